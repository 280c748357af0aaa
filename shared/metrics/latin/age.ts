import type { Amount } from "./amount.ts";
import { readBound } from "./bounds.ts";
import { endsPhrase, readCounter } from "./counter.ts";
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
  return isApposition(reading, amount) ||
    isPredicate(reading, amount) ||
    (bound !== undefined && isOfPersons(reading, amount, bound.from))
    ? ageDraft(reading, amount, floor, "year", amount.to)
    : undefined;
}

/** "one in three citizens will be over 65". */
function isOfPersons(reading: Reading, amount: Amount, from: number): boolean {
  const { tokens } = reading;
  if (!/^(?:be|is|are|was|were)$/.test(tokens[from - 1]?.low ?? "") || amount.value < 10) return false;
  const next = tokens[amount.to];
  if (next?.type === "word" && !endsPhrase(reading, next.low)) return false;
  for (let i = from - 2; i >= 0 && i > from - 8; i--) if (isPersons(reading, tokens[i]?.low ?? "")) return true;
  return false;
}

/** "children under 5", "adults over 65". */
const isPersons = ({ lexicon }: Reading, word: string): boolean => lexicon.tables.cues.persons.has(word);
/** "Ingrid Marlow, 66, said": a name, commas around a bare number. */
function isApposition(reading: Reading, amount: Amount): boolean {
  const { tokens } = reading;
  const [name, comma, after] = [tokens[amount.from - 2], tokens[amount.from - 1], tokens[amount.to]];
  if (comma?.low !== "," || name?.type !== "word" || amount.written !== "digits") return false;
  if (amount.value < 1) return false;
  // "The pilot, 58, had": a common noun only where its verb follows
  if (!name.capital) return after?.low === "," && amount.value >= 10 && isPersonal(reading, amount);
  return after === undefined || ",.;)".includes(after.low);
}

/** A determiner before the noun and a verb after the comma: "Her husband, 61, said". */
function isPersonal({ tokens, lexicon }: Reading, amount: Amount): boolean {
  const { determiners, auxiliaries, verbs, relatives } = lexicon.tables.clause;
  if (!determiners.has(tokens[amount.from - 3]?.low ?? "")) return false;
  const next = tokens[amount.to + 1]?.low ?? "";
  return auxiliaries.has(next) || verbs.has(next) || relatives.has(next);
}

/** "who was 10", "she is 34". */
function isPredicate({ tokens }: Reading, amount: Amount): boolean {
  // "At 31, she is"
  const opening = tokens[amount.from - 1]?.low === "at" && tokens[amount.from - 1]?.capital && amount.value >= 3;
  if (opening && tokens[amount.to]?.low === "," && /^(?:he|she|who)$/.test(tokens[amount.to + 1]?.low ?? ""))
    return true;
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
