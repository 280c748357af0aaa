import { type Day, dateOf } from "./calendar.ts";
import { readDate, skipHour, skipWeekday } from "./cjk-day.ts";
import { type CjkLookup, is, space } from "./cjk-lookup.ts";
import { isDigit, isHanDigit, type Numeral, readNumeral } from "./cjk-numerals.ts";
import { readWeekday, readWord } from "./cjk-word.ts";
import type { TimePoint } from "./mention.ts";
import type { TimeFields } from "./resolve.ts";

const isYear = (n: Numeral): boolean => n.digits === 4 && n.value >= 1000 && n.value <= 2299;

interface YearPart {
  year: number | null;
  fiscal: boolean;
  end: number;
  base?: boolean;
}

/** A year at `at`: 2024年, 24年, 令和5年, 2024年度, 今年, 昨年の. */
function readYear(text: string, at: number, look: CjkLookup, published: Day | undefined): YearPart | undefined {
  const now = published === undefined ? undefined : dateOf(published);
  const word = look.words.at(text, at);
  if (word !== undefined) {
    const [written, meaning] = word;
    if (meaning.unit !== "year" && meaning.unit !== "fiscal-year") return undefined;
    const fiscal = meaning.unit === "fiscal-year";
    const current = now && (fiscal && now.month < look.tables.fiscalStart ? now.year - 1 : now.year);
    const year = current === undefined ? null : current + meaning.delta;
    return { year, fiscal, end: at + written.length, ...(meaning.base ? { base: true } : {}) };
  }
  const era = look.eras.at(text, at);
  const from = era ? space(text, at + era[0].length) : at;
  const first = era !== undefined && is(text, from, "元");
  const n = first ? { value: 1, end: from + 1, digits: 1 } : readNumeral(text, from);
  if (n === undefined) return undefined;
  const unit = space(text, n.end);
  if (!is(text, unit, "年")) return undefined;
  const fiscal = is(text, unit + 1, "度");
  const end = unit + (fiscal ? 2 : 1);
  if (era !== undefined) return n.value > 0 ? { year: era[1] + n.value, fiscal, end } : undefined;
  if (isYear(n)) return look.durationAfter.at(text, end)?.[0] === "間" ? undefined : { year: n.value, fiscal, end };
  if (n.digits !== 2 || n.value > 99) return undefined;
  const year = n.value + (n.value >= 60 ? 1900 : 2000);
  if (fiscal) return { year, fiscal, end };
  if (is(text, end, "代")) return { year, fiscal, end };
  // two digits and 年 are a year only where a month or a word that follows years does
  const month = readNumeral(text, space(text, end));
  if (month !== undefined && is(text, space(text, month.end), "月")) return { year, fiscal, end };
  const near = now === undefined ? n.value >= 15 && n.value <= 35 : Math.abs(year - now.year) <= 8;
  const next = text[end];
  const before = text[at - 1] ?? "";
  if (!near || "約约第计計近过過满満各这這去".includes(before)) return undefined;
  if (next === undefined || !look.tables.yearAfter.includes(next)) return undefined;
  return look.durationAfter.at(text, end) === undefined ? { year, fiscal, end } : undefined;
}

/** A quarter or several at `at`: 第2四半期, 二季度, 第1~3四半期, 前三季度, Q3. */
function readQuarter(text: string, at: number, look: CjkLookup): { fields: TimeFields; end: number } | undefined {
  const marked = is(text, at, "第");
  const several = is(text, at, "前") || is(text, at, "首");
  const latin = !marked && !several && (text.charCodeAt(at) | 0x20) === 0x71;
  const n = readNumeral(text, space(text, at + (marked || several || latin ? 1 : 0)));
  if (several && n !== undefined && n.value >= 1 && n.value <= 12) {
    // 前10个月: the first months of the year; 此前, 目前 and 之前 are other words
    const unit = space(text, n.end);
    const counted = is(text, unit, "个月") || is(text, unit, "個月");
    // 前10月 has no other mark
    const length = counted
      ? 2
      : n.value > 1 && is(text, unit, "月") && !"日份底初中末".includes(text[unit + 1] ?? "|")
        ? 1
        : 0;
    if (length > 0 && !"此目之以提从".includes(text[at - 1] ?? "|"))
      return { fields: { month: n.value, monthsBefore: n.value }, end: unit + length };
  }
  if (n === undefined || n.value < 1 || n.value > 4) return undefined;
  if (latin) {
    const before = text.charCodeAt(at - 1) | 0x20;
    const after = text.charCodeAt(n.end) | 0x20;
    const inWord = (before >= 0x61 && before <= 0x7a) || (after >= 0x61 && after <= 0x7a);
    return n.digits === 1 && !inWord ? { fields: { quarter: n.value }, end: n.end } : undefined;
  }
  const word = look.quarterWords.at(text, space(text, n.end));
  if (word === undefined) return undefined;
  // 2四半期連続 counts quarters; 季度 needs no mark, a lone 季 does
  if (!marked && !several && word[0] === "四半期") return undefined;
  if (word[0] === "季" && !marked && !several) return undefined;
  const end = space(text, n.end) + word[0].length;
  const total = look.cumulative.at(text, end);
  if (total) return { fields: { quarters: n.value }, end: end + total[0].length };
  const part = several ? undefined : look.parts.at(text, end);
  if (part?.[1] === "end") return { fields: { quarter: n.value, atEnd: true }, end: end + part[0].length };
  return { fields: several ? { quarters: n.value } : { quarter: n.value }, end };
}

/** The month, day, quarter or part that may follow a year at `at`. */
function readInYear(text: string, at: number, look: CjkLookup, year: YearPart): TimePoint | undefined {
  const known: TimeFields = { year: year.year, ...(year.fiscal ? { fiscal: true } : {}) };
  const from = space(text, at);
  const inner = is(text, from, look.tables.genitive) ? space(text, from + 1) : from;
  const month = readMonth(text, inner, look);
  if (month !== undefined) return { ...month, fields: { ...known, ...month.fields }, base: year.base ?? false };
  const quarter = readQuarter(text, inner, look);
  if (quarter !== undefined) return { fields: { ...known, ...quarter.fields }, end: quarter.end, base: false };
  const word = look.words.at(text, inner);
  if (word !== undefined && word[1].unit === "half")
    return { fields: { ...known, half: word[1].delta as 1 | 2 }, end: inner + word[0].length, base: false };
  const part = look.parts.at(text, inner);
  if (part !== undefined && inner === from)
    return { fields: { ...known, part: part[1] }, end: inner + part[0].length, base: false };
  if (part !== undefined && part[1] === "start")
    return { fields: { ...known, part: "start" }, end: inner + part[0].length, base: false };
  return undefined;
}

/** A month at `at` with what belongs to it: 6月, 6月5日, 6月上旬, 3月期, 6月份. */
export function readMonth(text: string, at: number, look: CjkLookup): TimePoint | undefined {
  const n = readNumeral(text, at);
  if (n === undefined || n.value < 1 || n.value > 12 || n.digits > 2) return undefined;
  const unit = space(text, n.end);
  if (!is(text, unit, "月")) return undefined;
  let end = unit + 1;
  if (is(text, end, "間") || is(text, end, "曜")) return undefined;
  if (is(text, end, "份")) end++;
  if (is(text, end, "期") && !is(text, end, "期間")) return readFiscalYear(text, n.value, end + 1, look);
  const inner = space(text, end);
  const date = readDate(text, inner, true, look);
  if (date !== undefined) {
    const close = skipWeekday(text, date.end, look);
    return { fields: { month: n.value, date: date.value }, end: skipHour(text, close, look, false), base: false };
  }
  const afterOf = is(text, inner, look.tables.genitive) ? inner + 1 : inner;
  const part = look.parts.at(text, afterOf);
  // 5月中に is within the month, 5月中旬 its middle
  if (part !== undefined && (afterOf === inner || part[0].length > 1 || part[1] === "end"))
    return { fields: { month: n.value, part: part[1] }, end: afterOf + part[0].length, base: false };
  return { fields: { month: n.value }, end, base: false };
}

/** 3月期, and what follows it: its 第2四半期, 第2四半期累計期間, 上期. */
function readFiscalYear(text: string, month: number, end: number, look: CjkLookup): TimePoint {
  const fields: TimeFields = { month, endsFiscalYear: true };
  const from = space(text, end);
  const inner = is(text, from, look.tables.genitive) ? space(text, from + 1) : from;
  const quarter = readQuarter(text, inner, look);
  if (quarter !== undefined && (quarter.fields.quarter ?? quarter.fields.quarters) !== undefined)
    return { fields: { ...fields, ...quarter.fields }, end: quarter.end, base: false };
  const word = look.words.at(text, inner);
  if (word?.[1].unit === "half")
    return { fields: { ...fields, half: word[1].delta as 1 | 2 }, end: inner + word[0].length, base: false };
  const whole = look.wholeYear.at(text, end);
  return { fields, end: whole ? end + whole[0].length : end, base: false };
}

const iso = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\d-])/y;

function readIso(text: string, at: number): TimePoint | undefined {
  iso.lastIndex = at;
  const found = iso.exec(text);
  if (found === null) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return { fields: { year, month, date }, end: iso.lastIndex, base: false };
}

/** The time at `at`, as far as it reaches without a range. */
export function readPoint(
  text: string,
  at: number,
  look: CjkLookup,
  published: Day | undefined,
): TimePoint | undefined {
  const year = readYear(text, at, look, published);
  if (year !== undefined) {
    const same = look.sameInYear.at(text, year.end);
    if (same) return { fields: { unresolved: true }, end: year.end + same[0].length, base: true };
    const inner = readInYear(text, year.end, look, year);
    if (inner !== undefined) return inner;
    if (year.base && is(text, year.end, "比")) return { fields: { unresolved: true }, end: year.end + 1, base: true };
    const fields: TimeFields = { year: year.year, ...(year.fiscal ? { fiscal: true } : {}) };
    if (is(text, year.end, "代")) return { fields: { ...fields, decade: true }, end: year.end + 1, base: false };
    const whole = year.base ? undefined : look.wholeYear.at(text, year.end);
    if (whole) return { fields, end: year.end + whole[0].length, base: false, whole: true };
    return { fields, end: year.end, base: year.base ?? false };
  }
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !isHanDigit(code)) {
    const word = readWord(text, at, look, published) ?? readWeekday(text, at, look);
    if (word !== undefined) return word;
    const quarter = readQuarter(text, at, look);
    if (quarter !== undefined) return { ...quarter, base: false };
    return look.dayHalves.at(text, at) === undefined ? undefined : readHour(text, at, look);
  }
  const month = readMonth(text, at, look);
  if (month !== undefined) return month;
  const quarter = readQuarter(text, at, look);
  if (quarter !== undefined) return { ...quarter, base: false };
  const date = readDate(text, at, false, look);
  if (date !== undefined) {
    const close = skipWeekday(text, date.end, look);
    return { fields: { date: date.value }, end: skipHour(text, close, look, false), base: false };
  }
  return readIso(text, at) ?? readCentury(text, at) ?? readHour(text, at, look);
}

function readHour(text: string, at: number, look: CjkLookup): TimePoint | undefined {
  const hour = skipHour(text, at, look, look.dayHalves.at(text, at) !== undefined);
  return hour > at ? { fields: { unresolved: true }, end: hour, base: false, hourOnly: true } : undefined;
}

function readCentury(text: string, at: number): TimePoint | undefined {
  const n = readNumeral(text, at);
  if (n === undefined || n.value < 1 || n.value > 30) return undefined;
  const unit = space(text, n.end);
  if (!is(text, unit, "世紀") && !is(text, unit, "世纪")) return undefined;
  if (is(text, unit + 2, "間") || is(text, unit + 2, "间")) return undefined;
  return { fields: { unresolved: true }, end: unit + 2, base: false };
}
