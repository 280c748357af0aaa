import { diff, editDistance, type Hunk } from "./diff.ts";
import { type Tokens, token, tokenText } from "./tokens.ts";

/** More differing tokens than this are not followed: such texts say different things. */
const mostEdits = 700;

/** Up to so many tokens a text is searched whole for what a window of it lacks. */
const mostWhole = 1000;

/** Where a shorter text and a longer one differ, in order; undefined where they have too little in common. */
export function findHunks(shorter: Tokens, longer: Tokens): Hunk[] | undefined {
  const window = findWindow(shorter, longer);
  if (window === undefined) return undefined;
  const hunks = findIn(shorter, longer, ...window);
  const [from, to] = window;
  if (hunks === undefined || to - from === longer.count || longer.count > mostWhole) return hunks;
  // words of the shorter that stand in the longer outside the window: a sentence was taken out between
  const [first, last] = [hunks[0], hunks.at(-1)];
  const isOpen =
    (first !== undefined && first.aFrom === 0 && first.aTo > 0) ||
    (last !== undefined && last.aTo === shorter.count && last.aFrom < last.aTo);
  return isOpen ? (findIn(shorter, longer, 0, longer.count) ?? hunks) : hunks;
}

function findIn(shorter: Tokens, longer: Tokens, from: number, to: number): Hunk[] | undefined {
  const [a, b] = [shorter.count, to - from];
  // what one has more of, and every second word of both
  const most = Math.min(mostEdits, 12 + Math.abs(a - b) + Math.ceil(Math.min(a, b) * 1.1));
  const hunks = diff(shorter.ids.subarray(0, shorter.count), longer.ids.subarray(from, to), most);
  if (hunks === undefined) return undefined;
  for (const hunk of hunks) {
    hunk.bFrom += from;
    hunk.bTo += from;
  }
  addRest(hunks, shorter.count, longer.count, from, to);
  return joinHunks(hunks, shorter, longer);
}

/** The part of the longer text where the shorter one's triples of tokens stand, with room for what surrounds them. */
function findWindow(shorter: Tokens, longer: Tokens): [number, number] | undefined {
  if (longer.count <= shorter.count * 1.6) return [0, longer.count];
  const places = new Map<number, number>();
  const triple = (ids: Int32Array, i: number): number =>
    (Math.imul(ids[i] as number, 0x01000193) ^
      Math.imul(ids[i + 1] as number, 0x5bd1e995) ^
      Math.imul(ids[i + 2] as number, 0x2c1b3c6d)) |
    0;
  for (let i = 0; i + 3 <= shorter.count; i++) places.set(triple(shorter.ids, i), i);
  // most triples agree on one shift; a few stray ones must not widen the window
  const shifts: number[] = [];
  for (let j = 0; j + 3 <= longer.count; j++) {
    const i = places.get(triple(longer.ids, j));
    if (i !== undefined) shifts.push(j - i);
  }
  if (shifts.length === 0) return undefined;
  shifts.sort((x, y) => x - y);
  const low = shifts[Math.floor(shifts.length * 0.1)] as number;
  const high = shifts[Math.ceil(shifts.length * 0.9) - 1] as number;
  return [Math.max(0, low - 3), Math.min(longer.count, high + shorter.count + 3)];
}

/** What the longer text has before and after the window belongs to the first and the last place of difference. */
function addRest(hunks: Hunk[], aCount: number, bCount: number, from: number, to: number): void {
  if (from > 0) {
    const first = hunks[0];
    if (first !== undefined && first.aFrom === 0 && first.bFrom === from) first.bFrom = 0;
    else hunks.unshift({ aFrom: 0, aTo: 0, bFrom: 0, bTo: from });
  }
  if (to < bCount) {
    const last = hunks.at(-1);
    if (last !== undefined && last.aTo === aCount && last.bTo === to) last.bTo = bCount;
    else hunks.push({ aFrom: aCount, aTo: aCount, bFrom: to, bTo: bCount });
  }
}

const isWide = (k: number): boolean => k !== token.word && k !== token.number;

/** Joins hunks that only a chance match of one or two tokens keeps apart, and lays each where a sentence begins. */
function joinHunks(hunks: readonly Hunk[], a: Tokens, b: Tokens): Hunk[] {
  const joined: Hunk[] = [];
  const size = (hunk: Hunk): number => Math.max(hunk.aTo - hunk.aFrom, hunk.bTo - hunk.bFrom);
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last !== undefined) {
      const run = hunk.aFrom - last.aTo;
      const near = isWide(a.kinds[last.aTo] as number) ? run <= 2 : run <= 1 && Math.min(size(last), size(hunk)) > run;
      if (near) {
        last.aTo = hunk.aTo;
        last.bTo = hunk.bTo;
        continue;
      }
    }
    joined.push({ ...hunk });
  }
  for (const hunk of joined) {
    trim(hunk, a, b);
    slideToSentence(hunk, a, b);
  }
  return joinReplaced(beginAtSentence(joined, a, b), a, b);
}

/**
 * The shorter's first words may stand at the end of the sentence before, too: … in the cellar. The cellar has …
 * Then they are those at the beginning of a sentence.
 */
function beginAtSentence(hunks: Hunk[], a: Tokens, b: Tokens): Hunk[] {
  const [head, next] = hunks;
  if (head === undefined || next === undefined || head.aTo > 0 || next.aFrom !== next.aTo) return hunks;
  const from = next.bTo - next.aFrom;
  if (from <= head.bTo || b.opens[from] !== 1 || b.opens[head.bTo] === 1) return hunks;
  for (let k = 0; k < next.aFrom; k++) if (a.ids[k] !== b.ids[from + k]) return hunks;
  return [{ aFrom: 0, aTo: 0, bFrom: 0, bTo: from }, ...hunks.slice(2)];
}

/** Of a sentence that stands in the place of quite another, no more of its tokens stand in that one, too. */
const mostByChance = 0.5;
/** Share of the characters by which sentences are different altogether; and up to where that is looked at. */
const mostlyOther = 0.45;
const longestSentence = 200;

/** Whether two pieces of text have nothing to do with each other. */
export function areOther(textA: string, textB: string): boolean {
  const longest = Math.max(textA.length, textB.length);
  return longest > longestSentence || editDistance(textA, textB) > longest * mostlyOther;
}

/** Joins hunks within a sentence that stands in the place of quite another: what both share there is chance. */
function joinReplaced(hunks: readonly Hunk[], a: Tokens, b: Tokens): Hunk[] {
  const joined: Hunk[] = [];
  let k = 0;
  while (k < hunks.length) {
    const first = hunks[k] as Hunk;
    let last = first;
    let differing = first.aTo - first.aFrom + first.bTo - first.bFrom;
    let end = k + 1;
    for (; end < hunks.length; end++) {
      const next = hunks[end] as Hunk;
      if (opensWithin(a, last.aTo, next.aFrom) || opensWithin(b, last.bTo, next.bFrom)) break;
      differing += next.aTo - next.aFrom + next.bTo - next.bFrom;
      last = next;
    }
    const whole = end - k > 1 ? sentenceAround(first, last, a, b) : undefined;
    const size = whole === undefined ? 0 : whole.aTo - whole.aFrom + whole.bTo - whole.bFrom;
    if (whole !== undefined && size - differing <= size * mostByChance) {
      const [textA, textB] = [tokenText(a, whole.aFrom, whole.aTo), tokenText(b, whole.bFrom, whole.bTo)];
      if (areOther(textA, textB)) {
        joined.push(whole);
        k = end;
        continue;
      }
    }
    joined.push(first);
    k++;
  }
  return joined;
}

/** Whether a sentence begins after `from` and up to `to`. */
function opensWithin({ opens }: Tokens, from: number, to: number): boolean {
  for (let t = from; t <= to; t++) if (opens[t] === 1) return true;
  return false;
}

/** The sentence from the first hunk's to the last one's, where it begins and ends alike on both sides. */
function sentenceAround(first: Hunk, last: Hunk, a: Tokens, b: Tokens): Hunk | undefined {
  let before = 0;
  while (before < furthestSlide && a.opens[first.aFrom - before] !== 1 && first.aFrom > before) before++;
  let after = 0;
  while (after < furthestSlide && a.opens[last.aTo + after] !== 1 && last.aTo + after < a.count) after++;
  if (before > first.bFrom || last.bTo + after > b.count) return undefined;
  if (b.opens[first.bFrom - before] !== 1 || b.opens[last.bTo + after] !== 1) return undefined;
  const [aFrom, aTo] = [first.aFrom - before, last.aTo + after];
  const [bFrom, bTo] = [first.bFrom - before, last.bTo + after];
  if (opensWithin(a, aFrom + 1, aTo - 1) || opensWithin(b, bFrom + 1, bTo - 1)) return undefined;
  return { aFrom, aTo, bFrom, bTo };
}

/** Takes equal tokens off both ends. */
function trim(hunk: Hunk, a: Tokens, b: Tokens): void {
  while (hunk.aFrom < hunk.aTo && hunk.bFrom < hunk.bTo && a.ids[hunk.aFrom] === b.ids[hunk.bFrom]) {
    hunk.aFrom++;
    hunk.bFrom++;
  }
  while (hunk.aFrom < hunk.aTo && hunk.bFrom < hunk.bTo && a.ids[hunk.aTo - 1] === b.ids[hunk.bTo - 1]) {
    hunk.aTo--;
    hunk.bTo--;
  }
}

const furthestSlide = 40;

/** A sentence that only one side has may be cut out shifted by a few equal tokens: moves the cut to the sentence. */
function slideToSentence(hunk: Hunk, a: Tokens, b: Tokens): void {
  const onA = hunk.bFrom === hunk.bTo;
  if (!onA && hunk.aFrom !== hunk.aTo) return;
  const side = onA ? a : b;
  const from = onA ? hunk.aFrom : hunk.bFrom;
  const to = onA ? hunk.aTo : hunk.bTo;
  const room = Math.min(hunk.aFrom, hunk.bFrom, furthestSlide);
  for (let s = 0; s <= room; s++) {
    if (s > 0 && side.ids[from - s] !== side.ids[to - s]) break;
    if (side.opens[from - s] === 1 && side.opens[to - s] === 1) {
      shift(hunk, -s);
      return;
    }
  }
  const after = Math.min(a.count - hunk.aTo, b.count - hunk.bTo, furthestSlide);
  for (let s = 1; s <= after; s++) {
    if (side.ids[from + s - 1] !== side.ids[to + s - 1]) break;
    if (side.opens[from + s] === 1 && side.opens[to + s] === 1) {
      shift(hunk, s);
      return;
    }
  }
}

function shift(hunk: Hunk, by: number): void {
  hunk.aFrom += by;
  hunk.aTo += by;
  hunk.bFrom += by;
  hunk.bTo += by;
}
