import { type Amount, readAmount } from "./amount.ts";
import { digitAt, skipSpace } from "./characters.ts";
import { isOrdinal } from "./no-metric.ts";
import type { Words } from "./words.ts";

/** The range that `first` begins, with one magnitude and one unit for both ends: 200万~1,400万ドル, 2、3回, 五成到七成. */
export function readRange(text: string, first: Amount, words: Words): Amount | undefined {
  if (first.low !== undefined) return undefined;
  return listed(text, first, words) ?? spanned(text, first, words);
}

const dashes = "~〜～∼–—―-－−‐─ー";

function spanned(text: string, first: Amount, words: Words): Amount | undefined {
  let at = skipSpace(text, first.end);
  const mark = text[at] ?? "|";
  let word = false;
  if (dashes.includes(mark)) {
    at++;
    if (mark !== "-" && text[at] === mark) at++;
    at = skipSpace(text, at);
  } else {
    const found = words.rangeWords.startingAt(text, at);
    if (found === undefined) return undefined;
    at = skipSpace(text, at + found[0].length);
    word = true;
  }
  const minus = minusAt(text, at);
  const second = readAmount(text, at + minus, words);
  if (second?.unit?.kind === "age" && second.low !== undefined && first.unit === undefined && first.value < second.low)
    return { ...second, start: first.start, value: first.value, low: first.value };
  if (second === undefined || second.low !== undefined || second.number.written !== first.number.written)
    return undefined;
  if (!sameUnit(first, second) || isOrdinal(text, second, words)) return undefined;
  if (word && !closes(text, first, second)) return undefined;
  if (!word && second.unit === undefined && !second.number.magnitude && !"~〜～–—".includes(mark)) return undefined;
  if (!word && second.unit === undefined && first.unit === undefined && first.number.length > 3) return undefined;
  const after = text[second.end] ?? "|";
  if (second.unit === undefined && (dashes.includes(after) || after === "/") && digitAt(text, second.end + 1) >= 0)
    return undefined;
  if (isYear(first) && isYear(second)) return undefined;
  return minus > 0 || "-−▲△".includes(text[first.start - 1] ?? "|")
    ? signedRange(text, first, second, minus > 0)
    : joined(first, second);
}

/** The length of a minus at `at`. */
const minusAt = (text: string, at: number): number =>
  text.startsWith("マイナス", at) ? 4 : text.startsWith("零下", at) ? 2 : "-−▲△".includes(text[at] ?? "|") ? 1 : 0;

/** -5~-1度 is told as 1 to 5 and turned around with the sign before it; -5~5度 carries its signs. */
function signedRange(text: string, first: Amount, second: Amount, minus: boolean): Amount | undefined {
  const before = minusBefore(text, first.start);
  if (!before || second.number.value === 0) return joined(first, second);
  const [low, high] = minus ? [second.value, first.value] : [-first.value, second.value];
  if (!(low < high)) return undefined;
  return { ...second, start: first.start, value: low, low, high, ...(minus ? {} : { signed: true }) };
}

const minusBefore = (text: string, at: number): boolean =>
  "-−▲△".includes(text[at - 1] ?? "|") || text.startsWith("マイナス", at - 4) || text.startsWith("零下", at - 2);

/** 2008-2009シーズン. */
const isYear = ({ number: { written, length, grouped, magnitude, value } }: Amount): boolean =>
  written === "digits" && length === 4 && !grouped && !magnitude && value > 1800 && value < 2200;

/** From 10 to 20 is a range where it says so at its end or the unit stands only there; else it is a change. */
function closes(text: string, first: Amount, second: Amount): boolean {
  if (
    openers.includes(text[first.start - 1] ?? "|") &&
    !text.startsWith("不等", second.end) &&
    !text.startsWith("之间", second.end)
  )
    return false;
  if (!text.startsWith("から", skipSpace(text, first.end))) return true;
  return (
    closers.some((word) => text.startsWith(word, skipSpace(text, second.end))) ||
    (first.unit === undefined && second.unit !== undefined)
  );
}

/** What begins a change, not a range: 从3%到5%. */
const openers = "从由從自";
const closers = ["まで", "の", "程度", "ほど", "くらい", "前後"];

/** 2、3回 and 十二、三人: neighbouring digits with one unit. */
function listed(text: string, first: Amount, words: Words): Amount | undefined {
  if (first.unit !== undefined || !"、,，".includes(text[first.end] ?? "|") || first.number.decimal) return undefined;
  if (first.number.magnitude || first.value % 10 === 0 || first.value > 99 || text[first.start - 1] === text[first.end])
    return undefined;
  const second = readAmount(text, first.end + 1, words);
  if (second === undefined || (second.number.coefficient !== 0 && second.number.coefficient > 9)) return undefined;
  const digit = second.number.magnitude || second.number.lastFactor ? second.number.coefficient : second.number.value;
  if (digit !== (first.value % 10) + 1 || (second.unit === undefined && !second.number.magnitude)) return undefined;
  if (second.number.length > 2 || isOrdinal(text, second, words)) return undefined;
  const scale = second.value / digit;
  return {
    ...second,
    start: first.start,
    value: first.value * scale,
    low: first.value * scale,
    high: (first.value - (first.value % 10) + digit) * scale,
  };
}

function sameUnit(first: Amount, second: Amount): boolean {
  if (first.unit === undefined) return true;
  if (second.unit === undefined) return false;
  return first.unit.unit === second.unit.unit && first.unit.kind === second.unit.kind;
}

function joined(first: Amount, second: Amount): Amount | undefined {
  const low = first.value * sharedScale(first, second);
  if (!(low < second.value && Number.isFinite(second.value))) return undefined;
  return { ...second, start: first.start, value: low, low, high: second.value };
}

/** 3~5万 shares its magnitude, 5000~1万 does not; 2~3割 shares its unit's scale. */
function sharedScale({ number, unit, value }: Amount, { number: upper, unit: other, value: top }: Amount): number {
  if (unit !== undefined) return 1;
  const scale = other === undefined || upper.value === 0 ? 1 : top / upper.value;
  if (number.lastFactor > 0 || upper.lastFactor === 0 || value >= upper.coefficient) return scale;
  return upper.lastFactor * scale;
}
