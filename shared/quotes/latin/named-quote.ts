import type { Frame } from "./frame.ts";
import { bit, kindBit, type Lexicon } from "./lexicon.ts";
import { isVerb } from "./phrase-core.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./shape.ts";
import { is } from "./tokens.ts";

const spoken = kindBit.say | kindBit.claim | kindBit.tell;

const functional =
  bit.preposition |
  bit.conjunction |
  bit.subordinator |
  bit.adverb |
  bit.auxiliary |
  bit.determiner |
  bit.time |
  bit.pronoun;

/** The quote is named, not said: so-called, the song, known as. */
export function isNamed(reading: Reading, q: number, shape: Shape): boolean {
  const { tokens, lexicon, sentence } = reading;
  const before = q > sentence.from ? tokens[q - 1] : undefined;
  if (before?.kind !== "word") return false;
  if (lexicon.tables.soCalled.includes(before.lower)) return true;
  const label = reading.frames.find((frame) => frame.cue.to === q);
  if (label && (label.kinds & kindBit.label) !== 0 && (isNaming(label, lexicon) || shape.words < 2))
    return !isRelative(reading, label);
  const named = shape.capital || shape.words < 3 || !is(before, bit.work);
  if (
    named &&
    is(before, bit.naming) &&
    !(label && (label.kinds & spoken) !== 0) &&
    (!shape.stop || is(before, bit.work))
  )
    return shape.words < 8;
  // Known as “X”, known as the “X”.
  const as = is(before, bit.article) ? q - 2 : q - 1;
  if (tokens[as]?.lower === "as" && is(tokens[as - 1], bit.naming)) return true;
  return false;
}

/** The cue gives a name: called “X”, dubbed “X”. */
export const isNaming = (frame: Frame, lexicon: Lexicon): boolean => lexicon.tables.namingVerbs.has(frame.lemma);

/** what he called “a farce”; which it described as … */
export function isRelative(reading: Reading, frame: Frame): boolean {
  const before = frame.from > reading.sentence.from ? reading.tokens[frame.from - 1] : undefined;
  if (before?.kind !== "word") return false;
  if (/^(what|which|whom|that)$/.test(before.lower)) return true;
  // A charge NAME called “absurd”: a common noun right before the subject.
  const person =
    frame.subject !== undefined &&
    /^(person|surname|he|she|they|it|we|I|one|organization|body)$/.test(frame.subject.kind) &&
    (frame.subject.name !== undefined || frame.subject.definite);
  return person && frame.subject?.from === frame.from && !before.capital && !is(before, functional) && !isVerb(before);
}
