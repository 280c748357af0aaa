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
/** So many garbled copies make a slip, or more than that, likely in another one. */
const leastGarbled = { slip: 2, more: 3 };
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
  const variants: Variant[] = [];
  const doubtful: Edge[] = [];
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
      const [shorter, longer] = texts.tokens(i).count < texts.tokens(other).count ? [i, other] : [other, i];
      const found = compare(texts.tokens(shorter), texts.tokens(longer));
      if (found === undefined) continue;
      const { change, similarity } = found;
      if (change === undefined) {
        edges.push({ shorter, longer, found });
        if (found.shorter.share <= hardlyMore && found.longer.share <= hardlyMore) isNew = false;
      } else if (found.slight !== undefined) doubtful.push({ shorter, longer, found });
      else if (similarity >= leastSimilarVariant) variants.push({ earlier: other, later: i, change, similarity });
    }
    if (isNew) index.add(i);
  });
  const patchworks = index.patchworks();
  index.release();
  // one letter amiss is another word, unless letters are amiss in many paragraphs
  const garbled = edges.filter(({ found }) => found.slips >= garbledSlips).length;
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
  for (const edge of doubtful.filter((e) => !isGarbled(e))) {
    const [earlier, later] = [Math.min(edge.shorter, edge.longer), Math.max(edge.shorter, edge.longer)];
    variants.push({ earlier, later, change: "words", similarity: edge.found.similarity });
  }
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
