import type { Passage, Sentence } from "../clauses.ts";
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

/** Whom 他 in a sentence stands for, where it is somebody without a name: who stands at the front of one shortly before. */
function faceBefore(passage: Passage, at: number, lexicon: VerbMedialLexicon): Mention | undefined {
  for (let n = at - 1; n >= Math.max(0, at - 3); n--) {
    const { start, end } = passage.sentences[n] as Sentence;
    const found = faceAtFront(passage, start, end, lexicon);
    if (found) return found;
    const other = speakerAtFront(passage, start, end, lexicon);
    if (other && other.kind !== "he") return undefined;
  }
  return undefined;
}

/** Quotes of one paragraph in a language whose verb stands between the speaker and the words. */
export function findVerbMedial(
  passage: Passage,
  lexicon: VerbMedialLexicon,
  earlier: readonly Draft[],
  names: ReadonlySet<string>,
): Draft[] {
  const drafts: Draft[] = [];
  for (const [n, sentence] of passage.sentences.entries()) {
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
    readCalled(reading, first);
    for (const draft of drafts.slice(first)) {
      const face = draft.mention && isHers(draft.mention) ? faceBefore(passage, n, lexicon) : undefined;
      if (face) draft.standsFor = face;
    }
  }
  drafts.sort((a, b) => a.start - b.start);
  findQuestions(passage, lexicon, drafts);
  findWithoutCue(passage, lexicon, drafts, earlier.at(-1), names);
  readHeadline(passage, lexicon, drafts);
  findNested(passage, lexicon, drafts);
  return drafts;
}
