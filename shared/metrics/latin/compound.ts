import type { Amount } from "./amount.ts";
import { readNumber, tidy } from "./number.ts";
import { type FoundUnit, type Reading, readUnit } from "./unit.ts";

const inchMarks = new Set(['"', "”", "in"]);

/** 5 ft 10 in, two hours and 30 minutes: one value in the first unit. */
export function readCompound(reading: Reading, amount: Amount, unit: FoundUnit): void {
  const { tokens, lexicon } = reading;
  const smaller = lexicon.tables.units.compounds[unit.unit];
  if (smaller === undefined) return;
  let at = amount.to;
  if (tokens[at]?.low === "," || tokens[at]?.low === lexicon.tables.numbers.and) at++;
  // 6-foot-2
  const tight = unit.unit === "ft" && tokens[at]?.low === "-" && tokens[at]?.touches && tokens[at + 1]?.touches;
  if (tight) at++;
  const number = readNumber(tokens, at, lexicon.tables.numbers);
  if (number === undefined || number.fraction || number.scale > 1) return;
  const joint = tokens[number.to]?.low === "-" ? number.to + 1 : number.to;
  // the smaller unit is expected here, so that its symbol may be a word as well: 6 ft 2 in
  const second = readUnit(reading, joint, true);
  const marked = at === amount.to && inchMarks.has(tokens[number.to]?.low ?? "");
  const inches = unit.unit === "ft" && second === undefined && (marked || tight);
  const share = second ? smaller[second.unit] : inches ? smaller.in : undefined;
  if (share === undefined || number.value * share >= 1) return;
  amount.value = tidy(amount.value + Math.sign(amount.value || 1) * number.value * share);
  amount.to = second?.to ?? (marked ? number.to + 1 : number.to);
}

/** "three pounds fifty", "$2 and 50 cents", "4 euros 20": one sum. */
export function readSmallMoney(reading: Reading, amount: Amount): void {
  const { tokens, lexicon } = reading;
  if (amount.kind !== "money" || amount.factor !== undefined || amount.scale > 1 || amount.low !== undefined) return;
  if (!Number.isInteger(amount.value)) return;
  const joint = tokens[amount.to]?.low === lexicon.tables.numbers.and ? 1 : 0;
  const number = readNumber(tokens, amount.to + joint, lexicon.tables.numbers);
  if (number === undefined || number.fraction || number.scale > 1 || number.low !== undefined) return;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 99) return;
  const part = readUnit(reading, number.to, false);
  const ends = tokens[number.to]?.type !== "word" && number.written === amount.written && number.value >= 10;
  if (part?.kind === "money" && part.factor === 0.01) amount.to = part.to;
  else if (joint === 0 && !amount.prefixed && ends && tokens[number.to]?.low !== "%") amount.to = number.to;
  else return;
  amount.value = tidy(amount.value + number.value / 100);
}
