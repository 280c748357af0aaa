import type { Block } from "../article/source.ts";
import type { Comparison, Extra } from "./compare.ts";
import type { NearCopy, Part, Split } from "./copies.ts";
import { endsSentence, type Texts } from "./texts.ts";
import type { Tokens } from "./tokens.ts";

/** Two blocks of different words that say the same, wholly or in part. */
export interface Edge {
  shorter: number;
  longer: number;
  found: Comparison;
}

/** Of near copies, so much may stand in one only. */
const mostExtra = { shorter: 0.35, longer: 0.45 };
/** A near copy is checked against so many others for variants. */
const mostMembers = 16;
/** A part may add so much of its own: Read more. */
const mostTag = 0.25;
/** Share of a whole that its parts must cover together to say the same; less where the rest holds no facts. */
const leastTogether = { facts: 0.75, none: 0.6 };
/** Above this, one part alone is a copy of the whole. */
const mostOfWhole = 0.85;

/**
 * Makes near copies, parts and splits of what the comparisons found. Unites in `content` (the first block that says the
 * same, one a block) the near copies, but for such as are variants of each other.
 */
export function resolveEdges(
  edges: readonly Edge[],
  content: Int32Array,
  sizes: Float64Array,
  blocks: readonly Block[],
  texts: Texts,
  areVariants: (a: number, b: number) => boolean,
): { near: Map<number, NearCopy>; parts: Part[]; splits: Split[] } {
  const rests = findRests(edges, blocks, texts);
  const splits = findSplits([...edges, ...rests], texts);
  const inSplit = new Set(splits.flatMap(({ whole, edges }) => edges.map(({ shorter }) => `${shorter} ${whole}`)));
  const known = new Set(
    [...edges, ...rests].flatMap(({ shorter, longer }) => [`${shorter} ${longer}`, `${longer} ${shorter}`]),
  );
  const near = new Map<number, NearCopy>();
  /** By their first block, the blocks of a content that have words of their own. */
  const members = new Map<number, number[]>();
  const parts: Part[] = [
    ...splits.flatMap((split) => split.edges.map(partOf)),
    ...rests.filter(({ shorter, longer }) => !inSplit.has(`${shorter} ${longer}`)).map(partOf),
  ];
  for (const edge of edges) {
    const { shorter, longer, found } = edge;
    if (inSplit.has(`${shorter} ${longer}`)) continue;
    const own = isSubstantial(texts, shorter, longer, found.shorter);
    const isHardlyShorter =
      Math.max(found.shorter.share, found.longer.share) <= hardlyMore && !breaksOff((blocks[shorter] as Block).text);
    const isCut = found.cut && found.shorter.share <= mostTag;
    if (
      (isHardlyShorter || (!isCut && found.aligned)) &&
      found.shorter.share <= mostExtra.shorter &&
      found.longer.share <= mostExtra.longer
    )
      unite(edge, own, isSubstantial(texts, longer, shorter, found.longer), content, near, members, areVariants);
    else if (
      found.shorter.share <= mostTag &&
      !own &&
      (isPassage(blocks[shorter] as Block, sizes[shorter] as number, found) ||
        known.has(`${shorter - 1} ${longer}`) ||
        known.has(`${shorter + 1} ${longer}`))
    )
      parts.push(partOf(edge));
  }
  // exact copies of a near copy are near copies, too
  for (let i = 0; i < content.length; i++) {
    const first = content[i] as number;
    const root = content[first] as number;
    if (root === first) continue;
    content[i] = root;
    const copy = near.get(first);
    if (copy !== undefined) near.set(i, copy);
  }
  return { near, parts, splits: splits.map(({ whole, edges }) => ({ whole, parts: edges.map((e) => e.shorter) })) };
}

/** Of two copies of a garbled text, so much may stand in one only, though neither was cut. */
const hardlyMore = 0.1;
const breaksOff = (text: string): boolean => /(?:…|\.\.\.|。。。)[\])）>*_\s]*$/.test(text.slice(-20));

const partOf = ({ shorter, longer, found: { covered, from, to } }: Edge): Part => ({
  part: shorter,
  whole: longer,
  covered,
  from,
  to,
});

function unite(
  { shorter, longer, found }: Edge,
  own: boolean,
  missing: boolean,
  content: Int32Array,
  near: Map<number, NearCopy>,
  members: Map<number, number[]>,
  areVariants: (a: number, b: number) => boolean,
): void {
  const later = Math.max(shorter, longer);
  const earlier = Math.min(shorter, longer);
  if (content[later] !== later) return;
  const root = content[earlier] as number;
  // what both have in common with a third does not make them one
  const known = members.get(root) ?? [root];
  if (known.slice(0, mostMembers).some((member) => areVariants(later, member))) return;
  known.push(later);
  members.set(root, known);
  const link = near.get(earlier);
  content[later] = root;
  near.set(later, {
    similarity: found.similarity,
    extra: later === longer ? found.longer.share - found.shorter.share : found.shorter.share - found.longer.share,
    adds: (later === shorter ? own : missing) || link?.adds === true,
    lacks: (later === shorter ? missing : own) || link?.lacks === true,
  });
}

/** A rest of a paragraph is no longer than so many tokens; longer ones have anchors. */
const mostRest = 24;
const leastRest = 2;

/** In a longer whole, rests are not looked for. */
const mostSearched = 2000;

/**
 * Short lines beside a copy or part that stand as sentences in the other text, but not in the one beside them: too short
 * for anchors, but split off with it.
 */
function findRests(edges: readonly Edge[], blocks: readonly Block[], texts: Texts): Edge[] {
  const known = new Set(edges.map(({ shorter, longer }) => `${shorter} ${longer}`));
  const rests: Edge[] = [];
  for (const { shorter, longer, found } of edges)
    for (const [beside, other] of [
      [shorter, longer],
      [longer, shorter],
    ] as const) {
      if ((other === longer ? found.longer.share : found.shorter.share) < 0.02) continue;
      const whole = texts.tokens(other);
      if (whole.count > mostSearched) continue;
      for (const step of [-1, 1])
        for (let block = beside + step; ; block += step) {
          if (block < 0 || block >= blocks.length || block === other || known.has(`${block} ${other}`)) break;
          if ((blocks[block] as Block).text.length > mostRest * 12) break;
          const rest = texts.tokens(block);
          if (rest.count < leastRest || rest.count > mostRest) break;
          const from = sentenceAt(whole, rest);
          if (from < 0 || sentenceAt(texts.tokens(beside), rest) >= 0) break;
          known.add(`${block} ${other}`);
          rests.push({ shorter: block, longer: other, found: wholly(from, from + rest.count) });
        }
    }
  return rests;
}

/** Where the tokens of the shorter stand in the longer from the beginning of a sentence to the end of one; -1 for nowhere. */
function sentenceAt({ ids, opens, count }: Tokens, rest: Tokens): number {
  for (let from = 0; from + rest.count <= count; from++) {
    if (opens[from] !== 1 || opens[from + rest.count] !== 1) continue;
    let k = 0;
    while (k < rest.count && ids[from + k] === rest.ids[k]) k++;
    if (k === rest.count) return from;
  }
  return -1;
}

const wholly = (from: number, to: number): Comparison => ({
  slips: 0,
  slight: undefined,
  similarity: 1,
  covered: 1,
  shorter: { share: 0, ranges: [] },
  longer: { share: 1, ranges: [] },
  from,
  to,
  aligned: true,
  cut: false,
});

/** Longer blocks that are made up of several shorter ones. */
function findSplits(edges: readonly Edge[], texts: Texts): { whole: number; edges: Edge[] }[] {
  const byWhole = new Map<number, Edge[]>();
  for (const edge of edges) {
    if (edge.found.shorter.share > mostTag) continue;
    const known = byWhole.get(edge.longer);
    if (known === undefined) byWhole.set(edge.longer, [edge]);
    else known.push(edge);
  }
  const splits: { whole: number; edges: Edge[] }[] = [];
  for (const [whole, candidates] of byWhole) {
    if (candidates.length < 2) continue;
    const { count } = texts.tokens(whole);
    const tiles: Edge[] = [];
    const gaps: [number, number][] = [];
    let reached = 0;
    let covered = 0;
    for (const edge of candidates.sort((a, b) => a.found.from - b.found.from || b.found.to - a.found.to)) {
      const { from, to } = edge.found;
      // the next tile begins where the last one ends, give or take a slip
      if (from < reached - 3 || to <= reached) continue;
      if (to - from > count * mostOfWhole) continue;
      if (from > reached) gaps.push([reached, from]);
      covered += to - Math.max(from, reached);
      reached = to;
      tiles.push(edge);
    }
    if (reached < count) gaps.push([reached, count]);
    const least = gaps.some(([from, to]) => to - from > 2 && texts.hasFacts(whole, from, to))
      ? leastTogether.facts
      : leastTogether.none;
    if (tiles.length > 1 && covered >= count * least) splits.push({ whole, edges: tiles });
  }
  return splits;
}

/** Whether sentences that only one side has hold a figure or somebody's words that stand nowhere else. */
const isSubstantial = (texts: Texts, side: number, other: number, extra: Extra): boolean =>
  extra.ranges.some(([from, to]) => texts.hasFacts(side, from, to) && !texts.standsElsewhere(side, other, from, to));

/** Whether a text is more than a heading whose words return in the paragraph below it. */
function isPassage({ text, heading }: Block, size: number, { cut, from }: Comparison): boolean {
  if (heading) return false;
  const tail = text.slice(-40);
  if (/(?:…|\.\.\.|。。。)[\])）>*_\s]*$/.test(tail) || (cut && /…|\.\.\.|。。。/.test(tail))) return size >= 24;
  if (endsSentence(text) || /^\s*[“"「『‘]/.test(text)) return size >= 30;
  // the beginning of a paragraph is a teaser sooner than words from its middle are a quotation
  return size >= (cut && from === 0 ? 54 : 72);
}
