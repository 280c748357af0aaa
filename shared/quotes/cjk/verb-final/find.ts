import type { MarkPair } from "../../marks.ts";
import type { Passage, Sentence } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker.ts";
import { headline } from "./headline.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { directDraft } from "./make-draft.ts";
import { findPointer } from "./pointer.ts";
import type { Cue, Reading } from "./reading.ts";
import { readSentence } from "./sentence.ts";

/** Quotes of one paragraph in a language whose verb ends the sentence. */
export function findVerbFinal(passage: Passage, lexicon: VerbFinalLexicon, earlier: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<MarkPair>();
  let announced: { mention: Mention | undefined; cue: Cue; sentence: number } | undefined;
  passage.sentences.forEach((sentence, n) => {
    const reading: Reading = {
      m: passage.masked,
      passage,
      sentence,
      lexicon,
      drafts,
      taken,
      spoken: earlier.length + drafts.length > 0,
    };
    const before = drafts.length;
    readSentence(reading);
    const pointer = drafts.length === before ? findPointer(reading) : undefined;
    const previous = passage.sentences[n - 1];
    if (pointer) {
      const last = previous && onlyMark(previous);
      if (last && !taken.has(last)) {
        taken.add(last);
        drafts.push(directDraft(reading, last, pointer.mention, pointer.cue, "cue-next-sentence", 0.9));
      }
      announced = { ...pointer, sentence: n };
      const own = sentence.outer.at(-1);
      if (own && !taken.has(own) && own.open > pointer.cue.start) {
        taken.add(own);
        drafts.push(directDraft(reading, own, pointer.mention, pointer.cue, "announced", 0.95));
      }
      return;
    }
    const alone = onlyMark(sentence);
    if (!alone || taken.has(alone)) return;
    if (announced && announced.sentence === n - 1) {
      taken.add(alone);
      const first = drafts.at(-1);
      const draft = directDraft(reading, alone, announced.mention, announced.cue, "announced", 0.95);
      if (first && n >= 2 && previous && first.rule === "cue-next-sentence") draft.continues = first;
      drafts.push(draft);
      return;
    }
    const last = drafts.at(-1);
    if (
      last &&
      last.type === "direct" &&
      previous &&
      last.end >= previous.start - 1 &&
      isStatement(passage.text, alone)
    ) {
      taken.add(alone);
      drafts.push({
        ...directDraft(reading, alone, last.mention, undefined, "continued", 0.85),
        ...(last.cue ? { cue: last.cue } : {}),
        continues: last,
      });
    }
  });
  headline(passage, lexicon, drafts, taken);
  return drafts;
}

/** The pair of marks that is all of a sentence. */
function onlyMark(sentence: Sentence): MarkPair | undefined {
  const [mark, more] = sentence.outer;
  if (!mark || more || mark.open > sentence.start) return undefined;
  return mark.close + 1 >= sentence.end ? mark : undefined;
}

/** More than a term: long, or with a verb's kana at its end. */
const isStatement = (text: string, mark: MarkPair): boolean =>
  mark.close - mark.open > 12 || "うくすつぬむるただいよねか。？！?!".includes(text[mark.close - 1] as string);
