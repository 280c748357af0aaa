import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { readCalled } from "./called.ts";
import { readHeadline } from "./headline.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { findNested } from "./nested.ts";
import { findQuestions } from "./question-noun.ts";
import type { Reading } from "./reading.ts";
import { readSentence } from "./sentence.ts";
import { findWithoutCue } from "./without-cue.ts";

/** Quotes of one paragraph in a language whose verb stands between the speaker and the words. */
export function findVerbMedial(
  passage: Passage,
  lexicon: VerbMedialLexicon,
  earlier: readonly Draft[],
  names: ReadonlySet<string>,
): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of passage.sentences) {
    const reading: Reading = {
      m: passage.masked,
      passage,
      sentence,
      lexicon,
      drafts,
      taken: new Set(),
      spoken: earlier.length > 0,
      limit: sentence.end,
    };
    readSentence(reading);
    readCalled(reading);
  }
  drafts.sort((a, b) => a.start - b.start);
  findQuestions(passage, lexicon, drafts);
  findWithoutCue(passage, lexicon, drafts, earlier.at(-1), names);
  readHeadline(passage, lexicon, drafts);
  findNested(passage, lexicon, drafts);
  return drafts;
}
