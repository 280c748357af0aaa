import { bit } from "./lexicon.ts";
import type { Range } from "./phrase.ts";
import { is, isName, type Token } from "./tokens.ts";

/** The words of an office that end at `to`: "special assistant" of "Obama special assistant". */
export function roleRange(tokens: readonly Token[], from: number, to: number): Range {
  let start = to - 1;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    if (token.lower.endsWith("year-old")) break;
    if (
      token.possessive ||
      token.kind !== "word" ||
      is(token, bit.article | bit.determiner | bit.possessive | bit.preposition)
    )
      break;
    if (token.capital && start - 1 > from && tokens[start - 2]?.lower === "of") break;
    // "Council member", "Police chief": a common noun that only opens the phrase.
    const common = start - 1 === from && start < to && is(token, bit.organization) && !tokens[start]?.capital;
    // "chief U.S. economist"
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
