import type { Block } from "../article/source.ts";
import { parseByline } from "../article/text-metadata.ts";
import type { Copies } from "./copies.ts";
import { endsSentence, type Texts } from "./texts.ts";
import { type Terms, termsOf } from "./vocabulary.ts";
import { announcesDigest } from "./words.ts";

/** A headline is looked for among so many blocks, and is no longer than so many characters. */
const window = 40;
const longest = 150;
/** Copies between a heading that was copied to the top and the headline. */
const mostCopied = 12;
/** So many paragraphs show what an article is about; one word counts in so many of them. */
const mostRead = 60;
const mostCounted = 4;
/** What speaks for a headline below a passage that was copied to the top, as a share of what speaks for its heading. */
const leastShare = 0.4;

/** A statement: a question may be a headline. */
const isSentence = (text: string): boolean =>
  (!/[?？]$/.test(text) && endsSentence(text)) || /[^\p{Lu}.]\. \p{Lu}|。./u.test(text);

/** A turn of an interview, or a label in brackets. */
const isTurnOrLabel = (text: string): boolean =>
  /^(?:[QA问答問][:：.．]|――|──|——|—\s)/u.test(text) || /^[【[［][^】\]］]*[】\]］]$/u.test(text);

const isHeadlike = ({ text }: Block): boolean =>
  text.length <= longest &&
  !isTurnOrLabel(text) &&
  !/(?:[、,]|…|\.\.\.)["'”’」』）)]*$/.test(text) &&
  !isSentence(text) &&
  !/^(?:By (?:our |[A-Z][\p{L}.'’-]+ [A-Z])|(?:文|写真|撮影|摄影|图|记者|記者|编辑|編集|取材|本报)(?:[・/／:：|]|[\p{L} ]{0,6}$))/u.test(
    text,
  ) &&
  Object.keys(parseByline(text)).length === 0;

/**
 * The block that is the headline, given the one that looks like it. A teaser that breaks off at the top of a page looks
 * like a headline, too, but stands whole in a longer paragraph below; and so does a heading that was copied to the top,
 * but it stands again in the text below, which speaks more of what the headline says. Of two headlines in a row the
 * first counts.
 */
export function findHeadline(
  blocks: readonly Block[],
  given: number | undefined,
  copies: Copies,
  texts: Texts,
): number | undefined {
  if (given === undefined) return undefined;
  const partOf = new Set(
    copies.parts
      // what looks like a headline, too, is one that returns garbled
      .filter(({ whole }) => !isHeadlike(blocks[whole] as Block))
      .map(({ part }) => copies.content[part] as number),
  );
  const isPart = (block: number): boolean => partOf.has(copies.content[block] as number);
  const inSplit = new Set(copies.splits.flatMap(({ whole, parts }) => [whole, ...parts]));
  const variants = new Set(copies.variants.flatMap(({ earlier, later }) => [earlier, later]));
  const isCopied = (block: number): boolean =>
    variants.has(copies.content[block] as number) ||
    inSplit.has(block) ||
    copies.counts.has(copies.content[block] as number) ||
    isPart(block);
  let title = given;
  if (isPart(given) || (isCopied(given) && isSentence((blocks[given] as Block).text))) {
    const other = blocks.findIndex((b, i) => i > given && i < window && isHeadlike(b) && !isPart(i));
    if (other < 0 && !isHeadlike(blocks[given] as Block)) return undefined;
    if (other >= 0) title = other;
  } else if (returns(given, copies)) {
    let next = given + 1;
    while (next <= given + mostCopied && next < blocks.length && isCopied(next)) next++;
    const other = blocks[next];
    if (other !== undefined && !isCopied(next) && isHeadlike(other) && !announcesDigest(other.text)) {
      const support = supportIn(blocks, copies, texts);
      // a passage between the two was copied to the top with its heading
      const hasPassage = next > given + 1;
      const least = isTurnOrLabel((blocks[given] as Block).text) ? -1 : support(given) * (hasPassage ? leastShare : 1);
      if (support(next) > least) title = next;
    }
  }
  while (title > 0 && copies.content[title - 1] === copies.content[title]) title--;
  return title;
}

/** Whether the block stands again further down, not only as the last line. */
function returns(block: number, { content }: Copies): boolean {
  for (let i = block + 2; i + 1 < content.length; i++) if (content[i] === content[block]) return true;
  return false;
}

/** How much the paragraphs of the text speak of what a line says. */
function supportIn(blocks: readonly Block[], { content, sizes }: Copies, texts: Texts): (line: number) => number {
  const read: Terms[] = [];
  for (let i = 0; i < blocks.length && read.length < mostRead; i++)
    if (content[i] === i && (sizes[i] as number) > longest / 2) read.push(termsOf(texts.tokens(i)));
  return (line) => {
    let sum = 0;
    for (const [term, weight] of termsOf(texts.tokens(line)))
      sum += weight * Math.min(mostCounted, read.filter((terms) => terms.has(term)).length);
    return sum;
  };
}
