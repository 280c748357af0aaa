/** A whole number as it stands in a text of Han characters: 12, １２, 十二, 二〇二四. */
export interface Numeral {
  value: number;
  end: number;
  /** Count of its digits where it is written in digits, else 0. */
  digits: number;
}

const han = new Map([..."〇一二三四五六七八九"].map((ch, i) => [ch.charCodeAt(0), i]));
const zero = 0x96f6;
const ten = 0x5341;
const hundred = 0x767e;

export const isHanDigit = (code: number): boolean => code === ten || code === zero || han.has(code);
export const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
/** All characters for which one of the two holds. */
export const digitCodes: readonly number[] = [
  ...[..."0123456789０１２３４５６７８９"].map((ch) => ch.charCodeAt(0)),
  ...han.keys(),
  zero,
  ten,
];
const digitOf = (code: number): number => (code >= 0xff10 ? code - 0xff10 : code - 0x30);

/** The numeral at `at`, up to four digits; undefined where there is none or it is longer or goes on as a decimal. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const first = text.charCodeAt(at);
  if (isDigit(first)) {
    let value = 0;
    let i = at;
    while (i < text.length && isDigit(text.charCodeAt(i))) {
      if (i - at < 5) value = value * 10 + digitOf(text.charCodeAt(i));
      i++;
    }
    return i - at > 4 ? undefined : { value, end: i, digits: i - at };
  }
  if (!isHanDigit(first)) return undefined;
  let i = at;
  let value = 0;
  let run = 0;
  let sawTen = false;
  let count = 0;
  for (; i < text.length && i - at < 6; i++) {
    const code = text.charCodeAt(i);
    if (code === ten) {
      if (sawTen) return undefined;
      sawTen = true;
      value = (count === 0 ? 1 : run) * 10;
      run = 0;
      count = 0;
      continue;
    }
    const digit = code === zero ? 0 : han.get(code);
    if (digit === undefined) break;
    if (sawTen && count > 0) return undefined;
    run = run * 10 + digit;
    count++;
  }
  if (i < text.length && (text.charCodeAt(i) === hundred || isHanDigit(text.charCodeAt(i)))) return undefined;
  if (count > 4) return undefined;
  return { value: value + run, end: i, digits: sawTen ? 0 : count };
}
