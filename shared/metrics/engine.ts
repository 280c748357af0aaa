import type { Metric, Paragraph, Span } from "../contract/records.ts";
import type { PeriodMention } from "./period/find-periods.ts";

/** What extraction may know besides the text. */
export interface ExtractionContext {
  /** ISO 8601 date or instant; periods stay textual where it is not known. */
  publishedAt?: string;
}

/** What an engine says of one number; the common part adds its period and its links. */
export interface Quantity extends Omit<Metric, "id" | "factId" | "saidBy" | "period" | "related"> {
  /** The quantities that this one belongs to: positions in the list that the engine returns. */
  relatedTo?: readonly number[];
}

/** All lists run parallel to `paragraphs`. */
export interface EngineInput {
  paragraphs: readonly Paragraph[];
  sentences: readonly (readonly Span[])[];
  /** A `calendar` mention is never a metric. */
  periods: readonly (readonly PeriodMention[])[];
  context: ExtractionContext;
}
