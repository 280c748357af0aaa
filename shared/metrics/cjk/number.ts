import {
  formalDigits,
  hanDigits,
  largeMagnitudes,
  moreWithin,
  prefixBefore,
  smallMagnitudes,
  vagueDigits,
} from "../../language/cjk/numerals.data.ts";
import { digitAt } from "./characters.ts";
import { readDigits } from "./digits.ts";

/** A number as read: its value (or its ends, where it is vague: 数十, 二三十) and where it ends. */
export interface ReadNumber {
  value: number;
  /** Where the ends differ from the value: 数百 is 200 to 900, 十数 11 to 19, 40数 41 to 49. */
  low?: number;
  high?: number;
  /** Two neighbouring Han digits (二三): a range before a counter, a number before a percent sign. */
  pair?: readonly [number, number];
  end: number;
  written: "digits" | "han";
  magnitude: boolean;
  /** A large magnitude at the very end, which a range shares with its first end: 3~5万. */
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

type Token = { low: number; high: number; factor: 0 } | { low: 0; high: 0; factor: number };

const large = new Map(Object.entries(largeMagnitudes));
const small = new Map(Object.entries(smallMagnitudes));

/** Whether a number may start with this character. */
export const startsNumber = (ch: string): boolean =>
  hanDigits[ch] !== undefined || small.has(ch) || vagueDigits.includes(ch);

/**
 * The number that starts at `at`, with its magnitudes multiplied out; undefined where none does.
 * Reads each character once. `shortTail`: a last Han digit counts in the next lower magnitude (四百五 is 450).
 */
export function readNumber(text: string, at: number, shortTail: boolean): ReadNumber | undefined {
  const written = digitAt(text, at) >= 0 ? "digits" : "han";
  if (written === "han" && !startsNumber(text[at] ?? "")) return undefined;
  const tokens: Token[] = [];
  let pair: readonly [number, number] | undefined;
  let [i, end, length] = [at, at, 0];
  let [decimal, grouped, middleDot, more, magnitude, tail] = [false, false, false, false, false, false];
  let lastFactor = 0;
  while (i < text.length) {
    const ch = text[i] as string;
    const last = tokens.at(-1);
    const afterDigits = last !== undefined && last.factor === 0;
    if (tokens.length === 0 && formalStart(ch) && !goesOn(text, i + 1)) return undefined;
    const digits = afterDigits ? undefined : readDigits(text, i);
    if (digits !== undefined) {
      const next = text[digits.end] ?? "";
      pair = digits.pair;
      const vague = pair !== undefined && (small.has(next) || large.has(next));
      tokens.push(
        vague && pair
          ? { low: pair[0], high: pair[1], factor: 0 }
          : { low: digits.value, high: digits.value, factor: 0 },
      );
      decimal = digits.decimal;
      grouped ||= digits.grouped;
      middleDot ||= digits.middleDot;
      tail = digits.written === "han" && digits.length === 1 && digits.value > 0 && last !== undefined;
      length += digits.length;
      lastFactor = 0;
      end = i = digits.end;
      continue;
    }
    const factor = small.get(ch) ?? large.get(ch);
    const isLarge = factor !== undefined && factor >= 1e4;
    if (factor !== undefined && (!isLarge || tokens.length > 0) && !isPrefix(text, i, tokens.length > 0)) {
      tokens.push({ low: 0, high: 0, factor });
      magnitude ||= isLarge;
      lastFactor = factor;
      [tail, pair] = [false, undefined];
      length++;
      end = ++i;
      continue;
    }
    if (vagueDigits.includes(ch) && vagueFits(text, i, tokens)) {
      const after = tokens.length > 0;
      if (afterDigits) {
        const value = (last as Token).low;
        if (value % 10 !== 0 || value === 0) break;
        tokens[tokens.length - 1] = { low: value + 1, high: value + 9, factor: 0 };
      } else tokens.push({ low: after ? 1 : 2, high: 9, factor: 0 });
      [tail, pair] = [false, undefined];
      length++;
      end = ++i;
      continue;
    }
    const within = tokens.length > 0 ? moreWithin.find((word) => text.startsWith(word, i)) : undefined;
    if (within !== undefined && large.has(text[i + within.length] ?? "")) {
      more = true;
      i += within.length;
      continue;
    }
    if (isSpace(ch) && spaceFits(text, i, afterDigits, magnitude)) {
      i += isSpace(text[i + 1] ?? "") ? 2 : 1;
      continue;
    }
    break;
  }
  if (
    tokens.length === 0 ||
    (tokens.length === 1 &&
      (tokens[0] as Token).low !== (tokens[0] as Token).high &&
      written === "digits" &&
      length < 2)
  )
    return undefined;
  const short = shortTail && tail;
  const low = evaluate(tokens, "low", short);
  const high = evaluate(tokens, "high", short);
  return {
    value: low.value,
    ...(low.value < high.value ? { low: low.value, high: high.value } : {}),
    ...(pair && tokens.length === 1 ? { pair } : {}),
    end,
    written,
    magnitude,
    lastFactor: lastFactor >= 1e3 ? lastFactor : 0,
    coefficient: low.coefficient,
    decimal,
    grouped,
    length,
    middleDot,
    more,
  };
}

/**
 * The tokens multiplied out. A magnitude that is larger than the one before takes the whole sum (12万亿, 四万八千亿),
 * a smaller one only what stands since (1兆3986億).
 */
function evaluate(
  tokens: readonly Token[],
  side: "low" | "high",
  short: boolean,
): { value: number; coefficient: number } {
  let [total, section, run, has, previous, unit, coefficient] = [0, 0, 0, false, Number.POSITIVE_INFINITY, 0, 0];
  for (const token of tokens) {
    const { factor } = token;
    if (factor === 0) {
      run = token[side];
      has = true;
    } else if (factor < 1e4) {
      coefficient = has ? run : 1;
      section += coefficient * factor;
      [run, has] = [0, false];
      unit = factor;
    } else {
      const since = section + run;
      if (factor >= previous) total = (total + since || 1) * factor;
      else total += (has || section > 0 ? since : 1) * factor;
      coefficient = since || 1;
      [section, run, has] = [0, 0, false];
      previous = unit = factor;
    }
  }
  const rest = short && unit > 1 ? run * (unit / 10) : run;
  return { value: Number((total + section + rest).toPrecision(15)), coefficient };
}

const isSpace = (ch: string): boolean => ch === " " || ch === "\u3000" || ch === "\u00a0";

/** 千 of 千瓦, 兆 of 兆赫: with a number before it, or a magnitude. */
const isPrefix = (text: string, at: number, after: boolean): boolean =>
  after && (prefixBefore[text[at] as string]?.includes(text[at + 1] ?? "|") ?? false);

const formalStart = (ch: string): boolean => formalDigits.includes(ch) && ch !== "零";
/** A number starts with a formal digit only where a magnitude follows: 陆地 is land. */
const goesOn = (text: string, at: number): boolean => small.has(text[at] ?? "") || large.has(text[at] ?? "");

/** 数十, 数百万, 十数, 几十; a bare 数 is for the counter after it to judge. */
function vagueFits(text: string, at: number, tokens: readonly Token[]): boolean {
  const next = text[at + 1] ?? "";
  if (tokens.length > 0) return !isNumeral(text, at + 1) || small.has(next) || large.has(next);
  return (
    small.has(next) ||
    large.has(next) ||
    (text[at] === "数" && digitAt(text, at + 1) < 0 && hanDigits[next] === undefined)
  );
}

const isNumeral = (text: string, at: number): boolean =>
  digitAt(text, at) >= 0 || hanDigits[text[at] ?? ""] !== undefined;

/** A space before a magnitude (4680 万), or after one before the digits that go on (1 兆 2,000 億). */
function spaceFits(text: string, at: number, afterDigits: boolean, magnitude: boolean): boolean {
  const next = at + (isSpace(text[at + 1] ?? "") ? 2 : 1);
  if (afterDigits) return large.has(text[next] ?? "");
  return magnitude && (digitAt(text, next) >= 0 || large.has(text[next] ?? "")) && magnitudeFollows(text, next);
}

/** Whether the digits at `at` end in a magnitude: so 3億 5,000万 is one number and 3億 5人 is not. */
function magnitudeFollows(text: string, at: number): boolean {
  let i = at;
  while (i < at + 12 && (digitAt(text, i) >= 0 || ",.，．".includes(text[i] ?? "|"))) i++;
  while (i < at + 13 && isSpace(text[i] ?? "")) i++;
  return large.has(text[i] ?? "");
}
