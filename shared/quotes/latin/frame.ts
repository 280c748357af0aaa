import type { NounPhrase, Range } from "./phrase.ts";

/** A reporting verb with its subject: what says whose words stand beside it. */
export interface Frame {
  /** Bits of `kindBit`. */
  kinds: number;
  lemma: string;
  /** Tokens of the cue. */
  cue: Range;
  subject: NounPhrase | undefined;
  /** First token: of the subject or of the verb group. */
  from: number;
  /** Behind the cue, and behind the subject where that follows. */
  to: number;
  /** Where the reported words can begin: behind addressee, place and time. */
  content: number;
  inverted: boolean;
  /** saying, adding. */
  participle: boolean;
  /** Only quoted words count: to say, would say. */
  weak: boolean;
  /** according to. */
  source: boolean;
  /** Its subject stands further off (who said; and said), so that quoted words before it are not its own. */
  detached: boolean;
  addressee?: Range;
  venue?: Range;
}
