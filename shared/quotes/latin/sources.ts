import { officeAndName } from "./clause-subject.ts";
import type { Frame } from "./frame.ts";
import { bit, kindBit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { NounPhrase } from "./phrase.ts";
import type { Sentence } from "./sentences.ts";
import { is, isName, type Token } from "./tokens.ts";

/** According to NP; in the words of NP. */
export function sourceAt(i: number, tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Frame | undefined {
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
export function ownedAt(
  i: number,
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: Lexicon,
  frames: readonly Frame[],
): Frame | undefined {
  const owner = i > sentence.from ? tokens[i - 1] : undefined;
  const next = tokens[i + 1];
  if (!owner || !next || !is(tokens[i], bit.documentNoun)) return undefined;
  if (next.kind !== "quote" && !/^(that|to|of|about|was|were|as)$/.test(next.lower)) return undefined;
  const reported = frames.some((frame) => (frame.kinds & (kindBit.say | kindBit.claim | kindBit.tell)) !== 0);
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
