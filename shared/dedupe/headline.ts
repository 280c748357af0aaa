import type { Block } from "../article/source.ts";
import { parseByline } from "../article/text-metadata.ts";
import type { Copies } from "./copies.ts";
import { endsSentence } from "./texts.ts";

/** A headline is looked for among so many blocks, and is no longer than so many characters. */
const window = 40;
const longest = 150;
/** Copies between a heading that was copied to the top and the headline. */
const mostCopied = 4;

const isHeadlike = ({ text }: Block): boolean =>
  text.length <= longest &&
  !/(?:[、,]|…|\.\.\.)["'”’」』）)]*$/.test(text) &&
  (/[?？]$/.test(text) || !endsSentence(text)) &&
  Object.keys(parseByline(text)).length === 0;

/**
 * The block that is the headline, given the one that looks like it. A teaser that breaks off at the top of a page looks
 * like a headline, too, but stands whole in a longer paragraph below; and so does a heading that was copied to the top,
 * but it stands in the text below, and the headline after it does not. Of two headlines in a row the first counts.
 */
export function findHeadline(blocks: readonly Block[], given: number | undefined, copies: Copies): number | undefined {
  if (given === undefined) return undefined;
  const partOf = new Set(copies.parts.map(({ part }) => copies.content[part] as number));
  const isPart = (block: number): boolean => partOf.has(copies.content[block] as number);
  const isCopied = (block: number): boolean => copies.counts.has(copies.content[block] as number) || isPart(block);
  let title = given;
  if (isPart(given)) {
    const other = blocks.findIndex((b, i) => i > given && i < window && isHeadlike(b) && !isPart(i));
    if (other < 0) return undefined;
    title = other;
  } else if (returnsInText(given, blocks, copies)) {
    let next = given + 1;
    while (next <= given + mostCopied && next < blocks.length && isCopied(next)) next++;
    if (next < blocks.length && !isCopied(next) && isHeadlike(blocks[next] as Block)) title = next;
  }
  while (title > 0 && copies.content[title - 1] === copies.content[title]) title--;
  return title;
}

/** Whether the block stands again further down, with text after it. */
function returnsInText(block: number, blocks: readonly Block[], { content }: Copies): boolean {
  for (let i = block + 2; i < blocks.length; i++) {
    if (content[i] !== content[block]) continue;
    // what follows both alike says nothing
    let ahead = 1;
    while (i + ahead < blocks.length && content[i + ahead] === content[block + ahead]) ahead++;
    return i + ahead < blocks.length && endsSentence((blocks[i + ahead] as Block).text);
  }
  return false;
}
