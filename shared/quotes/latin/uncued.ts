import { clauseSubject } from "./clause-subject.ts";
import type { Evidence } from "./evidence.ts";
import type { Frame } from "./frame.ts";
import { bit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { mentionOf, type Passage } from "./passage.ts";
import type { NounPhrase } from "./phrase.ts";
import type { Sentence } from "./sentences.ts";
import type { Shape } from "./shape.ts";
import { is, isName, type Token } from "./tokens.ts";

/** Where quoted words stand. */
export interface Context {
  passage: Passage;
  sentence: Sentence;
  lexicon: Lexicon;
}

/** ‘We were lucky’: families tell of the flood. */
export function headline({ passage, sentence, lexicon }: Context, q: number, shape: Shape): Evidence | undefined {
  const { tokens } = passage;
  if (q !== sentence.from || tokens[q + 1]?.kind !== "colon" || shape.words < 3 || shape.title) return undefined;
  const phrase = clauseSubject(tokens, q + 2, sentence.to, lexicon);
  const person = phrase && /^(person|surname|one|many)$/.test(phrase.kind);
  return {
    type: "direct",
    rule: "headline",
    confidence: 0.6,
    ...(person ? { mention: mentionOf(passage, phrase) } : {}),
  };
}

/** NAME: “…”, His answer: “…”, a line that says it all: “…” */
export function announced({ passage, sentence, lexicon }: Context, q: number, shape: Shape): Evidence | undefined {
  const { tokens } = passage;
  if (tokens[q - 1]?.kind !== "colon" || q - 1 <= sentence.from || (shape.words < 2 && !shape.stop)) return undefined;
  const colon = q - 1;
  let phrase: NounPhrase | undefined = nounPhraseAt(tokens, sentence.from, colon, lexicon.tables);
  const whole = phrase && Math.max(phrase.full, phrase.to) === colon;
  if (!whole) phrase = clauseSubject(tokens, sentence.from, colon, lexicon);
  if (shape.title && !shape.stop && !whole) return undefined;
  const owning = phrase && owner(tokens, lexicon, phrase, colon);
  const speaker = owning ?? phrase;
  // Asked a second time: “…” (of who spoke last).
  const again =
    phrase?.kind === "other" &&
    (is(tokens[phrase.to - 1], bit.time | bit.notSaid) ||
      /^(asked|pressed|told)$/.test(tokens[sentence.from]?.lower ?? ""));
  // The message was brief: “…”
  const written = speaker?.kind === "document" && is(tokens[speaker.to - 1], bit.document);
  const person =
    written ||
    (speaker &&
      (["person", "surname", "organization", "he", "she", "they", "one", "many", "body"] as const).some(
        (kind) => kind === speaker.kind,
      ));
  return {
    type: "direct",
    rule: phrase && !again ? "colon" : "pointed",
    confidence: person ? 0.75 : 0.6,
    ...(speaker && person ? { mention: mentionOf(passage, speaker) } : {}),
  };
}

/** To his critics, it is “…”; NAME: it is “…” (of a headline): whose view the sentence gives. */
export function ascribed({ passage, sentence, lexicon }: Context, q: number, shape: Shape): Evidence | undefined {
  const { tokens } = passage;
  if (shape.title || q <= sentence.from + 2) return undefined;
  const view = tokens[sentence.from]?.lower === "to";
  if (view && shape.words < 2) return undefined;
  const from = view ? sentence.from + 1 : sentence.from;
  const phrase = nounPhraseAt(tokens, from, q, lexicon.tables);
  if (!phrase || !/^(person|surname|one|many|organization|body)$/.test(phrase.kind)) return undefined;
  const sign = tokens[Math.max(phrase.full, phrase.to)];
  if (sign?.kind !== (view ? "comma" : "colon")) return undefined;
  // A label opens what is said right behind it; a headline goes on in words of its own.
  if (!view && (tokens[q - 1]?.kind === "colon" || sentence.from > 0 || sentence.to < tokens.length)) return undefined;
  return { type: "mixed", rule: "view", confidence: 0.6, mention: mentionOf(passage, phrase) };
}

/** “…,” was the reply from NAME; “…” is her standard answer. */
export function answered({ passage, sentence, lexicon }: Context, q: number): Evidence | undefined {
  const { tokens } = passage;
  let at = q + 1;
  if (q > sentence.from + 1) return undefined;
  if (tokens[at]?.kind === "comma") at++;
  if (!/^(is|was|came|comes|went|goes)$/.test(tokens[at]?.lower ?? "")) return undefined;
  const phrase = nounPhraseAt(tokens, at + 1, sentence.to, lexicon.tables);
  const speaker = phrase && owner(tokens, lexicon, phrase, sentence.to);
  if (!speaker || speaker.kind === "other") return undefined;
  return { type: "direct", rule: "answer", confidence: 0.85, mention: mentionOf(passage, speaker) };
}

/** His answer: the speaker is the owner of words. */
export function owner(
  tokens: readonly Token[],
  lexicon: Lexicon,
  phrase: NounPhrase,
  limit: number,
): NounPhrase | undefined {
  return is(tokens[phrase.to - 1], bit.documentNoun | bit.document)
    ? possessor(tokens, lexicon, phrase, limit)
    : undefined;
}

/** Her voice, Hale's eyes, a note from Hale: whose it is. */
export function possessor(
  tokens: readonly Token[],
  lexicon: Lexicon,
  phrase: NounPhrase,
  limit: number,
): NounPhrase | undefined {
  const first = tokens[phrase.from] as Token;
  const pronoun = lexicon.tables.pronouns[first.lower];
  if (pronoun && is(first, bit.possessive))
    return { ...phrase, to: phrase.from + 1, full: phrase.from + 1, kind: pronoun, tail: [] };
  for (let i = phrase.from; i < phrase.to; i++)
    if (tokens[i]?.possessive) {
      const inner = nounPhraseAt(tokens, phrase.from, Math.min(i + 1, limit), lexicon.tables);
      if (!inner || inner.to !== i + 1) return undefined;
      return ownerName(tokens, inner);
    }
  const from = phrase.tail.find(({ preposition }) => preposition === "from" || preposition === "by");
  return from?.phrase;
}

/** “…” — NAME */
export function signed({ passage, sentence, lexicon }: Context, q: number): Evidence | undefined {
  const { tokens } = passage;
  const dash = tokens[q + 1];
  if (dash?.kind !== "dash" || q + 2 >= sentence.to || q > sentence.from) return undefined;
  const phrase = nounPhraseAt(tokens, q + 2, sentence.to, lexicon.tables);
  if (!phrase?.name) return undefined;
  const next = tokens[Math.max(phrase.full, phrase.to)];
  if (next && next.kind !== "comma" && next.kind !== "stop") return undefined;
  return { type: "direct", rule: "signed", confidence: 0.85, mention: mentionOf(passage, phrase) };
}

/** No cue at all, but several words in marks in a sentence about somebody who can have said them. */
export function loose(
  { passage, sentence, lexicon }: Context,
  q: number,
  shape: Shape,
  before: Frame | undefined,
  closed: ReadonlySet<Frame>,
): Evidence | undefined {
  const { tokens } = passage;
  if (shape.title || (before && closed.has(before) && shape.words < 4)) return undefined;
  let told = false;
  for (let i = sentence.from; i < q && !told; i++)
    told = is(tokens[i], bit.documentNoun | bit.venue) && (tokens[i] as Token).kind === "word";
  if (shape.words < (told ? 2 : 4)) return undefined;
  if (before && closed.has(before) && before.subject)
    return { type: "mixed", rule: "loose", confidence: 0.5, frame: before };
  const phrase = clauseSubject(tokens, sentence.from, q, lexicon);
  if (!phrase) return undefined;
  const speaker = owner(tokens, lexicon, phrase, q) ?? phrase;
  const own = ["person", "surname", "he", "she"].includes(speaker.kind);
  if (!own && !(told && ["they", "one", "many", "body", "organization"].includes(speaker.kind))) return undefined;
  return { type: "mixed", rule: "loose", confidence: told ? 0.6 : 0.5, mention: mentionOf(passage, speaker) };
}

/** X's: the name without what it owns. */
function ownerName(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  let from = phrase.to - 1;
  while (from > phrase.from && isName(tokens[from - 1])) from--;
  if (!isName(tokens[from])) return phrase;
  const kind = phrase.to - from > 1 ? "person" : "surname";
  return { ...phrase, kind, name: { from, to: phrase.to }, tail: [] };
}
