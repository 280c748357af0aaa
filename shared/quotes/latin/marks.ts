import type { MarkPair } from "../marks.ts";

const double = 4;
const single = 5;
const guillemet = 6;
const angle = 7;
/** ``…'' of typewriters and tokenizers: two characters each. */
const grave = 3;

/** What a mark may do where it stands. */
const opens = 1;
const closes = 2;

const families: Readonly<Record<string, number>> = {
  '"': double,
  "“": double,
  "”": double,
  "„": double,
  "‟": double,
  "＂": double,
  "'": single,
  "‘": single,
  "’": single,
  "‚": single,
  "‛": single,
  "«": guillemet,
  "»": guillemet,
  "‹": angle,
  "›": angle,
  "`": grave,
};
const familyOf = new Uint8Array(0x10000);
for (const [char, family] of Object.entries(families)) familyOf[char.charCodeAt(0)] = family;

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0 || code === 0x3000 || code === 0x202f;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLower = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x17f);
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f);
/** Signs after which a mark begins something. */
const beforeOpening = "([{—–-/:;,…=>*_";
/** How far the next closing mark is looked for, to tell the workers’ from the end of a quote. */
const lookAhead = 300;

interface Open {
  at: number;
  family: number;
  /** Pairs of the same family that were closed inside. */
  inner: number;
  innerOpen: number;
}

/**
 * Pairs of quotation marks of one paragraph in reading order, properly nested. Straight marks get their direction from
 * what stands beside them; apostrophes are no marks. A double mark that is never closed reaches to the end of the
 * paragraph, or to the last closing mark of a pair of its own inside it; a single one counts only where it opens the
 * paragraph. Linear time.
 */
export function pairLatinMarks(text: string, elisions: ReadonlySet<string>): MarkPair[] {
  const pairs: MarkPair[] = [];
  const stack: Open[] = [];
  const held = new Uint32Array(8);
  const dropTo = (length: number): void => {
    while (stack.length > length) {
      const open = stack.pop() as Open;
      held[open.family] = (held[open.family] as number) - 1;
    }
  };
  for (let i = 0; i < text.length; i++) {
    const family = familyOf[text.charCodeAt(i)] as number;
    if (family === 0) continue;
    if (family === grave) {
      if (text[i + 1] !== "`") continue;
      stack.push({ at: i, family: double, inner: -1, innerOpen: -1 });
      held[double] = (held[double] as number) + 1;
      i++;
      continue;
    }
    if (family === single && text[i] === "'" && text[i + 1] === "'" && isGrave(text, stack)) {
      const depth = stack.findLastIndex((open) => open.family === double);
      const open = stack[depth] as Open;
      dropTo(depth);
      if (i > open.at + 2)
        pairs.push({ open: open.at, close: i + 1, depth: stack.length, closed: true, family: double });
      i++;
      continue;
    }
    const can = family === single ? singleAt(text, i, elisions) : doubleAt(text, i, family);
    if (can === 0) continue;
    const isOpen = (held[family] as number) > 0;
    const top = stack.at(-1);
    let closing = (can & closes) !== 0 && isOpen;
    // Both ways possible: an open mark is closed, unless the text right before it only makes sense as a beginning.
    if (closing && family === single && text[i] !== "‘" && isPossessive(text, i) && laterClosing(text, i)) continue;
    if (closing && can === (opens | closes) && family === double && top?.family === single) closing = true;
    if (closing) {
      let depth = stack.length - 1;
      while (depth >= 0 && (stack[depth] as Open).family !== family) depth--;
      const open = stack[depth] as Open;
      dropTo(depth);
      if (i > open.at + 1) {
        pairs.push({ open: open.at, close: i, depth: stack.length, closed: true, family });
        const around = stack.at(-1);
        if (around?.family === family) {
          around.inner = i;
          around.innerOpen = open.at;
        }
      }
      continue;
    }
    if ((can & opens) === 0) continue;
    stack.push({ at: i, family, inner: -1, innerOpen: -1 });
    held[family] = (held[family] as number) + 1;
  }
  bound(text, stack, pairs);
  return nest(pairs.sort((a, b) => a.open - b.open || b.close - a.close));
}

/** The double mark that is open was written with two characters; few single ones can stand open inside it. */
function isGrave(text: string, stack: readonly Open[]): boolean {
  for (let i = stack.length - 1; i >= 0 && i >= stack.length - 8; i--) {
    const open = stack[i] as Open;
    if (open.family === double) return text[open.at] === "`";
  }
  return false;
}

/** Pairs for marks that are never closed: only the outermost can stand for speech. */
function bound(text: string, stack: readonly Open[], pairs: MarkPair[]): void {
  const left = stack.find(
    (open) =>
      open.family === double || open.family === guillemet || (text[open.at] === "‘" && opensSpeech(text, open.at)),
  );
  if (!left) return;
  let close = text.length;
  if (left.inner >= 0) {
    // “He told me, “leave now” and …: opened twice, closed once. After a full stop the next mark begins anew instead.
    let before = left.innerOpen - 1;
    while (before > left.at && isSpace(text.charCodeAt(before))) before--;
    const anew = ".!?".includes(text[before] as string);
    const first = pairs.filter((pair) => pair.open > left.at && pair.family === left.family);
    if (first.length > 1 || anew) {
      const next = first.reduce((least, pair) => Math.min(least, pair.open), text.length);
      close = next;
    } else close = left.inner;
  }
  let end = close;
  if (close === left.inner) {
    const same = pairs.findIndex((pair) => pair.close === close && pair.open > left.at);
    if (same >= 0) pairs.splice(same, 1);
  } else while (end > left.at + 1 && isSpace(text.charCodeAt(end - 1))) end--;
  for (let i = pairs.length - 1; i >= 0; i--) {
    const pair = pairs[i] as MarkPair;
    if (pair.open < left.at && pair.close > left.at && pair.close < end) end = pair.close;
  }
  if (end > left.at + 1)
    pairs.push({ open: left.at, close: end, depth: 0, closed: close === left.inner, family: left.family });
}

/** A single mark that is never closed counts where the paragraph begins, or behind "she said:". */
function opensSpeech(text: string, at: number): boolean {
  if (at === firstLetter(text)) return true;
  let before = at - 1;
  while (before > 0 && isSpace(text.charCodeAt(before))) before--;
  return text[before] === ":" && isLetter(text.charCodeAt(at + 1)) && !isLower(text.charCodeAt(at + 1));
}

function firstLetter(text: string): number {
  let i = 0;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** What a double mark at `i` may do. */
function doubleAt(text: string, i: number, family: number): number {
  const char = text[i] as string;
  const before = i === 0 ? 0x20 : text.charCodeAt(i - 1);
  const after = i + 1 >= text.length ? 0x20 : text.charCodeAt(i + 1);
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  if (family === guillemet || family === angle) return char === "«" || char === "‹" ? opens : closes;
  if (char === "“" || char === "„" || char === "‟")
    return !spaceBefore && spaceAfter && !"([{—–-/".includes(text[i - 1] as string) ? closes : opens;
  if (char === "”") return spaceBefore && !spaceAfter && isLetter(after) ? opens | closes : closes;
  const startsHere = spaceBefore || beforeOpening.includes(text[i - 1] as string) || familyOf[before] !== 0;
  if (startsHere && !spaceAfter && !spaceBefore) return opens | closes;
  if (startsHere && !spaceAfter) return ",.;:!?)".includes(text[i + 1] as string) ? closes | opens : opens;
  if (startsHere && spaceAfter) return opens | closes;
  return closes;
}

/** What a single mark at `i` may do: nothing where it is an apostrophe. */
function singleAt(text: string, i: number, elisions: ReadonlySet<string>): number {
  const char = text[i] as string;
  const before = i === 0 ? 0x20 : text.charCodeAt(i - 1);
  const after = i + 1 >= text.length ? 0x20 : text.charCodeAt(i + 1);
  const wordBefore = isLetter(before) || isDigit(before);
  const wordAfter = isLetter(after) || isDigit(after);
  if (wordBefore && wordAfter) return 0;
  if (isDigit(after) && !wordBefore && isDecade(text, i + 1)) return 0;
  if (!wordBefore && isLetter(after)) {
    const word = wordAt(text, i + 1);
    if (elisions.has(word) && (char !== "‘" || word.length < 3)) return 0;
  }
  if (char === "‘" || char === "‚" || char === "‛") return wordBefore ? closes : opens;
  if (isDigit(before) && !wordAfter && char === "'" && !isSpace(after) && !isMarkOrStop(text[i + 1])) return 0;
  if (!isSpace(before) && !wordAfter) {
    const startsHere = beforeOpening.includes(text[i - 1] as string) || familyOf[before] === double;
    return startsHere && char === "'" && !isSpace(after) ? opens | closes : closes;
  }
  if (char === "’") return isSpace(before) || wordBefore ? 0 : closes;
  return wordAfter || familyOf[after] !== 0 || "$£€([¡¿…".includes(text[i + 1] as string) ? opens : 0;
}

const isMarkOrStop = (char: string | undefined): boolean => char !== undefined && ".,;:!?\"”’')".includes(char);

/** '90s, ’08. */
function isDecade(text: string, from: number): boolean {
  let to = from;
  while (to < text.length && to < from + 3 && isDigit(text.charCodeAt(to))) to++;
  return to === from + 2 && (text[to] === "s" || !isLetter(text.charCodeAt(to)));
}

function wordAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && to < from + 8 && isLetter(text.charCodeAt(to))) to++;
  return text.slice(from, to).toLowerCase();
}

/** The workers’ rights: an s before, a space and a small letter behind. */
function isPossessive(text: string, i: number): boolean {
  const before = text[i - 1];
  return (before === "s" || before === "n") && isSpace(text.charCodeAt(i + 1)) && isLower(text.charCodeAt(i + 2));
}

/** Whether another single mark that must close comes before one that opens. */
function laterClosing(text: string, i: number): boolean {
  const limit = Math.min(text.length, i + lookAhead);
  for (let at = i + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    const family = familyOf[code] as number;
    if (family === double) return false;
    if (family !== single) continue;
    const before = text.charCodeAt(at - 1);
    const after = at + 1 >= text.length ? 0x20 : text.charCodeAt(at + 1);
    if (isLetter(before) && isLetter(after)) continue;
    if (isSpace(before) || text[at] === "‘") return false;
    if (!isLetter(after)) return true;
  }
  return false;
}

/** Depths anew, in order; what would cross is cut. */
function nest(pairs: MarkPair[]): MarkPair[] {
  const around: MarkPair[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && (around.at(-1) as MarkPair).close <= pair.open) around.pop();
    pair.depth = around.length;
    around.push(pair);
  }
  return pairs;
}
