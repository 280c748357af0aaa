/** One pair of quotation marks: the marks stand at `open` and `close`, the words between them. */
export interface MarkPair {
  open: number;
  /** Index of the closing mark, or where an unclosed one is bounded. */
  close: number;
  /** Number of pairs around this one. */
  depth: number;
  closed: boolean;
  family: number;
}

const corner = 1;
const white = 2;
const half = 3;
const double = 4;
const single = 5;
const guillemet = 6;

const opening: Readonly<Record<string, number>> = {
  "「": corner,
  "『": white,
  "｢": half,
  "“": double,
  "„": double,
  "〝": double,
  "‘": single,
  "«": guillemet,
};
const closing: Readonly<Record<string, number>> = {
  "」": corner,
  "』": white,
  "｣": half,
  "”": double,
  "〟": double,
  "〞": double,
  "’": single,
  "»": guillemet,
};
const either: Readonly<Record<string, number>> = { '"': double, "＂": double };

const families = new Uint8Array(0x10000);
const toOpen = 8;
const toClose = 16;
const toEither = 24;
for (const [char, family] of Object.entries(opening)) families[char.charCodeAt(0)] = family | toOpen;
for (const [char, family] of Object.entries(closing)) families[char.charCodeAt(0)] = family | toClose;
for (const [char, family] of Object.entries(either)) families[char.charCodeAt(0)] = family | toEither;

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 32) >= 0x61 && (code | 32) <= 0x7a);

interface Open {
  at: number;
  family: number;
  /** The innermost closing mark of the same family that was taken by a pair inside this one. */
  inner: number;
}

/**
 * Pairs of quotation marks in reading order, properly nested, also mixed (“…") and reversed (”…“) ones.
 * An opening mark that is never closed reaches to the last closing mark of a pair of its own kind inside it
 * (a writer who opens twice closes once), else to the end of the text. Linear time.
 */
export function pairMarks(text: string): MarkPair[] {
  const pairs: MarkPair[] = [];
  const stack: Open[] = [];
  const held = new Uint32Array(8);
  for (let i = 0; i < text.length; i++) {
    const entry = families[text.charCodeAt(i)] as number;
    if (entry === 0) continue;
    const family = entry & 7;
    const kind = entry & 24;
    if (family === single && isLatin(text.charCodeAt(i - 1)) && isLatin(text.charCodeAt(i + 1))) continue;
    const top = stack.at(-1);
    const reversed = family === double && kind === toOpen && top?.family === double && text[top.at] === "”";
    const closes = kind === toClose || kind === toEither || reversed;
    if (closes && (held[family] as number) > 0) {
      while (stack.length > 0) {
        const open = stack.pop() as Open;
        held[open.family] = (held[open.family] as number) - 1;
        if (open.family !== family) continue;
        pairs.push({ open: open.at, close: i, depth: stack.length, closed: true, family });
        const around = stack.at(-1);
        if (around?.family === family) around.inner = i;
        break;
      }
      continue;
    }
    if (kind === toClose && family !== double) continue;
    stack.push({ at: i, family, inner: -1 });
    held[family] = (held[family] as number) + 1;
  }
  // Only the outermost unclosed mark can stand for speech: what it holds is bounded by the text anyway.
  const left = stack[0];
  if (left) {
    const close = left.inner >= 0 ? left.inner : text.length;
    const kept = pairs.filter((pair) => !(pair.open > left.at && pair.close === close));
    kept.push({ open: left.at, close, depth: 0, closed: left.inner >= 0, family: left.family });
    return nest(kept.sort((a, b) => a.open - b.open));
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/** Depths anew, after a pair was taken out. */
function nest(pairs: MarkPair[]): MarkPair[] {
  const around: MarkPair[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && (around.at(-1) as MarkPair).close <= pair.open) around.pop();
    pair.depth = around.length;
    around.push(pair);
  }
  return pairs;
}
