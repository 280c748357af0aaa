import type { Stretch } from "./calendar.ts";
import type { TimeFields } from "./resolve.ts";

/** A time found in a paragraph, before it is written as ISO dates. */
export interface FoundTime {
  start: number;
  end: number;
  calendar: boolean;
  /** What a change is measured against, no period of its own. */
  base: boolean;
  kind: "date" | "hour" | "same" | "duration";
  stretch?: Stretch;
}

/** One point or stretch of time as it stands in the text. */
export interface TimePoint {
  fields: TimeFields;
  end: number;
  base: boolean;
  /** Speaks of the mention before, or of the year, month, week or day after it: 同月, 翌年. */
  same?: "same" | "year" | "month" | "week" | "day";
  /** All of a year, said in full: 去年全年. */
  whole?: boolean;
  /** Only where the mention before is a quarter. */
  only?: "quarter";
  /** Only an hour: its digits are no metric, yet it names no day. */
  hourOnly?: boolean;
}
