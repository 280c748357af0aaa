import type { CjkPeriodTables } from "../../language/period-tables.ts";
import { type Day, dateOf, type Stretch } from "./calendar.ts";
import { type CjkLookup, cjkLookup } from "./cjk-lookup.ts";
import { isDigit, isHanDigit, readNumeral } from "./cjk-numerals.ts";
import { readMonth, readPoint } from "./cjk-point.ts";
import type { FoundTime, TimePoint } from "./mention.ts";
import { relativeStretch, resolveTime, type TimeContext, type TimeFields } from "./resolve.ts";
import { SentenceState } from "./sentence-state.ts";

const lookups = new WeakMap<CjkPeriodTables, CjkLookup>();

function lookupFor(tables: CjkPeriodTables): CjkLookup {
  let look = lookups.get(tables);
  if (look === undefined) {
    look = cjkLookup(tables);
    lookups.set(tables, look);
  }
  return look;
}

const skipSpace = (text: string, at: number): number => {
  let i = at;
  while (text.charCodeAt(i) === 0x20) i++;
  return i;
};

/** Times in one paragraph of Japanese or Chinese, in order, without overlap. One pass. */
export function findCjkTimes(
  text: string,
  tables: CjkPeriodTables,
  published: Day | undefined,
  before?: Stretch,
): FoundTime[] {
  const look = lookupFor(tables);
  const { starts } = look;
  const found: FoundTime[] = [];
  const state = new SentenceState(text, "。！？\n", tables.forward, published);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (starts[code] === 0) continue;
    const numeric = isDigit(code) || isHanDigit(code);
    if (numeric && insideNumber(text, i)) continue;
    // 同年 may look to the paragraph before, 同日 may not
    const isYear = text[i + 1] === "年" && "同翌".includes(text[i] as string);
    if (isYear && state.last === undefined) state.last = before;
    const time = readTime(text, i, look, published, state);
    if (time !== undefined) {
      found.push(time);
      i = time.end - 1;
    } else if (isDigit(code)) {
      while (i + 1 < text.length && isDigit(text.charCodeAt(i + 1))) i++;
    }
  }
  return found;
}

/** Whether the digit at `i` goes on a number that began before: 1,200 or 3.5 or 二十. */
function insideNumber(text: string, i: number): boolean {
  if (i === 0) return false;
  const before = text.charCodeAt(i - 1);
  if (isDigit(text.charCodeAt(i))) {
    if (isDigit(before)) return true;
    if (before === 0x2e || before === 0x2c || before === 0xff0c || before === 0xff0e)
      return i > 1 && isDigit(text.charCodeAt(i - 2)) && before !== 0xff0c;
    return (before | 0x20) >= 0x61 && (before | 0x20) <= 0x7a;
  }
  return isHanDigit(before) || "百千万億亿兆第数".includes(text[i - 1] as string);
}

function readTime(
  text: string,
  at: number,
  look: CjkLookup,
  published: Day | undefined,
  state: SentenceState,
): FoundTime | undefined {
  const point = readPoint(text, at, look, published);
  const { fields } = point ?? {};
  const maybeRange = fields === undefined || (fields.year !== undefined && Object.keys(fields).length <= 2);
  const range = maybeRange
    ? (readMonthRange(text, at, look, point) ?? readYearRange(text, at) ?? readDatePair(text, at))
    : undefined;
  const first = range?.first ?? point;
  if (first === undefined) return undefined;
  if (first.only !== undefined && !isQuarter(state.last)) return undefined;
  state.moveTo(at);
  const context = contextFor(look, published, state);
  // 2019年に創業した。会員は4月末時点で: the latest one
  if (published !== undefined && context.year !== undefined && context.year < dateOf(published).year - 2)
    if (first.fields.year === undefined && look.tables.asOf?.some((word) => text.startsWith(word, first.end)))
      context.year = undefined;
  const stretch = first.same ? following(state.last, first.same) : resolveTime(first.fields, context);
  const isRange = range !== undefined;
  // 今年…，已超过去年全年的1亿元，前三季…: the year that it is set against does not carry over
  const aside = first.whole === true && state.year !== undefined;
  if (!first.base && !first.same && !aside) state.remember(first.fields, stretch);
  else if (first.same && stretch && text[at + 1] === "年") state.year ??= dateOf(stretch.from).year;
  let end = range?.end ?? first.end;
  let whole = stretch;
  const last = range?.last ?? (first.base ? undefined : readRangeEnd(text, end, look, published));
  if (last !== undefined) {
    const fields = { ...inherit(first.fields, isRange), ...last.fields };
    let to = resolveTime(fields, contextFor(look, published, state));
    // 25日から5月6日まで, told in April: the end is after the beginning
    if (stretch && to && to.to < stretch.from && fields.year === undefined) {
      const { year } = dateOf(stretch.from);
      const same = resolveTime({ ...fields, year }, context);
      to = same && same.to >= stretch.from ? same : resolveTime({ ...fields, year: year + 1 }, context);
    }
    if (to === undefined || stretch === undefined || to.to >= stretch.from) {
      whole = stretch && to ? { from: stretch.from, to: to.to } : undefined;
      if (!isRange) end = last.end;
      state.remember(last.fields, to);
    }
  }
  state.last = whole ?? state.last;
  return {
    start: at,
    end,
    calendar: true,
    base: first.base,
    kind: first.hourOnly ? "hour" : first.same ? "same" : "date",
    ...(whole === undefined ? {} : { stretch: whole }),
  };
}

const isQuarter = (stretch: Stretch | undefined): boolean =>
  stretch !== undefined && stretch.to - stretch.from > 87 && stretch.to - stretch.from < 93;

/** 同年 is the time named before, 翌年 the year after it. */
function following(last: Stretch | undefined, same: NonNullable<TimePoint["same"]>): Stretch | undefined {
  return last === undefined || same === "same" ? last : relativeStretch(same, 1, last.from);
}

const contextFor = (look: CjkLookup, published: Day | undefined, state: SentenceState): TimeContext => ({
  published,
  fiscalStart: look.tables.fiscalStart,
  year: state.year,
  fiscalYear: state.fiscalYear,
  month: state.month,
  monthYear: state.monthYear,
  forward: () => state.forward(),
});

const inherit = (fields: TimeFields, isRange: boolean): TimeFields =>
  fields.year !== undefined && isRange ? { year: fields.year } : {};

/** 1~7月, 4~6月期, 2023年1—5月份: the first end has no unit of its own. */
function readMonthRange(
  text: string,
  at: number,
  look: CjkLookup,
  year: TimePoint | undefined,
): { first: TimePoint; last: TimePoint; end: number } | undefined {
  let from = at;
  let known: TimeFields = {};
  if (year !== undefined) {
    const { fields } = year;
    if (fields.year === undefined || fields.month !== undefined || Object.keys(fields).length > 2) return undefined;
    known = fields;
    from = skipSpace(text, year.end);
    if (text.startsWith(look.tables.genitive, from)) from = skipSpace(text, from + 1);
  }
  const n = readNumeral(text, from);
  if (n === undefined || n.value < 1 || n.value > 31) return undefined;
  let end = skipSpace(text, n.end);
  const join = look.tables.rangeJoins.find((word) => text.startsWith(word, end));
  if (join === undefined) return undefined;
  end = skipSpace(text, end + join.length);
  const month = readMonth(text, end, look);
  if (month !== undefined && n.value <= 12 && month.fields.date === undefined) {
    const last = { ...month, fields: { ...known, month: month.fields.month as number } };
    const wraps = (month.fields.month as number) < n.value;
    const first = { ...month, fields: { ...known, month: n.value } };
    if (wraps && typeof known.year === "number") last.fields.year = known.year + 1;
    return { first, last, end: month.end };
  }
  if (year !== undefined) return undefined;
  const date = readNumeral(text, end);
  if (date === undefined || date.value > 31 || date.value <= n.value) return undefined;
  const unit = skipSpace(text, date.end);
  if (!text.startsWith("日", unit) || look.durationAfter.at(text, unit + 1) !== undefined) return undefined;
  return {
    first: { fields: { date: n.value }, end: unit + 1, base: false },
    last: { fields: { date: date.value }, end: unit + 1, base: false },
    end: unit + 1,
  };
}

/** 2024—2027年: the first year has no 年 of its own. */
function readYearRange(text: string, at: number): { first: TimePoint; last: TimePoint; end: number } | undefined {
  const one = readNumeral(text, at);
  if (one?.digits !== 4 || one.value < 1900 || !"—–-~～至到".includes(text[one.end] ?? " ")) return undefined;
  const two = readNumeral(text, one.end + 1);
  if (two?.digits !== 4 || two.value <= one.value || two.value > 2299 || text[two.end] !== "年") return undefined;
  if (text[two.end + 1] === "度" || text[two.end + 1] === "間") return undefined;
  const end = two.end + 1;
  return {
    first: { fields: { year: one.value }, end, base: false },
    last: { fields: { year: two.value }, end, base: false },
    end,
  };
}

/** 23、24両日: two days that follow each other. */
function readDatePair(text: string, at: number): { first: TimePoint; last: TimePoint; end: number } | undefined {
  const one = readNumeral(text, at);
  if (one === undefined || one.value < 1 || one.value > 30 || !"、・,".includes(text[one.end] ?? " ")) return undefined;
  const two = readNumeral(text, one.end + 1);
  if (two === undefined || two.value !== one.value + 1) return undefined;
  const unit = text.startsWith("両日", two.end) ? 2 : text.startsWith("日", two.end) ? 1 : 0;
  if (unit === 0 || (unit === 1 && text.startsWith("間", two.end + 1))) return undefined;
  const end = two.end + unit;
  return {
    first: { fields: { date: one.value }, end, base: false },
    last: { fields: { date: two.value }, end, base: false },
    end,
  };
}

/** The far end of a range after `at`: から9月13日まで, ~2024年5月, 至6月. */
function readRangeEnd(text: string, at: number, look: CjkLookup, published: Day | undefined): TimePoint | undefined {
  let i = skipSpace(text, at);
  const join = look.tables.rangeJoins.find((word) => text.startsWith(word, i));
  if (join === undefined) return undefined;
  i = skipSpace(text, i + join.length);
  const code = text.charCodeAt(i);
  if (!isDigit(code) && !isHanDigit(code)) return undefined;
  const last = readPoint(text, i, look, published);
  if (last === undefined || last.base || last.hourOnly) return undefined;
  const close = skipSpace(text, last.end);
  const word = look.tables.rangeEnds.find((end) => text.startsWith(end, close));
  return word === undefined ? last : { ...last, end: close + word.length };
}
