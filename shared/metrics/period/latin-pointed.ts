import { type Day, dateOf, dayOf, months, weekdayOf } from "./calendar.ts";
import { isYearToken, type LatinPoint, type LatinReader, readMonthName, yearAfter } from "./latin-point.ts";
import { nextToken, type Token, wordBefore } from "./latin-words.ts";
import { relativeStretch } from "./resolve.ts";

/** last month, this week, next Friday, last July, the past 12 months. */
export function readPointed(reader: LatinReader, delta: number, token: Token): LatinPoint | undefined {
  const { text, tables, published } = reader;
  const next = nextToken(text, token.end, " ");
  if (next === undefined) return undefined;
  const unresolved: LatinPoint = { fields: { unresolved: true }, end: next.end };
  if (next.word === tables.weekend) return weekendFrom(published, delta, next.end);
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

/** summer 2024, the summer of 2024, last winter; a season alone may be any. */
export function readSeason(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text, tables, published } = reader;
  const first = tables.seasons[token.word];
  if (first === undefined) return undefined;
  const year = yearAfter(reader, token.end);
  if (year) return { fields: { stretch: months(year.value, first, 3) }, end: year.end };
  const delta = tables.pointers[wordBefore(text, token.start)];
  if (delta === undefined || published === undefined) return undefined;
  const now = dateOf(published).year;
  // the last one that has ended, the next one that has not begun
  const season = [now - 1, now, now + 1].map((one) => months(one, first, 3));
  const ended = season.filter(({ to }) => to < published).at(-1);
  const ahead = season.find(({ from }) => from > published);
  const stretch = delta < 0 ? ended : delta > 0 ? ahead : months(now, first, 3);
  return stretch && { fields: { stretch }, end: token.end };
}

/** "the weekend" is the one just past; "this" and "next" are read with their word. */
export function readWeekend({ text, published }: LatinReader, token: Token): LatinPoint | undefined {
  return wordBefore(text, token.start) === "the" ? weekendFrom(published, -1, token.end) : undefined;
}

function weekendFrom(published: Day | undefined, delta: number, end: number): LatinPoint {
  if (published === undefined) return { fields: { unresolved: true }, end };
  const saturday = published - ((weekdayOf(published) + 2) % 7);
  const from = delta >= 0 ? saturday + 7 : saturday;
  return { fields: { stretch: { from, to: from + 1 } }, end };
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
