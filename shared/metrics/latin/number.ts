import type { LatinNumberTables } from "../../language/latin/metric-tables.ts";
import { partsAfter, readFraction, unicodeFraction } from "./fraction.ts";
import { readSpelled } from "./spelled.ts";
import type { Token } from "./tokens.ts";

/** A number as read from the tokens. */
export interface ReadNumber {
  /** With its magnitudes multiplied out. */
  value: number;
  /** The ends of a vague number: tens of thousands. */
  low?: number;
  high?: number;
  /** Index of the token after it. */
  to: number;
  written: "digits" | "words";
  /** The product of its magnitudes; 1 where it has none. */
  scale: number;
  fraction: boolean;
  /** A letter that may be a magnitude or a unit touches the digits: 85m. */
  letter?: { to: number; scale: number; symbol: string };
}

/**
 * The number that begins at token `at`: digits or words, with magnitudes, fractions and dozens; undefined where none does.
 * A sign before it is left to the caller.
 */
export function readNumber(tokens: readonly Token[], at: number, tables: LatinNumberTables): ReadNumber | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.type === "number") return readDigits(tokens, at, tables);
  if (token.type === "sign") {
    const value = unicodeFraction(token.low);
    return value === undefined ? undefined : { value, to: at + 1, written: "digits", scale: 1, fraction: true };
  }
  return readFraction(tokens, at, tables) ?? readVague(tokens, at, tables) ?? readWords(tokens, at, tables);
}

function readDigits(tokens: readonly Token[], at: number, tables: LatinNumberTables): ReadNumber {
  const token = tokens[at] as Token;
  let value = token.value;
  let to = at + 1;
  const [second, third] = [tokens[to], tokens[to + 1]];
  const glyph = second?.touches ? unicodeFraction(second.low) : undefined;
  if (glyph !== undefined) {
    value += glyph;
    to++;
  } else if (isSlashed(second, third) && isPart(token.value, third.value) && token.decimals === 0) {
    if (tokens[to + 2]?.low !== "/" || tokens[to + 2]?.touches === false)
      return { value: token.value / third.value, to: to + 2, written: "digits", scale: 1, fraction: true };
  } else {
    const slashed = slashedAfter(tokens, to);
    if (slashed) {
      // in prices of grain the fraction is one of a cent: $5.42-1/2
      value += slashed.value / 10 ** token.decimals;
      to = slashed.to;
    }
  }
  const and = andParts(tokens, to, tables);
  if (and) {
    value += and.value;
    to = and.to;
  }
  const scaled = magnitudesAfter(tokens, to, tables);
  const rest = scaled.scale > 1 ? restAfter(tokens, scaled.to, scaled.scale, tables) : undefined;
  return withDozens(
    tokens,
    {
      value: tidy(value * scaled.scale + (rest?.value ?? 0)),
      to: rest?.to ?? scaled.to,
      written: "digits",
      scale: scaled.scale,
      fraction: false,
      ...letterAfter(tokens, to, tables),
    },
    tables,
  );
}

/** The fraction of a mixed number: 2 1/2, 6-1/4. */
function slashedAfter(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const first = tokens[at];
  const hyphen = first?.low === "-" && first.touches ? 1 : 0;
  const [part, slash, whole] = [tokens[at + hyphen], tokens[at + hyphen + 1], tokens[at + hyphen + 2]];
  if (part?.type !== "number" || part.touches !== (hyphen === 1)) return undefined;
  return isSlashed(slash, whole) && isPart(part.value, whole.value)
    ? { value: part.value / whole.value, to: at + hyphen + 3 }
    : undefined;
}

const isSlashed = (slash: Token | undefined, number: Token | undefined): number is Token =>
  slash?.low === "/" && slash.touches && number?.type === "number" && number.touches && number.decimals === 0;
const isPart = (part: number, whole: number): boolean =>
  part >= 1 &&
  part < whole &&
  (whole <= 10 || whole === 12 || whole === 16 || whole === 20 || whole === 32 || whole === 64 || whole === 100);

/** "and a half", "and three quarters" after a number. */
export function andParts(
  tokens: readonly Token[],
  at: number,
  tables: LatinNumberTables,
): { value: number; to: number } | undefined {
  let i = at;
  if (tokens[i]?.low === "-" && tokens[i + 1]?.low === tables.and) i++;
  if (tokens[i]?.low !== tables.and) return undefined;
  i++;
  if (tokens[i]?.low === "-") i++;
  return partsAfter(tokens, i, tables);
}

/** thousand, million and the like after a number, over a space or a hyphen. */
function magnitudesAfter(
  tokens: readonly Token[],
  at: number,
  tables: LatinNumberTables,
): { scale: number; to: number } {
  let scale = 1;
  let to = at;
  for (let i = at; i < tokens.length; ) {
    const hyphen = tokens[i]?.low === "-" && tokens[i]?.touches;
    const word = tokens[hyphen ? i + 1 : i];
    if (word?.type !== "word") break;
    const factor = word.low === tables.hundred ? 100 : tables.magnitudes[word.low];
    if (factor === undefined || scale * factor > 1e24) break;
    scale *= factor;
    i += hyphen ? 2 : 1;
    to = i;
  }
  return { scale, to };
}

/** "4 thousand 3 hundred", "three million and a half". */
function restAfter(
  tokens: readonly Token[],
  at: number,
  scale: number,
  tables: LatinNumberTables,
): { value: number; to: number } | undefined {
  const half = andParts(tokens, at, tables);
  if (half) return { value: half.value * scale, to: half.to };
  if (scale === 100 && tokens[at]?.low === tables.and) return belowHundred(tokens, at + 1, tables);
  const next = tokens[at];
  if (next?.type !== "number" || next.touches || next.decimals > 0) return undefined;
  const more = magnitudesAfter(tokens, at + 1, tables);
  if (more.scale === 1 || more.scale >= scale || next.value * more.scale >= scale) return undefined;
  const last = restSmall(tokens, more.to, more.scale, tables);
  return { value: next.value * more.scale + (last?.value ?? 0), to: last?.to ?? more.to };
}

/** "3 hundred and twenty-one". */
function belowHundred(tokens: readonly Token[], at: number, tables: LatinNumberTables) {
  const next = tokens[at];
  if (next?.type === "number")
    return Number.isInteger(next.value) && next.value < 100 ? { value: next.value, to: at + 1 } : undefined;
  const spelled = readSpelled(tokens, at, tables);
  return spelled && spelled.value < 100 ? spelled : undefined;
}

function restSmall(tokens: readonly Token[], at: number, scale: number, tables: LatinNumberTables) {
  const last = tokens[at]?.low === tables.and ? tokens[at + 1] : undefined;
  return last?.type === "number" && last.value < scale && last.value < 100
    ? { value: last.value, to: at + 2 }
    : undefined;
}

function letterAfter(
  tokens: readonly Token[],
  at: number,
  tables: LatinNumberTables,
): Pick<ReadNumber, "letter"> | undefined {
  const word = tokens[at];
  if (word?.type !== "word" || !(word.touches || (word.low === "k" && !word.capital))) return undefined;
  const scale = tables.letters[word.low];
  if (scale === undefined) return undefined;
  return { letter: { to: at + 1, scale, symbol: word.capital ? word.low.toUpperCase() : word.low } };
}

function withDozens(tokens: readonly Token[], number: ReadNumber, tables: LatinNumberTables): ReadNumber {
  const factor = number.scale === 1 ? tables.groups[tokens[number.to]?.low ?? ""] : undefined;
  return factor === undefined ? number : { ...number, value: number.value * factor, to: number.to + 1 };
}

function readWords(tokens: readonly Token[], at: number, tables: LatinNumberTables): ReadNumber | undefined {
  const spelled = readSpelled(tokens, at, tables);
  if (spelled === undefined) return undefined;
  let { value, to, scale } = spelled;
  const and = andParts(tokens, to, tables);
  if (and) {
    const later = magnitudesAfter(tokens, and.to, tables);
    // two billion and a half million
    if (later.scale > 1 && later.scale < scale) value += and.value * later.scale;
    else if (later.scale > 1) value = (value + and.value) * later.scale;
    else value += and.value * (scale > 1e3 ? scale : 1);
    to = later.to;
    if (later.scale > scale) scale = later.scale;
  }
  return withDozens(tokens, { value: tidy(value), to, written: "words", scale, fraction: false }, tables);
}

/** tens of millions, hundreds of thousands, dozens of; only before "of" or where a magnitude follows it. */
function readVague(tokens: readonly Token[], at: number, tables: LatinNumberTables): ReadNumber | undefined {
  const word = tokens[at]?.low ?? "";
  const size = tables.vague[word];
  const dozens = size === undefined && word.endsWith("s") ? tables.groups[word] : undefined;
  if (size === undefined && dozens === undefined) return undefined;
  if (tokens[at + 1]?.low !== "of") return standsAlone(tokens, at, tables) ? sizeOf(size, dozens, at + 1) : undefined;
  const next = tables.vague[tokens[at + 2]?.low ?? ""];
  const more = next && (size === undefined || next[0] > size[0]) ? next[0] : 1;
  const to = more > 1 ? at + 3 : at + 1;
  if (more === 1 && word === "tens") return undefined;
  return sizeOf(size, dozens, to, more);
}

function sizeOf(
  size: readonly [number, number] | undefined,
  dozens: number | undefined,
  to: number,
  more = 1,
): ReadNumber {
  if (size === undefined)
    return { value: (dozens as number) * more, to, written: "words", scale: Math.max(more, 12), fraction: false };
  const [low, high] = [size[0] * more, size[1] * more];
  return { value: low, low, high, to, written: "words", scale: low, fraction: false };
}

/** "hundreds were injured", "thousands more fled": a noun is left out; not "in the thousands". */
function standsAlone(
  tokens: readonly Token[],
  at: number,
  { aloneBefore, aloneAfter, vague }: LatinNumberTables,
): boolean {
  const [word, before, after] = [tokens[at]?.low ?? "", tokens[at - 1], tokens[at + 1]?.low ?? ""];
  if (word === "tens" || vague[before?.low ?? ""] !== undefined) return false;
  const free = before?.type !== "word" ? before?.type !== "number" && before?.low !== "-" : aloneBefore.has(before.low);
  return free && aloneAfter.has(after);
}

/** Without what binary arithmetic adds: 1.1 × 1e6 is 1100000. */
export const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));
