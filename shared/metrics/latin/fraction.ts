import type { LatinNumberTables } from "../../language/latin/metric-tables.ts";
import type { ReadNumber } from "./number.ts";
import { readSpelled } from "./spelled.ts";
import type { Token } from "./tokens.ts";

const glyphs = new Map(
  Object.entries({
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
  }),
);

export const unicodeFraction = (sign: string): number | undefined => glyphs.get(sign);

const skipHyphen = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.low === "-" && tokens[at + 1]?.type === "word" ? at + 1 : at;

/** "a half", "one quarter", "three-fifths" at `at`, whatever stands around it. */
export function partsAfter(
  tokens: readonly Token[],
  at: number,
  tables: LatinNumberTables,
): { value: number; to: number } | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const { articles, denominators, denominatorPlurals } = tables;
  let count = 1;
  let i = at;
  if (articles.has(first.low)) i++;
  else if (first.low !== "half") {
    const spelled = first.type === "number" ? { value: first.value, to: at + 1 } : readSpelled(tokens, at, tables);
    if (spelled === undefined || first.decimals > 0) return undefined;
    count = spelled.value;
    i = spelled.to;
  }
  i = skipHyphen(tokens, i);
  const word = tokens[i]?.low ?? "";
  const parts = count === 1 ? denominators[word] : denominatorPlurals[word];
  if (parts !== undefined) return { value: count / parts, to: i + 1 };
  const long = longDenominator(tokens, i, count === 1, tables);
  return long === undefined ? undefined : { value: count / long.value, to: long.to };
}

/** "one one-hundredth", "a twenty-first", "two forty-fifths": a number before the ordinal. */
function longDenominator(
  tokens: readonly Token[],
  at: number,
  single: boolean,
  tables: LatinNumberTables,
): { value: number; to: number } | undefined {
  const lead = readSpelled(tokens, at, tables);
  if (lead === undefined) return undefined;
  const i = skipHyphen(tokens, lead.to);
  const low = tokens[i]?.low ?? "";
  const word = single ? low : low.endsWith("s") ? low.slice(0, -1) : "";
  const size = tables.denominators[word];
  if (size !== undefined && size >= 100) return { value: lead.value * size, to: i + 1 };
  const ordinal = tables.ordinals[word];
  return ordinal !== undefined && ordinal < 20 && lead.value % (ordinal < 10 ? 10 : 100) === 0
    ? { value: lead.value + ordinal, to: i + 1 }
    : undefined;
}

/**
 * A fraction in words: two-thirds, a quarter of, half the, half a million, three quarters.
 * A lone ordinal ("a third session") is none.
 */
export function readFraction(tokens: readonly Token[], at: number, tables: LatinNumberTables): ReadNumber | undefined {
  const first = tokens[at] as Token;
  const before = tokens[at - 1]?.low ?? "";
  if (first.low === "half") return readHalf(tokens, at, before, tables);
  const found = partsAfter(tokens, at, tables);
  if (found === undefined) return undefined;
  const word = tokens[found.to - 1]?.low ?? "";
  const after = tokens[found.to];
  const singular = tables.denominators[word] !== undefined;
  const ofWhole = after?.low === "of";
  if (word === "quarters" && (found.value !== 0.75 || tables.timeBefore.has(before) || before === "for"))
    return undefined;
  if (word === "half") return scaled(tokens, found, tables);
  if (word === "quarter" && tables.timeBefore.has(before)) return undefined;
  if (singular && !ofWhole) {
    const hyphenated = tokens[found.to - 2]?.low === "-";
    const free = after === undefined || after.type === "sign" || tables.partAfter.has(after.low);
    const joint = after?.low === "-" ? (tokens[found.to + 1]?.low ?? "") : "";
    if (joint === "point" || joint === "percentage") return plain(found.value, found.to);
    if (
      after?.low === "-" ||
      !(free && (tables.partBefore.has(before) || after?.low === "as" || hyphenated || at === 0 || first.low === "one"))
    )
      return undefined;
  }
  return scaled(tokens, found, tables);
}

function readHalf(
  tokens: readonly Token[],
  at: number,
  before: string,
  tables: LatinNumberTables,
): ReadNumber | undefined {
  if (tables.timeBefore.has(before) && before !== "last") return undefined;
  const next = tokens[at + 1];
  if (next === undefined || next.low === "-") {
    // half-percentage-point, half-dozen
    const word = tokens[at + 2]?.low ?? "";
    const known = ["point", "percentage", "million", "billion", "dozen", "mile", "hour"].includes(word);
    return known || (next === undefined && tables.partBefore.has(before))
      ? half(tokens, at + (next ? 2 : 1), tables)
      : undefined;
  }
  if (tables.articles.has(next.low)) return half(tokens, at + 2, tables);
  const magnitude = tables.magnitudes[next.low] !== undefined || tables.groups[next.low] !== undefined;
  if (magnitude) return half(tokens, at + 1, tables);
  const free =
    next.type === "sign" ? tables.partBefore.has(before) : tables.halfOf.has(next.low) || tables.partBefore.has(before);
  return free || (before === "in" && !next.capital) ? plain(0.5, at + 1) : undefined;
}

/** 0.5 of what follows: a magnitude, a dozen or a unit that the caller reads. */
function half(tokens: readonly Token[], to: number, tables: LatinNumberTables): ReadNumber {
  return scaled(tokens, { value: 0.5, to }, tables);
}

/** "half a million", "a quarter of a million": the part multiplies a magnitude. */
function scaled(
  tokens: readonly Token[],
  { value, to }: { value: number; to: number },
  tables: LatinNumberTables,
): ReadNumber {
  let i = to;
  if (tokens[i]?.low === "of" && tables.articles.has(tokens[i + 1]?.low ?? "")) i += 2;
  else if (tables.articles.has(tokens[i]?.low ?? "")) i++;
  const word = tokens[i]?.low ?? "";
  const factor = tables.magnitudes[word] ?? tables.groups[word];
  if (factor === undefined || word.endsWith("s")) return plain(value, to);
  return { value: value * factor, to: i + 1, written: "words", scale: factor, fraction: false };
}

const plain = (value: number, to: number): ReadNumber => ({ value, to, written: "words", scale: 1, fraction: true });
