import { bit, formBit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { isSpeakable, type NounPhrase } from "./phrase.ts";
import { isVerb } from "./phrase-core.ts";
import { isModifier, isNickname, isNounLike, isTitleIn } from "./quote-token.ts";
import { is, type Token } from "./tokens.ts";

/** How far back from its verb a subject is looked for, in tokens. */
const reach = 60;

/** The phrase that is the subject of the verb group at `verb`; nothing before `from` is looked at. */
export function subjectBefore(
  tokens: readonly Token[],
  from: number,
  verb: number,
  lexicon: Lexicon,
): NounPhrase | undefined {
  const low = Math.max(from, verb - reach);
  const last = tokens[verb - 1];
  if (!last || verb - 1 < low) return undefined;
  if (last.kind === "close") {
    const open = openParenthesis(tokens, low, verb - 1);
    return open > low ? subjectBefore(tokens, low, open, lexicon) : undefined;
  }
  if (last.kind === "comma" || last.kind === "dash") return behindApposition(tokens, low, verb - 1, lexicon);
  // The man who saw it said: the verb belongs to what stands before "who".
  for (let i = verb - 1; i >= low; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== "word" && token.kind !== "number") break;
    if (token.lower === "who" || (i === verb - 1 && (token.lower === "which" || token.lower === "that"))) {
      const end = tokens[i - 1]?.kind === "comma" ? i - 1 : i;
      const antecedent = phraseEnding(tokens, low, end, lexicon, false);
      return antecedent && isSpeakable(antecedent) ? antecedent : undefined;
    }
  }
  return phraseEnding(tokens, low, verb, lexicon, false);
}

function openParenthesis(tokens: readonly Token[], low: number, close: number): number {
  for (let i = close - 1; i >= low && i > close - 20; i--) if (tokens[i]?.kind === "open") return i;
  return -1;
}

/** The phrase that ends at `end`: what stands before it, up to a verb, sign or word that joins clauses. */
export function phraseEnding(
  tokens: readonly Token[],
  low: number,
  end: number,
  lexicon: Lexicon,
  strict: boolean,
): NounPhrase | undefined {
  const start = phraseStart(tokens, low, end);
  let at = start;
  let consumed: NounPhrase | undefined;
  let opener: NounPhrase | undefined;
  /** Nothing but small words so far. */
  let first = true;
  while (at < end) {
    const token = tokens[at] as Token;
    if (is(token, bit.preposition) && tokens[at + 1]?.kind === "number" && isRough(token)) {
      at++;
      continue;
    }
    if (is(token, bit.preposition) && !token.possessive) {
      const inner = nounPhraseAt(tokens, at + 1, end, lexicon.tables, 3);
      if (inner?.to === end && !isPlaceOnly(tokens, inner)) consumed = inner;
      first = false;
      at = inner ? Math.max(inner.to, at + 1) : at + 1;
      continue;
    }
    if (
      is(token, bit.conjunction) ||
      (is(token, bit.time) && !token.possessive && at + 1 < end && !is(tokens[at + 1], bit.organizationEnd))
    ) {
      at++;
      continue;
    }
    if (is(token, bit.adverb) && !is(token, bit.determiner)) {
      at++;
      continue;
    }
    // NAME rips NAME, says: the phrase at the end is the object of a verb.
    if (opener && !token.capital && ((token.entry?.cue?.forms ?? 0) & formBit.third) !== 0) {
      if (strict) return undefined;
      opener = undefined;
      at++;
      continue;
    }
    const phrase = nounPhraseAt(tokens, at, end, lexicon.tables);
    if (!phrase) {
      at++;
      continue;
    }
    if (phrase.full >= end) return phrase;
    // A phrase and what narrows it: officials familiar with the plan, the man arrested on Monday.
    if (first && isSpeakable(phrase) && phrase.kind !== "it" && narrows(tokens[phrase.full])) return phrase;
    if (first && phrase.kind !== "other") opener = phrase;
    first = false;
    at = Math.max(phrase.to, at + 1);
  }
  // NAME on Friday called: only time and place stand between.
  if (strict) return undefined;
  return consumed ?? opener;
}

/** About 200 people: no preposition before a number. */
export const isRough = (token: Token): boolean => /^(about|around|over|under|up|above)$/.test(token.lower);

const narrows = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === "word" &&
  !token.capital &&
  (/(?:ed|ing)$/.test(token.lower) || /^(familiar|close|who|there)$/.test(token.lower));

/** Where the run of words that could be one phrase begins. */
function phraseStart(tokens: readonly Token[], low: number, end: number): number {
  let start = end;
  while (start > low) {
    const token = tokens[start - 1] as Token;
    if (token.kind === "number" || token.kind === "other") {
      start--;
      continue;
    }
    if (token.kind === "quote") {
      if (
        (start < end && isNickname(tokens, start - 1)) ||
        isTitleIn(tokens, start - 1) ||
        isModifier(tokens, start - 1)
      ) {
        start--;
        continue;
      }
      break;
    }
    if (token.kind !== "word") break;
    // A source there said.
    if (token.lower === "there" && start === end && start - 1 > low && isNounLike(tokens[start - 2])) {
      start--;
      continue;
    }
    // Someone in the crowd.
    if (/^(someone|somebody|everyone|everybody|anyone)$/.test(token.lower)) {
      start--;
      break;
    }
    if (is(token, bit.pronoun) && lexicalSubject(token)) {
      // "people close to him"
      if (isObject(token) && start - 2 > low && is(tokens[start - 2], bit.preposition)) {
        start--;
        continue;
      }
      if (start === end) start--;
      // "one of them"
      if (tokens[start - 1]?.lower === "of" && start - 1 > low) continue;
      break;
    }
    if (is(token, bit.subordinator)) break;
    // "economists led by NAME": a participle with its agent narrows the phrase.
    if (
      !token.capital &&
      isVerb(token) &&
      start < end &&
      !(tokens[start]?.lower === "by" && /(?:ed|en|wn|ld|de|un)$/.test(token.lower))
    )
      break;
    if (is(token, bit.auxiliary) && !token.capital) break;
    start--;
  }
  return start;
}

/** A pronoun that is no subject. */
const isObject = (token: Token): boolean => /^(him|her|them|us|me)$/.test(token.lower);

const lexicalSubject = (token: Token): boolean => !is(token, bit.possessive) || token.lower.includes("'");

/** NAME, a doctor at Y who …, — the subject before what stands between commas that end at `comma`. */
function behindApposition(
  tokens: readonly Token[],
  low: number,
  comma: number,
  lexicon: Lexicon,
): NounPhrase | undefined {
  let chunk = low;
  let found: NounPhrase | undefined;
  for (let i = low; i <= comma; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "semicolon" || token.kind === "colon" || token.kind === "quote" || token.kind === "stop") {
      chunk = i + 1;
      if (token.kind !== "quote" || !(found && found.to === i)) found = undefined;
      continue;
    }
    // The union, whose president, NAME, called it: the subject begins behind "whose".
    if (token.lower === "whose") {
      chunk = i + 1;
      found = undefined;
      continue;
    }
    if (token.kind !== "comma" && token.kind !== "dash") {
      if (!(is(token, bit.subordinator) && /^(who|which|whose)$/.test(token.lower)) || found || i === chunk) continue;
    }
    if (i > chunk) {
      // Rep. Jane Roe (D-Ohio), the ranking member, said.
      const open = tokens[i - 1]?.kind === "close" ? openParenthesis(tokens, chunk, i - 1) : -1;
      const phrase = phraseEnding(tokens, chunk, open > chunk ? open : i, lexicon, true);
      if (phrase && isSpeakable(phrase) && !isPlaceOnly(tokens, phrase) && phrase.kind !== "who") {
        if (!found) found = phrase;
        else if (isNamed(found, phrase, chunk, i)) return named(found, phrase);
        if (found.kind === "person" || found.kind === "he" || found.kind === "she") return found;
      }
    }
    chunk = i + 1;
  }
  if (
    found &&
    tokens[found.full]?.kind !== "comma" &&
    tokens[found.full]?.kind !== "dash" &&
    tokens[found.full]?.lower !== "who"
  )
    return undefined;
  return found;
}

/** The phrase between the commas at `from` - 1 and `to` is the name of whom the office before describes. */
const isNamed = (office: NounPhrase, phrase: NounPhrase, from: number, to: number): boolean =>
  (office.kind === "one" || office.kind === "other" || (office.kind === "body" && phrase.kind === "organization")) &&
  !office.name &&
  office.full === from - 1 &&
  phrase.from === from &&
  (phrase.kind === "person" ||
    (phrase.kind === "organization" && office.definite && phrase.to === to) ||
    (phrase.kind === "surname" && phrase.to === to));

/** The party's chairman, NAME: one mention with the office before and the name behind. */
export function named(office: NounPhrase, person: NounPhrase): NounPhrase {
  const organization = office.organization ?? office.tail.find(({ phrase }) => phrase.name)?.phrase.name;
  return {
    ...person,
    from: office.from,
    ...(office.role && !person.role ? { role: office.role } : {}),
    ...(organization && !person.organization ? { organization } : {}),
  };
}

/** Paris, Monday: where and when, never who. */
export function isPlaceOnly(tokens: readonly Token[], phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++)
    if (!is(tokens[i], bit.place | bit.time) || is(tokens[i], bit.article)) return false;
  return true;
}
