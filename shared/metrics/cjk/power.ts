import { digitAt, isLatin, skipSpace } from "./characters.ts";
import { readDigits } from "./digits.ts";
import { type ReadNumber, readNumber } from "./number.ts";

/** 10の13乗, 1.2×10の14乗, 8×10^9: the value of the power that `first` begins or multiplies, and its end. */
export function readPower(text: string, first: ReadNumber): { value: number; end: number } | undefined {
  const mark = text[first.end] ?? "|";
  if (mark === "の" || mark === "^") return powerOf(text, first);
  if (mark === "e" || mark === "E") return exponentOf(text, first);
  if (mark !== "×" && mark !== "x") return undefined;
  const base = readNumber(text, first.end + 1, false);
  const power = base?.value === 10 ? powerOf(text, base) : undefined;
  return power && { value: Number((first.value * power.value).toPrecision(12)), end: power.end };
}

/** 1.2e13, 12E-3; 3e5 is a name. */
function exponentOf(text: string, first: ReadNumber): { value: number; end: number } | undefined {
  const sign = "+-−".includes(text[first.end + 1] ?? "|") ? 1 : 0;
  const exponent = first.written === "digits" ? readDigits(text, first.end + 1 + sign) : undefined;
  if (exponent?.written !== "digits" || exponent.decimal || exponent.value > 300) return undefined;
  if (!(first.decimal || sign > 0) || isLatin(text, exponent.end)) return undefined;
  const power = sign > 0 && text[first.end + 1] !== "+" ? -exponent.value : exponent.value;
  return { value: Number((first.value * 10 ** power).toPrecision(15)), end: exponent.end };
}

function powerOf(text: string, base: ReadNumber): { value: number; end: number } | undefined {
  const mark = text[base.end];
  if (mark !== "の" && mark !== "^") return undefined;
  let at = skipSpace(text, base.end + 1);
  const minus = text.startsWith("マイナス", at) ? 4 : "-−－".includes(text[at] ?? "|") ? 1 : 0;
  at += minus + (mark === "^" && text[at] === "+" ? 1 : 0);
  const exponent = minus > 0 || mark === "の" || digitAt(text, at) >= 0 ? readNumber(text, at, false) : undefined;
  if (exponent === undefined || exponent.value > 400) return undefined;
  if (mark === "の" && text[exponent.end] !== "乗") return undefined;
  const end = exponent.end + (text[exponent.end] === "乗" ? 1 : 0);
  return { value: Number((base.value ** (minus > 0 ? -exponent.value : exponent.value)).toPrecision(15)), end };
}
