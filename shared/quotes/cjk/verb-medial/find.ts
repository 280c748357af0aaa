import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { findNested } from "./nested.ts";
import { findQuestions } from "./question-noun.ts";
import { readSentence } from "./sentence.ts";

/** Quotes of one paragraph in a language whose verb stands between the speaker and the words. */
export function findVerbMedial(passage: Passage, lexicon: VerbMedialLexicon, earlier: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of passage.sentences)
    readSentence({
      m: passage.masked,
      passage,
      sentence,
      lexicon,
      drafts,
      taken: new Set(),
      spoken: earlier.length > 0,
    });
  findNested(passage, lexicon, drafts);
  findQuestions(passage, lexicon, drafts);
  return drafts;
}
