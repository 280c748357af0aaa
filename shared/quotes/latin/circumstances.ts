import type { Draft } from "./draft.ts";
import type { Frame } from "./frame.ts";
import { type Passage, wordsOf } from "./passage.ts";

/** Cue, addressee and venue as a quote bears them. */
export function circumstances(passage: Passage, frame: Frame): Pick<Draft, "cue" | "addressee" | "venue"> {
  return {
    cue: { text: wordsOf(passage, frame.cue), lemma: frame.lemma },
    ...(frame.addressee ? { addressee: wordsOf(passage, frame.addressee) } : {}),
    ...(frame.venue ? { venue: wordsOf(passage, frame.venue) } : {}),
  };
}
