import type { SentenceQuotes } from "./attribution.ts";
import { circumstances } from "./circumstances.ts";
import type { Draft } from "./draft.ts";
import type { Frame } from "./frame.ts";
import { bit, kindBit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { mentionOf, type Passage } from "./passage.ts";
import type { NounPhrase } from "./phrase.ts";
import { isVerb } from "./phrase-core.ts";
import { isTrailing } from "./quote-place.ts";
import type { Sentence } from "./sentences.ts";
import { is, type Token } from "./tokens.ts";

const spoken = kindBit.say | kindBit.claim | kindBit.tell;
const plain = kindBit.say | kindBit.tell;
/** Cues that take the clause for a fact: as an aside (noting that) they tell the writer's facts rather than words. */
const factive = /^(note|acknowledge|observe|recall|reveal|confirm|admit|report)$/;
/** What a study or a paper says in words; that it suggests or indicates something is a finding. */
const written =
  /^(say|state|read|add|warn|report|note|conclude|argue|allege|claim|according to|contend|insist|declare)$/;

/** Reported clauses of one sentence that no quoted words stand in. */
export function indirectOf(passage: Passage, sentence: Sentence, found: SentenceQuotes, lexicon: Lexicon): Draft[] {
  const { tokens } = passage;
  const drafts: Draft[] = [];
  const { frames } = found;
  const last = withoutStop(tokens, sentence.from, sentence.to);
  frames.forEach((frame, n) => {
    if ((frame.kinds & spoken) === 0 || frame.weak || !frame.subject) return;
    if (found.used.has(frame) && found.drafts.some((draft) => draft.type === "direct")) return;
    if (frame.participle && ((frame.kinds & plain) === 0 || factive.test(frame.lemma))) return;
    if (frame.subject.kind === "document" && !written.test(frame.lemma)) return;
    // In the words of NAME: only quoted words are theirs.
    if (frame.source && frame.lemma !== lexicon.tables.sources[0]?.join(" ")) return;
    if (frame.subject.kind === "I" || frame.subject.kind === "we") return;
    const next = frames[n + 1];
    // A man who answered the phone said: no clause of its own up to the verb of the sentence.
    if (frame.detached && next && next.from < frame.from && next.cue.from > frame.cue.from) {
      if (comma(tokens, frame.content, next.cue.from) === next.cue.from) return;
    }
    const end =
      frame.detached && /^(who|which)$/.test(tokens[frame.from - 1]?.lower ?? "")
        ? comma(tokens, frame.content, last)
        : last;
    const emit = (from: number, to: number, rule: string, confidence: number): void => {
      const draft = clause(passage, frame, from, to, rule, confidence);
      if (draft && !overlaps(draft, drafts)) drafts.push(draft);
    };
    const leading = frame.source && frame.from - sentence.from <= 2;
    if (leading) {
      const from = comma(tokens, frame.content, end) + 1;
      emit(from, clauseEnd(tokens, from, end, next), "according", 0.85);
      return;
    }
    const parts = thatClauses(tokens, frame, end, next, lexicon);
    if (parts.length > 0) {
      for (const part of parts) emit(part.from, part.to, "that-clause", 0.9);
      return;
    }
    if ((frame.source || isTrailing(tokens, sentence, frame)) && !frame.participle) {
      const before = frame.from - 1;
      if (tokens[before]?.kind !== "comma" && !frame.source) return;
      const earlier = frames[n - 1];
      const from = earlier && found.used.has(earlier) ? Math.max(sentence.from, earlier.content) : sentence.from;
      // NAME, asked about it, shot back: what stands before is the speaker.
      if (frame.subject.from >= from && frame.subject.to <= before) return;
      emit(
        skipLead(tokens, from, before),
        tokens[before]?.kind === "comma" ? before : frame.from,
        frame.source ? "according" : "clause-cue",
        0.8,
      );
      return;
    }
    if (!frame.inverted && (frame.kinds & plain) !== 0) {
      let from = frame.content;
      if (tokens[from]?.kind === "comma" && adverbialStart(tokens, sentence.from, frame.from)) from++;
      const first = tokens[from];
      if (!first || first.kind === "comma" || first.kind === "colon" || is(first, bit.notSaid)) return;
      if (/^(to|as|of|about|for|on|who|which|what|how|why|when|where|if|whether|if)$/.test(first.lower)) return;
      if ((frame.kinds & kindBit.tell) !== 0 && (frame.kinds & kindBit.say) === 0 && !frame.addressee) return;
      if (frame.lemma !== "say" && !(frame.subject.kind !== "other" && opensClause(tokens, from, end, lexicon))) return;
      emit(from, clauseEnd(tokens, from, end, next), "clause", 0.8);
    }
  });
  return drafts;
}

/** The first comma in [from, end), or `end`. */
function comma(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end; i++) if (tokens[i]?.kind === "comma") return i;
  return end;
}

const overlaps = (draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some((other) => draft.start < other.end && other.start < draft.end);

function withoutStop(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (tokens[end - 1]?.kind === "stop" || tokens[end - 1]?.kind === "close")) end--;
  return end;
}

/** "But", "Still," and the like before a reported clause. */
function skipLead(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  // ATLANTA, May 4 — the place and day of the report.
  for (let i = from; i < to && i < from + 10; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "dash") at = i + 1;
    if (token.kind === "dash" || (token.kind === "word" && !token.capital)) break;
  }
  while (
    at < to &&
    (tokens[at]?.kind === "comma" ||
      tokens[at]?.kind === "dash" ||
      (tokens[at]?.kind === "word" && is(tokens[at], bit.conjunction)))
  )
    at++;
  return at;
}

const adverbialStart = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (tokens[i]?.kind === "word" && !is(tokens[i], bit.adverb | bit.conjunction)) return false;
  return to > from;
};

/** Where the clause at `from` ends: before the next frame, or an aside that begins with one. */
function clauseEnd(tokens: readonly Token[], from: number, end: number, next: Frame | undefined): number {
  let to = end;
  if (next && next.from > from && next.from < to) {
    const sign = tokens[next.from - 1];
    const joined = tokens[next.from - 2];
    if (sign?.kind === "comma" || sign?.kind === "dash" || sign?.kind === "semicolon") to = next.from - 1;
    else if (sign && is(sign, bit.conjunction) && joined?.kind === "comma") to = next.from - 2;
    else if (next.subject && next.from === next.subject.from && sign && is(sign, bit.conjunction)) to = next.from - 1;
    else if (sign && is(sign, bit.conjunction)) to = next.from - 1;
    else if (
      next.participle &&
      sign &&
      is(sign, bit.subordinator | bit.preposition) &&
      (tokens[next.content]?.kind === "quote" || tokens[next.content]?.lower === "that")
    )
      to = sign && is(sign, bit.subordinator | bit.preposition) ? next.from - 1 : next.from;
  }
  for (let i = from; i < to; i++) if (tokens[i]?.kind === "semicolon") return i;
  while (to > from && tokens[to - 1]?.kind === "comma") to--;
  return to;
}

/** that …, and that … */
function thatClauses(
  tokens: readonly Token[],
  frame: Frame,
  end: number,
  next: Frame | undefined,
  lexicon: Lexicon,
): { from: number; to: number }[] {
  const { complementizer } = lexicon.tables;
  if (frame.inverted || tokens[frame.content]?.lower !== complementizer) return [];
  const parts: { from: number; to: number }[] = [];
  const limit = clauseEnd(tokens, frame.content + 1, end, next);
  const denies = frame.lemma === "deny" || frame.lemma === "dispute";
  // What is denied is the clause as a whole; its words alone would say the contrary.
  let from = denies ? frame.content : frame.content + 1;
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.lower !== complementizer || token.kind !== "word") continue;
    const joiner = tokens[i - 1] as Token;
    if (!is(joiner, bit.conjunction)) continue;
    const to = tokens[i - 2]?.kind === "comma" ? i - 2 : i - 1;
    parts.push({ from, to });
    from = i + 1;
  }
  parts.push({ from, to: limit });
  return parts;
}

/** A phrase with its verb right behind: only so a clause follows a verb like "confirmed" without "that". */
function opensClause(tokens: readonly Token[], from: number, end: number, lexicon: Lexicon): boolean {
  if (tokens[from]?.lower === "there") return true;
  const phrase = nounPhraseAt(tokens, from, end, lexicon.tables);
  if (!phrase) return false;
  if (phrase.to - phrase.from === 1 && is(tokens[from], bit.auxiliary)) return true;
  let at = Math.max(phrase.full, phrase.to);
  while (at < end && is(tokens[at], bit.adverb)) at++;
  if (/^(who|which|that)$/.test(tokens[at]?.lower ?? "") || tokens[at]?.kind === "comma") return true;
  // Behind a preposition a form in -ed narrows the phrase: a deal in shares valued at …
  const sure = phrase.tail.length === 0 || isVerb(tokens[at] as Token);
  return at < end && sure && isPredicate(tokens[at] as Token, tokens[at - 1] as Token);
}

/** The reported clause of tokens [from, to), where it is one. */
function clause(
  passage: Passage,
  frame: Frame,
  from: number,
  to: number,
  rule: string,
  confidence: number,
): Draft | undefined {
  const { tokens } = passage;
  if (to - from < 3) return undefined;
  let finite = rule === "that-clause";
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "quote") return undefined;
    if (!finite && token.kind === "word" && (i > from || is(token, bit.pronoun)))
      finite = isPredicate(token, tokens[i - 1] as Token);
  }
  if (!finite) return undefined;
  while (from < to && tokens[from]?.kind === "comma") from++;
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  return {
    type: "indirect",
    paragraph: passage.paragraph,
    start: first.start,
    end: last.end,
    mention: mentionOf(passage, frame.subject as NounPhrase),
    ...circumstances(passage, frame),
    rule,
    confidence,
  };
}

/** A word that makes a clause: was, rose, fell, -ed and -s forms that no article stands before. */
function isPredicate(token: Token, before: Token): boolean {
  if (is(token, bit.pronoun)) return is(token, bit.auxiliary);
  if (token.capital && !is(token, bit.auxiliary)) return false;
  if (isVerb(token) || is(token, bit.auxiliary) || token.lower.includes("'")) return true;
  if (token.entry?.cue && !is(before, bit.article | bit.determiner | bit.preposition)) return true;
  return (
    /(?:ed|es|[^su]s)$/.test(token.lower) &&
    token.lower.length > 3 &&
    !token.entry &&
    !is(before, bit.article | bit.preposition)
  );
}
