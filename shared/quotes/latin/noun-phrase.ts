import type { LatinQuoteTables } from "../../language/latin/quote-tables.ts";
import { bit, formBit } from "./lexicon.ts";
import { isSpeakable, type NounPhrase } from "./phrase.ts";
import { continuesPhrase, coreEnd } from "./phrase-core.ts";
import { describe } from "./phrase-kind.ts";
import { isTitleIn } from "./quote-token.ts";
import { is, type Token } from "./tokens.ts";

const quantifiers =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|few|all|both|each|others|other|another|either|neither|half|dozens|hundreds|thousands|none|any|much)$/;

const longest = 24;

/** In place of a preposition: officials *familiar with* the talks. */
export const narrowed = "~";

/** The noun phrase that starts at token `i`, before `limit`. */
export function nounPhraseAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  tables: LatinQuoteTables,
  depth = 0,
): NounPhrase | undefined {
  const first = tokens[i];
  if (!first || i >= limit || (first.kind !== "word" && first.kind !== "number" && first.kind !== "other"))
    return undefined;
  const pronoun = tables.pronouns[first.lower];
  if (
    pronoun &&
    !first.possessive &&
    !(is(first, bit.possessive) && continuesPhrase(tokens[i + 1])) &&
    first.lower !== "that"
  ) {
    const alone: NounPhrase = { from: i, to: i + 1, full: i + 1, kind: pronoun, tail: [], definite: true };
    // Someone in the crowd.
    const inner =
      (pronoun === "one" || pronoun === "many") && depth < 2 && i + 2 < limit && is(tokens[i + 1], bit.preposition)
        ? nounPhraseAt(tokens, i + 2, limit, tables, depth + 1)
        : undefined;
    return inner ? { ...alone, full: Math.max(inner.full, inner.to), definite: false } : alone;
  }
  const to = coreEnd(tokens, i, Math.min(limit, i + longest));
  if (to <= i) return undefined;
  const last = tokens[to - 1] as Token;
  const next = tokens[to];
  // McDonald's said: a possessive before a verb is a name as it stands.
  const cue = next?.entry?.cue;
  const verbal = cue
    ? (cue.forms & (formBit.past | formBit.third)) !== 0 && !is(next, bit.documentNoun | bit.document)
    : is(next, bit.auxiliary);
  if (last.possessive && last.capital && next && !next.capital && verbal) {
    last.possessive = false;
    last.lower = `${last.lower}'s`;
  }
  const phrase = describe(tokens, i, to);
  if (!phrase) return undefined;
  if (depth < 2) {
    let at = to;
    if (tokens[at]?.kind === "open") at = closeParenthesis(tokens, at, limit);
    phrase.full = at;
    const quantified = quantifiers.test(last.lower) && tokens[at]?.lower === "of";
    for (let n = 0; n < 4; n++) {
      const preposition = tokens[at];
      if (!preposition || at >= limit || !is(preposition, bit.preposition)) break;
      if (is(preposition, bit.auxiliary | bit.subordinator) || preposition.lower === "like") break;
      if (at + 1 < limit && isTitleIn(tokens, at + 1)) {
        at += 2;
        phrase.full = at;
        continue;
      }
      const inner = nounPhraseAt(tokens, at + 1, limit, tables, depth + 1);
      if (!inner || is(tokens[at + 1], bit.time)) break;
      phrase.tail.push({ preposition: preposition.lower, phrase: inner }, ...inner.tail);
      at = Math.max(inner.full, inner.to);
      phrase.full = at;
      if (quantified && n === 0) {
        phrase.to = inner.to;
        if (inner.kind === "other") continue;
        phrase.kind = first.lower === "one" ? "one" : "many";
        phrase.definite = false;
      }
    }
    if (
      at < limit &&
      !phrase.name &&
      tables.narrowing.has(tokens[at]?.lower ?? "") &&
      is(tokens[at + 1], bit.preposition)
    ) {
      const inner = nounPhraseAt(tokens, at + 2, limit, tables, depth + 1);
      if (inner) {
        phrase.tail.push({ preposition: narrowed, phrase: inner });
        at = Math.max(inner.full, inner.to);
        phrase.full = at;
      }
    }
    const joiner = tokens[at];
    if (at < limit && (joiner?.lower === "and" || joiner?.lower === "or")) {
      const other = nounPhraseAt(tokens, at + 1, limit, tables, depth + 1);
      if (other && other.full >= limit && isSpeakable(phrase) && isSpeakable(other)) {
        phrase.full = other.full;
        phrase.to = other.to;
        phrase.kind = phrase.kind === "organization" && other.kind === "organization" ? "many" : "many";
        delete phrase.name;
      }
    }
  }
  return phrase;
}

/** Behind the parenthesis that opens at `at`. */
export function closeParenthesis(tokens: readonly Token[], at: number, limit: number): number {
  for (let i = at + 1; i < limit && i < at + 15; i++) if (tokens[i]?.kind === "close") return i + 1;
  return at;
}
