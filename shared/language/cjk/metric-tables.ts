import type { MetricKind, Qualifier } from "../../contract/records.ts";

/** Tables of the metric engine for a language of this script; words of a list are parted by spaces. */
export interface CjkMetricTables {
  /** Kind of unit → unit code → its words. */
  units: Partial<Record<MetricKind, Readonly<Record<string, string>>>>;
  counters: string;
  /** Words in Han characters that look like a number and its unit and are none. */
  idioms: string;
  /** Words that touch a number before or after it. */
  before: Partial<Record<Qualifier, string>>;
  after: Partial<Record<Qualifier, string>>;
}
