import type { LatinQuoteTables } from "../../language/latin/quote-tables.ts";
import { bit, formBit } from "./lexicon.ts";
import { is, isName, isNickname, type Token } from "./tokens.ts";

/** A range of tokens, end exclusive. */
export interface Range {
  from: number;
  to: number;
}

/**
 * What a noun phrase stands for: a named `person`, a name that may be one (`surname`), a named `organization`,
 * a pronoun, a description of one (`one`: the mayor, a spokesman), of several (`many`: officials), of an organisation
 * (`body`: the company), of something written (`document`), or something else.
 */
export type PhraseKind =
  | "person"
  | "surname"
  | "organization"
  | "he"
  | "she"
  | "they"
  | "it"
  | "we"
  | "I"
  | "who"
  | "one"
  | "many"
  | "body"
  | "document"
  | "other";

export interface NounPhrase extends Range {
  kind: PhraseKind;
  /** Behind its prepositional phrases. */
  full: number;
  /** Prepositional phrases behind the core, in order. */
  tail: { preposition: string; phrase: NounPhrase }[];
  /** The name in it, without title, role and organisation. */
  name?: Range;
  /** The office in it, before the name or as its head. */
  role?: Range;
  /** What stands before the office: the organisation. */
  organization?: Range;
  definite: boolean;
  gender?: "male" | "female";
}

const stops = bit.conjunction | bit.subordinator | bit.pronoun | bit.auxiliary | bit.negation;
const quantifiers =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|few|all|both|each|others|other|another|either|neither|half|dozens|hundreds|thousands|none|any|much)$/;
const longest = 24;

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
  )
    return { from: i, to: i + 1, full: i + 1, kind: pronoun, tail: [], definite: true };
  const to = coreEnd(tokens, i, Math.min(limit, i + longest));
  if (to <= i) return undefined;
  const last = tokens[to - 1] as Token;
  const next = tokens[to];
  // McDonald's said: a possessive before a verb is a name as it stands.
  if (last.possessive && last.capital && next && !next.capital && (isVerb(next) || next.entry?.cue)) {
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

const continuesPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" || (token.kind === "word" && !is(token, stops | bit.preposition) && !isVerb(token)));

/** Kinds that can say something. */
export const isSpeakable = (phrase: NounPhrase): boolean => phrase.kind !== "other";

/** A word that only makes sense as a verb after a noun. */
export function isVerb(token: Token): boolean {
  if (token.capital || token.kind !== "word") return false;
  const cue = token.entry?.cue;
  if (cue && (cue.forms & (formBit.past | formBit.participle)) !== 0 && (cue.forms & formBit.base) === 0) return true;
  return is(token, bit.auxiliary | bit.finite);
}

/** Where the core of a phrase ends: determiners, modifiers and head, without prepositional phrases. */
function coreEnd(tokens: readonly Token[], i: number, limit: number): number {
  let at = i;
  let heads = 0;
  let determined = false;
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    const next = at + 1 < limit ? tokens[at + 1] : undefined;
    if (token.kind === "number") {
      heads++;
      continue;
    }
    if (token.kind === "quote") {
      if (heads > 0 && isNickname(tokens, at)) continue;
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
      if ((token.lower === "and" || token.lower === "&") && joinsName(tokens, i, at, limit)) continue;
      break;
    }
    if (is(token, bit.preposition)) {
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
    if (is(token, bit.adverb) && !is(token, bit.role | bit.organization)) {
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
      is(before, bit.documentNoun | bit.document) &&
      !is(before, bit.role)
    )
      break;
    if (heads > 0 && !token.capital) {
      if (isVerb(token) || token.lower === "familiar" || (token.lower === "close" && next?.lower === "to")) break;
      const cue = token.entry?.cue ?? token.entry?.phrasal;
      // Families demand answers: behind a plural of people the base form is their verb.
      if (cue && (cue.forms & formBit.base) !== 0 && is(before, bit.people) && before?.lower !== "police") break;
      if (cue && (cue.forms & formBit.third) !== 0 && !(next && continuesPhrase(next) && is(token, bit.documentNoun))) {
        if (!is(before, bit.roleModifier) || before?.capital) break;
      }
      // A word in -ed after a noun is its verb: the man arrested.
      if (token.lower.endsWith("ed") && token.lower.length > 4 && !token.entry && !isAdjectival(before)) break;
    }
    if (heads === 0 && !token.capital && !determined && at === i && isVerb(token)) break;
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

/** Hearth & Crumb, Ministry of Health and Welfare. */
function joinsName(tokens: readonly Token[], i: number, at: number, limit: number): boolean {
  if (!isName(tokens[at - 1]) || at + 1 >= limit || !isName(tokens[at + 1])) return false;
  if (tokens[at]?.lower === "&") return true;
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

/** Behind the parenthesis that opens at `at`. */
export function closeParenthesis(tokens: readonly Token[], at: number, limit: number): number {
  for (let i = at + 1; i < limit && i < at + 15; i++) if (tokens[i]?.kind === "close") return i + 1;
  return at;
}

/** What the core [from, to) stands for. */
function describe(tokens: readonly Token[], from: number, to: number): NounPhrase | undefined {
  const base = { from, to, full: to, tail: [] };
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const definite =
    is(first, bit.possessive) ||
    first.lower === "the" ||
    first.lower === "this" ||
    first.lower === "that" ||
    first.possessive;
  if (last.kind !== "word" && !(last.kind === "number" && isName(tokens[to - 2])))
    return { ...base, kind: "other", definite };
  let start = to;
  while (start > from && isNamePart(tokens, start - 1, from, to)) start--;
  while (start < to && !isName(tokens[start]) && !(tokens[start]?.capital && start > from)) start++;
  // A possessive before the name is another's: Halloran's Smith.
  for (let k = to - 2; k >= start; k--)
    if (tokens[k]?.possessive && !ownsNothing(tokens, k, to)) {
      start = k + 1;
      break;
    }
  if (to - from === 1 && is(last, bit.people)) return { ...base, kind: "many", definite: false };
  const described =
    is(last, bit.demonym) && from < start && /^(a|an|one|another|some|several|many|top|senior)$/.test(first.lower);
  if (described) return { ...base, kind: last.lower.endsWith("s") ? "many" : "one", definite };
  if (start >= to || last.possessive) return { ...base, ...headed(tokens, from, to), definite };
  return { ...base, ...named(tokens, from, start, to), definite };
}

/** The possessive is part of a name: Cattlemen's Alliance, Workers' Party. */
function ownsNothing(tokens: readonly Token[], at: number, to: number): boolean {
  const last = tokens[to - 1] as Token;
  if (!is(last, bit.organizationEnd | bit.organization)) return false;
  const { lower, end, start } = tokens[at] as Token;
  return /(?:men|people|children)$/.test(lower) || (end - start === lower.length + 1 && lower.endsWith("s"));
}

function isNamePart(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const token = tokens[i] as Token;
  if (isName(token)) return true;
  if (token.kind === "quote") return i > from && i + 1 < to && isNickname(tokens, i);
  if (token.kind === "other") return i > from && i + 1 < to && isName(tokens[i - 1]);
  if (token.kind === "number") return i > from && isName(tokens[i - 1]) && i + 1 === to;
  if (token.capital && i > from && isName(tokens[i - 1])) return true;
  if (i === from || i + 1 >= to) return false;
  return (
    (is(token, bit.conjunction) ||
      token.lower === "of" ||
      token.lower === "for" ||
      token.lower === "the" ||
      /^(de|la|van|von|der|den|del|al|bin|da|dos|di|du|le|el|ter|ten)$/.test(token.lower)) &&
    isName(tokens[i + 1]) &&
    (isName(tokens[i - 1]) || tokens[i - 1]?.lower === "of" || /^(de|van|von|der)$/.test(tokens[i - 1]?.lower ?? ""))
  );
}

/** A phrase that ends in a common noun. */
function headed(
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<NounPhrase, "kind" | "role" | "organization" | "gender"> {
  const head = tokens[to - 1] as Token;
  const gender = genderOf(head);
  const gendered = gender ? { gender } : {};
  if (is(head, bit.people)) return { kind: "many", ...gendered };
  if (is(head, bit.role | bit.person) || (is(head, bit.title) && !head.capital)) {
    if (!is(head, bit.role) && (is(head, bit.person) || !is(head, bit.title))) return { kind: "one", ...gendered };
    const role = roleRange(tokens, from, to);
    const organization = organizationBefore(tokens, from, role.from);
    return { kind: "one", role, ...(organization ? { organization } : {}), ...gendered };
  }
  if (is(head, bit.organization)) return { kind: "body" };
  if (is(head, bit.document | bit.documentNoun | bit.figures)) return { kind: "document" };
  if (is(head, bit.demonym) && tokens[from]?.lower === "the") return { kind: "one" };
  if (/(?:-year-old|ists|ers|ors|ians|men|women)$/.test(head.lower))
    return { kind: head.lower.endsWith("old") ? "one" : "many" };
  if (/(?:ist|ian|man|woman|ologist|eer)$/.test(head.lower))
    return { kind: "one", role: roleRange(tokens, from, to), ...gendered };
  return { kind: "other", ...gendered };
}

function genderOf(token: Token): "male" | "female" | undefined {
  if (
    /(?:woman|women|girl|mother|mom|mum|daughter|sister|wife|aunt|actress|waitress|widow|queen|princess|nun|niece)$/.test(
      token.lower,
    )
  )
    return "female";
  if (
    /(?:[a-z]man|\bman|[a-z]men|\bmen|boy|father|dad|son|brother|husband|uncle|actor|king|prince|monk|nephew)$/.test(
      token.lower,
    ) &&
    token.lower !== "woman"
  )
    return "male";
  return undefined;
}

/** The words of an office that end at `to`: "special assistant" of "Obama special assistant". */
export function roleRange(tokens: readonly Token[], from: number, to: number): Range {
  let start = to - 1;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    if (
      token.possessive ||
      token.kind !== "word" ||
      is(token, bit.article | bit.determiner | bit.possessive | bit.preposition)
    )
      break;
    if (token.capital && start - 1 > from && tokens[start - 2]?.lower === "of") break;
    // "Council member", "Police chief": a common noun that only opens the phrase.
    const common = start - 1 === from && start < to && is(token, bit.organization) && !tokens[start]?.capital; // "chief U.S. economist"
    if (
      token.capital &&
      is(token, bit.place | bit.demonym) &&
      start < to &&
      is(tokens[start - 2], bit.roleModifier) &&
      start - 2 >= from
    ) {
      start--;
      continue;
    }
    if (
      token.capital &&
      !common &&
      (!is(token, bit.roleModifier | bit.title | bit.role) || (is(token, bit.organization) && start - 1 > from))
    )
      break;
    if (is(token, bit.conjunction) && !(start - 1 > from && is(tokens[start - 2], bit.role))) break;
    start--;
  }
  return { from: start, to };
}

/** The organisation named right before an office: "Harbor Bank" of "Harbor Bank chief economist", "Acme's". */
export function organizationBefore(tokens: readonly Token[], from: number, to: number): Range | undefined {
  let start = to;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    if (
      token.possessive &&
      start < to &&
      !(token.capital && is(tokens[start], bit.organizationEnd) && tokens[start]?.capital)
    )
      break;
    const inside =
      start < to &&
      start - 1 > from &&
      (is(token, bit.conjunction) ||
        token.lower === "of" ||
        token.lower === "&" ||
        token.lower === "for" ||
        token.kind === "other");
    if (!isName(token) && !inside) break;
    start--;
  }
  while (start < to && !isName(tokens[start])) start++;
  if (start >= to) return undefined;
  if (tokens[to - 1]?.possessive)
    for (let i = start; i < to; i++)
      if (is(tokens[i], bit.male | bit.female | bit.title | bit.honorific | bit.role)) return undefined;
  if (to - start === 1 && is(tokens[start], bit.demonym | bit.time | bit.honorific | bit.place)) return undefined;
  return { from: start, to };
}

/** A phrase whose head is the name [start, to). */
function named(
  tokens: readonly Token[],
  from: number,
  start: number,
  to: number,
): Pick<NounPhrase, "kind" | "name" | "role" | "organization" | "gender"> {
  let nameFrom = start;
  let titleEnd = -1;
  // Titles before and inside the run: Police Chief John Doe, Apple CEO Tim Cook, Obama special assistant Kori Schulman.
  for (let k = to - 2; k >= start; k--) {
    const token = tokens[k] as Token;
    if (
      is(token, bit.title | bit.honorific) ||
      (is(token, bit.role) && token.capital && !is(token, bit.male | bit.female))
    ) {
      titleEnd = k + 1;
      break;
    }
  }
  if (titleEnd > 0 && tokens[titleEnd]?.lower === "of") {
    // The field of the office reaches to the first name, else to the last two words.
    let field = titleEnd + 2;
    while (field < to - 1 && !is(tokens[field], bit.male | bit.female)) field++;
    nameFrom = field < to - 1 ? field : Math.max(titleEnd + 2, to - 2);
    const role = roleRange(tokens, from, titleEnd);
    const organization = organizationBefore(tokens, from, role.from);
    return {
      kind: "person",
      name: { from: nameFrom, to },
      role: { from: role.from, to: nameFrom },
      ...(organization ? { organization } : {}),
    };
  }
  if (titleEnd > 0) nameFrom = titleEnd;
  else if (start > from && is(tokens[start - 1], bit.role | bit.title) && !tokens[start - 1]?.possessive)
    titleEnd = start;
  const first = tokens[nameFrom] as Token;
  const last = tokens[to - 1] as Token;
  const name = { from: nameFrom, to };
  const honorific = titleEnd > 0 ? (tokens[titleEnd - 1] as Token) : undefined;
  let gender: "male" | "female" | undefined;
  if (
    honorific &&
    /^(mr|mr\.|sir|lord|king|prince|pope|congressman|councilman|chairman|spokesman|actor)$/.test(honorific.lower)
  )
    gender = "male";
  else if (
    honorific &&
    /^(mrs|mrs\.|ms|ms\.|miss|lady|dame|queen|princess|madame|congresswoman|councilwoman|chairwoman|spokeswoman|actress)$/.test(
      honorific.lower,
    )
  )
    gender = "female";
  if (honorific && !gender) gender = genderOf(honorific);
  const male = is(first, bit.male);
  const female = is(first, bit.female);
  if (!gender && male !== female) gender = male ? "male" : "female";
  const gendered = gender ? { gender } : {};
  if (titleEnd > 0 && honorific) {
    if (is(honorific, bit.honorific) && !is(honorific, bit.role))
      return { kind: "person", name, ...gendered, ...titled(tokens, from, titleEnd - 1) };
    const role = roleRange(tokens, from, titleEnd);
    const organization = organizationBefore(tokens, from, role.from);
    const body = isOrganizationName(tokens, nameFrom, to, from) && !male && !female && !is(honorific, bit.title);
    if (!body) return { kind: "person", name, role, ...(organization ? { organization } : {}), ...gendered };
  }
  if (isOrganizationName(tokens, nameFrom, to, from)) return { kind: "organization", name };
  if (to - nameFrom === 1) {
    if (is(first, bit.demonym) && from < nameFrom) return { kind: last.lower.endsWith("s") ? "many" : "one" };
    return { kind: "surname", name };
  }
  return { kind: "person", name, ...gendered };
}

/** An office before an honorific: "economist Dr. Jane Doe". */
function titled(
  tokens: readonly Token[],
  from: number,
  to: number,
): Partial<Pick<NounPhrase, "role" | "organization">> {
  if (to <= from || !is(tokens[to - 1], bit.role | bit.title)) return {};
  const role = roleRange(tokens, from, to);
  const organization = organizationBefore(tokens, from, role.from);
  return { role, ...(organization ? { organization } : {}) };
}

/** Whether the name [from, to) is that of an organisation. */
export function isOrganizationName(tokens: readonly Token[], from: number, to: number, phraseFrom: number): boolean {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const length = to - from;
  for (let k = from; k < to; k++) {
    const token = tokens[k] as Token;
    if (
      token.kind === "other" ||
      token.kind === "number" ||
      token.lower === "&" ||
      token.lower === "of" ||
      (k > from && token.lower === "for")
    )
      return true;
  }
  const human = is(first, bit.male | bit.female);
  if (length > 1 && is(last, bit.organizationEnd) && !(human && length === 2)) return true;
  if (length > 1 && is(last, bit.organization) && !human) return true;
  if (length > 1 && is(first, bit.place | bit.demonym) && !human) return true;
  const article = from > phraseFrom && tokens[from - 1]?.lower === "the";
  if (article && !(length === 1 && is(first, bit.demonym)) && !human) return true;
  if (length === 1) {
    if (is(first, bit.place | bit.organizationEnd | bit.organization) && !is(first, bit.male | bit.female)) return true;
    return first.allCaps;
  }
  return false;
}
