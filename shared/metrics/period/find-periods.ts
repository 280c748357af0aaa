import type { Paragraph, TextSpan } from "../../contract/records.ts";
import type { LanguagePack } from "../../language/pack.ts";

/** A mention of a time in one paragraph. */
export interface PeriodMention extends TextSpan {
  /** ISO dates, both inclusive; undefined where it cannot be resolved. */
  from?: string;
  to?: string;
  /** True where its digits are no metric (6月, 2024年, 9月5日); false for lengths of time (3か月連続, 過去3年間). */
  calendar: boolean;
}

/** Mentions of time in each paragraph, in order, without overlap; one list a paragraph. Linear time. */
export function findPeriods(
  paragraphs: readonly Paragraph[],
  _pack: LanguagePack,
  _publishedAt: string | undefined,
): PeriodMention[][] {
  return paragraphs.map(() => []);
}
