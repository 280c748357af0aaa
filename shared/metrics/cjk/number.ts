import { digitAt } from "./characters.ts";
import { type Reading, readTokens, type Token } from "./number-tokens.ts";

/** A number as read: its value (or its ends, where it is vague: 数十, 二三十) and where it ends. */
export interface ReadNumber {
  value: number;
  /** Where the ends differ from the value: 数百 is 100 to 1,000, 十数 11 to 19, 40数 41 to 49. */
  low?: number;
  high?: number;
  /** Two neighbouring Han digits (二三): a range before a counter, a number before a percent sign. */
  pair?: readonly [number, number];
  end: number;
  written: "digits" | "han";
  /** Whether it has a magnitude from 万 up. */
  magnitude: boolean;
  /** A magnitude from 千 up at the very end, which a range shares with its first end: 3~5万; else 0. */
  lastFactor: number;
  /** What multiplies the last magnitude: 1,400 in 1,400万. */
  coefficient: number;
  /** Whether it has a decimal part, or groups of three. */
  decimal: boolean;
  grouped: boolean;
  /** Characters that are digits or magnitudes. */
  length: number;
  /** A decimal point that is a middle dot, which also parts dates and lists. */
  middleDot: boolean;
  /** 500余万: more than it says. */
  more: boolean;
}

/**
 * The number that starts at `at`, with its magnitudes multiplied out; undefined where none does.
 * Reads each character once. `shortTail`: a last Han digit counts in the next lower magnitude (四百五 is 450).
 */
export function readNumber(text: string, at: number, shortTail: boolean): ReadNumber | undefined {
  const reading = readTokens(text, at);
  if (reading === undefined) return undefined;
  const { tokens, end, decimal, grouped, length, middleDot, more, magnitude, digits, vague } = reading;
  const last = tokens[tokens.length - 1] as Token;
  // most numbers are a run of digits and nothing else
  const single = tokens.length === 1 && last.factor === 0;
  const short = !single && shortTail && hasShortTail(reading);
  const low = single ? { value: last.low, coefficient: 0 } : evaluate(tokens, "low", short);
  const number: ReadNumber = {
    value: low.value,
    end,
    written: digitAt(text, at) >= 0 ? "digits" : "han",
    magnitude,
    lastFactor: last.factor >= 1e3 ? last.factor : 0,
    coefficient: low.coefficient,
    decimal,
    grouped,
    length,
    middleDot,
    more,
  };
  const high = vague ? (single ? last.high : evaluate(tokens, "high", short).value) : low.value;
  if (low.value < high) {
    number.low = low.value;
    number.high = high;
  }
  if (single && digits?.pair) number.pair = digits.pair;
  return number;
}

/** 四百五, 一万三: one Han digit after a magnitude, without a 零 between. */
const hasShortTail = ({ digits, tokens }: Reading): boolean =>
  digits?.written === "han" && digits.length === 1 && digits.value > 0 && tokens.length > 1;

/**
 * The tokens multiplied out. A magnitude that is larger than the one before takes the whole sum (12万亿, 四万八千亿),
 * a smaller one only what stands since (1兆3986億).
 */
function evaluate(
  tokens: readonly Token[],
  side: "low" | "high",
  short: boolean,
): { value: number; coefficient: number } {
  let total = 0;
  let section = 0;
  let run = 0;
  let has = false;
  let previous = Number.POSITIVE_INFINITY;
  let unit = 0;
  let coefficient = 0;
  for (const token of tokens) {
    const { factor } = token;
    if (factor === 0) {
      run = token[side];
      has = true;
    } else if (factor < 1e4) {
      // 一万零十二: the zero only fills a place.
      coefficient = has && run > 0 ? run : 1;
      section += coefficient * factor;
      run = 0;
      has = false;
      unit = factor;
    } else {
      const since = section + run;
      if (factor >= previous) total = (total + since || 1) * factor;
      else total += (has || section > 0 ? since : 1) * factor;
      coefficient = since || 1;
      section = 0;
      run = 0;
      has = false;
      previous = factor;
      unit = factor;
    }
  }
  const value = total + section + (short && unit > 1 ? run * (unit / 10) : run);
  return { value: Number.isInteger(value) ? value : Number(value.toPrecision(15)), coefficient };
}
