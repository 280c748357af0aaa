import type { Garble } from "./garble.ts";
import type { Layout } from "./layout.ts";
import type { Run } from "./runs.ts";
import { oddness, type Usage } from "./setting.ts";
import type { Texts } from "./texts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** So many paragraphs that stand once show how the article is set, besides as many as the run has. */
const fewestToCompare = 1;
/** Characters by which one copy must be the odder one, and what that weighs: at least, by each, at most. */
const leastOdd = 1;
const oddWeight = { least: 0.9, each: 0.08, most: 1.7 };

/**
 * How much the earlier side of a run (negative: the later one) is set otherwise than the article, or garbled: such a
 * copy was brought in from elsewhere. In units of Order's costs.
 */
export function oddSide(layout: Layout, run: Run, usage: () => Usage, garble: Garble): number {
  // where the page stands twice as a whole, nothing says which of both is the article's own
  if (layout.uniqueTexts() < run.pairs.length + fewestToCompare) return 0;
  let odd = 0;
  let slips = 0;
  for (const { a, b } of run.pairs) {
    const [x, y] = [a[0] as number, b[0] as number];
    if (a.length > 1 || b.length > 1) continue;
    const [textX, textY] = [(layout.blocks[x] as { text: string }).text, (layout.blocks[y] as { text: string }).text];
    // where a sentence was added or taken out, its characters would count
    if (textX === textY || Math.abs(fullness(layout, x) - fullness(layout, y)) > 0.03) continue;
    odd += oddness(usage(), textX, textY);
    if (layout.copies.fingerprints[x] !== layout.copies.fingerprints[y]) slips += garble.surplus(x, y);
  }
  const sum = odd + (Math.abs(slips) > 1 ? slips : 0);
  if (Math.abs(sum) < leastOdd) return 0;
  return Math.sign(sum) * Math.min(oddWeight.most, oddWeight.least + oddWeight.each * Math.abs(sum));
}

/** How much more a block says than the first of its content, in shares of it. */
const fullness = (layout: Layout, block: number): number => layout.copies.near.get(block)?.extra ?? 0;

/** From this difference on, one of two near copies is an excerpt of the other; earlier, if it is one sentence. */
const leastExcerpt = { sentences: 0.36, sentence: 0.1, besides: 0.1 };
/** What was pulled from a paragraph beside it leaves so much of it. */
const leastPulled = 0.3;
/** What it weighs; beside what it was pulled from, and elsewhere. */
const excerptWeight = { of: 0.45, beside: 1 };

/** Whether the earlier side of a run (negative: the later one) is an excerpt of the other, in units of Order's costs. */
export function excerptSide(layout: Layout, run: Run, texts: Texts, vocabulary: Vocabulary): number {
  if (run.pairs.length > 1 && layout.uniqueTexts() < run.pairs.length) return 0;
  let more = 0;
  let sentences = { a: 0, b: 0 };
  for (const { a, b } of run.pairs) {
    if (a.length > 1 || b.length > 1) return 0;
    const [x, y] = [a[0] as number, b[0] as number];
    more += (fullness(layout, x) - fullness(layout, y)) / run.pairs.length;
    sentences = {
      a: sentences.a + (texts.isSentence(x) ? 1 : 0),
      b: sentences.b + (texts.isSentence(y) ? 1 : 0),
    };
  }
  const loser = more > 0 ? "b" : "a";
  const isSentence = sentences[loser] === run.pairs.length;
  const isBeside = layout.next(run.aTo) === run.bFrom;
  // a little that has nothing to do with the article was added to a repeated paragraph
  const [x, y] = loser === "a" ? [run.aFrom, run.bFrom] : [run.bFrom, run.aFrom];
  if (isBeside && run.pairs.length === 1 && Math.abs(more) < leastPulled && !vocabulary.adds(x, y)) return 0;
  const least = !isSentence ? leastExcerpt.sentences : isBeside ? leastExcerpt.besides : leastExcerpt.sentence;
  if (Math.abs(more) < least) return 0;
  const weight = isBeside && isSentence ? excerptWeight.beside : excerptWeight.of;
  return loser === "a" ? weight : -weight;
}
