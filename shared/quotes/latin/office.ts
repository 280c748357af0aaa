import type { LatinQuoteTables } from "../../language/latin/quote-tables.ts";
import { bit } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { NounPhrase, Range } from "./phrase.ts";
import { isOrganizationName } from "./phrase-kind.ts";
import { is, isName, type Token } from "./tokens.ts";

/** What somebody is, and of what. */
export interface Office {
  role?: Range;
  organization?: Range;
  /** Noun of the body that has the office, where it is only described: the museum's, its, union president. */
  owner?: string;
  /** Held with somebody else than what is named before: her lawyer, chief executive of a rival. */
  foreign?: boolean;
}

const joins = new Set(["of", "at", "for", "with", "from", "in"]);

/** Role and organisation that a phrase itself tells: "chief economist at Harbor Bank", "Acme's head of research". */
export function officeOf(tokens: readonly Token[], phrase: NounPhrase): Office {
  let { role, organization } = phrase;
  const named = phrase.name !== undefined;
  let { owner, foreign } = role && !organization ? ownerOf(tokens, phrase.from, role) : ({} as Office);
  for (const { preposition, phrase: inner } of phrase.tail) {
    if (!joins.has(preposition)) break;
    const name = inner.name;
    if (name && (inner.kind === "organization" || inner.kind === "surname" || inner.kind === "person")) {
      if ((preposition === "in" || preposition === "from") && (role === undefined || !isBody(tokens, name))) break;
      // Behind a name only an organisation counts: Smith of Ohio State University, not Smith of Ohio.
      if (named && !isBody(tokens, name)) break;
      organization ??= name;
      break;
    }
    if (named || !role || preposition !== "of") break;
    if (is(tokens[inner.from], bit.article | bit.determiner | bit.possessive)) {
      const head = tokens[inner.to - 1] as Token;
      if (inner.kind === "body" && inner.definite && !is(tokens[inner.from], bit.possessive)) owner = head.lower;
      else foreign = true;
    }
    if (inner.kind !== "other" && inner.kind !== "body" && inner.kind !== "document") break;
    // "professor of economics": the field is part of the office.
    if (!is(tokens[inner.from], bit.article | bit.possessive)) role = { from: role.from, to: inner.to };
    else break;
  }
  if (role && is(tokens[role.from], bit.article | bit.determiner | bit.possessive))
    role = { from: role.from + 1, to: role.to };
  return {
    ...(role && role.to > role.from ? { role } : {}),
    ...(organization ? { organization } : {}),
    ...(owner && !organization ? { owner } : {}),
    ...(foreign && !organization ? { foreign } : {}),
  };
}

/** Whose the office is, by the words of its phrase from `from` on. */
function ownerOf(tokens: readonly Token[], from: number, role: Range): Pick<Office, "owner" | "foreign"> {
  for (let i = role.to - 2; i >= from; i--) {
    const token = tokens[i] as Token;
    if (token.lower === "its" || token.lower === "their") return { owner: token.lower };
    if (is(token, bit.possessive)) return { foreign: true };
    if (is(token, bit.organization) && (!token.capital || i === from)) return { owner: token.lower };
    if (token.possessive) return { foreign: true };
  }
  return /^(another|one)$/.test(tokens[from]?.lower ?? "") ? { foreign: true } : {};
}

const isBody = (tokens: readonly Token[], name: Range): boolean => {
  for (let i = name.from; i < name.to; i++) if (is(tokens[i], bit.organizationEnd | bit.organization)) return true;
  return tokens[name.from]?.allCaps ?? false;
};

/** What is said of the named person behind its name, between commas: ", chief strategist at Pell Street Capital". */
export function officeBehind(
  tokens: readonly Token[],
  phrase: NounPhrase,
  limit: number,
  tables: LatinQuoteTables,
): Office {
  let at = Math.max(phrase.full, phrase.to);
  if (tokens[phrase.to]?.kind === "comma") at = phrase.to;
  for (let n = 0; n < 3 && at < limit; n++) {
    const token = tokens[at] as Token;
    if (token.kind !== "comma" && token.kind !== "dash" && token.lower !== "who") return {};
    const next = token.lower === "who" ? token : tokens[at + 1];
    if (!next || at + 1 >= limit) return {};
    if (next.kind === "number") {
      // Smith, 45, a teacher
      at += 2;
      continue;
    }
    if (next.lower === "who") return relative(tokens, token.lower === "who" ? at + 1 : at + 2, limit, tables);
    if (next.lower === "of" || next.lower === "from" || next.lower === "with") {
      const inner = nounPhraseAt(tokens, at + 2, limit, tables);
      return inner?.name && inner.kind === "organization" ? { organization: inner.name } : {};
    }
    return apposition(tokens, at + 1, limit, tables);
  }
  return {};
}

/** The office in the phrase at `i`, also a double one: president and chief executive of ORG. */
function apposition(tokens: readonly Token[], i: number, limit: number, tables: LatinQuoteTables): Office {
  let from = i;
  while (from < limit && is(tokens[from], bit.adverb)) from++;
  let phrase = nounPhraseAt(tokens, from, limit, tables);
  if (!phrase) return {};
  const behind = tokens[phrase.to];
  if (phrase.role && phrase.kind === "one" && (behind?.lower === "and" || behind?.lower === "&")) {
    const second = nounPhraseAt(tokens, phrase.to + 1, limit, tables);
    if (second?.role && second.kind === "one")
      phrase = {
        ...phrase,
        to: second.to,
        full: second.full,
        tail: second.tail,
        role: { from: phrase.role.from, to: second.role.to },
      };
  }
  if (phrase.kind !== "one" || !phrase.role) {
    // Capitals: "President and CEO of Acme", "Director of Research".
    const first = tokens[from] as Token;
    if (!first.capital || !is(first, bit.role | bit.title | bit.roleModifier) || is(first, bit.demonym)) return {};
    let to = from;
    while (
      to < limit &&
      tokens[to]?.kind === "word" &&
      is(tokens[to], bit.role | bit.title | bit.roleModifier | bit.conjunction)
    )
      to++;
    if (to === from) return {};
    const office: Office = { role: { from, to } };
    if (tokens[to] && joins.has((tokens[to] as Token).lower)) {
      const inner = nounPhraseAt(tokens, to + 1, limit, tables);
      if (inner?.name) office.organization = inner.name;
    }
    return office;
  }
  // Republican of Ohio: where from, no office.
  if (is(tokens[phrase.to - 1], bit.demonym)) return {};
  const end = tokens[Math.max(phrase.full, phrase.to)];
  // A phrase that a verb follows is the subject of a sentence of its own, no apposition.
  if (end && is(end, bit.auxiliary) && !is(tokens[from], bit.article)) return {};
  return officeOf(tokens, phrase);
}

/** who studies tides at Wexley College: only the organisation. */
function relative(tokens: readonly Token[], i: number, limit: number, tables: LatinQuoteTables): Office {
  for (let at = i; at < limit && at < i + 16; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word") break;
    if (token.lower === "who") break;
    if (
      (token.lower === "at" ||
        token.lower === "for" ||
        token.lower === "of" ||
        token.lower === "leads" ||
        token.lower === "runs" ||
        token.lower === "heads") &&
      (isName(tokens[at + 1]) || tokens[at + 1]?.lower === "the")
    ) {
      const inner = nounPhraseAt(tokens, at + 1, limit, tables);
      if (inner?.name && isOrganizationName(tokens, inner.name.from, inner.name.to, inner.from))
        return { organization: inner.name };
    }
  }
  return {};
}
