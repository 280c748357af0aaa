import type { Amount } from "./amount.ts";
import { readBound } from "./bounds.ts";
import { readCounter } from "./counter.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./unit.ts";

/** An age: 15-year-old, 50 years old, aged 25 to 54, "Marlow, 66, said", "who was 10". */
export function readAge(reading: Reading, amount: Amount, floor: number): Draft | undefined {
  const { tokens, lexicon } = reading;
  if (amount.kind === "duration") {
    const hyphen = tokens[amount.to]?.low === "-" && tokens[amount.to]?.touches ? 1 : 0;
    const old = tokens[amount.to + hyphen];
    if (old !== undefined && lexicon.tables.units.old.has(old.low))
      return ageDraft(reading, amount, floor, amount.unit ?? "year", amount.to + hyphen + 1);
    const bound = readBound(reading, amount.from, amount.to, floor);
    const aged = lexicon.aged.endingAt(tokens, bound?.from ?? amount.from);
    const under =
      bound !== undefined && tokens[amount.from - 1]?.low === "of" && tokens[amount.from - 2]?.low === "age";
    return aged || under ? ageDraft(reading, amount, floor, amount.unit ?? "year", amount.to) : undefined;
  }
  if (amount.unit !== undefined || amount.scale > 1 || amount.fraction) return undefined;
  if (amount.value < 0 || amount.value > 120 || !Number.isInteger(amount.value)) return undefined;
  if (amount.low !== undefined && lexicon.aged.endingAt(tokens, amount.from))
    return ageDraft(reading, amount, floor, "year", amount.to);
  const bound = readBound(reading, amount.from, amount.to, floor);
  const from = bound?.from ?? amount.from;
  const of = bound !== undefined && tokens[amount.from - 1]?.low === "of" && tokens[amount.from - 2]?.low === "age";
  if (of || lexicon.aged.endingAt(tokens, from)) return ageDraft(reading, amount, floor, "year", amount.to);
  if (
    bound !== undefined &&
    isPersons(reading, tokens[bound.from - 1]?.low ?? "") &&
    readCounter(reading, amount.to, false) === undefined
  )
    return ageDraft(reading, amount, floor, "year", amount.to);
  return isApposition(reading, amount) || isPredicate(reading, amount)
    ? ageDraft(reading, amount, floor, "year", amount.to)
    : undefined;
}

/** "children under 5", "adults over 65". */
const isPersons = ({ lexicon }: Reading, word: string): boolean => lexicon.tables.cues.persons.has(word);
/** "Ingrid Marlow, 66, said": a name, commas around a bare number. */
function isApposition({ tokens }: Reading, amount: Amount): boolean {
  const [name, comma, after] = [tokens[amount.from - 2], tokens[amount.from - 1], tokens[amount.to]];
  if (comma?.low !== "," || name?.type !== "word" || !name.capital || amount.written !== "digits") return false;
  if (amount.value < 1) return false;
  return after === undefined || ",.;)".includes(after.low);
}

/** "who was 10", "she is 34". */
function isPredicate({ tokens }: Reading, amount: Amount): boolean {
  const [who, verb, after] = [tokens[amount.from - 2], tokens[amount.from - 1], tokens[amount.to]];
  if (!["was", "is", "'s"].includes(verb?.low ?? "")) return false;
  const when = tokens[amount.from - 3]?.low === "when" && who?.capital;
  if (!when && !["who", "he", "she"].includes(who?.low ?? "")) return false;
  return (
    after === undefined || after.type === "sign" || ["when", "and", "at", "but", "while", "years"].includes(after.low)
  );
}

export function ageDraft(reading: Reading, amount: Amount, floor: number, unit: string, to: number): Draft {
  const { tokens } = reading;
  const bound = readBound(reading, amount.from, to, floor);
  const from = bound?.from ?? amount.from;
  const end = Math.max(to, bound?.to ?? 0);
  return {
    from,
    to: end,
    first: amount.from,
    after: to,
    start: (tokens[from] as (typeof tokens)[number]).start,
    end: (tokens[end - 1] as (typeof tokens)[number]).end,
    value: amount.low === undefined ? amount.value : null,
    ...(amount.low === undefined ? {} : { low: amount.low, high: amount.high as number }),
    kind: "age",
    unit,
    bare: false,
    ...(bound ? { qualifier: bound.qualifier } : {}),
    related: new Set(),
    rule: "latin.age",
    confidence: 0.9,
  };
}
