import type { QuoteType, TextSpan } from "../../contract/records.ts";
import type { PhraseKind } from "./phrase.ts";

/** Who is said to have spoken, as it stands in the text. */
export interface Mention extends TextSpan {
  paragraph: number;
  kind: PhraseKind;
  /** The name alone. */
  name?: string;
  role?: string;
  organization?: string;
  gender?: "male" | "female";
  definite: boolean;
  /** Last word of the core in lower case. */
  head: string;
}

/** A quote whose speaker is not resolved yet. */
export interface Draft {
  type: QuoteType;
  paragraph: number;
  start: number;
  end: number;
  mention?: Mention;
  /** Without a mention of its own: the quote whose speaker goes on. */
  same?: Draft;
  /** Index of its pair of marks in the paragraph. */
  pair?: number;
  /** The quote that this one stands in. */
  parent?: Draft;
  continues?: Draft;
  cue?: { text: string; lemma: string };
  addressee?: string;
  venue?: string;
  /** Ends with a question mark. */
  asks?: boolean;
  rule: string;
  confidence: number;
}
