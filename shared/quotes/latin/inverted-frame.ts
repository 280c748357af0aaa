import { officeAndName } from "./clause-subject.ts";
import type { Frame } from "./frame.ts";
import { type FrameBase, type FrameScope, finishFrame } from "./frame-scope.ts";
import { bit, kindBit } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { isPlaceOnly } from "./subject.ts";
import { is } from "./tokens.ts";

/** said NAME: the subject stands behind the cue that ends before `after`. */
export function invertedFrame(scope: FrameScope, base: FrameBase, after: number): Frame | undefined {
  const { tokens, sentence, lexicon } = scope;
  let at = after;
  while (at < sentence.to && is(tokens[at], bit.adverb) && !is(tokens[at], bit.determiner)) at++;
  const subject = nounPhraseAt(tokens, at, sentence.to, lexicon.tables);
  if (!subject || subject.kind === "who" || isPlaceOnly(tokens, subject)) return undefined;
  if (subject.kind === "other" && base.kinds === kindBit.manner) return undefined;
  if (
    subject.kind === "other" &&
    (is(tokens[subject.to - 1], bit.time | bit.notSaid) || tokens[subject.full]?.kind === "quote")
  )
    return undefined;
  const next = tokens[Math.max(subject.full, subject.to)];
  if (next && is(next, bit.auxiliary | bit.finite) && !next.capital) return undefined;
  const whole = officeAndName(tokens, subject, sentence.to, lexicon);
  const to = Math.max(whole.full, whole.to);
  return finishFrame(scope, { ...base, subject: whole, from: base.cue.from, to, inverted: true, weak: false });
}
