import { type CjkLookup, is, space } from "./cjk-lookup.ts";
import { type Numeral, readNumeral } from "./cjk-numerals.ts";

/** What follows a month or stands alone: its day. `undefined` where the number is no day. */
export function readDate(text: string, at: number, afterMonth: boolean, look: CjkLookup): Numeral | undefined {
  const n = readNumeral(text, at);
  if (n === undefined || n.value < 1 || n.value > 31) return undefined;
  const unit = space(text, n.end);
  if (!is(text, unit, "日") && !(afterMonth && (is(text, unit, "号") || is(text, unit, "號")))) return undefined;
  const end = unit + 1;
  if (!afterMonth) {
    if (look.durationAfter.at(text, end) !== undefined) return undefined;
    if (look.tables.durationBefore.some((word) => at >= word.length && text.startsWith(word, at - word.length)))
      return undefined;
    // 1日に3回 is a rate, not the first of the month
    if (n.value === 1 && (is(text, end, "あたり") || is(text, end, "当たり") || is(text, end, "平均")))
      return undefined;
    if (n.value === 1 && is(text, end, "に") && readNumeral(text, space(text, end + 1)) !== undefined) return undefined;
  }
  return { ...n, end };
}

/** The hour after a date or a word such as 午前: `at` where there is none. */
export function skipHour(text: string, at: number, look: CjkLookup, needsWord: boolean): number {
  let i = space(text, at);
  if (needsWord === false && is(text, i, "の")) i++;
  const half = look.dayHalves.at(text, i);
  if (half !== undefined) i = space(text, i + half[0].length);
  else if (needsWord) return at;
  const n = readNumeral(text, i);
  if (n === undefined || n.value > 29) return half === undefined ? at : half[0] === "正午" ? i : at;
  let end = n.end;
  const unit = space(text, end);
  if (is(text, end, ":") || is(text, end, "：")) {
    const minute = readNumeral(text, end + 1);
    return minute?.digits === 2 && minute.value < 60 ? minute.end : at;
  }
  const isHour =
    (is(text, unit, "時") && !is(text, unit + 1, "間")) ||
    (is(text, unit, "时") && !is(text, unit + 1, "间")) ||
    (half !== undefined && (is(text, unit, "点") || is(text, unit, "點")));
  if (!isHour) return at;
  end = unit + 1;
  if (is(text, end, "半")) return end + 1;
  const minute = readNumeral(text, space(text, end));
  if (minute !== undefined && minute.value < 60 && is(text, space(text, minute.end), "分"))
    return space(text, minute.end) + 1;
  return end;
}

/** A weekday in parentheses after a date: 19日(月). */
export function skipWeekday(text: string, at: number, look: CjkLookup): number {
  if (text[at] !== "(" && text[at] !== "（") return at;
  const before = look.weekdayBefore.at(text, at + 1);
  const day = at + 1 + (before?.[0].length ?? 0);
  if (!look.tables.weekdays.includes(text[day] ?? " ")) return at;
  const after = look.weekdayAfter.at(text, day + 1);
  const close = day + 1 + (after?.[0].length ?? 0);
  return text[close] === ")" || text[close] === "）" ? close + 1 : at;
}
