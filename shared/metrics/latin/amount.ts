import type { MetricKind, Qualifier } from "../../contract/records.ts";
import { readCompound, readSmallMoney } from "./compound.ts";
import { isPlural } from "./counter.ts";
import type { UnitMeaning } from "./lexicon.ts";
import { isCents, massOrMoney } from "./mass-or-money.ts";
import { readNumber, tidy } from "./number.ts";
import type { Token } from "./tokens.ts";
import { type FoundUnit, type Reading, readRate, readUnit } from "./unit.ts";

/** A number with its currency sign or unit, before what stands around it is looked at. */
export interface Amount {
  /** Indices of its first token and of the token after it. */
  from: number;
  to: number;
  value: number;
  low?: number;
  high?: number;
  kind?: MetricKind;
  unit?: string;
  /** What is counted, as written. */
  counter?: string;
  /** Index of its number's first token. */
  number: number;
  written: "digits" | "words";
  scale: number;
  fraction: boolean;
  /** A currency stands before it. */
  prefixed: boolean;
  /** What one of its unit is in that unit's currency: 0.01 for cents. */
  factor?: number;
  /** Its magnitude is a letter that may be a name's: 30M. */
  lettered?: boolean;
  /** Written with a plus or minus. */
  sign?: 1 | -1;
  /** A bound stands between its number and its unit: 20-plus years. */
  bound?: Qualifier;
}

/** The amount that begins at token `at`: sign, currency, number, unit; undefined where none does. */
export function readAmount(reading: Reading, at: number): Amount | undefined {
  const { tokens, lexicon } = reading;
  let i = at;
  let sign = signAt(reading, i);
  if (sign) i = sign.to;
  const prefix = readPrefix(reading, i);
  if (prefix) {
    i = prefix.to;
    const inner = sign ? undefined : signAt(reading, i);
    if (inner) {
      sign = inner;
      i = inner.to;
    }
  }
  const { numbers } = lexicon.tables;
  const number = readNumber(tokens, i, numbers);
  if (number === undefined || !Number.isFinite(number.value)) return undefined;
  if (prefix && number.written === "words") return undefined;
  if (prefix?.weak && number.scale === 1 && !number.letter && number.value < 100 && !(tokens[i] as Token).decimals)
    return undefined;
  const amount: Amount = {
    from: at,
    to: number.to,
    value: number.value,
    number: i,
    written: number.written,
    scale: number.scale,
    fraction: number.fraction,
    prefixed: prefix !== undefined,
    ...(number.low === undefined ? {} : { low: number.low, high: number.high as number }),
    ...(sign && !sign.both ? { sign: sign.sign } : {}),
  };
  if (sign?.sign === -1) amount.value = -amount.value;
  if (number.letter && isMagnitude(reading, number.letter, prefix !== undefined)) {
    const { symbol, to } = number.letter;
    if (!prefix && symbol.toUpperCase() !== "K" && !(symbol === "m" && wasMillion(reading, to))) amount.lettered = true;
    amount.scale = number.letter.scale;
    amount.value = tidy(amount.value * number.letter.scale);
    amount.to = number.letter.to;
  }
  if (prefix) {
    amount.kind = "money";
    amount.unit = prefix.unit;
    readCountryAfter(reading, amount, prefix.sign);
    if (prefix.sign === "" && tokens[amount.to]?.low === "=") amount.to++;
  } else readSuffix(reading, amount);
  readSmallMoney(reading, amount);
  if (amount.unit !== undefined && amount.kind !== undefined)
    joinRate(reading, amount, { kind: amount.kind, unit: amount.unit });
  return amount;
}

/** A plus or minus that touches what follows and nothing before it; or the word for it. */
function signAt({ tokens, lexicon }: Reading, at: number): { sign: 1 | -1; to: number; both?: boolean } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const next = tokens[at + 1];
  if (token.type === "sign") {
    const minus = "-−–".includes(token.low);
    if (!minus && token.low !== "+") return undefined;
    const before = tokens[at - 1];
    // a negative number alone, as in a cell of a table: - 10
    if (at === 0 && minus && isNumberOnly(tokens)) return { sign: -1, to: 1 };
    const free = !token.touches || (before?.type === "sign" && "($£€¥".includes(before.low));
    if (!free || next === undefined || !next.touches || (next.type === "word" && !isPrefixWord(next))) return undefined;
    return { sign: minus ? -1 : 1, to: at + 1 };
  }
  // "plus or minus 3 points" goes both ways
  if (token.low === "plus" && next?.low === "or" && tokens[at + 2]?.low === "minus")
    return { sign: 1, to: at + 3, both: true };
  const sign = lexicon.tables.numbers.signs[token.low];
  if (sign === undefined || next === undefined) return undefined;
  const to = next.low === "-" ? at + 2 : at + 1;
  return { sign, to };
}

const isNumberOnly = (tokens: Reading["tokens"]): boolean =>
  tokens.length < 8 &&
  tokens[1]?.type === "number" &&
  tokens.every(({ type, start, end }) => type !== "word" || end - start === 1);

const isPrefixWord = (token: Token): boolean => token.capital && token.end - token.start <= 3;

interface Prefix {
  unit: string;
  to: number;
  /** The currency sign itself, or "". */
  sign: string;
  /** Letters that mean other things too. */
  weak?: boolean;
}

/** $, US$, HK $, RM, Rs., EUR before a number. */
function readPrefix({ text, tokens, lexicon }: Reading, at: number): Prefix | undefined {
  const token = tokens[at];
  if (token === undefined || token.type === "number") return undefined;
  if (token.type === "sign") {
    const unit = lexicon.signs.get(token.low);
    return unit === undefined ? undefined : { unit, to: at + 1, sign: token.low };
  }
  const next = tokens[at + 1];
  if (next === undefined) return undefined;
  const written = text.slice(token.start, token.end);
  if (next.type === "sign") {
    const countries = lexicon.tables.units.currencyOfSign[next.low];
    const short = written.length === 1;
    const unit = token.capital && (!short || next.touches || written === "C") ? countries?.[token.low] : undefined;
    if (unit !== undefined) return { unit, to: at + 2, sign: next.low };
  }
  const code = lexicon.prefixes.get(written);
  if (code === undefined) return undefined;
  let to = at + 1;
  if (next.low === "=" || (next.low === "." && next.touches)) to++;
  const number = tokens[to];
  const weak = written.length === 1 || written === "PS";
  if (number === undefined || number.type !== "number") {
    const signed = number !== undefined && "-−".includes(number.low) && tokens[to + 1]?.type === "number";
    return signed && !weak ? { unit: code, to, sign: "" } : undefined;
  }
  if (weak && !number.touches) return undefined;
  return { unit: code, to, sign: "", ...(weak && next.low !== "=" ? { weak: true } : {}) };
}

/** "$76 US", "$5 Canadian" after the amount: the sign's country. */
function readCountryAfter({ text, tokens, lexicon }: Reading, amount: Amount, sign: string): void {
  const after = tokens[amount.to];
  if (sign === "" || after?.type !== "word" || !after.capital || after.end - after.start < 2) return;
  const unit = lexicon.tables.units.currencyOfSign[sign]?.[after.low];
  // "$5 American cheese" is an adjective of the noun
  if (unit === undefined || (after.low === "american" && text[after.end] === " ")) return;
  amount.unit = unit;
  amount.to++;
}

/** Whether a letter that touches the digits multiplies (€2.6m, 25k) or is a unit of its own (85m). */
function isMagnitude(reading: Reading, letter: { to: number; scale: number; symbol: string }, money: boolean): boolean {
  if (money) return true;
  const { tokens, lexicon } = reading;
  const { symbol, to } = letter;
  if (symbol === "k" || symbol === "K") return true;
  if (symbol === "MM" || symbol === "mm" || symbol === "t" || symbol === "T") return false;
  const next = tokens[to];
  if (symbol === "m" && next?.type !== "word" && wasMillion(reading, to)) return true;
  if (next?.type !== "word" || next.touches) return false;
  const { clause } = lexicon.tables;
  if (symbol !== "m" && next.capital && !isPlural(reading, next.low)) return false;
  return !(
    clause.prepositions.has(next.low) ||
    clause.conjunctions.has(next.low) ||
    clause.auxiliaries.has(next.low) ||
    clause.relatives.has(next.low) ||
    lexicon.tables.cues.metres.has(next.low)
  );
}

/** "expected 2.2m tonnes but got only 1.7m": the letter was a magnitude before. */
function wasMillion({ tokens, lexicon }: Reading, at: number): boolean {
  for (let i = at - 3; i >= 2 && i > at - 40; i--) {
    const [sign, number, letter, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
    if (letter?.low === ".") return false;
    if (letter?.low !== "m" || !letter.touches || number?.type !== "number") continue;
    return lexicon.signs.has(sign?.low ?? "") || (next?.type === "word" && next.low.endsWith("s"));
  }
  return false;
}

function readSuffix(reading: Reading, amount: Amount): void {
  const { tokens, lexicon } = reading;
  let at = amount.to;
  let next = tokens[at];
  if (next?.low === "-" && next.touches && tokens[at + 1]?.touches) next = tokens[++at];
  if (next === undefined) return;
  // "-15 C": a letter apart is a unit of temperature below zero only
  const frost = amount.value < 0 && next.type === "word" && next.capital && next.end - next.start === 1;
  let unit = readUnit(reading, at, next.touches || frost);
  // 20-plus years, 30-odd miles, two or so percent
  const bound = unit === undefined && lexicon.after.startingAt(tokens, amount.to);
  if (bound && tokens[bound.to]?.type === "word") unit = readUnit(reading, bound.to, false);
  if (bound && unit) amount.bound = bound.value;
  if (unit === undefined && next.type === "word") {
    // two more weeks, three consecutive quarters
    let i = at;
    while (i < at + 3 && lexicon.tables.units.between.has(tokens[i]?.low ?? "")) i++;
    const later = i > at ? readUnit(reading, i, false) : undefined;
    if (later?.kind === "duration" && (amount.value === 1 || tokens[later.to - 1]?.low.endsWith("s"))) unit = later;
  }
  // "tens of billions of dollars"
  if (unit === undefined && next.low === "of" && isVague(reading, amount)) unit = readUnit(reading, at + 1, false);
  // "half a percentage point", "a quarter of a percentage point"
  if (unit === undefined && amount.fraction && next.low === "of") {
    const i = lexicon.tables.numbers.articles.has(tokens[at + 1]?.low ?? "") ? at + 2 : at + 1;
    const later = i > at + 1 ? readUnit(reading, i, false) : undefined;
    if (later && later.kind !== "duration") unit = later;
  }
  if (unit === undefined || notUnit(reading, amount, unit)) return;
  setUnit(
    reading,
    amount,
    isCents(reading, amount, unit) ? { ...unit, kind: "money", unit: "USD", factor: 0.01 } : unit,
  );
  readCompound(reading, amount, unit);
}

/** Whether an amount is a plural of size: dozens, hundreds of thousands. */
export const isVague = ({ tokens, lexicon }: Reading, { number, low }: Amount): boolean =>
  low !== undefined || lexicon.tables.numbers.groups[tokens[number]?.low ?? ""] !== undefined;

/** The word after a number is that unit's word but not the unit: "2019 points", "three quarters of the town". */
function notUnit({ tokens, lexicon }: Reading, amount: Amount, unit: FoundUnit): boolean {
  const word = tokens[unit.to - 1]?.low ?? "";
  // "two grand pianos"
  const after = tokens[unit.to];
  if (word === "grand" && (tokens[unit.to - 1]?.capital || (after?.type === "word" && !endsNoun(lexicon, after.low))))
    return true;
  if (amount.fraction && unit.kind === "multiple") return true;
  // "No. 44 won stage 12"
  if (word === "won" && Math.abs(amount.value) < 100) return true;
  return (
    unit.unit === "second" &&
    word === "second" &&
    tokens[unit.to]?.low !== "-" &&
    amount.value !== 1 &&
    tokens[amount.to]?.low !== "-"
  );
}

function endsNoun({ tables: { clause, numbers } }: Reading["lexicon"], word: string): boolean {
  const { prepositions, conjunctions, auxiliaries, determiners, adverbs, relatives } = clause;
  return (
    numbers.articles.has(word) ||
    [prepositions, conjunctions, auxiliaries, determiners, adverbs, relatives].some((words) => words.has(word))
  );
}

function setUnit(reading: Reading, amount: Amount, unit: FoundUnit): void {
  const factor = unit.factor ?? 1;
  amount.kind = unit.kind;
  amount.unit = massOrMoney(reading, amount, unit);
  if (amount.unit !== unit.unit) amount.kind = "money";
  // a quarter-point is one of percentages
  if (amount.fraction && unit.kind === "index") [amount.kind, amount.unit] = ["percentage-point", "pp"];
  amount.value = tidy(amount.value * factor);
  if (factor !== 1) amount.factor = factor;
  if (amount.low !== undefined) {
    amount.low *= factor;
    amount.high = (amount.high as number) * factor;
  }
  amount.to = unit.to;
}

function joinRate(reading: Reading, amount: Amount, unit: UnitMeaning): void {
  const rate = readRate(reading, amount.to, unit);
  if (rate === undefined) return;
  amount.unit = `${unit.unit}/${rate.by}`;
  amount.to = rate.to;
}
