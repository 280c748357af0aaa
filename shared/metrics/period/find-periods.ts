import type { Paragraph, TextSpan } from "../../contract/records.ts";
import { type Day, isoOf, parseIso, type Stretch } from "./calendar.ts";
import type { FoundTime } from "./mention.ts";

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

/**
 * The times in a text of one language, in order, without overlap; `published` is the day that relative ones hang on,
 * `before` the last time of the paragraphs before (同年). */
export type TimeFinder = (text: string, published: Day | undefined, before?: Stretch) => FoundTime[];

/** Mentions of time in each paragraph, in order, without overlap; one list a paragraph. Linear time. */
export function findPeriods(
  paragraphs: readonly Paragraph[],
  findTimes: TimeFinder,
  publishedAt: string | undefined,
): PeriodMention[][] {
  const published = parseIso(publishedAt);
  let before: Stretch | undefined;
  return paragraphs.map(({ text }) => {
    const times = findTimes(text, published, before);
    before = times.findLast(({ base, stretch }) => !base && stretch !== undefined)?.stretch ?? before;
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
