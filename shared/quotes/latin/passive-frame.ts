import { officeAndName } from "./clause-subject.ts";
import type { Frame } from "./frame.ts";
import { type FrameBase, type FrameScope, finishFrame, mainSubject, subjectLow } from "./frame-scope.ts";
import { bit, kindBit } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { NounPhrase } from "./phrase.ts";
import { subjectBefore } from "./subject.ts";
import { is, type Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";

/** How many tokens the object of a passive may take before its agent: called the “X” by NAME. */
const objectReach = 4;

/** was described by NAME as “…”; has been called “…” by NAME: the agent speaks. */
export function passiveFrame(scope: FrameScope, base: FrameBase): Frame | undefined {
  const { tokens, sentence, lexicon } = scope;
  if ((base.kinds & (kindBit.label | kindBit.claim)) === 0) return undefined;
  const after = base.cue.to;
  let quoted = false;
  for (let i = after; i < sentence.to && i < after + objectReach; i++) {
    const token = tokens[i] as Token;
    if (token.lower === "by" && (i === after || quoted)) {
      const agent = nounPhraseAt(tokens, i + 1, sentence.to, lexicon.tables);
      if (!agent || agent.kind === "other") return undefined;
      const subject = officeAndName(tokens, agent, sentence.to, lexicon);
      const to = i === after ? Math.max(subject.full, subject.to) : after;
      return { ...base, subject, from: base.cue.from, to, content: to, inverted: false, weak: true, detached: true };
    }
    if (token.kind === "quote") quoted = true;
    else if (token.kind !== "word" || !(token.lower === "as" || is(token, bit.article))) return undefined;
  }
  return undefined;
}

/** could be heard saying, began chanting, was quoted as saying; quoted NAME as saying. */
export function governedFrame(scope: FrameScope, base: FrameBase, i: number, after: number): Frame | undefined {
  const { tokens, sentence, lexicon, frames } = scope;
  const { aspectual, perceived, cited } = lexicon.tables;
  const before = tokens[i - 1];
  if (!before || i - 1 <= sentence.from) return undefined;
  const finish = (subject: NounPhrase, from: number, detached: boolean): Frame =>
    finishFrame(scope, {
      ...base,
      participle: false,
      detached,
      subject,
      from,
      to: after,
      inverted: false,
      weak: false,
    });
  let verb = i - 1;
  if (before.lower === "as") {
    verb = i - 2;
    const last = frames.at(-1);
    if (last && cited.has(tokens[last.cue.from]?.lower ?? "") && last.cue.to < i - 1) {
      const object = nounPhraseAt(tokens, last.cue.to, i - 1, lexicon.tables);
      if (object && Math.max(object.to, object.full) === i - 1) return finish(object, i, true);
    }
    if (!cited.has(tokens[verb]?.lower ?? "")) return undefined;
  } else if (!aspectual.has(before.lower) && !perceived.has(before.lower)) return undefined;
  const group = verbGroup(tokens, sentence.from, verb);
  if (group.negated || (before.lower === "as" && !group.be)) return undefined;
  const subject = subjectBefore(tokens, Math.min(subjectLow(scope, group.from), group.from), group.from, lexicon);
  const known = frames.at(-1);
  if (subject && subject.kind !== "other" && subject.kind !== "who") return finish(subject, subject.from, false);
  const same = known?.subject && known.cue.from === verb ? known.subject : mainSubject(scope, group.from);
  if (!same || same.kind === "other") return undefined;
  return same.full <= group.from && same.full >= group.from - 1
    ? finish(same, same.from, false)
    : finish(same, i, true);
}
