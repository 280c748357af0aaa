import { type Day, dateOf } from "./calendar.ts";
import { readDate } from "./cjk-day.ts";
import { type CjkLookup, is, space } from "./cjk-lookup.ts";
import { isDigit, isHanDigit } from "./cjk-numerals.ts";
import type { TimePoint } from "./mention.ts";
import { relativeStretch } from "./resolve.ts";

/** The word for a time at `at`: 先月, 上半期, 昨日, with a day or part after it. */
export function readWord(text: string, at: number, look: CjkLookup, published: Day | undefined): TimePoint | undefined {
  const found = look.words.at(text, at);
  if (found === undefined) return undefined;
  const [word, meaning] = found;
  const end = at + word.length;
  // 3年内, 五年内
  if (word.startsWith("年") && isCounted(text, at)) return undefined;
  const base = meaning.base === true && !(meaning.leads === true && opensSentence(text, at));
  if (base && is(text, end, "比")) return { fields: { unresolved: true }, end: end + 1, base };
  switch (meaning.unit) {
    case "same":
      return { fields: {}, end, base, same: meaning.next ?? "same", ...(meaning.only ? { only: meaning.only } : {}) };
    case "unresolved":
      return { fields: { unresolved: true }, end, base };
    case "half":
      return { fields: { half: meaning.delta as 1 | 2, ...(meaning.fiscal ? { fiscal: true } : {}) }, end, base };
    case "part": {
      const now = published === undefined ? null : dateOf(published).year;
      return { fields: { year: now, ...(meaning.part ? { part: meaning.part } : {}) }, end, base };
    }
    case "month": {
      if (published === undefined) return { fields: { unresolved: true }, end, base };
      const { year, month } = dateOf(relativeStretch("month", meaning.delta, published)?.from as Day);
      const inner = space(text, end);
      const date = readDate(text, inner, true, look);
      if (date !== undefined) return { fields: { year, month, date: date.value }, end: date.end, base };
      const part = look.parts.at(text, inner);
      if (part !== undefined) return { fields: { year, month, part: part[1] }, end: inner + part[0].length, base };
      return { fields: { year, month }, end, base };
    }
    case "week": {
      const week = relativeStretch("week", meaning.delta, published);
      const digit = look.tables.weekdayBefore.length > 0 ? text[end] : undefined;
      const weekday = digit === undefined ? -1 : look.tables.weekdays.indexOf(digit === "天" ? "日" : digit);
      if (weekday >= 0)
        return {
          fields: week ? { stretch: { from: week.from + weekday, to: week.from + weekday } } : { unresolved: true },
          end: end + 1,
          base: false,
        };
      const over = is(text, end, "末") ? 1 : 0;
      if (over) return { fields: { unresolved: true }, end: end + 1, base };
      return { fields: week ? { stretch: week } : { unresolved: true }, end, base };
    }
    case "day":
    case "quarter": {
      const stretch = relativeStretch(meaning.unit, meaning.delta, published);
      return { fields: stretch ? { stretch } : { unresolved: true }, end, base };
    }
    default:
      return undefined;
  }
}

/** A number of years before a word that begins with the year. */
const isCounted = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) ||
  isHanDigit(text.charCodeAt(at - 1)) ||
  "几幾数數多两兩余餘半".includes(text[at - 1] ?? "|");

const opensSentence = (text: string, at: number): boolean =>
  at === 0 || "。！？\n 　；".includes(text[at - 1] as string);

/** A weekday on its own: 星期三, 月曜日. */
export function readWeekday(text: string, at: number, look: CjkLookup): TimePoint | undefined {
  const before = look.weekdayBefore.at(text, at);
  const day = at + (before?.[0].length ?? 0);
  const ch = text[day] === "天" ? "日" : (text[day] ?? " ");
  const weekday = look.tables.weekdays.indexOf(ch);
  if (weekday < 0) return undefined;
  // 每周一次
  if (before !== undefined && text[at - 1] === "每") return undefined;
  if (before !== undefined) return { fields: { weekday }, end: day + 1, base: false };
  const after = look.weekdayAfter.at(text, day + 1);
  if (after === undefined) return undefined;
  return { fields: { weekday }, end: day + 1 + after[0].length, base: false };
}
