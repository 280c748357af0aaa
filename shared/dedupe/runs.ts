import type { Layout } from "./layout.ts";

/** Blocks on one side of a run that say the same as blocks on the other: one and one, or one and several (split). */
export interface Pair {
  a: number[];
  b: number[];
}

/** A stretch of blocks that returns later in the same order. The sides do not overlap. */
export interface Run {
  pairs: Pair[];
  /** First and last block of the earlier and of the later side. */
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** Blocks within that differ in substance, or are cut short, in the same place of both sides. */
  passed: number[];
}

/** Runs among the blocks that were not dropped, longest first: every later copy stands in one. Linear time. */
export function findRuns(layout: Layout): Run[] {
  const runs: Run[] = [];
  const firsts = new Map<number, number>();
  const taken = new Uint8Array(layout.blocks.length);
  const { length } = layout.blocks;
  for (let j = layout.first(); j < length; j = layout.next(j)) {
    const content = layout.content(j);
    const first = firsts.get(content);
    if (first === undefined) firsts.set(content, j);
    if (taken[j] === 1) continue;
    const start = first === undefined ? splitStart(layout, firsts, j) : alone(layout, first, j);
    if (start === undefined) continue;
    const run = grow(layout, start);
    for (const pair of run.pairs) for (const block of pair.b) taken[block] = 1;
    runs.push(run);
  }
  return runs.sort((x, y) => y.pairs.length - x.pairs.length || x.bFrom - y.bFrom);
}

/** The pair of two blocks of one content, if that is enough to begin a run. */
function alone(layout: Layout, i: number, j: number): Pair | undefined {
  // what returns again and again is no copy but a row
  if (!layout.standsAlone(j) && (layout.copies.counts.get(layout.content(j)) ?? 0) > mostRepeated) return undefined;
  const isOne =
    (layout.standsAlone(i) && layout.standsAlone(j)) ||
    (layout.next(i) === j && (layout.copies.sizes[j] as number) >= leastBeside) ||
    (!layout.isText(j) && (isRepeatedAtOnce(layout, i, j) || areSameRows(layout, i, j)));
  return isOne ? { a: [i], b: [j] } : undefined;
}

/** A small line of so many letters does not stand twice in a row in its own right. */
const leastBeside = 8;
/** So many small lines, and so many letters, that return in the same order are a copy. */
const leastRepeated = { lines: 3, atOnce: 2, size: 24 };
const mostRepeated = 24;

/** Whether all small lines around one of the two return around the other. */
function areSameRows(layout: Layout, i: number, j: number): boolean {
  return [
    [i, j],
    [j, i],
  ].some(([x, y]) => {
    const rows = layout.rowsAround(x as number);
    if (rows.length < leastRepeated.lines) return false;
    if (rows.reduce((sum, row) => sum + (layout.copies.sizes[row] as number), 0) < leastRepeated.size) return false;
    let other = y as number;
    for (let back = rows.indexOf(x as number); back > 0 && other >= 0; back--) other = layout.previous(other);
    return rows.every((row) => {
      if (other < 0 || other >= layout.blocks.length || layout.content(row) !== layout.content(other)) return false;
      other = layout.next(other);
      return true;
    });
  });
}

/** Whether the lines from `i` up to `j` return from `j` on. */
function isRepeatedAtOnce(layout: Layout, i: number, j: number): boolean {
  if (j - i > mostRepeated) return false;
  let lines = 0;
  let size = 0;
  let y = j;
  for (let x = i; x < j; x = layout.next(x)) {
    if (y >= layout.blocks.length || layout.content(x) !== layout.content(y)) return false;
    lines++;
    size += layout.copies.sizes[x] as number;
    y = layout.next(y);
  }
  return lines >= leastRepeated.atOnce && size >= leastRepeated.size;
}

/** A pair of one block and several, of which block `j` is the later one or begins the later ones. */
function splitStart(layout: Layout, firsts: ReadonlyMap<number, number>, j: number): Pair | undefined {
  const content = layout.content(j);
  for (const { whole, parts } of layout.splits.get(content) ?? []) {
    const i = firsts.get(whole);
    const b = i === undefined ? undefined : sequence(layout, parts, j);
    if (i !== undefined && b !== undefined) return { a: [i], b };
  }
  for (const { parts } of layout.wholes.get(content) ?? []) {
    const i = firsts.get(parts[0] as number);
    const a = i === undefined ? undefined : sequence(layout, parts, i);
    if (a !== undefined && (a.at(-1) as number) < j) return { a, b: [j] };
  }
  return undefined;
}

/** The blocks from `from` on that have these contents one after the other; labels between them do not matter. */
export function sequence(layout: Layout, contents: readonly number[], from: number): number[] | undefined {
  const blocks: number[] = [];
  let block = from;
  for (const content of contents) {
    let skipped = 0;
    while (block < layout.blocks.length && layout.content(block) !== content) {
      if (blocks.length === 0 || layout.isText(block) || ++skipped > 2) return undefined;
      block = layout.next(block);
    }
    if (block >= layout.blocks.length) return undefined;
    blocks.push(block);
    block = layout.next(block);
  }
  return blocks;
}

function grow(layout: Layout, start: Pair): Run {
  const pairs = [start];
  const passed: number[] = [];
  let [aTo, bTo] = [start.a.at(-1) as number, start.b.at(-1) as number];
  const bFrom = start.b[0] as number;
  let i = start.a.at(-1) as number;
  let j = start.b.at(-1) as number;
  for (;;) {
    // paragraphs that differ in a figure, or of which one is cut short, have their place in both
    let [x, y] = [layout.next(i), layout.next(j)];
    const between: number[] = [];
    while (x < bFrom && y < layout.blocks.length && layout.areCounterparts(x, y)) {
      between.push(x, y);
      [i, j] = [x, y];
      [x, y] = [layout.next(x), layout.next(y)];
    }
    const pair = nextPair(layout, i, j, bFrom);
    if (pair === undefined) {
      // so does one at the end that is cut short
      const last = between.length - 2;
      if (last >= 0 && (layout.isPart(between[last] as number) || layout.isPart(between[last + 1] as number)))
        [aTo, bTo] = [between[last] as number, between[last + 1] as number];
      break;
    }
    passed.push(...between);
    pairs.push(pair);
    i = pair.a.at(-1) as number;
    j = pair.b.at(-1) as number;
    [aTo, bTo] = [i, j];
  }
  // labels before the first copy belong to the run; a paragraph that was cut short may stand between
  let first = start;
  let [x, y] = [start.a[0] as number, start.b[0] as number];
  for (;;) {
    [x, y] = [layout.previous(x), layout.previous(y)];
    while (x >= 0 && y > aTo && layout.areCounterparts(x, y)) [x, y] = [layout.previous(x), layout.previous(y)];
    if (x < 0 || y <= aTo || layout.content(x) !== layout.content(y)) break;
    first = { a: [x], b: [y] };
    pairs.unshift(first);
  }
  return { pairs, aFrom: first.a[0] as number, aTo, bFrom: first.b[0] as number, bTo, passed };
}

/** What follows both sides alike: at once, or after labels, or after one paragraph each that differs. */
function nextPair(layout: Layout, i: number, j: number, bFrom: number): Pair | undefined {
  const { length } = layout.blocks;
  const ahead = (from: number, end: number): number[] => {
    const blocks: number[] = [];
    for (let block = layout.next(from); block < end && blocks.length < 3; block = layout.next(block)) {
      // what stands above the headline does not go on below it
      if (block === layout.title && !layout.isCopied(block)) break;
      blocks.push(block);
      if (layout.isText(block) && blocks.filter((b) => layout.isText(b)).length > 1) break;
    }
    return blocks;
  };
  const as = ahead(i, bFrom);
  const bs = ahead(j, length);
  for (let sum = 0; sum <= as.length + bs.length - 2; sum++)
    for (let x = 0; x <= sum; x++) {
      const a = as[x];
      const b = bs[sum - x];
      if (a === undefined || b === undefined) continue;
      const skippedA = as.slice(0, x).filter((block) => layout.isText(block)).length;
      const skippedB = bs.slice(0, sum - x).filter((block) => layout.isText(block)).length;
      if (skippedA !== skippedB) continue;
      const pair = pairAt(layout, a, b, bFrom);
      if (pair !== undefined && (sum === 0 || layout.standsAlone(a))) return pair;
    }
  return undefined;
}

function pairAt(layout: Layout, a: number, b: number, bFrom: number): Pair | undefined {
  if (layout.content(a) === layout.content(b)) return { a: [a], b: [b] };
  for (const { whole, parts } of layout.splits.get(layout.content(a)) ?? [])
    if (whole === layout.content(b)) {
      const blocks = sequence(layout, parts, a);
      if (blocks !== undefined && (blocks.at(-1) as number) < bFrom) return { a: blocks, b: [b] };
    }
  for (const { whole, parts } of layout.splits.get(layout.content(b)) ?? [])
    if (whole === layout.content(a)) {
      const blocks = sequence(layout, parts, b);
      if (blocks !== undefined) return { a: [a], b: blocks };
    }
  return undefined;
}
