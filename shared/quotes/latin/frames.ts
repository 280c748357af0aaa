import { bit, type CueEntry, formBit, kindBit, type Lexicon } from "./lexicon.ts";
import { capitalRun } from "./names.ts";
import { isSpeakable, type NounPhrase, nounPhraseAt, type Range } from "./noun-phrase.ts";
import type { Sentence } from "./sentences.ts";
import { isPlaceOnly, isRough, named, phraseEnding, subjectBefore } from "./subject.ts";
import { cueAt, is, isName, isNickname, type Token } from "./tokens.ts";

/** A reporting verb with its subject: what says whose words stand beside it. */
export interface Frame {
  /** Bits of `kindBit`. */
  kinds: number;
  lemma: string;
  /** Tokens of the cue. */
  cue: Range;
  subject: NounPhrase | undefined;
  /** First token: of the subject or of the verb group. */
  from: number;
  /** Behind the cue, and behind the subject where that follows. */
  to: number;
  /** Where the reported words can begin: behind addressee, place and time. */
  content: number;
  inverted: boolean;
  /** saying, adding. */
  participle: boolean;
  /** Only quoted words count: to say, would say. */
  weak: boolean;
  /** according to. */
  source: boolean;
  /** Its subject stands further off (who said; and said), so that quoted words before it are not its own. */
  detached: boolean;
  addressee?: Range;
  venue?: Range;
}

const quantified =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|few|all|both|each|others|other|another|neither|none)$/;

/** The frames of one sentence in order. `before` are those of the passage so far, for a participle's subject. */
export function framesOf(tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  const reader = new FrameReader(tokens, sentence, lexicon, frames);
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    const frame = reader.sourceAt(i) ?? (token.entry ? (reader.ownedAt(i) ?? reader.frameAt(i)) : undefined);
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

  /** According to NP; in the words of NP. */
  sourceAt(i: number): Frame | undefined {
    const { tokens, sentence, lexicon } = this;
    const pair = lexicon.tables.sources.find(
      ([first, second]) => tokens[i]?.lower === first && tokens[i + 1]?.lower === second,
    );
    if (!pair) return undefined;
    const subject = nounPhraseAt(tokens, i + 2, sentence.to, lexicon.tables);
    if (!subject) return undefined;
    const head = tokens[subject.to - 1];
    const figures = is(head, bit.figures) || (subject.kind === "other" && !isName(head));
    // In the words of: the phrase is longer than the pair that betrays it.
    let from = i;
    while (from > sentence.from && i - from < 2 && is(tokens[from - 1], bit.article | bit.preposition)) from--;
    return {
      kinds: kindBit.say,
      lemma: tokens
        .slice(from, i + 2)
        .map((token) => token.lower)
        .join(" "),
      cue: { from, to: i + 2 },
      subject: officeAndName(tokens, subject, sentence.to, lexicon),
      from,
      to: Math.max(subject.full, subject.to),
      content: Math.max(subject.full, subject.to),
      inverted: true,
      participle: false,
      weak: figures,
      source: true,
      detached: false,
    };
  }

  /** NAME's claim that “…”, his promise to “…”: only quoted words count. */
  ownedAt(i: number): Frame | undefined {
    const { tokens, sentence, lexicon } = this;
    const owner = i > sentence.from ? tokens[i - 1] : undefined;
    const next = tokens[i + 1];
    if (!owner || !next || !is(tokens[i], bit.documentNoun)) return undefined;
    if (next.kind !== "quote" && !/^(that|to|of|about|was|were|as)$/.test(next.lower)) return undefined;
    const reported = this.frames.some((frame) => (frame.kinds & (kindBit.say | kindBit.claim | kindBit.tell)) !== 0);
    if (reported && next.kind !== "quote" && next.lower !== "that") return undefined;
    const pronoun = is(owner, bit.possessive) ? lexicon.tables.pronouns[owner.lower] : undefined;
    let from = i - 1;
    if (!pronoun) {
      if (!owner.possessive || !owner.capital) return undefined;
      while (from > sentence.from && isName(tokens[from - 1])) from--;
    }
    const at = { from, to: i };
    const subject: NounPhrase = {
      ...at,
      full: i,
      tail: [],
      definite: true,
      kind: pronoun ?? (i - from > 1 ? "person" : "surname"),
      ...(pronoun ? {} : { name: at }),
    };
    return {
      kinds: kindBit.claim,
      lemma: (tokens[i] as Token).lower,
      cue: { from: i, to: i + 1 },
      subject,
      from,
      to: i + 1,
      content: i + 1,
      inverted: false,
      participle: false,
      weak: true,
      source: false,
      detached: true,
    };
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
    const group = this.verbGroup(i);
    if (group.negated || this.isNoun(i, after, cue, group.from)) return undefined;
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
      before?.kind === "quote" ||
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
      if (!subject || (cue.forms & formBit.past) === 0) return undefined;
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

  /** Auxiliaries and adverbs before the verb. */
  verbGroup(i: number) {
    const { tokens } = this;
    const low = this.sentence.from;
    const group = { from: i, negated: false, modal: false, be: false, do: false, infinitive: false, later: false };
    for (let k = i - 1; k >= low && k > i - 7; k--) {
      const token = tokens[k] as Token;
      if (token.kind !== "word" || is(token, bit.pronoun | bit.determiner)) {
        if (
          token.kind === "word" &&
          is(token, bit.pronoun) &&
          is(token, bit.auxiliary) &&
          /'(s|re|m)$/.test(token.lower)
        )
          group.be = (tokens[i]?.entry?.cue?.forms ?? 0) === formBit.participle;
        break;
      }
      if (is(token, bit.negation)) {
        if (!(token.lower === "not" && tokens[k + 1]?.lower === "only")) group.negated = true;
      } else if (token.lower === "to" && k === group.from - 1) group.infinitive = true;
      else if (is(token, bit.auxiliary) && !token.capital) {
        if (/^(is|are|was|were|be|been|being|am)$/.test(token.lower)) group.be = true;
        else if (/^(do|does|did)$/.test(token.lower)) group.do = true;
        else if (!/^(has|have|had|having)$/.test(token.lower)) group.modal = true;
      } else if (is(token, bit.adverb)) {
        if (token.lower === "later") group.later = true;
      } else break;
      group.from = k;
      if (group.infinitive && token.lower === "to") break;
    }
    return group;
  }

  /** The form at `i` is a noun or an adjective: the claims, in comments, reported cases. */
  isNoun(i: number, after: number, cue: CueEntry, groupFrom: number): boolean {
    const { tokens, sentence } = this;
    const before = i > sentence.from ? tokens[i - 1] : undefined;
    const next = tokens[after];
    const past = (cue.forms & formBit.past) !== 0;
    if (groupFrom < i) return false;
    if (before?.kind === "word") {
      if (before.possessive && !past) return true;
      if (is(before, bit.article)) return true;
      if (
        is(before, bit.determiner | bit.possessive) &&
        !quantified.test(before.lower) &&
        !(is(before, bit.pronoun) && !is(before, bit.possessive)) &&
        before.lower !== "that"
      )
        return true;
      if (before.lower === "that" && i - 1 === sentence.from) return true;
      if (is(before, bit.preposition) && !past && cue.forms !== formBit.participle) return true;
      if (
        is(before, bit.preposition) &&
        past &&
        !/^(outside|inside|above|below|around|over|up|down|off|out|along|behind|before|after|near)$/.test(before.lower)
      )
        return true;
      if (before.lower === "so" || before.lower === "as")
        return past && cue.lemma !== "say" && before.lower === "as" ? true : before.lower === "so";
    }
    const ambiguous = (cue.forms & (formBit.third | formBit.base)) !== 0 && !past;
    return ambiguous && next?.lower === "of";
  }

  /** First token that a subject in this sentence may begin with: behind the last frame or quote. */
  low(at: number): number {
    let low = this.sentence.from;
    for (let i = at - 1; i >= low; i--) {
      const token = this.tokens[i] as Token;
      if (token.kind === "quote" && !isNickname(this.tokens, i)) {
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
    if (last && !relative && last.to > low && last.to <= at) low = Math.max(low, last.cue.to);
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

  isConditional(at: number): boolean {
    const before = this.tokens[at - 1];
    return at - 1 >= this.sentence.from && before !== undefined && /^(if|unless|whether|should)$/.test(before.lower);
  }

  /** Reads addressee, place and time behind the cue. */
  finish(frame: Omit<Frame, "content">): Frame {
    const { tokens, sentence, lexicon } = this;
    let at = frame.to;
    const whole: Frame = { ...frame, content: at };
    if ((frame.kinds & kindBit.tell) !== 0 && !frame.inverted && (frame.kinds & kindBit.say) === 0) {
      const phrase = nounPhraseAt(tokens, at, sentence.to, lexicon.tables);
      const next = phrase && tokens[Math.max(phrase.to, phrase.full)];
      if (
        phrase &&
        (frame.lemma === "tell" ||
          (next &&
            (next.kind === "quote" ||
              next.kind === "comma" ||
              next.kind === "colon" ||
              /^(that|to|if|whether|how|why|what)$/.test(next.lower))))
      ) {
        const person = isObjectPronoun(tokens[at]) || phrase.kind !== "other" || isName(tokens[phrase.to - 1]);
        if (person || frame.lemma === "tell") {
          if (
            phrase.tail.some(
              ({ preposition }) =>
                preposition !== "of" && preposition !== "at" && preposition !== "from" && preposition !== "for",
            )
          )
            phrase.full = phrase.to;
          whole.addressee = { from: phrase.from, to: phrase.to };
          at = Math.max(phrase.to, phrase.full);
        }
      } else if (!phrase && isObjectPronoun(tokens[at])) {
        whole.addressee = { from: at, to: at + 1 };
        at++;
      }
    }
    for (let n = 0; n < 6 && at < sentence.to; n++) {
      const token = tokens[at] as Token;
      if (
        is(token, bit.preposition) &&
        token.lower !== "as" &&
        token.lower !== "of" &&
        token.lower !== "about" &&
        token.kind === "word"
      ) {
        const phrase = nounPhraseAt(tokens, at + 1, sentence.to, lexicon.tables);
        if (!phrase) break;
        const to = Math.max(phrase.to, phrase.full);
        if (is(tokens[to], bit.auxiliary) || (tokens[to] && is(tokens[to], bit.finite) && !tokens[to]?.capital)) break;
        if (token.lower === "to" && !whole.addressee) whole.addressee = { from: phrase.from, to: phrase.to };
        for (let k = at; k < to && !whole.venue; k++) if (is(tokens[k], bit.venue)) whole.venue = { from: at, to };
        at = to;
        continue;
      }
      const adverb = is(token, bit.adverb) && token.lower !== "there" && !is(token, bit.determiner | bit.conjunction);
      if (is(token, bit.time) || adverb) {
        at++;
        if (token.dotted && tokens[at]?.kind === "number") at++;
        continue;
      }
      if (
        (/^(last|next|this|earlier)$/.test(token.lower) && is(tokens[at + 1], bit.time)) ||
        (token.lower === "earlier" && tokens[at + 1]?.lower === "this")
      ) {
        at += 2;
        continue;
      }
      break;
    }
    whole.content = Math.min(at, sentence.to);
    return whole;
  }
}

const isObjectPronoun = (token: Token | undefined): boolean =>
  token !== undefined && /^(me|him|her|us|them|you|it|himself|herself|themselves)$/.test(token.lower);
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

/** "the party's chairman, NAME": an office with the name behind a comma is one mention. */
function officeAndName(tokens: readonly Token[], phrase: NounPhrase, limit: number, lexicon: Lexicon): NounPhrase {
  const end = Math.max(phrase.full, phrase.to);
  if (phrase.kind !== "one" || tokens[end]?.kind !== "comma") return phrase;
  const person = nounPhraseAt(tokens, end + 1, limit, lexicon.tables);
  if (!person?.name || (person.kind !== "person" && person.kind !== "surname") || person.role) return phrase;
  const after = tokens[Math.max(person.full, person.to)];
  if (person.kind === "surname" && after && after.kind !== "comma" && after.kind !== "stop") return phrase;
  return named(phrase, person);
}

/** The subject of the clause that begins at `from`: its first phrase that a verb follows. */
export function clauseSubject(
  tokens: readonly Token[],
  from: number,
  before: number,
  lexicon: Lexicon,
): NounPhrase | undefined {
  let at = from;
  const limit = Math.min(before, from + 80);
  let first: NounPhrase | undefined;
  const opener = tokens[at];
  // Asked about it, NAME …: the clause begins behind the comma.
  if (opener?.opening && /(?:ed|ing)$/.test(opener.lower) && !is(opener, bit.organization | bit.role)) {
    let comma = at;
    while (comma < limit && tokens[comma]?.kind !== "comma") comma++;
    if (comma < limit) at = comma + 1;
  }
  while (at < limit) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" && token.kind !== "number") {
      at++;
      continue;
    }
    if (is(token, bit.preposition) && tokens[at + 1]?.kind === "number" && isRough(token)) {
      at++;
      continue;
    }
    if (is(token, bit.preposition) && !token.possessive) {
      const inner = nounPhraseAt(tokens, at + 1, limit, lexicon.tables);
      at = inner ? Math.max(inner.full, inner.to, at + 1) : at + 1;
      continue;
    }
    if (
      is(token, bit.conjunction | bit.adverb | bit.subordinator) ||
      (is(token, bit.auxiliary) && !is(token, bit.pronoun))
    ) {
      if (!(is(token, bit.determiner) && !is(token, bit.adverb))) {
        at++;
        continue;
      }
    }
    let phrase = nounPhraseAt(tokens, at, limit, lexicon.tables);
    if (!phrase) {
      at++;
      continue;
    }
    // "Nair bristles": a verb that no table knows.
    if (phrase.kind === "other" && token.capital) {
      const run = capitalRun(tokens, at, phrase.to, lexicon);
      if (run && /(?:s|ed)$/.test(tokens[run.to]?.lower ?? "")) phrase = run;
    }
    if (isSpeakable(phrase) && phrase.kind !== "who" && !isPlaceOnly(tokens, phrase)) return phrase;
    first ??= phrase;
    at = Math.max(phrase.full, phrase.to, at + 1);
    if (phrase.kind === "other" && tokens[at] && is(tokens[at], bit.auxiliary | bit.finite)) return phrase;
  }
  return first;
}
