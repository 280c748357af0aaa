import { kind, kinds, units } from "./fold-table.ts";

/** Stands between two numbers that only punctuation or space kept apart: 2~3 is not 23. */
export const numberGap = 0x7e;

const isSpace = (c: number): boolean => c === 0x20 || c === 0x09 || c === 0xa0 || c === 0x3000;
const isDigit = (c: number): boolean => kinds[c] === kind.digit;
const isAsciiLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);

/**
 * Where a paragraph's words begin: after markup and a list mark (`3. `, `12) `), whose number is the list's, not the
 * text's.
 */
export function contentStart(text: string): number {
  let start = 0;
  const last = Math.min(text.length, furthestMark);
  while (start < last) {
    const k = kinds[text.charCodeAt(start)] as number;
    if (k !== kind.none && k !== kind.invisible && k !== kind.minus) break;
    if (k === kind.minus && isDigit(text.charCodeAt(start + 1))) break;
    start = Math.max(start + 1, markupEnd(text, start));
  }
  let i = start;
  while (i < start + 2 && isDigit(text.charCodeAt(i))) i++;
  if (i === start) return start;
  const c = text.charCodeAt(i);
  return (c === 0x2e || c === 0x29 || c === 0xff09) && isSpace(text.charCodeAt(i + 1)) ? i + 2 : start;
}

/** Markup before the words of a paragraph is no longer than this. */
const furthestMark = 200;

/** How far a link's address may reach; a longer one is text. */
const longestAddress = 500;

/** End of markup that carries no words and opens at `i`: a citation mark `[12]`, a link's address after `]`, a tag, an entity; else `i`. */
export function markupEnd(text: string, i: number): number {
  const c = text.charCodeAt(i);
  if (c === 0x5b || c === 0xff3b) {
    let j = i + 1;
    while (j < i + 4 && isDigit(text.charCodeAt(j))) j++;
    const close = text.charCodeAt(j);
    return j > i + 1 && (close === 0x5d || close === 0xff3d) ? j + 1 : i;
  }
  if (c === 0x5d && text.charCodeAt(i + 1) === 0x28) return closing(text, i + 2, 0x29, longestAddress) ?? i;
  if (c === 0x3c) {
    const next = text.charCodeAt(i + 1);
    if (isAsciiLetter(next) || next === 0x2f) return closing(text, i + 1, 0x3e, longestAddress, true) ?? i;
  }
  if (c === 0x26 && (isAsciiLetter(text.charCodeAt(i + 1)) || text.charCodeAt(i + 1) === 0x23))
    return closing(text, i + 1, 0x3b, 9) ?? i;
  return i;
}

function closing(text: string, from: number, close: number, reach: number, spaces = false): number | undefined {
  const end = Math.min(text.length, from + reach);
  for (let j = from; j < end; j++) {
    const c = text.charCodeAt(j);
    if (c === close) return j + 1;
    if (!spaces && isSpace(c)) return undefined;
  }
  return undefined;
}

let buffer = new Uint16Array(4096);

/**
 * What a paragraph says as UTF-16 units: width, spacing, punctuation, case and markup folded away; figures, their
 * points, signs and currencies survive. The result is a view that the next call overwrites.
 */
export function fold(text: string): Uint16Array {
  return foldUnits(text, false);
}

function foldUnits(source: string, composed: boolean, text = source): Uint16Array {
  const { length } = text;
  if (buffer.length < length * 2 + 16) buffer = new Uint16Array(length * 3 + 16);
  const out = buffer;
  let n = 0;
  let afterDigit = false;
  let gap = false;
  for (let i = contentStart(text); i < length; i++) {
    const c = text.charCodeAt(i);
    const k = kinds[c] as number;
    if (k === kind.letter || (k >= kind.han && k <= kind.sign)) {
      // a plus that opens a list item is a bullet
      if (c === 0x2b && isSpace(text.charCodeAt(i + 1))) continue;
      out[n++] = units[c] as number;
      afterDigit = false;
      gap = false;
    } else if (k === kind.digit) {
      if (afterDigit && gap) out[n++] = numberGap;
      out[n++] = units[c] as number;
      afterDigit = true;
      gap = false;
    } else if (k === kind.none) {
      if (c === 0x5b || c === 0x5d || c === 0x3c || c === 0x26 || c === 0xff3b) {
        const end = markupEnd(text, i);
        if (end > i) i = end - 1;
        else gap = true;
      } else gap = true;
    } else if (k === kind.point) {
      if (afterDigit && !gap && isDigit(text.charCodeAt(i + 1))) {
        out[n++] = 0x2e;
        afterDigit = false;
      } else gap = true;
    } else if (k === kind.comma) {
      if (!afterDigit || gap || !groupsThousands(text, i)) gap = true;
    } else if (k === kind.minus) {
      const before = i > 0 ? (kinds[text.charCodeAt(i - 1)] as number) : kind.none;
      if (before !== kind.letter && before !== kind.digit && isDigit(text.charCodeAt(i + 1))) {
        out[n++] = 0x2d;
        afterDigit = false;
        gap = false;
      } else gap = true;
    } else if (k === kind.middlePoint) {
      const numerals =
        i > 0 && kinds[text.charCodeAt(i - 1)] === kind.numeral && kinds[text.charCodeAt(i + 1)] === kind.numeral;
      if (numerals) out[n++] = 0x2e;
      else gap = true;
    } else if (k === kind.invisible) {
      // neither a character nor a gap
    } else if (k === kind.superscript) {
      const before = i > 0 ? text.charCodeAt(i - 1) : 0;
      if (before === 0x6d || isDigit(before) || kinds[before] === kind.superscript) out[n++] = units[c] as number;
    } else {
      if (!composed) return foldUnits(source, true, text.normalize("NFKC"));
      // what NFKC leaves of the composing ranges is a letter or nothing
      if (/[\p{L}\p{N}\p{M}\p{S}]/u.test(text[i] as string)) {
        out[n++] = units[c] as number;
        afterDigit = false;
        gap = false;
      }
    }
  }
  return out.subarray(0, n);
}

/** Whether the comma at `i` is followed by exactly three digits. */
function groupsThousands(text: string, i: number): boolean {
  return (
    isDigit(text.charCodeAt(i + 1)) &&
    isDigit(text.charCodeAt(i + 2)) &&
    isDigit(text.charCodeAt(i + 3)) &&
    !isDigit(text.charCodeAt(i + 4))
  );
}
