import { bit } from "./lexicon.ts";
import type { NounPhrase } from "./phrase.ts";
import { organizationBefore, roleRange } from "./phrase-role.ts";
import { isNickname } from "./quote-token.ts";
import { is, isName, type Token } from "./tokens.ts";

/** What the core [from, to) stands for. */
export function describe(tokens: readonly Token[], from: number, to: number): NounPhrase | undefined {
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
  // St. Mary's, St. Mary's Medical Center.
  if (/^(st|st\.|saint)$/.test(tokens[at - 1]?.lower ?? "")) return true;
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

/** A phrase whose head is the name [start, to). */
function named(
  tokens: readonly Token[],
  from: number,
  start: number,
  to: number,
): Pick<NounPhrase, "kind" | "name" | "role" | "organization" | "gender"> {
  let nameFrom = start;
  let titleEnd = -1;
  // Titles before and inside the run: Police Chief John Doe, Acorn CEO Mia Lund, Harlow press secretary Tessa Quill.
  const closing = is(tokens[to - 1], bit.organizationEnd | bit.organization);
  for (let k = to - 2; k >= start; k--) {
    const token = tokens[k] as Token;
    // St. Mary's Hospital.
    if (closing && /^st\.?$/.test(token.lower)) continue;
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
  // Democrat Anna Roe: what she is, before her first name.
  else if (to - start > 2 && is(tokens[start], bit.demonym) && is(tokens[start + 1], bit.male | bit.female))
    nameFrom = start + 1;
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
