import type { Amount } from "./amount.ts";
import { readNumber, tidy } from "./number.ts";
import { type Reading, readUnit } from "./unit.ts";

/**
 * "one in five", "3 in 10", "one in every four", "nine out of ten": a share of a whole, where the second number counts
 * no time or measure.
 */
export function readShare(reading: Reading, at: number): Amount | undefined {
  const { tokens, lexicon } = reading;
  const first = tokens[at];
  if (first === undefined || (first.touches && tokens[at - 1]?.type !== "sign")) return undefined;
  const { numbers } = lexicon.tables;
  const part =
    first.type === "number" || numbers.ones[first.low] !== undefined ? readNumber(tokens, at, numbers) : undefined;
  if (part === undefined || part.fraction || part.scale > 1 || part.letter) return undefined;
  if (!Number.isInteger(part.value) || part.value < 1 || part.value > 99) return undefined;
  let next = jointAfter(reading, part.to);
  if (next === undefined) return undefined;
  const every = tokens[next]?.low === "every";
  if (every) next++;
  const whole = readNumber(tokens, next, numbers);
  if (whole === undefined || whole.fraction || whole.letter || whole.low !== undefined) return undefined;
  const opens = part.value === 1 && opensShare(reading, at);
  const round = whole.value <= 10 || whole.value % 10 === 0 || whole.value === 12 || every || opens;
  if (whole.value <= part.value || !Number.isInteger(whole.value) || !round || isYear(whole.value)) return undefined;
  if (part.value > 1 && whole.value > 10 && whole.value % 10 !== 0) return undefined;
  const joined = tokens[whole.to]?.low === "-" ? whole.to + 1 : whole.to;
  if (readUnit(reading, joined, false) !== undefined || tokens[whole.to]?.low === "%") return undefined;
  if (tokens[joined]?.type === "word" && tokens[joined]?.touches) return undefined;
  return {
    from: at,
    to: whole.to,
    value: tidy(part.value / whole.value),
    number: at,
    written: part.written,
    scale: 1,
    fraction: true,
    prefixed: false,
  };
}

/** Past "in", "-in-", "out of", or "over" where nothing else follows the second number. */
function jointAfter({ tokens, lexicon }: Reading, at: number): number | undefined {
  const joint = tokens[at]?.low === "-" ? at + 1 : at;
  const word = tokens[joint]?.low;
  if (word === "in") return tokens[joint + 1]?.low === "-" ? joint + 2 : joint + 1;
  if (word === "out" && tokens[joint + 1]?.low === "of") return joint + 2;
  if (word !== "over") return undefined;
  const whole = readNumber(tokens, joint + 1, lexicon.tables.numbers);
  return whole && tokens[whole.to] === undefined ? joint + 1 : undefined;
}

/** Nothing but a bound or an article before "one in 37": no one of something in 37 games. */
const opensShare = ({ tokens, lexicon }: Reading, at: number): boolean => {
  const before = tokens[at - 1];
  return before?.type !== "word" || lexicon.tables.numbers.articles.has(before.low) || before.low === "the"
    ? before?.type !== "number"
    : lexicon.before.endingAt(tokens, at) !== undefined;
};

const isYear = (value: number): boolean => value >= 1800 && value <= 2100;
