import type { Amount } from "./amount.ts";
import { readNumber, tidy } from "./number.ts";
import { type Reading, readUnit } from "./unit.ts";

/** "one in five", "3 in 10", "one in every four": a share of a whole, where the second number counts no time or measure. */
export function readShare(reading: Reading, at: number): Amount | undefined {
  const { tokens, lexicon } = reading;
  const first = tokens[at];
  if (first === undefined || (first.touches && tokens[at - 1]?.type !== "sign")) return undefined;
  const { numbers } = lexicon.tables;
  const part =
    first.type === "number" || numbers.ones[first.low] !== undefined ? readNumber(tokens, at, numbers) : undefined;
  if (part === undefined || part.fraction || part.scale > 1 || part.letter) return undefined;
  if (!Number.isInteger(part.value) || part.value < 1 || part.value > 99) return undefined;
  const joint = tokens[part.to]?.low === "-" ? part.to + 1 : part.to;
  if (tokens[joint]?.low !== "in") return undefined;
  let next = joint + 1;
  if (tokens[next]?.low === "-") next++;
  const every = tokens[next]?.low === "every";
  if (every) next++;
  const whole = readNumber(tokens, next, numbers);
  if (whole === undefined || whole.fraction || whole.letter || whole.low !== undefined) return undefined;
  const round = whole.value <= 10 || whole.value % 10 === 0 || whole.value === 12 || every;
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

const isYear = (value: number): boolean => value >= 1800 && value <= 2100;
