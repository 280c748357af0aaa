import { hanDigits } from "../../language/cjk/numerals.data.ts";
import { digitAt, skipSpace } from "./characters.ts";
import { type ReadNumber, readNumber } from "./number.ts";
import type { Words } from "./words.ts";

interface Fraction {
  value: number;
  /** Where it is vague: 百分之二三十. */
  low?: number;
  high?: number;
  end: number;
  /** 百分之五: a percentage. */
  percent?: boolean;
  /** Written in words, so no unit follows. */
  words?: boolean;
  /** 三分之负五. */
  negative?: boolean;
}

/** 3分の2, 三分之一, 1/4, 1と5分の3, 百分之五: the fraction that `first` begins. */
export function readFraction(text: string, first: ReadNumber, words: Words, start: number): Fraction | undefined {
  const plain = inWords(text, first, words, start) ?? slashed(text, first, start);
  if (plain) return plain;
  if (!"と又ま 零".includes(text[first.end] ?? "|") || first.decimal) return undefined;
  const from = skipSpace(text, first.end);
  const joint = joints.find((word) => text.startsWith(word, from));
  if (joint === undefined) return undefined;
  const at = skipSpace(text, from + joint.length);
  const next = readNumber(text, at, false);
  const part = next && inWords(text, next, words, at);
  return part && !part.percent && part.value < 1 ? { ...part, value: first.value + part.value } : undefined;
}

/** Between a whole number and a fraction. */
const joints = ["と", "又", "また"];

function inWords(text: string, divisor: ReadNumber, words: Words, start: number): Fraction | undefined {
  const at = skipSpace(text, divisor.end);
  if (text[at] !== "分" || divisor.value === 0) return undefined;
  const join = skipSpace(text, at + 1);
  if (text[join] !== "の" && text[join] !== "之") return undefined;
  let from = skipSpace(text, join + 1);
  const negative = "负負".includes(text[from] ?? "|");
  if (negative) from++;
  const over = readNumber(text, from, words.tables.shortTail) ?? formalDigit(text, from);
  if (over === undefined) return undefined;
  const hundred = text[join] === "之" && divisor.end - start === bareLength(divisor.value) && divisor.written === "han";
  const scale = (hundred ? 100 : 1) / divisor.value;
  const times = (value: number) => (scale === 1 ? value : Number((value * scale).toPrecision(15)));
  const ends =
    over.low === undefined || over.high === undefined ? {} : { low: times(over.low), high: times(over.high) };
  return {
    value: hundred ? times(over.value) : over.value / divisor.value,
    end: over.end,
    words: true,
    ...(hundred ? { ...ends, percent: true } : {}),
    ...(negative ? { negative } : {}),
  };
}

/** The length of a divisor that is a magnitude and nothing else: 百分之五 is a percentage, 一百分之五 a fraction. */
const bareLength = (value: number): number =>
  value === 100 || value === 1000 || value === 1e4 ? 1 : value === 1e8 ? 2 : 0;

/** 萬分之肆. */
function formalDigit(
  text: string,
  at: number,
): { value: number; end: number; low?: number; high?: number } | undefined {
  const value = hanDigits[text[at] ?? ""];
  return value === undefined ? undefined : { value, end: at + 1 };
}

/** 1/4, 1/1,000: a small whole number over a larger one that is no day of a month pair. */
function slashed(text: string, over: ReadNumber, start: number): Fraction | undefined {
  if (text[over.end] !== "/" && text[over.end] !== "／") return undefined;
  if (digitAt(text, over.end + 1) < 0 || over.decimal || over.magnitude) return undefined;
  const divisor = readNumber(text, over.end + 1, false);
  if (divisor === undefined || divisor.decimal || over.value === 0 || divisor.value === 0) return undefined;
  // -3/2: only a sign tells it from a date
  if (divisor.value <= over.value && !"-−－".includes(text[start - 1] ?? "|")) return undefined;
  const after = text[divisor.end] ?? "";
  if (after === "/" || after === "／" || after === "-") return undefined;
  if (divisor.value > 10 && divisor.value !== 100 && divisor.value !== 1000 && divisor.value !== 10000)
    return undefined;
  return { value: over.value / divisor.value, end: divisor.end };
}
