import type { PeriodPart } from "../../language/period-tables.ts";
import { type Day, dateOf, dayOf, isDate, months, type Stretch, weekdayOf } from "./calendar.ts";

/** What a mention says, before it is set against the day of publication and the mentions before it. */
export interface TimeFields {
  /** A year; null where it is relative to an unknown day of publication. */
  year?: number | null;
  fiscal?: boolean;
  decade?: boolean;
  half?: 1 | 2;
  quarter?: number;
  /** The last day of the quarter: 三季度末. */
  atEnd?: boolean;
  /** First quarters of the year together: 前三季度. */
  quarters?: number;
  month?: number | null;
  /** A fiscal year named after the month that it ends in: 3月期. */
  endsFiscalYear?: boolean;
  /** Months up to the named one: the half-year to June. */
  monthsBefore?: number;
  date?: number;
  /** Days up to the named one: the week to March 8. */
  daysBefore?: number;
  part?: PeriodPart;
  weekday?: number;
  /** Already resolved. */
  stretch?: Stretch;
  /** True for a time that stays without dates. */
  unresolved?: boolean;
}

/** What is known where a mention stands. */
export interface TimeContext {
  published: Day | undefined;
  fiscalStart: number;
  /** The year that carries over from the mention before. */
  year?: number | undefined;
  /** The same where it was a fiscal year: its January comes in the year after. */
  fiscalYear?: number | undefined;
  /** The month of the mention before, with its year: a bare day is one of its days. */
  month?: number | undefined;
  monthYear?: number | undefined;
  /** Whether the sentence speaks of what is to come. */
  forward: () => boolean;
}

export const thirds = { early: [0, 1], mid: [1, 2], late: [2, 3] } as const;

function partOfYear(year: number, part: PeriodPart, fiscalStart: number, published: Day | undefined): Stretch {
  const first = fiscalStart;
  if (part === "start") return months(year, first);
  if (part === "end") return { from: dayOf(year, first + 12, 1) - 1, to: dayOf(year, first + 12, 1) - 1 };
  if (part === "first-half") return months(year, first, 6);
  if (part === "second-half") return months(year, first + 6, 6);
  if (part === "to-date") {
    const whole = months(year, first, 12);
    return published !== undefined && published >= whole.from && published <= whole.to
      ? { from: whole.from, to: published }
      : whole;
  }
  return months(year, first + 4 * thirds[part][0], 4);
}

function partOfMonth(whole: Stretch, part: PeriodPart): Stretch {
  const { from, to } = whole;
  switch (part) {
    case "early":
    case "start":
      return { from, to: from + 9 };
    case "mid":
      return { from: from + 10, to: from + 19 };
    case "late":
      return { from: from + 20, to };
    case "first-half":
      return { from, to: from + 14 };
    case "second-half":
      return { from: from + 15, to };
    case "end":
      return { from: to, to };
    case "to-date":
      return whole;
  }
}

/** The year of a month without one: of the mention before, else the latest such month that has begun. */
function yearOfMonth(month: number, context: TimeContext): number | undefined {
  const { fiscalYear, fiscalStart, published } = context;
  if (context.year !== undefined && context.year === fiscalYear && month < fiscalStart) {
    const now = published === undefined ? undefined : dateOf(published);
    if (now !== undefined && (now.year > fiscalYear + 1 || (now.year === fiscalYear + 1 && now.month >= month)))
      return fiscalYear + 1;
  }
  if (context.year !== undefined) return context.year;
  if (context.published === undefined) return undefined;
  const now = dateOf(context.published);
  if (month > now.month) return context.forward() ? now.year : now.year - 1;
  // in late autumn "by February" is the next one
  return now.month - month >= 8 && context.forward() ? now.year + 1 : now.year;
}

function resolveBareDate(date: number, context: TimeContext): Stretch | undefined {
  let { monthYear: year, month } = context;
  if (month === undefined || year === undefined) {
    if (context.published === undefined) return undefined;
    const now = dateOf(context.published);
    year = now.year;
    month = now.month;
    // a day far ahead in a report of what was is one of the month before
    const ahead = date - now.date;
    if (ahead > 0 && !context.forward() && (ahead > 15 || !isDate(year, month, date))) {
      month = month === 1 ? 12 : month - 1;
      if (month === 12) year--;
    }
  }
  if (!isDate(year, month, date)) return undefined;
  const day = dayOf(year, month, date);
  return { from: day, to: day };
}

function resolveWeekday(weekday: number, context: TimeContext): Stretch | undefined {
  if (context.published === undefined) return undefined;
  const back = (weekdayOf(context.published) - weekday + 7) % 7;
  const day = back > 0 && context.forward() ? context.published + 7 - back : context.published - back;
  return { from: day, to: day };
}

/** The days that a mention names; undefined where they cannot be known. */
export function resolveTime(fields: TimeFields, context: TimeContext): Stretch | undefined {
  if (fields.unresolved) return undefined;
  if (fields.stretch) return fields.stretch;
  if (fields.year === null || fields.month === null) return undefined;
  if (fields.weekday !== undefined) return resolveWeekday(fields.weekday, context);
  if (fields.month !== undefined) return resolveMonth(fields.month, fields, context);
  if (fields.date !== undefined) return resolveBareDate(fields.date, context);
  return resolveYear(fields, context);
}

function resolveMonth(month: number, fields: TimeFields, context: TimeContext): Stretch | undefined {
  const year = fields.year ?? yearOfMonth(month, context);
  if (year === undefined) return undefined;
  if (fields.endsFiscalYear) {
    const { quarter, quarters, half } = fields;
    if (quarter !== undefined) return months(year, month - 14 + quarter * 3, 3);
    if (half !== undefined) return months(year, month - 17 + half * 6, 6);
    return months(year, month - 11, (quarters ?? 4) * 3);
  }
  if (fields.monthsBefore !== undefined) return months(year, month - fields.monthsBefore + 1, fields.monthsBefore);
  if (fields.date !== undefined) {
    if (!isDate(year, month, fields.date)) return undefined;
    const day = dayOf(year, month, fields.date);
    return { from: day - (fields.daysBefore ?? 1) + 1, to: day };
  }
  const whole = months(fields.fiscal && month < context.fiscalStart ? year + 1 : year, month);
  return fields.part === undefined ? whole : partOfMonth(whole, fields.part);
}

function resolveYear(fields: TimeFields, context: TimeContext): Stretch | undefined {
  const now = context.published === undefined ? undefined : dateOf(context.published);
  const start = fields.fiscal ? context.fiscalStart : 1;
  let year = fields.year ?? context.year;
  if (year === undefined) {
    if (now === undefined) return undefined;
    year = now.year;
    if (fields.fiscal && now.month < start) year--;
    // a quarter or half that has not begun is last year's, unless the text looks ahead
    const first = fields.quarter !== undefined ? fields.quarter * 3 - 2 : fields.half === 2 ? start + 6 : 1;
    const past = !context.forward() || first - now.month >= 6;
    if (first > now.month && fields.part === undefined && past) year--;
  }
  if (fields.decade) return months(year, 1, 120);
  if (fields.quarter !== undefined) {
    const whole = months(year, start + fields.quarter * 3 - 3, 3);
    return fields.atEnd ? { from: whole.to, to: whole.to } : whole;
  }
  if (fields.quarters !== undefined) return months(year, start, fields.quarters * 3);
  if (fields.half !== undefined) return months(year, start + (fields.half - 1) * 6, 6);
  if (fields.part !== undefined) return partOfYear(year, fields.part, start, context.published);
  return months(year, start, 12);
}

/** The week, month or year so many steps from the day of publication. */
export function relativeStretch(
  unit: "day" | "week" | "month" | "quarter" | "year",
  delta: number,
  published: Day | undefined,
): Stretch | undefined {
  if (published === undefined) return undefined;
  const { year, month } = dateOf(published);
  switch (unit) {
    case "day":
      return { from: published + delta, to: published + delta };
    case "week": {
      const monday = published - weekdayOf(published) + 7 * delta;
      return { from: monday, to: monday + 6 };
    }
    case "month":
      return months(year, month + delta);
    case "quarter":
      return months(year, Math.floor((month - 1) / 3) * 3 + 1 + delta * 3, 3);
    case "year":
      return months(year + delta, 1, 12);
  }
}
