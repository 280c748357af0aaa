import { composing, foldKinds, foldSame } from "./fold-table.data.ts";

/** What a UTF-16 unit is to the folding. */
export const kind = {
  none: 0,
  letter: 1,
  digit: 2,
  han: 3,
  kana: 4,
  katakana: 5,
  numeral: 6,
  sign: 7,
  point: 8,
  middlePoint: 9,
  comma: 10,
  minus: 11,
  superscript: 12,
  composing: 13,
} as const;

const isHan = (c: number): boolean => (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c === 0x3005;

function build(): { units: Uint16Array; kinds: Uint8Array } {
  const units = new Uint16Array(0x10000);
  const kinds = new Uint8Array(0x10000);
  for (let c = 0; c < 0x10000; c++) {
    units[c] = c;
    if (isHan(c)) kinds[c] = kind.han;
    else if (c >= 0xd800 && c <= 0xdfff) kinds[c] = kind.letter;
    else if (c >= 0xac00 && c <= 0xd7a3) kinds[c] = kind.letter;
    else if (c >= 0xe000 && c <= 0xf8ff) kinds[c] = kind.letter;
    else {
      const ch = String.fromCharCode(c);
      if (c >= 0x3041 && c <= 0x309f) kinds[c] = kind.kana;
      else if (c >= 0x30a1 && c <= 0x30ff && c !== 0x30fb) kinds[c] = kind.katakana;
      else if (/[\p{L}\p{N}\p{M}\p{Sc}]/u.test(ch)) kinds[c] = /\p{Sc}/u.test(ch) ? kind.sign : kind.letter;
      const lower = ch.toLowerCase();
      if (lower.length === 1) units[c] = lower.charCodeAt(0);
    }
  }
  // variation selectors and other marks that show nothing
  for (let c = 0xfe00; c <= 0xfe0f; c++) kinds[c] = kind.none;
  // full-width forms of ASCII
  for (let c = 0x21; c < 0x7f; c++) {
    const wide = c + 0xfee0;
    units[wide] = units[c] as number;
    kinds[wide] = kinds[c] as number;
  }
  for (let d = 0; d < 10; d++) {
    kinds[0x30 + d] = kind.digit;
    kinds[0xff10 + d] = kind.digit;
  }
  const all: [string, number, string?][] = [
    [foldKinds.signs, kind.sign],
    [foldKinds.points, kind.point, "."],
    [foldKinds.middlePoints, kind.middlePoint, "."],
    [foldKinds.commas, kind.comma, ","],
    [foldKinds.minuses, kind.minus, "-"],
    [foldKinds.numerals, kind.numeral],
    [foldKinds.superscripts, kind.superscript],
  ];
  for (const [chars, of, as] of all)
    for (const ch of chars) {
      kinds[ch.charCodeAt(0)] = of;
      if (as !== undefined) units[ch.charCodeAt(0)] = as.charCodeAt(0);
    }
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹"].forEach((ch, d) => {
    units[ch.charCodeAt(0)] = 0x30 + d;
  });
  for (const [from, to] of foldSame) {
    units[from.charCodeAt(0)] = to.charCodeAt(0);
    kinds[from.charCodeAt(0)] = kinds[to.charCodeAt(0)] as number;
  }
  for (const [from, to] of composing) for (let c = from; c <= to; c++) kinds[c] = kind.composing;
  return { units, kinds };
}

/** Per UTF-16 unit: what it folds to, and its kind. */
export const { units, kinds } = build();
