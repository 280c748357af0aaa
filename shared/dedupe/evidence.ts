import type { Garble } from "./garble.ts";
import type { Layout } from "./layout.ts";
import type { Run } from "./runs.ts";
import { oddness, type Usage } from "./setting.ts";
import type { Texts } from "./texts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether a side of a run goes, and what speaks for it; a sentence for the reader. */
export interface Verdict {
  loser: "a" | "b";
  reason: string;
  /** Only that one side is the last of the text speaks for it. */
  weak?: boolean;
}

interface Side {
  from: number;
  to: number;
}

/** So many lines are looked at for what surrounds a copy. */
const reach = 40;

const before = (layout: Layout, from: number, other: Side): number => {
  let p = layout.previous(from);
  while (p >= other.from && p <= other.to) p = layout.previous(p);
  return p;
};
const after = (layout: Layout, to: number, other: Side): number => {
  let n = layout.next(to);
  while (n >= other.from && n <= other.to) n = layout.next(n);
  return n;
};

/** Whether the text before (after) a side runs on in paragraphs that stand nowhere else, or begins there. */
function flank(layout: Layout, start: number, step: (block: number) => number, far: boolean): number {
  let block = start;
  for (let seen = 0; seen < reach; seen++) {
    if (block < 0 || block === layout.title) return 1;
    if (block >= layout.blocks.length) return textEnd;
    if (layout.isText(block)) {
      const isCopied = layout.isCopied(block) || layout.isPart(block);
      if (!isCopied && !layout.isRelated(block)) return 1;
      if (isCopied && !far && !isRepeatedAtOnce(layout, block)) return 0;
    }
    block = step(block);
  }
  return 0;
}

/** The end of the text is where a last paragraph stands, but recaps, too. */
const textEnd = 0.5;

const isRepeatedAtOnce = (layout: Layout, block: number): boolean => {
  const content = layout.content(block);
  const p = layout.previous(block);
  const n = layout.next(block);
  return (p >= 0 && layout.content(p) === content) || (n < layout.blocks.length && layout.content(n) === content);
};

function flanks(layout: Layout, side: Side, other: Side, far: boolean): number {
  return (
    flank(layout, before(layout, side.from, other), (block) => layout.previous(block), far) +
    flank(layout, after(layout, side.to, other), (block) => layout.next(block), far)
  );
}

/** The sides of a run as spans of blocks. */
export const sidesOf = (run: Run): { a: Side; b: Side } => ({
  a: { from: run.aFrom, to: run.aTo },
  b: { from: run.bFrom, to: run.bTo },
});

/** Copies before the headline go. */
export function byHeadline({ title }: Layout, run: Run): Verdict | undefined {
  if (title === undefined || run.aTo >= title || run.bFrom < title) return undefined;
  return { loser: "a", reason: "Stands before the headline; the copy in the text below it is kept." };
}

/**
 * The home of a paragraph is among paragraphs that stand only once. Where a side has other copies beside it whose
 * counterparts lie apart, it is a digest; at the end of the text it is a recap.
 */
export function bySurroundings(layout: Layout, run: Run): Verdict | undefined {
  const { a, b } = sidesOf(run);
  for (const far of [false, true]) {
    const surplus = flanks(layout, a, b, far) - flanks(layout, b, a, far);
    if (surplus === 0) continue;
    const loser = surplus > 0 ? "b" : "a";
    const side = loser === "a" ? a : b;
    const atEnd = after(layout, side.to, side) >= layout.blocks.length;
    const weak = atEnd && Math.abs(surplus) < 1;
    return {
      loser,
      weak,
      reason: atEnd
        ? "Repeated at the end of the text; the copy in the flow of the article is kept."
        : "Stands in a digest of paragraphs from elsewhere in the text; the copy in the flow of the article is kept.",
    };
  }
  return undefined;
}

/** So many paragraphs that stand once show how the article is set, besides as many as the run has. */
const fewestToCompare = 1;

/** Characters by which one copy must be the odder one. */
const leastOdd = 1;

/** A copy that is set otherwise than the article, or garbled, was brought in from elsewhere. */
export function byMarks(layout: Layout, run: Run, usage: () => Usage, garble: Garble): Verdict | undefined {
  // where the page stands twice as a whole, nothing says which of both is the article's own
  if (layout.uniqueTexts() < run.pairs.length + fewestToCompare) return undefined;
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
  if (Math.abs(sum) < leastOdd) return undefined;
  return {
    loser: sum > 0 ? "a" : "b",
    reason: "Set or spelled otherwise than the rest of the article; the copy that agrees with it is kept.",
  };
}

/** How much more a block says than the first of its content, in shares of it. */
const fullness = (layout: Layout, block: number): number => layout.copies.near.get(block)?.extra ?? 0;

/** From this difference on, one of two near copies is an excerpt of the other; earlier, if it is one sentence. */
const leastExcerpt = { sentences: 0.36, sentence: 0.1 };

/** Excerpts go rather than the paragraphs that they were taken from. */
export function byFullness(layout: Layout, run: Run, texts: Texts): Verdict | undefined {
  if (run.pairs.length > 1 && layout.uniqueTexts() < run.pairs.length) return undefined;
  let more = 0;
  let sentences = { a: 0, b: 0 };
  for (const { a, b } of run.pairs) {
    if (a.length > 1 || b.length > 1) return undefined;
    const [x, y] = [a[0] as number, b[0] as number];
    more += (fullness(layout, x) - fullness(layout, y)) / run.pairs.length;
    sentences = {
      a: sentences.a + (texts.isSentence(x) ? 1 : 0),
      b: sentences.b + (texts.isSentence(y) ? 1 : 0),
    };
  }
  const loser = more > 0 ? "b" : "a";
  const least = sentences[loser] === run.pairs.length ? leastExcerpt.sentence : leastExcerpt.sentences;
  return Math.abs(more) < least ? undefined : { loser, reason: "An excerpt of the paragraph that is kept." };
}

/**
 * A lead says what its headline says. Where a copy stands right below the headline, it is the lead if it is closer to
 * the headline than the paragraph that follows it; else a teaser from further down.
 */
export function byLead(layout: Layout, run: Run, vocabulary: Vocabulary): Verdict | undefined {
  const { title } = layout;
  const { a, b } = sidesOf(run);
  if (title === undefined || run.bFrom <= title || run.pairs.length > 1) return undefined;
  let above = before(layout, a.from, b);
  while (above > title && !layout.isText(above)) above = layout.previous(above);
  const below = after(layout, a.to, a);
  if (above !== title || below >= b.from || after(layout, below, a) >= b.from) return undefined;
  const lead = vocabulary.likeness(title, a.from) - vocabulary.likeness(title, below);
  if (lead === 0) return undefined;
  return lead > 0
    ? { loser: "b", reason: "Repeats the lead below the headline." }
    : { loser: "a", reason: "A teaser above the lead; the copy in the flow of the article is kept." };
}

/** What the better fit must be ahead by; words with spaces are repeated more by chance than pairs of CJK characters. */
const leastLead = { wide: 0.05, narrow: 0.1 };
/** How much the paragraph after next counts. */
const further = 0.5;

/** In the middle, the copy stays that speaks of the same things as the paragraphs around it. */
export function byCohesion(layout: Layout, run: Run, vocabulary: Vocabulary): Verdict | undefined {
  const { a, b } = sidesOf(run);
  const first = run.pairs[0]?.a[0];
  if (first === undefined || !run.pairs.some((pair) => layout.isText(pair.a[0] as number))) return undefined;
  if (after(layout, a.to, a) === b.from) return undefined;
  const gain = (side: Side): number => {
    const p = before(layout, side.from, side);
    const n = after(layout, side.to, side);
    const near = vocabulary.likeness(p, side.from) + vocabulary.likeness(side.to, n) - vocabulary.likeness(p, n);
    const pp = p < 0 ? p : before(layout, p, side);
    const nn = n >= layout.blocks.length ? n : after(layout, n, side);
    return near + further * (vocabulary.likeness(pp, side.from) + vocabulary.likeness(side.to, nn));
  };
  const least = layout.isWide(first) ? leastLead.wide : leastLead.narrow;
  if (gain(b) - gain(a) < least) return undefined;
  return { loser: "a", reason: "The other copy follows from the paragraphs around it, this one does not." };
}
