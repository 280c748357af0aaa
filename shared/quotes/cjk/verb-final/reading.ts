import type { MarkPair } from "../../marks.ts";
import type { Passage, Sentence } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";

/** One sentence being read, with what was found so far in its paragraph. */
export interface Reading {
  /** The paragraph's text with quoted words hidden. */
  m: string;
  passage: Passage;
  sentence: Sentence;
  lexicon: VerbFinalLexicon;
  drafts: Draft[];
  taken: Set<MarkPair>;
  /** Somebody has spoken before, so that a clause without a subject can be theirs. */
  spoken: boolean;
}

/** A reporting verb or phrase in the paragraph. */
export interface Cue {
  start: number;
  end: number;
  /** Empty where only a particle and a subject tell of speech. */
  lemma: string;
}

/** A noun phrase that can speak, and where its particle ends. */
export interface Subject {
  mention: Mention;
  after: number;
}

export function skip(text: string, from: number, to: number, chars: string): number {
  let at = from;
  while (at < to && chars.includes(text[at] as string)) at++;
  return at;
}

export function markBefore(r: Reading, at: number): MarkPair | undefined {
  const { outer } = r.sentence;
  const { m } = r;
  let end = at;
  if (m.startsWith("など", end - 2)) end -= 2;
  while (end > r.sentence.start && "、，, ".includes(m[end - 1] as string)) end--;
  return outer.find((pair) => pair.close + 1 === end);
}
