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
}

/** 3分の2, 三分之一, 1/4, 1と5分の3, 百分之五: the fraction that `first` begins. */
export function readFraction(text: string, first: ReadNumber, words: Words): Fraction | undefined {
  const plain = inWords(text, first, words) ?? slashed(text, first);
  if (plain) return plain;
  if (!"と又ま 零".includes(text[first.end] ?? "|")) return undefined;
  const joint = joints.find((word) => text.startsWith(word, first.end));
  if (joint === undefined || first.decimal) return undefined;
  const next = readNumber(text, first.end + joint.length, false);
  const part = next && inWords(text, next, words);
  return part && !part.percent && part.value < 1 ? { ...part, value: first.value + part.value } : undefined;
}

/** Between a whole number and a fraction. */
const joints = ["と", "又", "また", "  又 ", " 又 ", "又 "];

function inWords(text: string, divisor: ReadNumber, words: Words): Fraction | undefined {
  const at = skipSpace(text, divisor.end);
  if (text[at] !== "分") return undefined;
  const word = fractionWords.find((candidate) => text.startsWith(candidate, at));
  if (word === undefined || divisor.value === 0) return undefined;
  const over = readNumber(text, skipSpace(text, at + word.length), words.tables.shortTail);
  if (over === undefined) return undefined;
  const percent = word !== "分の" && divisor.value === 100;
  return {
    value: percent ? over.value : over.value / divisor.value,
    end: over.end,
    words: true,
    ...(percent && over.low !== undefined ? { low: over.low, high: over.high as number } : {}),
    ...(percent ? { percent } : {}),
  };
}

const fractionWords = ["分の", "分之"];

/** 1/4, 1/1,000: a small whole number over a larger one that is no day of a month pair. */
function slashed(text: string, over: ReadNumber): Fraction | undefined {
  if (text[over.end] !== "/" && text[over.end] !== "／") return undefined;
  if (digitAt(text, over.end + 1) < 0 || over.decimal || over.magnitude) return undefined;
  const divisor = readNumber(text, over.end + 1, false);
  if (divisor === undefined || divisor.decimal || divisor.value <= over.value || over.value === 0) return undefined;
  const after = text[divisor.end] ?? "";
  if (after === "/" || after === "／" || after === "-") return undefined;
  if (divisor.value > 10 && divisor.value !== 100 && divisor.value !== 1000 && divisor.value !== 10000)
    return undefined;
  return { value: over.value / divisor.value, end: divisor.end };
}
