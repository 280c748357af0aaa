import type { Frame } from "./frame.ts";
import { type FrameBase, type FrameScope, finishFrame, mainSubject, subjectLow } from "./frame-scope.ts";
import { bit } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { isSpeakable, type NounPhrase } from "./phrase.ts";
import { isEd, isVerb } from "./phrase-core.ts";
import { isPlaceOnly, phraseEnding, subjectBefore } from "./subject.ts";
import { is, type Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";

/** saying, calling: the subject is that of the clause around, or the phrase right before. */
export function participleFrame(scope: FrameScope, base: FrameBase, i: number, after: number): Frame | undefined {
  const { tokens, sentence, lexicon, frames } = scope;
  const before = i > sentence.from ? tokens[i - 1] : undefined;
  const next = tokens[after];
  if (before && is(before, bit.article | bit.determiner | bit.possessive) && !is(before, bit.pronoun)) return undefined;
  let subject: NounPhrase | undefined;
  if (!before || (i - sentence.from === 1 && is(before, bit.preposition | bit.subordinator)))
    subject = subjectAfterComma(scope, after);
  else if (before.kind === "word" && !is(before, bit.conjunction | bit.preposition | bit.subordinator | bit.adverb)) {
    // A letter saying that …; but not what somebody stopped saying.
    const owner = behindWith(scope, i) ?? phraseEnding(tokens, sentence.from, i, lexicon, true);
    // A video of NAME saying.
    const shown = owner?.kind === "document" && owner.tail.find(({ phrase }) => phrase.to === i)?.phrase;
    if (shown && (shown.kind === "person" || shown.kind === "surname"))
      return finishFrame(scope, { ...base, subject: shown, from: i, to: after, inverted: false, weak: false });
    if (!owner || owner.kind === "other" || is(before, bit.auxiliary) || before.entry?.cue) return undefined;
    subject = owner.kind === "document" ? (mainSubject(scope, owner.from) ?? owner) : owner;
    if (subject.kind === "other") subject = owner;
  } else {
    // She was quoted as saying; the minister, calling it …; after saying that.
    let last = frames.at(-1);
    // NAME denied that he had lied, saying: what hangs on the comma goes on from the verb of the main clause.
    for (let k = frames.length - 2; k >= 0 && before.kind === "comma" && last?.subject; k--) {
      const outer = frames[k] as Frame;
      const { complementizer } = lexicon.tables;
      const inside =
        outer.content === last.subject.from ||
        (outer.content === last.subject.from - 1 && tokens[outer.content]?.lower === complementizer);
      if (!inside || !outer.subject || outer.participle || outer.source || outer.inverted) break;
      last = outer;
    }
    subject = mainSubject(scope, i);
    if (
      last?.subject &&
      before.kind === "comma" &&
      !last.participle &&
      !last.source &&
      isSpeakable(last.subject) &&
      subject &&
      last.subject.from < i &&
      !last.inverted
    )
      subject = last.subject;
    if (last?.inverted && last.subject && before.kind === "comma") subject = last.subject;
  }
  if (!subject) return undefined;
  if (next?.kind === "stop") return undefined;
  return finishFrame(scope, { ...base, subject, from: i, to: after, inverted: false, weak: false });
}

/** went on to say. `to` is the token of the particle. */
export function infinitiveFrame(scope: FrameScope, base: FrameBase, to: number, after: number): Frame | undefined {
  const { tokens, lexicon, sentence } = scope;
  let k = to - 1;
  while (k > sentence.from && is(tokens[k], bit.adverb)) k--;
  const governor = tokens[k];
  if (governor?.kind !== "word") return undefined;
  const said = lexicon.tables.saidAfter.has(governor.lower) || lexicon.tables.saidAfter.has(tokens[k - 1]?.lower ?? "");
  if (!said && lexicon.tables.unsaid.has(governor.lower)) return undefined;
  const group = verbGroup(tokens, sentence.from, k);
  // The first member to say so: a noun with its infinitive.
  const verb = governor.entry?.cue || isVerb(governor) || isEd(governor);
  const near = verb && subjectBefore(tokens, subjectLow(scope, group.from), group.from, lexicon);
  const known = near && isSpeakable(near) && near.kind !== "who" ? near : undefined;
  const subject = known ?? mainSubject(scope, to);
  if (!subject) return undefined;
  const from = known && known.full === group.from ? known.from : to;
  return finishFrame(scope, { ...base, subject, from, to: after, inverted: false, weak: !said });
}

/** The match ended with one fan saying: the phrase between "with" and the participle at `i`. */
function behindWith({ tokens, sentence, lexicon }: FrameScope, i: number): NounPhrase | undefined {
  for (let at = i - 1; at > sentence.from && at > i - 10 && tokens[at]?.kind === "word"; at--) {
    if (tokens[at - 1]?.lower !== "with") continue;
    const phrase = nounPhraseAt(tokens, at, i, lexicon.tables);
    return phrase && Math.max(phrase.to, phrase.full) === i ? phrase : undefined;
  }
  return undefined;
}

/** Warning that …, he urged: the first phrase behind a comma that a verb follows. */
function subjectAfterComma({ tokens, sentence, lexicon }: FrameScope, from: number): NounPhrase | undefined {
  for (let i = from; i < sentence.to - 1; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "comma" && token.kind !== "quote") continue;
    const phrase = nounPhraseAt(tokens, i + 1, sentence.to, lexicon.tables);
    if (phrase && isSpeakable(phrase) && !isPlaceOnly(tokens, phrase)) return phrase;
  }
  return undefined;
}
