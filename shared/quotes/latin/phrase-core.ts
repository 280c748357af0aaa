import { bit, formBit } from "./lexicon.ts";
import { isModifier, isNickname } from "./quote-token.ts";
import { is, isName, type Token } from "./tokens.ts";

const stops = bit.conjunction | bit.subordinator | bit.pronoun | bit.auxiliary | bit.negation;

export const continuesPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" || (token.kind === "word" && !is(token, stops | bit.preposition) && !isVerb(token)));

/** A word that only makes sense as a verb after a noun. */
export function isVerb(token: Token): boolean {
  if (token.capital || token.kind !== "word") return false;
  const cue = token.entry?.cue;
  if (cue && (cue.forms & (formBit.past | formBit.participle)) !== 0 && (cue.forms & formBit.base) === 0) return true;
  // Recalls, urges: no noun that the tables know.
  if (cue && cue.forms === formBit.third && token.classes === 0) return true;
  return is(token, bit.auxiliary | bit.finite);
}

/** An unknown word in -ed. */
export const isEd = (token: Token): boolean =>
  token.lower.endsWith("ed") &&
  token.lower.length > 4 &&
  !token.capital &&
  // Known only with a particle (jumped in), the word alone is as unknown as any.
  (!token.entry || (token.entry.cue === undefined && token.classes === 0));

/** She resisted, Hale belonged: an unknown word in -ed right behind a pronoun or a name. */
export function isPast(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !isEd(tokens[at] as Token)) return false;
  return (is(before, bit.pronoun) && !is(before, bit.possessive)) || (isName(before) && !before.possessive);
}

/** Where the core of a phrase ends: determiners, modifiers and head, without prepositional phrases. */
export function coreEnd(tokens: readonly Token[], i: number, limit: number): number {
  let at = i;
  let heads = 0;
  let determined = false;
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    const next = at + 1 < limit ? tokens[at + 1] : undefined;
    // Lead author NAME.
    const leadsOffice = next !== undefined && is(token, bit.roleModifier) && is(next, bit.role | bit.title);
    if (token.kind === "number") {
      heads++;
      continue;
    }
    if (token.kind === "quote") {
      if ((heads > 0 && isNickname(tokens, at)) || ((heads > 0 || determined) && isModifier(tokens, at))) continue;
      break;
    }
    if (token.kind !== "word") {
      if (token.kind === "other" && token.end - token.start === 1) {
        const joins = heads > 0 && isName(before) && isName(next);
        if (joins || (heads === 0 && next?.kind === "number") || (heads > 0 && before?.kind === "number")) continue;
      }
      break;
    }
    if (token.capital && heads > 0 && isName(before) && !is(token, bit.pronoun | bit.article | bit.subordinator)) {
      if (is(token, bit.time) && !is(before, bit.male | bit.female)) {
        if (!is(before, bit.article)) break;
      }
      heads++;
      continue;
    }
    if (is(token, bit.article | bit.determiner | bit.possessive) && token.lower !== "that") {
      if (heads > 0 && !before?.possessive) {
        break;
      }
      determined = true;
      if (
        token.lower !== "the" &&
        /^(one|two|three|four|five|six|seven|eight|nine|ten|another|each|others|some|many|most|several|few|all|both|neither|none)$/.test(
          token.lower,
        )
      ) {
        if (
          next?.kind !== "word" ||
          is(next, stops | bit.preposition) ||
          isVerb(next) ||
          is(next, bit.adverb) ||
          next.entry?.cue
        )
          heads++;
      }
      continue;
    }
    if (is(token, stops)) {
      if (token.capital && at > i && is(token, bit.auxiliary) && (token.lower === "may" || token.lower === "will")) {
        heads++;
        continue;
      }
      if (
        (token.lower === "and" || token.lower === "&") &&
        (joinsName(tokens, i, at, limit) || joinsOffice(tokens, at, limit))
      )
        continue;
      break;
    }
    if (is(token, bit.preposition)) {
      // Envoy Per NAME.
      if (token.capital && heads > 0 && is(before, bit.role | bit.title) && isName(next)) {
        heads++;
        continue;
      }
      if (token.lower === "of" && before && holdsOffice(tokens, at, limit)) continue;
      if (
        token.lower === "of" &&
        heads > 0 &&
        isName(before) &&
        isNameStart(tokens, at + 1, limit) &&
        isBodyName(tokens, i, at)
      )
        continue;
      if (
        token.lower === "for" &&
        heads > 0 &&
        isName(before) &&
        is(before, bit.organization | bit.organizationEnd) &&
        isName(next)
      )
        continue;
      break;
    }
    if (
      is(token, bit.adverb) &&
      !is(token, bit.role | bit.organization) &&
      !(next && is(token, bit.roleModifier) && is(next, bit.role | bit.roleModifier))
    ) {
      if (heads === 0 && (determined || at > i)) continue;
      break;
    }
    if (is(token, bit.time) && !token.possessive) {
      if (heads > 0 && !(token.lower === "times")) break;
      heads++;
      continue;
    }
    // A charge NAME called absurd: what was said, and then who said it.
    if (
      heads > 0 &&
      token.capital &&
      before &&
      !before.capital &&
      (is(before, bit.documentNoun | bit.document) || (is(tokens[i], bit.article) && isThing(before))) &&
      !is(before, bit.role)
    )
      break;
    if (heads > 0 && !token.capital) {
      if (isVerb(token) || token.lower === "familiar" || (token.lower === "close" && next?.lower === "to")) break;
      const cue = token.entry?.cue ?? token.entry?.phrasal;
      // NAME rips NAME: an unknown word in -s between names is a verb.
      if (
        !token.entry &&
        isName(before) &&
        (isName(next) || (next && opensObject(next))) &&
        /[^s]s$/.test(token.lower) &&
        !/(?:ers|ors|ists|ians)$/.test(token.lower)
      )
        break;
      // Families demand answers: behind a plural of people the base form is their verb.
      if (cue && (cue.forms & formBit.base) !== 0 && is(before, bit.people) && before?.lower !== "police") break;
      const folk = is(token, bit.people | bit.role) && next !== undefined && isVerb(next);
      if (
        cue &&
        !folk &&
        (cue.forms & formBit.third) !== 0 &&
        !(next && continuesPhrase(next) && is(token, bit.documentNoun))
      ) {
        if (!is(before, bit.roleModifier) || before?.capital) break;
      }
      // A word in -ed after a noun is its verb: the man arrested.
      if (isEd(token) && !isAdjectival(before)) break;
    }
    if (
      heads === 0 &&
      !token.capital &&
      !determined &&
      at === i &&
      (isVerb(token) || isPast(tokens, at)) &&
      !leadsOffice
    )
      break;
    heads++;
  }
  // Nothing but determiners, or a modifier that waits for its noun.
  return heads > 0 ? at : i;
}

/** Secretary of State NAME: an office in capitals whose "of" leads to a name of two words or more. */
function holdsOffice(tokens: readonly Token[], of: number, limit: number): boolean {
  const office = tokens[of - 1] as Token;
  if (!office.capital || !is(office, bit.title | bit.role)) return false;
  let to = of + 1;
  while (to < limit && tokens[to]?.kind === "word" && tokens[to]?.capital) to++;
  return to - of > 3;
}

const isAdjectival = (token: Token | undefined): boolean =>
  token !== undefined && (is(token, bit.roleModifier | bit.adverb | bit.demonym) || token.lower.endsWith("-"));

/** The chef and author NAME: two offices of one person. */
function joinsOffice(tokens: readonly Token[], and: number, limit: number): boolean {
  if (!is(tokens[and - 1], bit.role | bit.title)) return false;
  let at = and + 1;
  while (at < limit && at < and + 5 && is(tokens[at], bit.role | bit.roleModifier | bit.title)) at++;
  return at > and + 1 && at < limit && is(tokens[at - 1], bit.role | bit.title) && isName(tokens[at]);
}

/** A noun that no person's name follows: a step NAME called cruel. */
const isThing = (token: Token): boolean =>
  /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|ure)$/.test(token.lower) ||
  /^(step|move|plan|idea|change|figure|number|deal|effort|policy|practice|term|trend|level|point|view|case|tax|law|bill|rule|process|approach|attack|threat|problem|system|program|strategy|result|place|thing|way)$/.test(
    token.lower,
  );

/** What can follow a verb, and no noun: the, his, him, down, to. */
const opensObject = (token: Token): boolean =>
  is(token, bit.article | bit.possessive | bit.pronoun) ||
  /^(to|down|up|off|away|back|at|through|out|into|like)$/.test(token.lower);

/** Hearth & Crumb, Ministry of Health and Welfare. */
function joinsName(tokens: readonly Token[], i: number, at: number, limit: number): boolean {
  if (!isName(tokens[at - 1]) || at + 1 >= limit || !isName(tokens[at + 1])) return false;
  if (tokens[at]?.lower === "&") return true;
  // The Grain and Bakery union: one name where what closes it is one body.
  let end = at + 1;
  while (end < limit && tokens[end]?.kind === "word" && tokens[end]?.capital) end++;
  const closing = end < limit ? tokens[end] : undefined;
  if (tokens[i]?.lower === "the" && closing && !closing.capital && is(closing, bit.organization)) return true;
  return (
    isBodyName(tokens, i, at) &&
    (tokens[at - 1]?.capital ?? false) &&
    tokens.slice(i, at).some((token) => token.lower === "of")
  );
}

/** Bank of England: the name before "of" ends in a word for organisations. */
function isBodyName(tokens: readonly Token[], i: number, at: number): boolean {
  for (let k = at - 1; k >= i; k--) {
    const token = tokens[k] as Token;
    if (!token.capital) break;
    if (is(token, bit.organization | bit.organizationEnd) && !is(token, bit.role | bit.title)) return true;
  }
  return false;
}

function isNameStart(tokens: readonly Token[], i: number, limit: number): boolean {
  const token = i < limit ? tokens[i] : undefined;
  if (token?.lower === "the") return i + 1 < limit && isName(tokens[i + 1]);
  return isName(token);
}
