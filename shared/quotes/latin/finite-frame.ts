import type { Frame } from "./frame.ts";
import { type FrameBase, type FrameScope, finishFrame, isConditional, mainSubject, subjectLow } from "./frame-scope.ts";
import { invertedFrame } from "./inverted-frame.ts";
import { bit, formBit, kindBit } from "./lexicon.ts";
import { isSpeakable, type NounPhrase } from "./phrase.ts";
import { isTitleIn } from "./quote-token.ts";
import { subjectBefore } from "./subject.ts";
import { is, type Token } from "./tokens.ts";
import type { VerbGroup } from "./verb-group.ts";

/** NAME said, said NAME: the frame of a finite verb. `forms` are those that the word can be. */
export function finiteFrame(scope: FrameScope, base: FrameBase, group: VerbGroup, forms: number): Frame | undefined {
  const { tokens, sentence, lexicon, frames } = scope;
  const after = base.cue.to;
  const verb = tokens[base.cue.from];
  const before = tokens[group.from - 1];
  const low = subjectLow(scope, group.from);
  const opensHere =
    group.from - 1 < low ||
    (before?.kind === "quote" && !isTitleIn(tokens, group.from - 1)) ||
    (before?.kind === "comma" && tokens[group.from - 2]?.kind === "quote");
  const canInvert =
    (forms & (formBit.past | formBit.third)) !== 0 &&
    group.from === base.cue.from &&
    (base.kinds & (kindBit.say | kindBit.claim | kindBit.manner)) !== 0;
  const weak = group.modal && !group.later;
  if (opensHere && before?.kind === "comma" && group.from - 2 > low) {
    // Q , NP-less: a quoted nickname or title before a comma still leaves the subject to the left.
    const far = canInvert ? invertedFrame(scope, base, after) : undefined;
    if (far) return far;
  }
  if (opensHere) {
    const inverted = canInvert ? invertedFrame(scope, base, after) : undefined;
    if (inverted) return inverted;
    if (before?.kind === "quote" && canInvert && endsHere(scope, after))
      return finishFrame(scope, { ...base, subject: undefined, from: base.cue.from, to: after, inverted: true, weak });
    // NAME, who called it “a farce,” told supporters: the subject stands before the quoted words.
    const far = before?.kind === "quote" || before?.kind === "comma" ? mainSubject(scope, group.from) : undefined;
    if (!far || (forms & (formBit.past | formBit.third)) === 0 || far.kind === "other") return undefined;
    return finishFrame(scope, {
      ...base,
      detached: true,
      subject: far,
      from: group.from,
      to: after,
      inverted: false,
      weak,
    });
  }
  let subject = subjectBefore(tokens, low, group.from, lexicon);
  if (before?.kind === "comma" && canInvert && (!subject || !followsComma(tokens, subject, group.from))) {
    const inverted = invertedFrame(scope, base, after);
    if (inverted) return inverted;
  }
  if (subject && subject.kind === "other" && before && is(before, bit.time)) subject = undefined;
  // NAME thanked the officers and said: a verb behind "and" goes on with the subject of the clause.
  if (before && is(before, bit.conjunction) && before.lower !== "nor") {
    const joined = [...frames].reverse().find((one) => one.subject && !one.participle && !one.source && !one.inverted);
    const shared = joined?.subject ?? mainSubject(scope, group.from);
    const third = (forms & formBit.third) !== 0 && !is(verb, bit.documentNoun | bit.document);
    if (shared && isSpeakable(shared) && shared.kind !== "who" && (third || (forms & formBit.past) !== 0)) {
      const from = group.from;
      return finishFrame(scope, { ...base, detached: true, subject: shared, from, to: after, inverted: false, weak });
    }
  }
  // NAME rips NAME, says: the object of the verb before is no subject of this one.
  const last = frames.at(-1);
  if (subject && before?.kind === "comma" && last && !last.inverted && subject.from === last.cue.to)
    subject = undefined;
  // "billed as", "a plan described as": without an object the past form is a passive.
  if (tokens[after]?.lower === "as" && (forms & formBit.past) !== 0 && (base.kinds & kindBit.label) !== 0) {
    const named =
      subject && subject.from > sentence.from && /^(that|which|what|whom)$/.test(tokens[subject.from - 1]?.lower ?? "");
    const active =
      subject &&
      subject.full === group.from &&
      (named || /^(person|surname|organization|he|she|they|it|I|we)$/.test(subject.kind));
    if (!active) return undefined;
  }
  if (!subject || subject.kind === "who") {
    const joined = before && (is(before, bit.conjunction) || before.kind === "comma");
    subject =
      joined || (before && !is(before, bit.subordinator | bit.preposition) && before.kind === "word")
        ? mainSubject(scope, group.from)
        : undefined;
    const third = (forms & formBit.third) !== 0 && !is(verb, bit.documentNoun | bit.document);
    if (!subject || !(third || (forms & formBit.past) !== 0)) return undefined;
    if (isConditional(scope, subject.from)) return undefined;
    return finishFrame(scope, { ...base, detached: true, subject, from: group.from, to: after, inverted: false, weak });
  }
  if (isConditional(scope, subject.from)) return undefined;
  // Whoever reads a page tells no words; the page does.
  if (base.lemma === "read" && /^(person|surname|he|she|they|we|I)$/.test(subject.kind)) return undefined;
  if (subject.kind === "other" && (base.kinds & kindBit.think) !== 0) return undefined;
  // "What she proposed" tells no words, unless it labels: what she called a farce.
  if ((base.kinds & kindBit.label) === 0 || (base.kinds & kindBit.claim) !== 0) {
    const asked = tokens[subject.from - 1];
    if (
      asked &&
      subject.from - 1 >= sentence.from &&
      /^(what|whatever|how|why)$/.test(asked.lower) &&
      !(asked.lower === "how" && is(tokens[subject.from - 2], bit.auxiliary)) &&
      base.lemma !== "call" &&
      base.lemma !== "describe"
    )
      return undefined;
  }
  const onlyBase = (forms & (formBit.past | formBit.third)) === 0;
  const plural =
    ["many", "they", "we", "I"].includes(subject.kind) ||
    is(tokens[subject.to - 1], bit.people) ||
    subject.kind === "organization";
  if (
    onlyBase &&
    !group.modal &&
    !group.do &&
    !(plural && (!is(verb, bit.documentNoun | bit.document) || directly(before)))
  )
    return undefined;
  if ((forms & formBit.third) !== 0 && (subject.kind === "many" || subject.kind === "they") && base.lemma !== "read")
    return undefined;
  const relative = before !== undefined && /^(who|which|that)$/.test(before.lower);
  return finishFrame(scope, {
    ...base,
    detached: relative,
    subject,
    from: relative ? group.from : Math.min(subject.from, group.from),
    to: after,
    inverted: false,
    weak,
  });
}

/** The verb is the last word but for signs. */
function endsHere({ tokens, sentence }: FrameScope, after: number): boolean {
  const next = tokens[after];
  return after >= sentence.to || next?.kind === "stop" || next?.kind === "comma";
}

/** Officials report, they claim: nothing else than the subject right before a form that is a noun as well. */
const directly = (before: Token | undefined): boolean =>
  is(before, bit.people | bit.pronoun | bit.adverb | bit.auxiliary);

const followsComma = (tokens: readonly Token[], subject: NounPhrase, verb: number): boolean => {
  const next = tokens[subject.full];
  return (
    subject.full < verb &&
    next !== undefined &&
    (next.kind === "comma" || next.kind === "dash" || next.kind === "open" || next.lower === "who")
  );
};
