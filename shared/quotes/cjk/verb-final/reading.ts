import type { MarkPair } from "../../marks.ts";
import { lastIndexIn } from "../bounded.ts";
import type { Passage, Sentence } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import type { Strength, VerbFinalLexicon } from "./lexicon.ts";

/** One sentence being read, with what was found so far in its paragraph. */
export interface Reading {
  /** The paragraph's text with quoted words hidden. */
  m: string;
  passage: Passage;
  sentence: Sentence;
  lexicon: VerbFinalLexicon;
  drafts: Draft[];
  taken: Set<MarkPair>;
  /** The topic of the sentence, where its first verb has another subject. */
  topic?: Mention | undefined;
  /** Somebody has spoken before, so that a clause without a subject can be theirs. */
  spoken: boolean;
}

/** A reporting verb or phrase in the paragraph. */
export interface Cue {
  start: number;
  end: number;
  /** Empty where only a particle and a subject tell of speech. */
  lemma: string;
  strength: Strength;
  /** The passive, or a voice that arises: who speaks stands before "from" or "among", never as the subject. */
  source?: boolean;
}

/** A noun phrase that can speak, and where its particle ends. */
export interface Subject {
  mention: Mention;
  after: number;
}

/** Passes some characters. */
export function skip(text: string, from: number, to: number, chars: string): number {
  let at = from;
  while (at < to && chars.includes(text[at] as string)) at++;
  return at;
}

/** The pair of marks that the particle at `at` follows, also across a comma, など or a note in parentheses. */
export function markBefore(r: Reading, at: number): MarkPair | undefined {
  const { m } = r;
  const { start, outer } = r.sentence;
  if (outer.length === 0) return undefined;
  let end = at;
  if (m.startsWith("など", end - 2)) end -= 2;
  while (end > start && "、，, ".includes(m[end - 1] as string)) end--;
  if (m[end - 1] === "）" || m[end - 1] === ")") {
    const least = Math.max(start, end - 40);
    const open = Math.max(lastIndexIn(m, "（", least, end), lastIndexIn(m, "(", least, end));
    if (open > start && outer.some((pair) => pair.close + 1 === open)) end = open;
  }
  return outer.find((pair) => (pair.closed ? pair.close + 1 : pair.close) === end);
}
