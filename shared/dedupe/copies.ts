import type { Block } from "../article/source.ts";
import { AnchorIndex } from "./anchors.ts";
import { compare } from "./compare.ts";
import { type Edge, resolveEdges } from "./edges.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { fold } from "./fold.ts";
import type { Texts } from "./texts.ts";
import type { Change } from "./words.ts";

/** A block that says nearly the same as the first block of its content. */
export interface NearCopy {
  similarity: number;
  /** Share of its sentences that the first one lacks; below 0, share of the first one's that it lacks. */
  extra: number;
  /** Whether it has figures or words of somebody that the first one lacks, and the other way round. */
  adds: boolean;
  lacks: boolean;
}

/** A content that stands whole in a longer one. */
export interface Part {
  /** Blocks: the first of either content. */
  part: number;
  whole: number;
  /** Share of the part that the whole has, 0 to 1. */
  covered: number;
  /** Tokens of the whole that the part covers. */
  from: number;
  to: number;
}

/** A paragraph, and the parts that say the same together, in order: split in one place, run together in the other. */
export interface Split {
  whole: number;
  parts: number[];
}

/** Two contents of one template that differ in substance. */
export interface Variant {
  earlier: number;
  later: number;
  change: Change;
  similarity: number;
}

/** Which blocks say the same; blocks are named by their index, contents by their first block. */
export interface Copies {
  /** One a block. */
  fingerprints: string[];
  /** The content of each block. */
  content: Int32Array;
  /** How much each block says: letters of scripts with spaces, a CJK character counted as 2.4 of them. */
  sizes: Float64Array;
  near: Map<number, NearCopy>;
  parts: Part[];
  splits: Split[];
  variants: Variant[];
  /** Blocks that share wording with several others, and which: they may be made of sentences from elsewhere. */
  patchworks: Map<number, number[]>;
  /** How many blocks have each content that stands more than once. */
  counts: Map<number, number>;
}

/** What CJK writes in one character takes so many letters. */
const wideSize = 2.4;
/** Variants are linked from this similarity on. */
const leastSimilarVariant = 0.5;
/** From here on, a difference of a word may be a slip. */
const leastSimilarSlip = 0.85;
/** So many garbled copies make a slip, or more than that, likely in another one. */
const leastGarbled = { slip: 1, more: 2 };
/** From so many slips on, a copy is garbled. */
const garbledSlips = 2;
/** A copy that differs by less than this needs no anchors of its own. */
const hardlyMore = 0.1;

/** Finds exact copies by fingerprint, near copies, parts and variants by shared anchors and comparison. */
export function findCopies(blocks: readonly Block[], texts: Texts): Copies {
  const units = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const index = new AnchorIndex(units, blocks.length);
  const fingerprints: string[] = [];
  const content = new Int32Array(blocks.length);
  const sizes = new Float64Array(blocks.length);
  const firsts = new Map<string, number>();
  const edges: Edge[] = [];
  const changed: Edge[] = [];
  const doubtful: Edge[] = [];
  /** Compares two blocks, and notes what was found; answers the edge between copies. */
  const relate = (a: number, b: number): Edge | undefined => {
    const [shorter, longer] = texts.tokens(a).count < texts.tokens(b).count ? [a, b] : [b, a];
    const found = compare(texts.tokens(shorter), texts.tokens(longer));
    if (found === undefined) return undefined;
    const { change, slight, similarity } = found;
    const edge = { shorter, longer, found };
    if (change === undefined) edges.push(edge);
    else if (slight !== undefined) doubtful.push(edge);
    else if (similarity >= leastSimilarVariant) changed.push(edge);
    return change === undefined ? edge : undefined;
  };
  blocks.forEach(({ text }, i) => {
    const folded = fold(text);
    const print = fingerprintOf(text, folded);
    fingerprints.push(print);
    const first = firsts.get(print) ?? i;
    content[i] = first;
    if (first !== i) {
      sizes[i] = sizes[first] as number;
      return;
    }
    firsts.set(print, i);
    const others = index.probe(folded, i);
    sizes[i] = folded.length + index.wideUnits * (wideSize - 1);
    let isNew = true;
    for (const other of others) {
      const found = relate(i, other)?.found;
      if (found !== undefined && found.shorter.share <= hardlyMore && found.longer.share <= hardlyMore) isNew = false;
    }
    if (isNew) index.add(i);
  });
  const patchworks = index.patchworks();
  index.release();
  // one letter amiss is another word, unless letters are amiss in other paragraphs
  const isSlipshod = ({ found }: Edge): boolean => found.slips >= garbledSlips;
  if (edges.some(isSlipshod)) relateNeighbours(edges, [...changed, ...doubtful], content, texts, relate);
  const garbled = edges.filter(isSlipshod).length;
  const pairs = new Set(
    edges.map(({ shorter, longer }) => `${Math.min(shorter, longer)} ${Math.max(shorter, longer)}`),
  );
  const areCopies = (a: number, b: number): boolean =>
    a >= 0 && b < blocks.length && (content[a] === content[b] || pairs.has(`${a} ${b}`));
  /** Whether the blocks beside the two say the same, too. */
  const areAligned = ({ shorter, longer }: Edge): boolean => {
    const [a, b] = [Math.min(shorter, longer), Math.max(shorter, longer)];
    return a + 1 < b && (areCopies(a - 1, b - 1) || areCopies(a + 1, b + 1));
  };
  const isGarbled = (edge: Edge): boolean =>
    garbled >= Math.max(edge.found.slight === "slip" ? leastGarbled.slip : leastGarbled.more, doubtful.length / 2) ||
    (garbled > 0 && areAligned(edge));
  edges.push(...doubtful.filter(isGarbled));
  // between garbled copies of what stands before and after it, even a word that turns the sense is a slip sooner
  const isBetween = ({ shorter, longer, found }: Edge): boolean => {
    const [a, b] = [Math.min(shorter, longer), Math.max(shorter, longer)];
    const isAmiss = found.change !== "figure" && found.change !== "unit" && found.similarity >= leastSimilarSlip;
    return isAmiss && garbled >= leastGarbled.more && a + 2 < b && areCopies(a - 1, b - 1) && areCopies(a + 1, b + 1);
  };
  edges.push(...changed.filter(isBetween));
  const variants = [...changed.filter((edge) => !isBetween(edge)), ...doubtful.filter((edge) => !isGarbled(edge))].map(
    asVariant,
  );
  // two garbled copies may differ in words, but not in what they state
  const apart = new Set(
    variants.filter(({ change }) => change !== "words").map(({ earlier, later }) => `${earlier} ${later}`),
  );
  const { near, parts, splits } = resolveEdges(edges, content, sizes, blocks, texts, (a, b) =>
    apart.has(`${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  const counts = new Map<number, number>();
  content.forEach((first, i) => {
    if (first !== i) counts.set(first, (counts.get(first) ?? 1) + 1);
  });
  return { fingerprints, content, sizes, near, parts, splits, variants, patchworks, counts };
}

const asVariant = ({ shorter, longer, found }: Edge): Variant => ({
  earlier: Math.min(shorter, longer),
  later: Math.max(shorter, longer),
  change: found.change ?? "words",
  similarity: found.similarity,
});

/** Longer paragraphs have anchors enough. */
const mostUnanchored = 120;
/** Beside so many copies a block is compared. */
const mostTried = 2;
/** Copies have about as many tokens. */
const leastAlike = 0.7;

/** Where letters are amiss, the blocks beside two copies are compared even if they share no anchors: they may be garbled, too. */
function relateNeighbours(
  edges: readonly Edge[],
  others: readonly Edge[],
  content: Int32Array,
  texts: Texts,
  relate: (a: number, b: number) => Edge | undefined,
): void {
  const key = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const seen = new Set([...edges, ...others].map(({ shorter, longer }) => key(shorter, longer)));
  const tried = new Uint8Array(content.length);
  // what is found is followed in its turn
  for (const { shorter, longer } of edges)
    for (const step of [-1, 1]) {
      const [a, b] = [content[shorter + step], content[longer + step]];
      if (a === undefined || b === undefined || a === b || seen.has(key(a, b))) continue;
      seen.add(key(a, b));
      if ((tried[a] as number) >= mostTried || (tried[b] as number) >= mostTried) continue;
      tried[a] = (tried[a] as number) + 1;
      tried[b] = (tried[b] as number) + 1;
      const [small, large] = [texts.tokens(a).count, texts.tokens(b).count].sort((x, y) => x - y) as [number, number];
      if (large <= mostUnanchored && small >= large * leastAlike) relate(a, b);
    }
}
