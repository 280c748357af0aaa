import {
  formalDigits,
  hanDigits,
  largeMagnitudes,
  moreWithin,
  prefixBefore,
  smallMagnitudes,
  vagueDigits,
} from "../../language/cjk/numerals.data.ts";
import { digitAt, isHan } from "./characters.ts";
import { type Digits, readDigits } from "./digits.ts";

/** Digits (with two ends where they are vague), or a magnitude, whose `factor` is not 0. */
export interface Token {
  low: number;
  high: number;
  factor: number;
}

/** The parts of a number as they are read. */
export interface Reading {
  text: string;
  /** Where reading goes on. */
  at: number;
  /** The end of what belongs to the number. */
  end: number;
  tokens: Token[];
  /** The digits read last, while nothing has followed them. */
  digits: Digits | undefined;
  /** Characters that are digits or magnitudes. */
  length: number;
  decimal: boolean;
  grouped: boolean;
  middleDot: boolean;
  vague: boolean;
  /** Whether a large magnitude was read. */
  magnitude: boolean;
  more: boolean;
}

/** Reads the digits and magnitudes that start at `at`, each character once. */
export function readTokens(text: string, at: number): Reading | undefined {
  if (!mayStart(text, at)) return undefined;
  const reading: Reading = {
    text,
    at,
    end: at,
    tokens: [],
    digits: undefined,
    length: 0,
    decimal: false,
    grouped: false,
    middleDot: false,
    vague: false,
    magnitude: false,
    more: false,
  };
  while (digits(reading) || point(reading) || magnitude(reading) || vague(reading) || more(reading) || space(reading));
  return reading.tokens.length === 0 ? undefined : reading;
}

const kinds = new Uint8Array(0x10000);
const [digit, smallOne, largeOne, vagueOne, formal] = [1, 2, 4, 8, 16];
for (const ch of "0123456789０１２３４５６７８９") kinds[ch.charCodeAt(0)] = digit;
for (const ch of Object.keys(hanDigits)) kinds[ch.charCodeAt(0)] = digit;
for (const ch of Object.keys(smallMagnitudes)) kinds[ch.charCodeAt(0)] = smallOne;
for (const ch of Object.keys(largeMagnitudes)) kinds[ch.charCodeAt(0)] = largeOne;
for (const ch of vagueDigits) kinds[ch.charCodeAt(0)] = vagueOne;
for (const ch of formalDigits) kinds[ch.charCodeAt(0)] = digit | formal;

const is = (text: string, at: number, kind: number): boolean => ((kinds[text.charCodeAt(at)] ?? 0) & kind) !== 0;

/** A number starts with a formal digit only where a magnitude follows: 陆地 is land. */
function mayStart(text: string, at: number): boolean {
  if (is(text, at, formal))
    return (
      is(text, at + 1, smallOne | largeOne) ||
      (is(text, at, digit) && text[at] === "零" && is(text, at + 1, digit)) ||
      isZeroPoint(text, at)
    );
  return is(text, at, digit | smallOne | vagueOne) || isLone(text, at);
}

/** 上万人, 破亿, 近万亿元, 万余名: a large magnitude that a word before or after it makes a number. */
function isLone(text: string, at: number): boolean {
  if (!is(text, at, largeOne) || "兆京".includes(text[at] as string)) return false;
  const before = text[at - 1] ?? "|";
  if (before === "上") return !"以之".includes(text[at - 2] ?? "|");
  return "破逾近过過超".includes(before) || "余餘".includes(text[at + 1] ?? "|");
}

/** 零点五, and 零 by itself before a point only. */
const isZeroPoint = (text: string, at: number): boolean =>
  text[at] === "零" && "点點・".includes(text[at + 1] ?? "|") && is(text, at + 2, digit);

function digits(reading: Reading): boolean {
  const { text, at, tokens } = reading;
  if (reading.digits !== undefined || !is(text, at, digit)) return false;
  // 30亿参数: 參 begins a word
  if (is(text, at, formal) && !goesOnFormally(reading)) return false;
  // 2千零30万
  if (tokens.length > 0 && text[at] === "零" && digitAt(text, at + 1) >= 0) {
    reading.at++;
    return true;
  }
  const found = readDigits(text, at);
  if (found === undefined) return false;
  // 二三十 and 十五六 are estimates; 二三 is for what follows to judge.
  const estimate = is(text, found.end, smallOne | largeOne) || tokens.at(-1)?.factor === 10;
  const pair = found.pair !== undefined && estimate ? found.pair : undefined;
  tokens.push({ low: pair?.[0] ?? found.value, high: pair?.[1] ?? found.value, factor: 0 });
  reading.vague ||= pair !== undefined;
  reading.digits = found;
  reading.decimal = found.decimal;
  reading.grouped ||= found.grouped;
  reading.middleDot ||= found.middleDot;
  return advance(reading, found.end, found.length);
}

/** Whether a formal digit in a number is one, and no everyday word begins with it: 30亿参数, 一百陆军. */
function goesOnFormally({ text, at, tokens }: Reading): boolean {
  if (tokens.length === 0 || !"参參陆陸".includes(text[at] as string)) return true;
  return (
    is(text, at + 1, digit | smallOne | largeOne) ||
    !isHan(text, at + 1) ||
    "又个個元点點分".includes(text[at + 1] as string)
  );
}

/** 一百二十点五, 四百亿点零五: a decimal part after a magnitude; 二十点五十分 tells the time. */
function point(reading: Reading): boolean {
  const { text, at, tokens } = reading;
  if (tokens.length === 0 || reading.digits !== undefined || !"点點".includes(text[at] ?? "|")) return false;
  let end = at + 1;
  let value = 0;
  while (is(text, end, digit) && digitAt(text, end) < 0 && end < at + 16)
    value = value * 10 + (hanDigits[text[end++] as string] as number);
  if (end === at + 1 || is(text, end, smallOne) || "分刻点點".includes(text[end] ?? "|")) return false;
  const fraction = value / 10 ** (end - at - 1);
  tokens.push({ low: fraction, high: fraction, factor: 0 });
  reading.digits = { value: fraction, end, written: "han", decimal: true, grouped: false, middleDot: false, length: 2 };
  reading.decimal = true;
  return advance(reading, end, end - at);
}

function magnitude(reading: Reading): boolean {
  const { text, at, tokens } = reading;
  if (!is(text, at, smallOne | largeOne)) return false;
  const large = is(text, at, largeOne);
  if ((large && tokens.length === 0 && !isLone(text, at)) || isPrefix(text, at)) return false;
  const ch = text[at] as string;
  const factor = large ? (largeMagnitudes[ch] as number) : (smallMagnitudes[ch] as number);
  tokens.push({ low: 0, high: 0, factor });
  reading.magnitude ||= large;
  reading.digits = undefined;
  return advance(reading, at + 1, 1);
}

/** 数十, 几百, 十数人, 40数: "some" where a digit would stand. */
function vague(reading: Reading): boolean {
  const { text, at, tokens } = reading;
  if (!is(text, at, vagueOne) || !vagueFits(text, at, tokens.length > 0)) return false;
  if (reading.digits === undefined) tokens.push(some(text, at, tokens.length > 0));
  else {
    const { value } = reading.digits;
    // 一千五百零几万
    const filled = value === 0 && text[at - 1] === "零" && tokens.length > 1;
    if ((value === 0 && !filled) || value % 10 !== 0) return false;
    tokens[tokens.length - 1] = { low: value + 1, high: value + 9, factor: 0 };
  }
  reading.vague = true;
  reading.digits = {
    value: 0,
    end: at + 1,
    written: "han",
    decimal: false,
    grouped: false,
    middleDot: false,
    length: 2,
  };
  return advance(reading, at + 1, 1);
}

/** 十数 is 11 to 19; 数百 is hundreds, from 100 to 1,000 as in English; 数人 are a few, 2 to 9. */
function some(text: string, at: number, after: boolean): Token {
  if (after) return { low: 1, high: 9, factor: 0 };
  return is(text, at + 1, smallOne | largeOne) ? { low: 1, high: 10, factor: 0 } : { low: 2, high: 9, factor: 0 };
}

/** A bare 数 is for the counter after it to judge; the others need a magnitude. */
function vagueFits(text: string, at: number, after: boolean): boolean {
  if (is(text, at + 1, smallOne | largeOne)) return true;
  if (is(text, at + 1, digit)) return false;
  return after ? text[at] !== "何" : text[at] === "数";
}

/** 500余万, 百余り万. */
function more(reading: Reading): boolean {
  const { text, at, tokens } = reading;
  if (tokens.length === 0 || !"余餘あ多来".includes(text[at] ?? "|")) return false;
  const word = moreWithin.find((candidate) => text.startsWith(candidate, at));
  if (word === undefined || !is(text, at + word.length, largeOne)) return false;
  reading.more = true;
  reading.at += word.length;
  return true;
}

/** A space before a magnitude (4680 万), or after one before digits that go on (1 兆 2,000 億). */
function space(reading: Reading): boolean {
  const { text, at } = reading;
  if (!isSpace(text.charCodeAt(at))) return false;
  const next = at + (isSpace(text.charCodeAt(at + 1)) ? 2 : 1);
  const goesOn =
    reading.digits !== undefined
      ? is(text, next, largeOne) || smallFollows(reading, next)
      : (reading.tokens.length > 0 && !reading.magnitude && is(text, next, largeOne)) ||
        (reading.magnitude && (magnitudeFollows(text, next) || restFollows(reading, next))) ||
        hanFollows(reading, next);
  if (goesOn) reading.at = next;
  return goesOn;
}

/** 五 十, 5 千人: a small magnitude set apart from its digit, where it does not begin a word (5 百貨店). */
function smallFollows({ text, digits }: Reading, at: number): boolean {
  if (!is(text, at, smallOne) || isPrefix(text, at)) return false;
  const next = text[at + 1] ?? "。";
  return (
    digits?.written === "han" ||
    is(text, at + 1, digit | smallOne | largeOne) ||
    !isHan(text, at + 1) ||
    "人元円个個名家件米吨度年".includes(next)
  );
}

/** 一百 五 十 二, 三千 九百: Han digits go on after a larger magnitude, if they end in a smaller one or end the number. */
function hanFollows({ text, tokens }: Reading, at: number): boolean {
  const last = tokens.at(-1)?.factor ?? 0;
  if (last === 0 || !is(text, at, digit) || digitAt(text, at) >= 0) return false;
  let i = at + 1;
  while (i < at + 3 && isSpace(text.charCodeAt(i))) i++;
  if (is(text, i, smallOne)) return (smallMagnitudes[text[i] as string] as number) < last;
  return i === at + 1 && last < 1e4 && (!isHan(text, i) || text[i] === "又");
}

function advance(reading: Reading, end: number, length: number): true {
  reading.at = reading.end = end;
  reading.length += length;
  return true;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0xa0;

/** 千 of 千瓦, 兆 of 兆赫. */
const isPrefix = (text: string, at: number): boolean =>
  prefixBefore[text[at] as string]?.includes(text[at + 1] ?? "|") ?? false;

/** The last four digits of 19 万 9,800 円. */
function restFollows({ text, tokens }: Reading, at: number): boolean {
  if (tokens.at(-1)?.factor !== 1e4 || digitAt(text, at) < 0) return false;
  let [i, count] = [at, 0];
  while (i < at + 6 && (digitAt(text, i) >= 0 || (count === 1 && ",，".includes(text[i] ?? "|")))) {
    if (digitAt(text, i) >= 0) count++;
    i++;
  }
  const after = isSpace(text.charCodeAt(i)) ? text[i + 1] : text[i];
  return count === 4 && digitAt(text, i) < 0 && after !== "年";
}

/** Whether what stands at `at` ends in a magnitude: so 3億 5,000万 is one number and 3億 5人 is not. */
function magnitudeFollows(text: string, at: number): boolean {
  let i = at;
  while (i < at + 12 && (digitAt(text, i) >= 0 || ",.，．".includes(text[i] ?? "|"))) i++;
  while (i < at + 13 && isSpace(text.charCodeAt(i))) i++;
  return is(text, i, largeOne);
}
