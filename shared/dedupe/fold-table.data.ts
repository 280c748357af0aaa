/**
 * What folding does with characters that are neither letters nor digits: the characters of each kind, in strings.
 * Whatever stands in none of them, and is no letter, digit, mark or currency, falls away.
 */
export const foldKinds = {
  /** Stay as they are, for they change what a figure says. */
  signs: "%‰°+×÷",
  /** Decimal points, kept between digits. */
  points: ".．",
  /** Points between numerals in Han characters: 三・五. */
  middlePoints: "・･·",
  /** Group digits in threes. */
  commas: ",，",
  /** A minus where a digit follows and no word or digit goes before. */
  minuses: "-−－﹣‐‑–▲△",
  /** Figures written as words of one character. */
  numerals: "〇零一二三四五六七八九十百千万億兆两兩亿萬",
  /** A footnote's mark after a word, an exponent after a unit or a digit. */
  superscripts: "⁰¹²³⁴⁵⁶⁷⁸⁹",
  /** Show nothing and part nothing: hyphens and spaces of no width, joiners, marks of direction, variation selectors. */
  invisible:
    "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff",
} as const;

/** Several characters that are one: [from, to, becomes]. */
export const foldSame: readonly (readonly [string, string])[] = [
  ["‰", "‰"],
  ["％", "%"],
  ["﹪", "%"],
  ["＋", "+"],
  ["￥", "¥"],
  ["＄", "$"],
  ["￡", "£"],
  ["￠", "¢"],
  ["￦", "₩"],
  ["零", "〇"],
];

/** Ranges in which characters decompose or compose (combining marks, half-width kana, ligatures, squared units): such texts take the slow way through NFKC. */
export const composing: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1100, 0x11ff],
  [0x2100, 0x214f],
  [0x2160, 0x217f],
  [0x3099, 0x309a],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xff61, 0xff9f],
];
