import { capitalRun } from "./find-names.ts";
import { bit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { isSpeakable, type NounPhrase } from "./phrase.ts";
import { isPlaceOnly, isRough, named } from "./subject.ts";
import { is, type Token } from "./tokens.ts";

/** "the party's chairman, NAME": an office with the name behind a comma is one mention. */
export function officeAndName(
  tokens: readonly Token[],
  phrase: NounPhrase,
  limit: number,
  lexicon: Lexicon,
): NounPhrase {
  const end = Math.max(phrase.full, phrase.to);
  if ((phrase.kind !== "one" && phrase.kind !== "body") || phrase.name || tokens[end]?.kind !== "comma") return phrase;
  const person = nounPhraseAt(tokens, end + 1, limit, lexicon.tables);
  if (!person?.name) return phrase;
  // The buyer, ORG, said.
  if (person.kind === "organization")
    return phrase.definite && tokens[Math.max(person.full, person.to)]?.kind === "comma"
      ? { ...person, from: phrase.from }
      : phrase;
  if (phrase.kind === "body" || (person.kind !== "person" && person.kind !== "surname")) return phrase;
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
  if (
    opener?.opening &&
    /(?:ed|ing|told|shown|given|caught|seen)$/.test(opener.lower) &&
    !is(opener, bit.organization | bit.role)
  ) {
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
    if (isSpeakable(phrase) && phrase.kind !== "who" && !isPlaceOnly(tokens, phrase))
      return officeAndName(tokens, phrase, limit, lexicon);
    first ??= phrase;
    at = Math.max(phrase.full, phrase.to, at + 1);
    if (phrase.kind === "other" && tokens[at] && is(tokens[at], bit.auxiliary | bit.finite)) return phrase;
  }
  return first;
}
