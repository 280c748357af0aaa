import { dateOf, dayOf } from "./calendar.ts";
import {
  isYearToken,
  type LatinPoint,
  type LatinReader,
  readDayMonth,
  readMonthName,
  yearAfter,
} from "./latin-point.ts";
import { nextToken, type Token } from "./latin-words.ts";
import type { TimeFields } from "./resolve.ts";

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

/** fiscal 2024, FY24, the year to March, the half-year to June, three months ended June 30. */
export function readSpanTo(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables } = reader;
  let count = 0;
  let at = token.end;
  if (token.word === "year") count = 12;
  else if (token.word === "quarter") count = 3;
  else if (token.word === "week") {
    return readWeekTo(reader, token);
  } else if (token.word === "half") {
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
  let lead = nextToken(text, at, " ");
  if (lead?.word === "that") lead = nextToken(text, lead.end, " ");
  if (lead === undefined || !["to", "ended", "ending", "through"].includes(lead.word)) return undefined;
  let next = nextToken(text, lead.end, " ");
  // "to the end of September"
  for (const word of ["in", "the", "end", "of"]) if (next?.word === word) next = nextToken(text, next.end);
  if (next === undefined) return undefined;
  const point = next.digits > 0 ? readDayMonth(reader, next) : readMonthName(reader, next);
  if (point === undefined || typeof point.fields.month !== "number") return undefined;
  const { date: _, ...fields } = point.fields;
  return { fields: { ...fields, monthsBefore: count }, end: point.end };
}

/** "the week to March 8", "the week ended Jan. 25". */
function readWeekTo(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text } = reader;
  const lead = nextToken(text, token.end, " ");
  if (lead === undefined || !/^(?:to|ended|ending|through)$/.test(lead.word)) return undefined;
  const next = nextToken(text, lead.end, " ");
  const point = next && (next.digits > 0 ? readDayMonth(reader, next) : readMonthName(reader, next));
  return point?.fields.date === undefined ? undefined : { fields: { ...point.fields, daysBefore: 7 }, end: point.end };
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
