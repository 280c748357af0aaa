import type { MetricKind, Qualifier } from "../../contract/records.ts";
import { type Amount, isVague } from "./amount.ts";
import { boundAfter, readBound } from "./bounds.ts";
import { counterAfterOf, type FoundCounter, readCounter } from "./counter.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./unit.ts";

/** The draft of an amount with its bound and what it counts; `floor` is the first token that is still free. */
export function build(
  reading: Reading,
  read: Amount,
  floor: number,
  counter: FoundCounter | undefined,
): Draft | undefined {
  const amount = asCount(reading, read);
  const { text, tokens } = reading;
  // "half a cup of sugar"
  const cup = amount.fraction && amount.unit === undefined ? ofOne(reading, amount) : undefined;
  if (cup !== undefined)
    return build(
      reading,
      { ...amount, kind: "count", unit: "1", to: cup + 1, counter: tokens[cup]?.low ?? "" },
      floor,
      undefined,
    );
  // "hundreds of thousands of people": the noun after "of" belongs to the span
  const of =
    amount.unit === undefined && isVague(reading, amount) ? readCounter(reading, amount.to + 1, false) : undefined;
  const counted = of && tokens[amount.to]?.low === "of" ? of : counter;
  const after = counted && !counted.apart ? Math.max(counted.to, amount.to) : amount.to;
  const bound = readBound(reading, amount.from, after, floor) ?? readBound(reading, amount.from, amount.to, floor);
  const between =
    amount.bound ?? (after > amount.to ? boundAfter(reading, amount.to, amount.prefixed)?.value : undefined);
  const from = bound?.from ?? amount.from;
  const to = Math.max(bound?.to ?? after, after);
  const noun =
    counted?.noun ?? (amount.unit === undefined && !amount.fraction ? counterAfterOf(reading, amount.to) : undefined);
  const kind: MetricKind = amount.kind ?? (amount.fraction ? "fraction" : "count");
  const { start } = tokens[from] as (typeof tokens)[number];
  const { end } = tokens[to - 1] as (typeof tokens)[number];
  const nounToken = noun === undefined ? undefined : tokens[noun];
  return {
    from,
    to,
    first: amount.from,
    after,
    start,
    end,
    value: amount.low === undefined ? amount.value : null,
    ...(amount.low === undefined ? {} : { low: amount.low, high: amount.high as number }),
    kind,
    unit: amount.unit ?? "1",
    bare: amount.unit === undefined && noun === undefined && !amount.fraction,
    ...(amount.counter === undefined ? {} : { counter: amount.counter }),
    ...(nounToken ? { counter: text.slice(nounToken.start, nounToken.end), noun: noun as number } : {}),
    ...qualifierOf(reading, amount, between ?? bound?.qualifier),
    ...(amount.sign === undefined ? {} : { sign: amount.sign }),
    related: new Set(),
    // "latin.multiple" is a word that multiplies by itself: doubled
    rule: `latin.${amount.unit === undefined && nounToken ? "counter" : kind === "multiple" ? "times" : kind}`,
    confidence: confidenceOf(amount, noun !== undefined, bound !== undefined),
  };
}

/** "half a cup": the noun of which the half is one. */
function ofOne({ tokens, lexicon }: Reading, amount: Amount): number | undefined {
  if (amount.value !== 0.5 || !lexicon.tables.numbers.articles.has(tokens[amount.to - 1]?.low ?? "")) return undefined;
  if (tokens[amount.to - 2]?.low !== "half") return undefined;
  const noun = tokens[amount.to];
  return noun?.type === "word" && !noun.capital ? amount.to : undefined;
}

/** "three times a week", "seen it four times": how often, not how many times as much. */
function isFrequency(tokens: Reading["tokens"], lexicon: Reading["lexicon"], amount: Amount): boolean {
  if (!Number.isInteger(amount.value) || tokens[amount.to - 1]?.low !== "times") return false;
  const next = tokens[amount.to];
  const before = tokens[amount.from - 1]?.low ?? "";
  if (before === "at" || before === "by" || before === "to") return false;
  if (next === undefined || next.type === "sign") return amount.written === "words" && next?.low !== ",";
  const { articles } = lexicon.tables.numbers;
  if (articles.has(next.low) || next.low === "per" || next.low === "each" || next.low === "every") {
    const unit = lexicon.units.startingAt(tokens, amount.to + 1);
    return unit?.value.kind === "duration";
  }
  return /^(?:in|since|over|during|for|on|with|after|before|from|between|this|last|and|when|while|but|already|now)$/.test(
    next.low,
  );
}

/** 31 points of a game are a count, and so are three times a week. */
function asCount({ tokens, lexicon }: Reading, amount: Amount): Amount {
  if (amount.kind === "multiple" && isFrequency(tokens, lexicon, amount))
    return { ...amount, kind: "count", unit: "1", counter: tokens[amount.to - 1]?.low ?? "" };
  if (amount.kind !== "index") return amount;
  for (let i = Math.max(0, amount.from - 9); i < Math.min(tokens.length, amount.to + 9); i++)
    if (lexicon.tables.cues.games.has((tokens[i] as (typeof tokens)[number]).low))
      return { ...amount, kind: "count", unit: "1", counter: "points" };
  return amount;
}

/** What a bound says; "dozens of people" are more than a dozen. */
function qualifierOf({ tokens, lexicon }: Reading, amount: Amount, qualifier: Qualifier | undefined): Partial<Draft> {
  if (qualifier !== undefined) return { qualifier };
  const word = tokens[amount.number]?.low ?? "";
  return lexicon.tables.numbers.groups[word] !== undefined && word.endsWith("s") ? { qualifier: "above" } : {};
}

function confidenceOf(amount: Amount, counted: boolean, bounded: boolean): number {
  if (amount.unit !== undefined) return amount.written === "digits" ? 0.95 : 0.85;
  if (counted) return 0.85;
  return bounded || amount.scale > 1 || amount.fraction ? 0.75 : 0.5;
}
