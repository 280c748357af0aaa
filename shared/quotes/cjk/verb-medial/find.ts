import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import { readCalled } from "./called.ts";
import { faceAtFront, speakerAtFront } from "./front.ts";
import { readHeadline } from "./headline.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { findNested } from "./nested.ts";
import { findQuestions } from "./question-noun.ts";
import type { Reading } from "./reading.ts";
import { readSentence } from "./sentence.ts";
import { findWithoutCue } from "./without-cue.ts";

/** 她, of one person. */
const isHers = ({ kind, name }: Mention): boolean => kind === "he" && /^[他她]$/u.test(name);

/** Whom 他 in the next sentence stands for, where it is somebody without a name: who stands at the front of this one. */
function faceAfter(
  passage: Passage,
  start: number,
  end: number,
  lexicon: VerbMedialLexicon,
  face: Mention | undefined,
): Mention | undefined {
  const found = faceAtFront(passage, start, end, lexicon);
  if (found) return found;
  const other = speakerAtFront(passage, start, end, lexicon);
  return other && other.kind !== "he" ? undefined : face;
}

/** Quotes of one paragraph in a language whose verb stands between the speaker and the words. */
export function findVerbMedial(
  passage: Passage,
  lexicon: VerbMedialLexicon,
  earlier: readonly Draft[],
  names: ReadonlySet<string>,
): Draft[] {
  const drafts: Draft[] = [];
  let face: Mention | undefined;
  for (const sentence of passage.sentences) {
    const reading: Reading = {
      m: passage.masked,
      passage,
      sentence,
      lexicon,
      drafts,
      taken: new Set(),
      spoken: earlier.length > 0,
      cues: [],
      limit: sentence.end,
    };
    const first = drafts.length;
    readSentence(reading);
    readCalled(reading);
    for (const draft of drafts.slice(first)) if (draft.mention && face && isHers(draft.mention)) draft.standsFor = face;
    face = faceAfter(passage, sentence.start, sentence.end, lexicon, face);
  }
  drafts.sort((a, b) => a.start - b.start);
  findQuestions(passage, lexicon, drafts);
  findWithoutCue(passage, lexicon, drafts, earlier.at(-1), names);
  readHeadline(passage, lexicon, drafts);
  findNested(passage, lexicon, drafts);
  return drafts;
}
