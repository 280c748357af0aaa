import type { QuoteType } from "../../contract/records.ts";
import type { Mention } from "./speaker/mention.ts";

/** A quote whose speaker is not resolved yet. */
export interface Draft {
  type: QuoteType;
  paragraph: number;
  start: number;
  end: number;
  /** Absent where nobody is named: the speaker is then the one who spoke last. */
  mention?: Mention;
  /** Paragraph of the mention, where it is not that of the quote. */
  mentionParagraph?: number;
  /** False where a quote without a mention has no speaker at all. */
  carried: boolean;
  /** Somebody without a name whom the pronoun that is the mention stands for. */
  standsFor?: Mention;
  cue?: { text: string; lemma: string };
  addressee?: string | undefined;
  venue?: string | undefined;
  continues?: Draft;
  /** Words put to somebody else, or a voice among many: who speaks next without being named is not theirs. */
  passing?: boolean;
  rule: string;
  confidence: number;
}
