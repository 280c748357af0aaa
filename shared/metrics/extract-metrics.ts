import type { Metric, Paragraph } from "../contract/records.ts";
import type { LanguagePack } from "../language/pack.ts";

/** A metric before ids, links and fact ids are given. */
export type MetricDraft = Omit<Metric, "id" | "factId" | "saidBy">;

/** What extraction may know besides the text. */
export interface ExtractionContext {
  /** ISO 8601 date or instant; periods stay textual where it is not known. */
  publishedAt?: string;
}

/** All metrics of an article in reading order. Pure; linear in the length of the text. */
export function extractMetrics(
  _paragraphs: readonly Paragraph[],
  _pack: LanguagePack,
  _context: ExtractionContext,
): MetricDraft[] {
  return [];
}
