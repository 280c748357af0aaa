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
  invisible: 14,
} as const;

/** Ranges of one kind each, first and last character; none of their characters has another case. */
const ranges: readonly [from: number, to: number, of: number][] = [
  [0x3400, 0x4dbf, kind.han],
  [0x4e00, 0x9fff, kind.han],
  [0xac00, 0xd7a3, kind.letter],
  [0xd800, 0xdfff, kind.letter],
  [0xe000, 0xf8ff, kind.letter],
];

function build(): { units: Uint16Array; kinds: Uint8Array } {
  const units = new Uint16Array(0x10000);
  for (let c = 0; c < 0x10000; c++) units[c] = c;
  const kinds = new Uint8Array(0x10000);
  for (const [from, to, of] of ranges) kinds.fill(of, from, to + 1);
  // as one text, since asking for each character on its own takes long at cold start
  let others = "";
  let next = 0;
  for (const [from, to] of [...ranges, [0x10000, 0] as const]) {
    others += String.fromCharCode(...units.subarray(next, from));
    next = to + 1;
  }
  const mark = (pattern: RegExp, of: number): void => {
    for (const [run] of others.matchAll(pattern)) for (let i = 0; i < run.length; i++) kinds[run.charCodeAt(i)] = of;
  };
  mark(/[\p{L}\p{N}\p{M}]+/gu, kind.letter);
  mark(/\p{Sc}+/gu, kind.sign);
  kinds.fill(kind.kana, 0x3041, 0x30a0);
  kinds[0x30a0] = kind.none;
  kinds.fill(kind.katakana, 0x30a1, 0x30fb);
  kinds.fill(kind.katakana, 0x30fc, 0x3100);
  kinds[0x3005] = kind.han;
  for (const [ch] of others.matchAll(/\p{Changes_When_Lowercased}/gu)) {
    const lower = ch.toLowerCase();
    if (lower.length === 1) units[ch.charCodeAt(0)] = lower.charCodeAt(0);
  }
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
    [foldKinds.invisible, kind.invisible],
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
