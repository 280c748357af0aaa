import type { LatinPeriodTables } from "../../language/period-tables.ts";
import { type Day, dateOf, dayOf, weekdayOf } from "./calendar.ts";
import { nextToken, readToken, type Token, wordBefore } from "./latin-words.ts";
import { relativeStretch, type TimeFields } from "./resolve.ts";

/** A time in words as far as it reaches without a range. */
export interface LatinPoint {
  fields: TimeFields;
  end: number;
  calendar?: boolean;
  base?: boolean;
  hourOnly?: boolean;
}

/** What the readers share while one paragraph is read. */
export interface LatinReader {
  text: string;
  tables: LatinPeriodTables;
  published: Day | undefined;
}

const yearRange = (n: number): boolean => n >= 1700 && n <= 2199;

/** A year of four digits at `at`, over ", " and " of "; undefined where the number goes on or counts something. */
export function yearAfter(reader: LatinReader, at: number): Token | undefined {
  const { text } = reader;
  let token = nextToken(text, at, " ,");
  if (token?.word === "of" || token?.word === "in") token = nextToken(text, token.end, " ");
  return token !== undefined && isYearToken(text, token) ? token : undefined;
}

export function isYearToken(text: string, token: Token): boolean {
  if (token.digits !== 4 || !yearRange(token.value)) return false;
  const next = text.charCodeAt(token.end);
  const after = text.charCodeAt(token.end + 1);
  // 2,024 and 2024.5 and 2024% are no years
  if (next === 0x25 || (next | 0x20) === 0x6b) return false;
  if ((next === 0x2c || next === 0x2e) && after >= 0x30 && after <= 0x39) return false;
  return !((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a);
}

const ordinalEnd = (text: string, at: number): number => {
  const tail = text.slice(at, at + 2).toLowerCase();
  return tail === "st" || tail === "nd" || tail === "rd" || tail === "th" ? at + 2 : at;
};

const isDateToken = (text: string, token: Token): boolean => {
  if (token.digits < 1 || token.digits > 2 || token.value < 1 || token.value > 31) return false;
  const end = ordinalEnd(text, token.end);
  const next = text.charCodeAt(end);
  const after = text.charCodeAt(end + 1);
  if (next === 0x25 || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a)) return false;
  return !((next === 0x2e || next === 0x2c) && after >= 0x30 && after <= 0x39);
};

/** A month name with the day and year that belong to it: July 15, 2024; Jan. 17; March 2024. */
export function readMonthName(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  const month = tables.months[token.word];
  if (month === undefined || !token.capital) return undefined;
  let end = token.end;
  if (text[end] === "." && token.word.length <= 4 && token.word !== "may") end++;
  const next = nextToken(text, end, " ");
  const withDate = next !== undefined && isDateToken(text, next) && !unitAfter(text, next.end);
  if (tables.ambiguous.has(token.word) && token.word.length > 3 ? !plainMonth(reader, token, next) : false)
    return undefined;
  if ((token.word === "may" || token.word === "mar") && !plainMonth(reader, token, next)) return undefined;
  if (withDate) {
    end = ordinalEnd(text, next.end);
    const year = text[end] === "," || text[end] === " " ? yearNext(reader, end) : undefined;
    return {
      fields: { month, date: next.value, ...(year ? { year: year.value } : {}) },
      end: year?.end ?? end,
    };
  }
  const year = yearAfter(reader, end);
  if (year !== undefined && !/[.!?]/.test(text.slice(token.end + 1, year.start)))
    return { fields: { month, year: year.value }, end: year.end };
  return { fields: { month }, end: text[end - 1] === "." && next === undefined ? end - 1 : end };
}

const yearNext = (reader: LatinReader, at: number): Token | undefined => {
  const token = nextToken(reader.text, at, " ,");
  return token !== undefined && isYearToken(reader.text, token) ? token : undefined;
};

const unitWords = new Set(["percent", "per", "million", "billion", "trillion", "basis", "points", "points,", "bps"]);
const unitAfter = (text: string, at: number): boolean => {
  const next = nextToken(text, at, " ");
  return next !== undefined && unitWords.has(next.word);
};

const monthLead = new Set(
  "in of since by until till from during to through late early mid last this next end before after between and for ended ending through every each".split(
    " ",
  ),
);

/** Whether a name such as May or March is the month: a day or year follows, or a word that leads to months goes before. */
function plainMonth(reader: LatinReader, token: Token, next: Token | undefined): boolean {
  if (token.word === "august" || token.word === "sept") return true;
  if (next !== undefined && next.digits > 0 && (isDateToken(reader.text, next) || isYearToken(reader.text, next)))
    return true;
  return monthLead.has(wordBefore(reader.text, token.start)) || reader.text[token.start - 1] === "-";
}

/** 15 July, 15th of July 2024. */
function readDayMonth(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  if (!isDateToken(text, token)) return undefined;
  let next = nextToken(text, ordinalEnd(text, token.end), " ");
  if (next?.word === "of") next = nextToken(text, next.end, " ");
  const month = next === undefined ? undefined : tables.months[next.word];
  if (next === undefined || month === undefined || !next.capital) return undefined;
  const end = text[next.end] === "." && next.word.length <= 4 && next.word !== "may" ? next.end + 1 : next.end;
  const year = yearNext(reader, end);
  const trimmed = end > next.end && year === undefined && nextToken(text, end, " ") === undefined ? next.end : end;
  return {
    fields: { month, date: token.value, ...(year ? { year: year.value } : {}) },
    end: year?.end ?? trimmed,
  };
}

const iso = /(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?(?![\d-])/y;
const clock = /(\d{1,2})(?:[:.]\d{2}){0,2} ?(?:[ap]\.m\.|[ap]m\b)(?: (?:GMT|EST|EDT|ET|BST|JST|CET))?/iy;
const clock24 = /\d{1,2}:\d{2}(?::\d{2})?(?: (?:GMT|EST|EDT|ET|BST|JST|CET))?(?![\d:])/y;
const shortQuarter = /(?:([1-4])Q|Q([1-4]))(?: ?(?:FY)?'?(\d{4}|\d{2})(?![\d%,.]))?(?![A-Za-z\d])/y;

/** What begins with a digit: ISO dates, 15 July, times of day, 1Q24, years, decades. */
export function readNumber(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  if (token.digits === 4) {
    iso.lastIndex = token.start;
    const found = iso.exec(text);
    if (found !== null) {
      const [month, date] = [Number(found[2]), Number(found[3])];
      if (month >= 1 && month <= 12 && date >= 1 && date <= 31)
        return { fields: { year: token.value, month, date }, end: iso.lastIndex };
    }
    if (text[token.end] === "s" && token.value % 10 === 0 && yearRange(token.value) && !isWord(text, token.end + 1))
      return { fields: { year: token.value, decade: true }, end: token.end + 1 };
    return readBareYear(reader, token);
  }
  if (token.digits > 2) return undefined;
  const date = readDayMonth(reader, token);
  if (date !== undefined) return date;
  if (token.digits === 1 && (text.charCodeAt(token.end) | 0x20) === 0x71) return readShortQuarter(reader, token.start);
  for (const pattern of [clock, clock24]) {
    pattern.lastIndex = token.start;
    if (pattern.exec(text) !== null) return { fields: { unresolved: true }, end: pattern.lastIndex, hourOnly: true };
  }
  const ordinal = tables.ordinals[text.slice(token.start, token.end + 2).toLowerCase()];
  return ordinal === undefined ? undefined : readOrdinal(reader, ordinal, token.end + 2);
}

const isWord = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at) | 0x20;
  return c >= 0x61 && c <= 0x7a;
};

/** Q3 2024, 1Q24, Q4. */
export function readShortQuarter(reader: LatinReader, at: number): LatinPoint | undefined {
  shortQuarter.lastIndex = at;
  const found = shortQuarter.exec(reader.text);
  if (found === null) return undefined;
  const year = found[3] === undefined ? yearAfter(reader, shortQuarter.lastIndex) : undefined;
  const written = found[3] === undefined ? year?.value : Number(found[3]) + (found[3].length === 2 ? 2000 : 0);
  return {
    fields: { quarter: Number(found[1] ?? found[2]), ...(written === undefined ? {} : { year: written }) },
    end: year?.end ?? shortQuarter.lastIndex,
  };
}

function readBareYear(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  if (!isYearToken(text, token) || "$€£¥".includes(text[token.start - 1] ?? " ")) return undefined;
  const before = wordBefore(text, token.start);
  const next = nextToken(text, token.end, " ");
  const alone = next === undefined || next.digits > 0 || tables.afterYear.has(next.word) || next.capital;
  const led = tables.beforeYear.has(before);
  // round numbers and those after "the" or "of" count more often than they date
  const round = token.value % 100 === 0 && token.value !== 2000;
  const dated = token.value >= 1900 && token.value <= 2100;
  const bracket = text[token.start - 1] === "(" && text[token.end] === ")";
  if (bracket && dated) return { fields: { year: token.value }, end: token.end };
  if (!led || !(alone || (dated && !round && next !== undefined && !next.word.endsWith("s")))) return undefined;
  return { fields: { year: token.value }, end: token.end };
}

/** third quarter of 2024, first half, first nine months of the year. */
export function readOrdinal(reader: LatinReader, nth: number, at: number): LatinPoint | undefined {
  const { text, tables } = reader;
  const next = nextToken(text, at);
  if (next === undefined) return undefined;
  let fields: TimeFields | undefined;
  let end = next.end;
  if (next.word === "quarter" && nth <= 4) fields = { quarter: nth };
  else if (next.word === "half" && nth <= 2) fields = { half: nth as 1 | 2 };
  else if (nth === 1) {
    const count = tables.numbers[next.word] ?? next.value;
    const unit = nextToken(text, next.end);
    if (unit !== undefined && count >= 1 && count <= 12 && (unit.word === "months" || unit.word === "quarters")) {
      const reach = unit.word === "months" ? count : count * 3;
      const owner = ownerYear(reader, unit.end);
      if (owner === undefined || reach > 12) return undefined;
      if (owner.year === null) return { fields: { unresolved: true }, end: owner.end };
      const from = dayOf(owner.year, 1, 1);
      return { fields: { stretch: { from, to: dayOf(owner.year, reach + 1, 1) - 1 } }, end: owner.end };
    }
  }
  if (fields === undefined) return undefined;
  const owner = ownerYear(reader, end);
  if (owner !== undefined) {
    end = owner.end;
    fields = { ...fields, year: owner.year };
  }
  return { fields, end };
}

/** "of 2024", "of the year", "of last year", "2024", ", 2024". */
function ownerYear(reader: LatinReader, at: number): { year: number | null; end: number } | undefined {
  const { text, tables, published } = reader;
  const year = yearAfter(reader, at);
  if (year !== undefined) return { year: year.value, end: year.end };
  let next = nextToken(text, at);
  if (next?.word === "of") next = nextToken(text, next.end);
  if (next === undefined) return undefined;
  let delta = 0;
  if (next.word === "fiscal") {
    const after = nextToken(text, next.end);
    return after && isYearToken(text, after) ? { year: after.value, end: after.end } : undefined;
  }
  if (next.word !== "the") {
    const pointed = tables.pointers[next.word];
    if (pointed === undefined) return undefined;
    delta = pointed;
  }
  const unit = nextToken(text, next.end);
  if (unit?.word !== "year") return undefined;
  return { year: published === undefined ? null : dateOf(published).year + delta, end: unit.end };
}

/** last month, this week, next Friday, last July, the past 12 months. */
export function readPointed(reader: LatinReader, delta: number, token: Token): LatinPoint | undefined {
  const { text, tables, published } = reader;
  const next = nextToken(text, token.end, " ");
  if (next === undefined) return undefined;
  const unresolved: LatinPoint = { fields: { unresolved: true }, end: next.end };
  const unit = tables.units[next.word];
  if (unit !== undefined && !next.word.endsWith("s")) {
    if (token.word === "past" && unit !== "year" && unit !== "month" && unit !== "week") return undefined;
    const stretch = relativeStretch(unit, delta, published);
    return stretch ? { fields: { stretch }, end: next.end } : unresolved;
  }
  const weekday = tables.weekdays[next.word];
  if (weekday !== undefined && next.capital) {
    if (published === undefined) return unresolved;
    const back = (weekdayOf(published) - weekday + 7) % 7;
    const day =
      delta < 0
        ? published - (back || 7)
        : delta > 0
          ? published + (7 - back)
          : published - weekdayOf(published) + weekday;
    return { fields: { stretch: { from: day, to: day } }, end: next.end };
  }
  const month = tables.months[next.word];
  if (month !== undefined && next.capital) {
    if (published === undefined) return unresolved;
    const now = dateOf(published);
    const year =
      delta < 0 ? now.year - (month >= now.month ? 1 : 0) : now.year + (delta > 0 && month <= now.month ? 1 : 0);
    return { fields: { year, month }, end: next.end };
  }
  const count = tables.numbers[next.word] ?? next.value;
  const many = nextToken(text, next.end);
  const countUnit = many === undefined ? undefined : tables.units[many.word];
  if (many === undefined || countUnit === undefined || !(count >= 1 && count <= 400) || delta === 0) return undefined;
  if (published === undefined) return { fields: { unresolved: true }, end: many.end, calendar: false };
  const other = stepFrom(published, countUnit, delta * count);
  const stretch = delta < 0 ? { from: other + 1, to: published } : { from: published, to: other };
  return { fields: { stretch }, end: many.end, calendar: false };
}

/** The same day so many units away. */
function stepFrom(day: Day, unit: "year" | "month" | "week" | "day" | "quarter", steps: number): Day {
  if (unit === "day") return day + steps;
  if (unit === "week") return day + 7 * steps;
  const { year, month, date } = dateOf(day);
  const moved = unit === "year" ? steps * 12 : unit === "quarter" ? steps * 3 : steps;
  const last = dayOf(year, month + moved + 1, 1) - 1;
  return Math.min(dayOf(year, month + moved, 1) + date - 1, last);
}

/** early June, mid-2024, late last year; the end of July, the beginning of the year. */
export function readPart(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  const part = tables.parts[token.word];
  if (part === undefined) return undefined;
  let next = nextToken(text, token.end);
  if (part === "end" || part === "start" || token.word === "middle") {
    if (next?.word !== "of") return undefined;
    next = nextToken(text, next.end);
    if (next?.word === "the") {
      const unit = nextToken(text, next.end);
      const now = reader.published === undefined ? null : dateOf(reader.published);
      if (unit?.word === "year") return { fields: { year: now?.year ?? null, part }, end: unit.end };
      if (unit?.word === "month")
        return { fields: { year: now?.year ?? null, month: now?.month ?? null, part }, end: unit.end };
      return undefined;
    }
  }
  if (next === undefined) return undefined;
  const pointer = tables.pointers[next.word];
  const inner =
    pointer !== undefined
      ? readPointed(reader, pointer, next)
      : next.digits > 0
        ? isYearToken(text, next)
          ? { fields: { year: next.value }, end: next.end }
          : undefined
        : readMonthName(reader, next);
  if (inner === undefined || inner.calendar === false) return undefined;
  const { fields } = inner;
  if (fields.stretch !== undefined) {
    const { from, to } = fields.stretch;
    const { year, month } = dateOf(from);
    if (to - from > 300) return { fields: { year, part }, end: inner.end };
    if (to - from > 25 && to - from < 32) return { fields: { year, month, part }, end: inner.end };
    return inner;
  }
  return { ...inner, fields: { ...fields, ...(fields.date === undefined ? { part } : {}) } };
}

/** fiscal 2024, FY24, the year to March, the half-year to June, three months ended June 30. */
export function readSpanTo(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  let count = 0;
  let at = token.end;
  if (token.word === "year") count = 12;
  else if (token.word === "quarter") count = 3;
  else if (token.word === "half") {
    count = 6;
    const year = nextToken(text, at);
    if (year?.word === "year") at = year.end;
  } else {
    const n = tables.numbers[token.word] ?? token.value;
    const unit = nextToken(text, at);
    if (!(n >= 1 && n <= 12) || unit?.word !== "months") return undefined;
    count = n;
    at = unit.end;
  }
  const lead = nextToken(text, at, " ");
  if (lead === undefined || !["to", "ended", "ending", "through"].includes(lead.word)) return undefined;
  let next = nextToken(text, lead.end, " ");
  if (next?.word === "in") next = nextToken(text, next.end, " ");
  if (next?.word === "end") next = nextToken(text, next.end);
  if (next === undefined) return undefined;
  const point = next.digits > 0 ? readDayMonth(reader, next) : readMonthName(reader, next);
  if (point === undefined || typeof point.fields.month !== "number") return undefined;
  const { date: _, ...fields } = point.fields;
  return { fields: { ...fields, monthsBefore: count }, end: point.end };
}

/** fiscal 2024, fiscal year 2024, FY2024, FY24. */
export function readFiscal(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text } = reader;
  let next = nextToken(text, token.end);
  if (token.word === "financial" || token.word === "fiscal") {
    if (next?.word === "year") next = nextToken(text, next.end);
    else if (token.word === "financial") return undefined;
  } else if (token.word !== "fy") return undefined;
  if (next === undefined) return undefined;
  const short = token.word === "fy" && next.digits === 2;
  if (!short && !isYearToken(text, next)) return undefined;
  const year = short ? 2000 + next.value : next.value;
  return { fields: { year, fiscal: true }, end: next.end };
}

export { readToken };
