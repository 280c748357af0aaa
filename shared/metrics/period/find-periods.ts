import type { Paragraph, TextSpan } from "../../contract/records.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { isoOf, parseIso } from "./calendar.ts";
import { findCjkTimes } from "./cjk-periods.ts";
import { findLatinTimes } from "./latin-periods.ts";

/** A mention of a time in one paragraph. */
export interface PeriodMention extends TextSpan {
  /** ISO dates, both inclusive; undefined where it cannot be resolved. */
  from?: string;
  to?: string;
  /** True where its digits are no metric (6月, 2024年, 9月5日); false for lengths of time (3か月連続, 過去3年間). */
  calendar: boolean;
  /** True for what a change is measured against (前年同期比, a year earlier): never a period by itself. */
  base?: boolean;
}

/** Mentions of time in each paragraph, in order, without overlap; one list a paragraph. Linear time. */
export function findPeriods(
  paragraphs: readonly Paragraph[],
  pack: LanguagePack,
  publishedAt: string | undefined,
): PeriodMention[][] {
  const published = parseIso(publishedAt);
  const { cjk, latin } = pack.periods;
  return paragraphs.map(({ text }) => {
    const times = cjk ? findCjkTimes(text, cjk, published) : latin ? findLatinTimes(text, latin, published) : [];
    return times.map(({ start, end, calendar, base, stretch }) => ({
      text: text.slice(start, end),
      start,
      end,
      ...(stretch === undefined ? {} : { from: isoOf(stretch.from), to: isoOf(stretch.to) }),
      calendar,
      ...(base ? { base } : {}),
    }));
  });
}
