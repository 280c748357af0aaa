import { withAdjuncts } from "./adjuncts.ts";
import { clauseSubject, officeAndName } from "./clause-subject.ts";
import type { Frame } from "./frame.ts";
import { bit, formBit, kindBit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { isSpeakable, type NounPhrase } from "./phrase.ts";
import type { Sentence } from "./sentences.ts";
import { ownedAt, sourceAt } from "./sources.ts";
import { isPlaceOnly, phraseEnding, subjectBefore } from "./subject.ts";
import { cueAt, is, isNickname, isTitleIn, type Token } from "./tokens.ts";
import { isNoun, verbGroup } from "./verb-group.ts";

/** The frames of one sentence in order. `before` are those of the passage so far, for a participle's subject. */
export function framesOf(tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  const reader = new FrameReader(tokens, sentence, lexicon, frames);
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    const frame =
      sourceAt(i, tokens, sentence, lexicon) ??
      (token.entry ? (ownedAt(i, tokens, sentence, lexicon, frames) ?? reader.frameAt(i)) : undefined);
    if (frame) {
      frames.push(frame);
      i = Math.max(i, frame.cue.to - 1);
    }
  }
  return frames;
}

class FrameReader {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly frames: readonly Frame[];
  constructor(tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon, frames: readonly Frame[]) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.frames = frames;
  }

  /** The frame whose cue stands at token `i`. */
  frameAt(i: number): Frame | undefined {
    const { tokens, sentence, lexicon } = this;
    const hit = cueAt(tokens, i);
    if (!hit) return undefined;
    const { cue } = hit;
    const token = tokens[i] as Token;
    if (
      token.capital &&
      i > sentence.from &&
      tokens[i - 1]?.kind !== "quote" &&
      !/^(says?|said|tells|told)$/.test(token.lower)
    )
      return undefined;
    if (token.possessive) return undefined;
    // Signed by, written by: somebody else does it.
    if (tokens[hit.last + 1]?.lower === "by" && tokens[i - 1]?.kind !== "quote") return undefined;
    const after = hit.last + 1;
    const group = verbGroup(tokens, sentence.from, i);
    if (group.negated || (group.from === i && isNoun(tokens, sentence.from, i, after, cue))) return undefined;
    const participleOnly = cue.forms === formBit.participle;
    const base: Omit<Frame, "subject" | "from" | "to" | "content" | "inverted" | "weak"> = {
      kinds: cue.kinds,
      lemma: cue.lemma,
      cue: { from: i, to: after },
      participle: participleOnly && !group.be,
      source: false,
      detached: false,
    };
    if (base.participle) return this.participleFrame(base, i, after);
    if (group.be && !participleOnly) return undefined;
    if (group.infinitive) return this.infinitiveFrame(base, group.from, after);
    const before = tokens[group.from - 1];
    const low = this.low(group.from);
    const opensHere =
      group.from - 1 < low ||
      (before?.kind === "quote" && !isTitleIn(tokens, group.from - 1)) ||
      (before?.kind === "comma" && tokens[group.from - 2]?.kind === "quote");
    const canInvert =
      (cue.forms & (formBit.past | formBit.third)) !== 0 &&
      group.from === i &&
      (cue.kinds & (kindBit.say | kindBit.claim | kindBit.manner)) !== 0;
    const weak = group.modal && !group.later;
    if (opensHere && before?.kind === "comma" && group.from - 2 > low) {
      // Q , NP-less: a quoted nickname or title before a comma still leaves the subject to the left.
      const far = canInvert ? this.inverted(base, after) : undefined;
      if (far) return far;
    }
    if (opensHere) {
      const inverted = canInvert ? this.inverted(base, after) : undefined;
      if (inverted) return inverted;
      if (before?.kind === "quote" && canInvert && this.endsHere(after))
        return this.finish({ ...base, subject: undefined, from: i, to: after, inverted: true, weak });
      // NAME, who called it “a farce,” told supporters: the subject stands before the quoted words.
      const far = before?.kind === "quote" || before?.kind === "comma" ? this.mainSubject(group.from) : undefined;
      if (!far || (cue.forms & (formBit.past | formBit.third)) === 0 || far.kind === "other") return undefined;
      return this.finish({ ...base, detached: true, subject: far, from: group.from, to: after, inverted: false, weak });
    }
    let subject = subjectBefore(tokens, low, group.from, lexicon);
    if (before?.kind === "comma" && canInvert && (!subject || !followsComma(tokens, subject, group.from))) {
      const inverted = this.inverted(base, after);
      if (inverted) return inverted;
    }
    if (subject && subject.kind === "other" && before && is(before, bit.time)) subject = undefined;
    // NAME rips NAME, says: the object of the verb before is no subject of this one.
    const last = this.frames.at(-1);
    if (subject && before?.kind === "comma" && last && !last.inverted && subject.from === last.cue.to)
      subject = undefined;
    // "billed as", "a plan described as": without an object the past form is a passive.
    if (tokens[after]?.lower === "as" && (cue.forms & formBit.past) !== 0 && (cue.kinds & kindBit.label) !== 0) {
      const named =
        subject &&
        subject.from > sentence.from &&
        /^(that|which|what|whom)$/.test(tokens[subject.from - 1]?.lower ?? "");
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
          ? this.mainSubject(group.from)
          : undefined;
      const third = (cue.forms & formBit.third) !== 0 && !is(token, bit.documentNoun | bit.document);
      if (!subject || !(third || (cue.forms & formBit.past) !== 0)) return undefined;
      if (this.isConditional(subject.from)) return undefined;
      return this.finish({ ...base, detached: true, subject, from: group.from, to: after, inverted: false, weak });
    }
    if (this.isConditional(subject.from)) return undefined;
    if (subject.kind === "other" && (cue.kinds & kindBit.think) !== 0) return undefined;
    // "What she proposed" tells no words, unless it labels: what she called a farce.
    if ((cue.kinds & kindBit.label) === 0 || (cue.kinds & kindBit.claim) !== 0) {
      const asked = tokens[subject.from - 1];
      if (
        asked &&
        subject.from - 1 >= sentence.from &&
        /^(what|whatever|how|why)$/.test(asked.lower) &&
        cue.lemma !== "call" &&
        cue.lemma !== "describe"
      )
        return undefined;
    }
    const onlyBase = (cue.forms & (formBit.past | formBit.third)) === 0;
    const plural =
      ["many", "they", "we", "I"].includes(subject.kind) ||
      is(tokens[subject.to - 1], bit.people) ||
      subject.kind === "organization";
    if (
      onlyBase &&
      !group.modal &&
      !group.do &&
      !(plural && (!is(token, bit.documentNoun | bit.document) || directly(before)))
    )
      return undefined;
    if (
      (cue.forms & formBit.third) !== 0 &&
      (subject.kind === "many" || subject.kind === "they") &&
      cue.lemma !== "read"
    )
      return undefined;
    const relative = before !== undefined && /^(who|which|that)$/.test(before.lower);
    return this.finish({
      ...base,
      detached: relative,
      subject,
      from: relative ? group.from : Math.min(subject.from, group.from),
      to: after,
      inverted: false,
      weak,
    });
  }

  /** First token that a subject in this sentence may begin with: behind the last frame or quote. */
  low(at: number): number {
    let low = this.sentence.from;
    for (let i = at - 1; i >= low; i--) {
      const token = this.tokens[i] as Token;
      if (token.kind === "quote" && !isNickname(this.tokens, i) && !isTitleIn(this.tokens, i)) {
        low = i + 1;
        break;
      }
      if (token.kind === "semicolon" || token.kind === "colon") {
        low = i + 1;
        break;
      }
    }
    const last = this.frames.at(-1);
    // A man who answered the door said: the verb of a relative clause does not end the phrase around it.
    const relative = last !== undefined && /^(who|which|that)$/.test(this.tokens[last.from - 1]?.lower ?? "");
    if (last && !relative && !last.participle && last.to > low && last.to <= at) low = Math.max(low, last.cue.to);
    return Math.min(low, at);
  }

  inverted(
    base: Omit<Frame, "subject" | "from" | "to" | "content" | "inverted" | "weak">,
    after: number,
  ): Frame | undefined {
    const { tokens, sentence, lexicon } = this;
    let at = after;
    while (at < sentence.to && is(tokens[at], bit.adverb) && !is(tokens[at], bit.determiner)) at++;
    const subject = nounPhraseAt(tokens, at, sentence.to, lexicon.tables);
    if (!subject || subject.kind === "who" || isPlaceOnly(tokens, subject)) return undefined;
    if (
      subject.kind === "other" &&
      (is(tokens[subject.to - 1], bit.time | bit.notSaid) || tokens[subject.full]?.kind === "quote")
    )
      return undefined;
    const next = tokens[Math.max(subject.full, subject.to)];
    if (next && is(next, bit.auxiliary | bit.finite) && !next.capital) return undefined;
    const whole = officeAndName(tokens, subject, sentence.to, lexicon);
    const to = Math.max(whole.full, whole.to);
    return this.finish({ ...base, subject: whole, from: base.cue.from, to, inverted: true, weak: false });
  }

  /** The verb is the last word but for signs. */
  endsHere(after: number): boolean {
    const next = this.tokens[after];
    return after >= this.sentence.to || next?.kind === "stop" || next?.kind === "comma";
  }

  participleFrame(
    base: Omit<Frame, "subject" | "from" | "to" | "content" | "inverted" | "weak">,
    i: number,
    after: number,
  ): Frame | undefined {
    const { tokens, sentence } = this;
    const before = i > sentence.from ? tokens[i - 1] : undefined;
    const next = tokens[after];
    if (before && is(before, bit.article | bit.determiner | bit.possessive) && !is(before, bit.pronoun))
      return undefined;
    let subject: NounPhrase | undefined;
    if (!before || (i - sentence.from === 1 && is(before, bit.preposition | bit.subordinator)))
      subject = this.subjectAfterComma(after);
    else if (before.kind === "word" && !is(before, bit.conjunction | bit.preposition | bit.subordinator | bit.adverb)) {
      // A letter saying that …; but not what somebody stopped saying.
      const owner = phraseEnding(tokens, sentence.from, i, this.lexicon, true);
      if (!owner || owner.kind === "other" || is(before, bit.auxiliary) || before.entry?.cue) return undefined;
      subject = owner.kind === "document" ? (this.mainSubject(owner.from) ?? owner) : owner;
      if (subject.kind === "other") subject = owner;
    } else {
      // She was quoted as saying; the minister, calling it …; after saying that.
      const last = this.frames.at(-1);
      subject = this.mainSubject(i);
      if (
        last?.subject &&
        before.kind === "comma" &&
        !last.participle &&
        !last.source &&
        subject &&
        last.subject.from < i &&
        !last.inverted
      )
        subject = last.subject;
      if (last?.inverted && last.subject && before.kind === "comma") subject = last.subject;
    }
    if (!subject) return undefined;
    if (next?.kind === "stop") return undefined;
    return this.finish({ ...base, subject, from: i, to: after, inverted: false, weak: false });
  }

  infinitiveFrame(
    base: Omit<Frame, "subject" | "from" | "to" | "content" | "inverted" | "weak">,
    to: number,
    after: number,
  ): Frame | undefined {
    const { tokens, lexicon, sentence } = this;
    let k = to - 1;
    while (k > sentence.from && is(tokens[k], bit.adverb)) k--;
    const governor = tokens[k];
    if (governor?.kind !== "word") return undefined;
    const said =
      lexicon.tables.saidAfter.has(governor.lower) || lexicon.tables.saidAfter.has(tokens[k - 1]?.lower ?? "");
    if (!said && lexicon.tables.unsaid.has(governor.lower)) return undefined;
    const subject = this.mainSubject(to);
    if (!subject) return undefined;
    return this.finish({ ...base, subject, from: to, to: after, inverted: false, weak: !said });
  }

  /** Subject of the sentence's main clause, looked for from its beginning. */
  mainSubject(before: number): NounPhrase | undefined {
    return clauseSubject(this.tokens, this.sentence.from, before, this.lexicon);
  }

  /** Warning that …, he urged: the first phrase behind a comma that a verb follows. */
  subjectAfterComma(from: number): NounPhrase | undefined {
    const { tokens, sentence, lexicon } = this;
    for (let i = from; i < sentence.to - 1; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== "comma" && token.kind !== "quote") continue;
      const phrase = nounPhraseAt(tokens, i + 1, sentence.to, lexicon.tables);
      if (phrase && isSpeakable(phrase) && !isPlaceOnly(tokens, phrase)) return phrase;
    }
    return undefined;
  }

  finish(frame: Omit<Frame, "content">): Frame {
    return withAdjuncts(frame, this.tokens, this.sentence, this.lexicon);
  }

  isConditional(at: number): boolean {
    const before = this.tokens[at - 1];
    return at - 1 >= this.sentence.from && before !== undefined && /^(if|unless|whether|should)$/.test(before.lower);
  }
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
