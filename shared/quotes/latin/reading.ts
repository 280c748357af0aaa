import type { Frame } from "./frame.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage } from "./passage.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A sentence whose quoted words are being given to their speakers. */
export interface Reading {
  passage: Passage;
  tokens: readonly Token[];
  sentence: Sentence;
  lexicon: Lexicon;
  /** Inside another quote only firm evidence counts. */
  inside: boolean;
  frames: readonly Frame[];
  /** Frames whose words stood before them. */
  closed: Set<Frame>;
  /** Frames that have found their words. */
  used: Set<Frame>;
}
