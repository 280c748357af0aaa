import type { LatinNumberTables } from "../../language/latin/metric-tables.ts";
import type { Token } from "./tokens.ts";

export interface Spelled {
  value: number;
  to: number;
  /** Its last magnitude; 1 where it has none. */
  scale: number;
}

/** A number in words: twenty-five, one hundred and six, two million three thousand, a hundred, nine point five. */
export function readSpelled(tokens: readonly Token[], at: number, tables: LatinNumberTables): Spelled | undefined {
  const { ones, tens, hundred, magnitudes, articles, and, point } = tables;
  let total = 0;
  let part = 0;
  let scale = 1;
  let last = Number.POSITIVE_INFINITY;
  let seen = false;
  let i = at;
  let to = at;
  const first = tokens[at]?.low ?? "";
  if (articles.has(first)) {
    const next = tokens[at + 1]?.low ?? "";
    const groups = tables.groups[next];
    if (groups !== undefined && !next.endsWith("s")) return { value: groups, to: at + 2, scale: 1 };
    if (next !== hundred && magnitudes[next] === undefined) return undefined;
    part = 1;
    i++;
  } else if (ones[first] === undefined && tens[first] === undefined) return undefined;
  for (let read = 0; i < tokens.length && read < 40; read++) {
    const token = tokens[i] as Token;
    const { low } = token;
    if (token.type === "sign" ? low !== "-" || !seen : token.type !== "word") break;
    if (low === "-") {
      if (!continues(tokens[i + 1], tables)) break;
      i++;
      continue;
    }
    const one = ones[low];
    const ten = tens[low];
    if (one !== undefined) {
      const rest = part % 100;
      if (seen && !(rest === 0 && part + total > 0) && !(rest >= 20 && rest % 10 === 0 && one > 0 && one < 10)) break;
      part += one;
    } else if (ten !== undefined) {
      if (part % 100 !== 0) break;
      part += ten;
    } else if (low === hundred) {
      if (part >= 100 || (seen && part === 0)) break;
      part = (part || 1) * 100;
      scale = 100;
    } else if (magnitudes[low] !== undefined) {
      const factor = magnitudes[low] as number;
      if (part === 0 && total > 0) {
        // hundred thousand million: a product
        if (total * factor > 1e24) break;
        total *= factor;
      } else {
        if (factor >= last) break;
        total += (part || 1) * factor;
      }
      [part, scale, last] = [0, factor, factor];
    } else if (low === and && scale > 1) {
      const next = tokens[i + 1];
      if (next === undefined || !(ones[next.low] !== undefined || tens[next.low] !== undefined)) break;
      if (part % 100 !== 0 || isFractionAhead(tokens, i + 1, tables)) break;
      i++;
      continue;
    } else if (low === point && seen) {
      const decimals = readDecimals(tokens, i + 1, ones);
      if (decimals === undefined) break;
      part += decimals.value;
      to = decimals.to;
      break;
    } else break;
    seen = true;
    i++;
    to = i;
  }
  return seen ? { value: total + part, to, scale } : undefined;
}

const continues = (token: Token | undefined, { ones, tens, hundred, magnitudes, and }: LatinNumberTables): boolean =>
  token?.type === "word" &&
  (ones[token.low] !== undefined ||
    tens[token.low] !== undefined ||
    magnitudes[token.low] !== undefined ||
    token.low === hundred ||
    token.low === and);

/** "and three quarters": the three belongs to the parts. */
const isFractionAhead = (
  tokens: readonly Token[],
  at: number,
  { denominatorPlurals, denominators }: LatinNumberTables,
) => {
  const word = tokens[at + 1]?.low === "-" ? tokens[at + 2]?.low : tokens[at + 1]?.low;
  return word !== undefined && (denominatorPlurals[word] !== undefined || denominators[word] !== undefined);
};

function readDecimals(tokens: readonly Token[], at: number, ones: Readonly<Record<string, number>>) {
  let digits = "";
  let i = at;
  while (i < at + 12) {
    const digit = ones[tokens[i]?.low ?? ""];
    if (digit === undefined) break;
    digits += digit;
    i++;
  }
  return digits === "" ? undefined : { value: Number(`0.${digits}`), to: i };
}
