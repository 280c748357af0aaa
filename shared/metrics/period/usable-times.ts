import type { Span } from "../../contract/records.ts";
import type { PeriodMention } from "./find-periods.ts";
import type { GovernRules } from "./govern-rules.ts";
import { isOtherTime } from "./latin-govern.ts";

/** Whether one of `words` begins at `at`. */
export const standsAt = (text: string, words: readonly string[], at: number): boolean =>
  words.some((word) => text.startsWith(word, at));

/** Whether a mention may be a period at all: no basis, no bare hour, no date of a report, no open beginning. */
export function isPeriod(mention: PeriodMention, text: string, rules: GovernRules): boolean {
  if (mention.base || mention.from === undefined) return false;
  if (rules.after && (isQuotedName(text, mention) || isOtherTime(text, mention))) return false;
  // 2020年=100: the base of an index
  if ("=＝".includes(text[mention.end] ?? "|")) return false;
  const at = text[mention.end] === " " ? mention.end + 1 : mention.end;
  if (standsAt(text, rules.reports, at) || standsAt(text, rules.opens, at) || standsAt(text, rules.baseAfter, at))
    return false;
  if (
    rules.baseBefore.some((word) => mention.start >= word.length && text.startsWith(word, mention.start - word.length))
  )
    return false;
  if (rules.origins.some((word) => mention.start >= word.length && text.startsWith(word, mention.start - word.length)))
    return false;
  if (rules.publishes.length > 0 && text[at] !== rules.genitive && isPublishing(text, at, rules)) return false;
  return !(rules.reportVerbs.size > 0 && isReportDay(text, mention.start, rules));
}

/** "January blues": the month is part of a name in quotation marks. */
function isQuotedName(text: string, { start, end }: PeriodMention): boolean {
  return /["“‘]/.test(text[start - 1] ?? "") && /^ [A-Za-z]+(?: [A-Za-z]+)?["”’]/.test(text.slice(end, end + 40));
}

/** 今年の初めにA社が発表した: before the next comma or number stands what was done on that day, publishing. */
function isPublishing(text: string, at: number, rules: GovernRules): boolean {
  const clause = /^[^、，,。\d]{0,24}/.exec(text.slice(at, at + 24))?.[0] ?? "";
  return rules.publishes.some((word) => clause.includes(word));
}

/** "said on Friday", "told reporters on Monday". */
function isReportDay(text: string, at: number, rules: GovernRules): boolean {
  const words = text
    .slice(Math.max(0, at - 40), at)
    .trimEnd()
    .split(" ");
  if (words.at(-1) === "on") words.pop();
  const last = words.at(-1)?.toLowerCase() ?? "";
  const earlier = words.at(-2)?.toLowerCase() ?? "";
  return rules.reportVerbs.has(last) || (last === "reporters" && rules.reportVerbs.has(earlier));
}

/** Where in the sentence something is announced; -1 where nothing is. */
export function announcement(text: string, sentence: Span, rules: GovernRules): number {
  if (rules.announces.length === 0) return -1;
  const words = text.slice(sentence.start, sentence.end);
  return Math.max(...rules.announces.map((word) => words.lastIndexOf(word) + sentence.start), -1);
}

/** A single day set off by a comma is the day of the announcement: A社は5日、…と発表した. */
export const isAnnouncementDay = (text: string, mention: PeriodMention, rules: GovernRules): boolean =>
  rules.announces.length > 0 &&
  mention.from === mention.to &&
  /^\s?(?:、|に、)/.test(text.slice(mention.end, mention.end + 3));
