import { bit, formBit } from "./lexicon.ts";
import { is, isName, type Token } from "./tokens.ts";

/** Part of a name: Dwayne “The Rock” Johnson. */
export function isNickname(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    tokens[i]?.kind === "quote" &&
    isName(before) &&
    !before?.possessive &&
    isName(tokens[i + 1]) &&
    !",.!?;".includes(tokens[i]?.lower || ",")
  );
}

/** What a phrase is about: the star of “The Long Road” said. */
export function isTitleIn(tokens: readonly Token[], i: number): boolean {
  const quote = tokens[i];
  if (quote?.kind !== "quote" || ",.!?;".includes(quote.lower || ",")) return false;
  return is(tokens[i - 1], bit.preposition) && i > 1 && tokens[i - 2]?.kind === "word";
}

const functional =
  bit.preposition |
  bit.conjunction |
  bit.subordinator |
  bit.adverb |
  bit.auxiliary |
  bit.finite |
  bit.determiner |
  bit.article |
  bit.possessive |
  bit.time |
  bit.pronoun;

/** A common noun, for all that the tables know. */
export const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !token.capital &&
  !is(token, functional) &&
  ((token.entry?.cue?.forms ?? 0) & (formBit.past | formBit.participle)) === 0 &&
  !/(?:ed|ly)$/.test(token.lower);

/** Something known already: the, this, his, the board's. */
export const isDefinite = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.possessive || is(token, bit.possessive) || /^(the|this|that|these|those)$/.test(token.lower));

/** A quote between an article and its noun: the “stand your ground” law. */
export function isModifier(tokens: readonly Token[], i: number): boolean {
  const quote = tokens[i];
  if (quote?.kind !== "quote" || ",.!?;".includes(quote.lower || ",")) return false;
  const before = tokens[i - 1];
  return (isDefinite(before) || is(before, bit.article)) && isNounLike(tokens[i + 1]);
}
