/** A place where two token sequences differ: tokens `aFrom…aTo` of one stand where `bFrom…bTo` of the other do. */
export interface Hunk {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/**
 * The shortest edit script between two sequences (Myers, O(ND)), as hunks in order.
 * Undefined where more than `most` tokens differ.
 */
export function diff(a: Int32Array, b: Int32Array, most: number): Hunk[] | undefined {
  const n = a.length;
  const m = b.length;
  let head = 0;
  while (head < n && head < m && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && a[n - 1 - tail] === b[m - 1 - tail]) tail++;
  const an = n - head - tail;
  const bn = m - head - tail;
  if (an === 0 && bn === 0) return [];
  if (an === 0 || bn === 0) return [{ aFrom: head, aTo: head + an, bFrom: head, bTo: head + bn }];
  const limit = Math.min(most, an + bn);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    trace.push(furthest.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[offset + k - 1] as number) < (furthest[offset + k + 1] as number));
      let x = down ? (furthest[offset + k + 1] as number) : (furthest[offset + k - 1] as number) + 1;
      let y = x - k;
      while (x < an && y < bn && a[head + x] === b[head + y]) {
        x++;
        y++;
      }
      furthest[offset + k] = x;
      if (x >= an && y >= bn) return walkBack(trace, an, bn, head);
    }
  }
  return undefined;
}

function walkBack(trace: readonly Int32Array[], an: number, bn: number, head: number): Hunk[] {
  const hunks: Hunk[] = [];
  let x = an;
  let y = bn;
  let open: Hunk | undefined;
  for (let d = trace.length - 1; d >= 0; d--) {
    const before = trace[d] as Int32Array;
    const at = (k: number): number => before[k + d + 1] as number;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    // the diagonal after the edit: equal tokens
    const midX = d === 0 ? 0 : down ? fromX : fromX + 1;
    const midY = d === 0 ? 0 : down ? fromY + 1 : fromY;
    if (x > midX && open !== undefined) {
      hunks.push(open);
      open = undefined;
    }
    if (d === 0) break;
    open = {
      aFrom: fromX + head,
      aTo: open === undefined ? midX + head : open.aTo,
      bFrom: fromY + head,
      bTo: open === undefined ? midY + head : open.bTo,
    };
    x = fromX;
    y = fromY;
  }
  if (open !== undefined) hunks.push(open);
  return hunks.reverse();
}

/** Fewest edits of one character, or swaps of two neighbours, between two strings of a few dozen characters at most. */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  if (rows.length < width * 3) rows = new Int32Array(width * 6);
  const d = rows;
  for (let j = 0; j < width; j++) d[j] = j;
  let [before, row, next] = [2 * width, 0, width];
  for (let i = 1; i <= a.length; i++) {
    const c = a.charCodeAt(i - 1);
    d[next] = i;
    for (let j = 1; j < width; j++) {
      const same = c === b.charCodeAt(j - 1);
      let best = (d[row + j - 1] as number) + (same ? 0 : 1);
      if ((d[row + j] as number) < best) best = (d[row + j] as number) + 1;
      if ((d[next + j - 1] as number) < best) best = (d[next + j - 1] as number) + 1;
      const swaps = i > 1 && j > 1 && c === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swaps && (d[before + j - 2] as number) < best) best = (d[before + j - 2] as number) + 1;
      d[next + j] = best;
    }
    [before, row, next] = [row, next, before];
  }
  return d[row + b.length] as number;
}

/** Three rows of the table, in turn. */
let rows = new Int32Array(512);
