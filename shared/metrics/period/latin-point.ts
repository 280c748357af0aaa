import type { LatinPeriodTables } from "../../language/period-tables.ts";
import type { Day } from "./calendar.ts";
import { nextToken, type Token, wordBefore } from "./latin-words.ts";
import type { TimeFields } from "./resolve.ts";

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
  // "19.99% APR" is no month
  const shouted = token.word.length === 3 && text.slice(token.start, token.end) === token.word.toUpperCase();
  if (shouted && !(next !== undefined && next.digits > 0)) return undefined;
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
  const span = next === undefined ? undefined : tables.spans[next.word];
  // "the September quarter" ends in September
  if (span !== undefined && next !== undefined) {
    const year = yearAfter(reader, next.end);
    const fields = { month, monthsBefore: span, ...(year ? { year: year.value } : {}) };
    return { fields, end: year?.end ?? next.end };
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
export function readDayMonth(reader: LatinReader, token: Token): LatinPoint | undefined {
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
  const { text } = reader;
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
  return undefined;
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

/** "its 2024 revenue": a year between its owner and a noun in the singular. */
function isOwned({ text, tables }: LatinReader, token: Token, next: Token | undefined): boolean {
  if (token.value < 1990 || token.value > 2050 || next === undefined || next.digits > 0 || next.capital) return false;
  const owner = text.slice(Math.max(0, token.start - 3), token.start);
  if (!tables.owners.has(wordBefore(text, token.start)) && !/['’]s $/.test(owner)) return false;
  return !next.word.endsWith("s") || tables.ofYear.has(next.word);
}

function readBareYear(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  if (!isYearToken(text, token) || "$€£¥".includes(text[token.start - 1] ?? " ")) return undefined;
  const before = wordBefore(text, token.start);
  const next = nextToken(text, token.end, " ");
  const alone = next === undefined || next.digits > 0 || tables.afterYear.has(next.word) || next.capital;
  if (isOwned(reader, token, next)) return { fields: { year: token.value }, end: token.end };
  const led = tables.beforeYear.has(before);
  // round numbers and those after "the" or "of" count more often than they date
  const round = token.value % 100 === 0 && token.value !== 2000;
  const dated = token.value >= 1900 && token.value <= 2100;
  const bracket = text[token.start - 1] === "(" && (text[token.end] === ")" || text[token.end] === ":");
  if (bracket && dated) return { fields: { year: token.value }, end: token.end };
  if (!led || !(alone || (dated && !round && next !== undefined && !next.word.endsWith("s")))) return undefined;
  return { fields: { year: token.value }, end: token.end };
}
