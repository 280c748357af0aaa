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
  if (!pair) return wordsAt(i, tokens, sentence, lexicon);
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

/** In NAME's words, in her telling. */
function wordsAt(i: number, tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Frame | undefined {
  const token = tokens[i] as Token;
  if (!lexicon.tables.ownWords.has(token.lower) || i < sentence.from + 2) return undefined;
  const owner = tokens[i - 1] as Token;
  const subject = ownerBefore(i, tokens, sentence, lexicon);
  if (!subject || tokens[subject.from - 1]?.lower !== "in" || !(owner.possessive || is(owner, bit.possessive)))
    return undefined;
  const from = subject.from - 1;
  return {
    kinds: kindBit.say,
    lemma: `in ${token.lower}`,
    cue: { from: i, to: i + 1 },
    subject,
    from,
    to: i + 1,
    content: i + 1,
    inverted: true,
    participle: false,
    weak: true,
    source: true,
    detached: false,
  };
}

/** The owner right before token `i`: his, NAME's, the mayor's. */
function ownerBefore(
  i: number,
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: Lexicon,
): NounPhrase | undefined {
  const owner = tokens[i - 1] as Token;
  const pronoun = is(owner, bit.possessive) ? lexicon.tables.pronouns[owner.lower] : undefined;
  let from = i - 1;
  if (!pronoun) {
    if (!owner.possessive) return undefined;
    if (!owner.capital) {
      // The mayor's, a spokesman's.
      while (from > sentence.from && i - from < 6 && !is(tokens[from], bit.article | bit.possessive)) from--;
      const phrase = is(tokens[from], bit.article | bit.possessive)
        ? nounPhraseAt(tokens, from, i, lexicon.tables)
        : undefined;
      const head = tokens[i - 1];
      if (phrase?.to !== i || !is(head, bit.role | bit.person | bit.people | bit.title | bit.organization))
        return undefined;
      const kind = is(head, bit.people) ? "many" : is(head, bit.organization) ? "body" : "one";
      return { ...phrase, full: i, tail: [], kind };
    }
    while (from > sentence.from && isName(tokens[from - 1])) from--;
  }
  const at = { from, to: i };
  return {
    ...at,
    full: i,
    tail: [],
    definite: true,
    kind: pronoun ?? (i - from > 1 ? "person" : "surname"),
    ...(pronoun ? {} : { name: at }),
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
  // Calling his remarks “vile”: they are what is described.
  if (next.kind === "quote" || next.lower === "as") {
    const last = frames.at(-1);
    if (last && !last.inverted && (last.kinds & kindBit.label) !== 0 && i - last.cue.to < 4) return undefined;
  }
  const subject = ownerBefore(i, tokens, sentence, lexicon);
  if (!subject) return undefined;
  const { from } = subject;
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
