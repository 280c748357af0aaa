import type { QuoteType } from "../../contract/records.ts";
import type { Mention } from "./draft.ts";
import type { Frame } from "./frame.ts";

/** Why a pair of marks is a quote. */
export interface Evidence {
  type: QuoteType;
  rule: string;
  confidence: number;
  frame?: Frame;
  mention?: Mention;
  /** Right behind its own attribution: goes on from the quote before it. */
  continues?: boolean;
}
