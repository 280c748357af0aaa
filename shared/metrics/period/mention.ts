import type { Stretch } from "./calendar.ts";

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
