import type { Direction } from "../../contract/records.ts";
import { readBound } from "./bounds.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./unit.ts";

/** A multiple in one word: fourfold, 10-fold, twice as many, doubled, halved. */
export function readMultiple(reading: Reading, at: number, floor: number): Draft | undefined {
  const { tokens, lexicon } = reading;
  const { numbers, clause } = lexicon.tables;
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.type === "number") {
    const hyphen = tokens[at + 1]?.low === "-" ? 1 : 0;
    const fold = tokens[at + 1 + hyphen];
    return fold?.low === numbers.fold && (fold.touches || hyphen === 0)
      ? multiple(reading, at, at + 2 + hyphen, token.value, floor, "up")
      : undefined;
  }
  if (token.low.endsWith(numbers.fold) && token.low.length > numbers.fold.length) {
    const stem = token.low.slice(0, -numbers.fold.length);
    const value = numbers.ones[stem] ?? numbers.tens[stem] ?? (stem === "hundred" ? 100 : undefined);
    return value === undefined ? undefined : multiple(reading, at, at + 1, value, floor, "up");
  }
  const spelled = numbers.ones[token.low] ?? numbers.tens[token.low];
  if (spelled !== undefined && tokens[at + 1]?.low === "-" && tokens[at + 2]?.low === numbers.fold)
    return multiple(reading, at, at + 3, spelled, floor, "up");
  const next = tokens[at + 1];
  const times = numbers.multiples[token.low];
  const before = tokens[at - 1];
  if (
    times !== undefined &&
    (comparesWith(reading, at + 1) ||
      ["the", "that", "what", "last", "its", "their", "his", "her", "our", "those", "this"].includes(next?.low ?? ""))
  )
    return multiple(reading, at, at + 1, times, floor, undefined);
  const multiplied = numbers.multiplying[token.low];
  if (multiplied === undefined || token.low === "halves") return undefined;
  const finite = token.low.endsWith("ed") || token.low.endsWith("ing");
  // "to double output", "will triple its fleet"; not "to double digits"
  const verbal = before !== undefined && (before.low === "to" || lexicon.tables.cues.modals.has(before.low));
  const object = verbal && next?.type === "word" && !lexicon.tables.cues.doubles.has(next.low) && next.low !== "as";
  const led = before?.low === "to" || (before !== undefined && clause.auxiliaries.has(before.low));
  const ends = next === undefined || next.type === "sign" || clause.prepositions.has(next.low);
  const noun = before !== undefined && clause.determiners.has(before.low);
  // "Profit doubles to $3m"; "the doubles title" is tennis
  const present =
    token.low.endsWith("s") &&
    before?.type === "word" &&
    (ends || clause.determiners.has(next?.low ?? "")) &&
    !clause.prepositions.has(before.low);
  if (noun || !(finite || (led && ends) || object || present) || (next?.low === "-" && next.touches)) return undefined;
  if (next?.low === "down" || next?.low === "up") return undefined;
  return multiple(reading, at, at + 1, multiplied, floor, multiplied < 1 ? "down" : "up");
}

/** "as many", "as fast as"; not "as Rovers won". */
function comparesWith({ tokens, lexicon }: Reading, at: number): boolean {
  const word = tokens[at + 1];
  if (tokens[at]?.low !== "as" || word?.type !== "word" || word.capital) return false;
  const { auxiliaries, determiners, pronouns, verbs, prepositions } = lexicon.tables.clause;
  return ![auxiliaries, determiners, pronouns, verbs, prepositions].some((words) => words.has(word.low));
}

function multiple(
  reading: Reading,
  at: number,
  to: number,
  value: number,
  floor: number,
  direction: Direction | undefined,
): Draft {
  const { tokens } = reading;
  const bound = readBound(reading, at, to, floor);
  const from = bound?.from ?? at;
  return {
    from,
    to,
    first: at,
    after: to,
    start: (tokens[from] as (typeof tokens)[number]).start,
    end: (tokens[to - 1] as (typeof tokens)[number]).end,
    value,
    kind: "multiple",
    unit: "times",
    bare: false,
    ...(bound ? { qualifier: bound.qualifier } : {}),
    ...(direction ? { role: "change", direction } : {}),
    related: new Set(),
    rule: "latin.multiple",
    confidence: 0.8,
  };
}
