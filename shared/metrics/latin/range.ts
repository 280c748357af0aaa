import { type Amount, readAmount } from "./amount.ts";
import { tidy } from "./number.ts";
import type { Reading } from "./unit.ts";

/** Two amounts that belong together: a range is one value, a pair the two ends of a change. */
export interface Joined {
  join: "range" | "pair" | "ratio";
  first: Amount;
  second: Amount;
}

const dashes = "-–—~〜‑";

/**
 * The amount that goes on from `first`: "5 to 10 million", "$4 and $6" after between, "30-35 mpg", "7-to-2".
 * `opening` is the word before the first amount and its bound; `changing` tells whether a word of change governs it.
 */
export function readJoined(
  reading: Reading,
  first: Amount,
  opening: string,
  changing: () => boolean,
): Joined | undefined {
  const { tokens } = reading;
  const joint = tokens[first.to];
  if (joint === undefined) return undefined;
  if (joint.type === "sign") {
    if (!dashes.includes(joint.low)) return undefined;
    if (tokens[first.to + 1]?.low === "to") return readRatio(reading, first, first.to + 2);
    return readDashed(reading, first);
  }
  const { low } = joint;
  const wanted = low === "to" || low === "through" || (low === "and" && opening === "between");
  if (!wanted) return undefined;
  const second = readAmount(reading, first.to + 1);
  if (second === undefined || !compatible(first, second, opening === "from")) return undefined;
  if (low === "to" && isRatio(reading, first, second)) return ratio(first, second);
  if (low === "and" || opening !== "from") {
    // "fell by 9,000 to 213,000", "raise it by 10 cents to 85 cents": a change and the level reached
    const apart = first.unit !== undefined || (second.unit === undefined && second.value >= 10 * first.value);
    if (low === "to" && apart && changing()) return undefined;
    return inOrder(share(first, second, false));
  }
  const speed = first.value === 0 && (second.unit === "km/h" || second.unit === "mi/h");
  if (speed || !changing()) return inOrder(share(first, second, false));
  const further = readDashed(reading, second);
  const end = further ? asRange(further.first, further.second) : second;
  return { join: "pair", ...share(first, end, true) };
}

/** "5-10%", "£5–10 million", "seven-10". */
function readDashed(reading: Reading, first: Amount): Joined | undefined {
  const { tokens } = reading;
  const joint = tokens[first.to];
  if (joint === undefined || !dashes.includes(joint.low)) return undefined;
  const next = tokens[first.to + 1];
  if (next === undefined || (next.type === "word" && !next.touches)) return undefined;
  const second = readAmount(reading, first.to + 1);
  if (second === undefined || second.sign !== undefined || !compatible(first, second)) return undefined;
  if (second.written === "words" && first.written === "digits") return undefined;
  return inOrder(share(first, second, false));
}

function readRatio(reading: Reading, first: Amount, at: number): Joined | undefined {
  const { tokens } = reading;
  const i = tokens[at]?.low === "-" ? at + 1 : at;
  const second = readAmount(reading, i);
  return second && second.unit === undefined && first.unit === undefined ? ratio(first, second) : undefined;
}

const ratio = (first: Amount, second: Amount): Joined | undefined =>
  second.value > 0
    ? {
        join: "ratio",
        first: { ...first, value: tidy(first.value / second.value), kind: "multiple", unit: "times", to: second.to },
        second,
      }
    : undefined;

/** "a ratio of 3 to 1", "by 3 to 1". */
function isRatio({ tokens }: Reading, first: Amount, second: Amount): boolean {
  if (first.unit !== undefined || second.unit !== undefined || second.value !== 1) return false;
  for (let i = Math.max(0, first.from - 4); i < Math.min(tokens.length, second.to + 3); i++) {
    const low = tokens[i]?.low;
    if (low === "ratio" || low === "odds" || low === "outnumbered" || low === "outnumber" || low === "margin")
      return true;
  }
  return false;
}

const base = (unit: string | undefined): string | undefined => unit?.split("/")[0];

function compatible(first: Amount, second: Amount, ends = false): boolean {
  // "0.6 percent to 6,980"
  if (first.kind === "percent" && second.unit === undefined && second.value > 100 && second.value > 20 * first.value)
    return false;
  if (first.low !== undefined || second.low !== undefined) return false;
  if (first.unit === undefined) return !second.prefixed || first.written === "digits";
  if (second.unit === undefined) return first.prefixed || ends || first.kind !== "duration";
  return base(first.unit) === base(second.unit);
}

/** Unit and magnitude that stand once hold for both: 3 to 4.5 billion francs, $5 to 10 million. */
function share(first: Amount, second: Amount, anyOrder: boolean): { first: Amount; second: Amount } {
  const [one, two] = [{ ...first }, { ...second }];
  const raw = (two.high ?? two.value) / two.scale;
  if (
    one.scale === 1 &&
    two.scale > 1 &&
    !one.fraction &&
    (anyOrder ? one.value < 1000 : one.value < raw) &&
    one.unit === undefined
  )
    one.value = tidy(one.value * two.scale);
  else if (one.scale === 1 && two.scale > 1 && one.prefixed && one.value < raw && one.value < 1000)
    one.value = tidy(one.value * two.scale);
  if (two.unit !== undefined && two.kind !== undefined) {
    if (one.unit === undefined && two.factor !== undefined) one.value = tidy(one.value * two.factor);
    [one.kind, one.unit] = [two.kind, two.unit];
  } else if (one.unit !== undefined && one.kind !== undefined) [two.kind, two.unit] = [one.kind, one.unit];
  return { first: one, second: two };
}

const inOrder = ({ first, second }: { first: Amount; second: Amount }): Joined | undefined =>
  first.value < second.value ? { join: "range", first, second } : undefined;

/** A range as one amount. */
export const asRange = (first: Amount, second: Amount): Amount => ({
  ...second,
  from: first.from,
  number: first.number,
  low: first.value,
  high: second.value,
  prefixed: first.prefixed || second.prefixed,
});
