import { digitAt, skipSpace } from "./characters.ts";
import { type ReadNumber, readNumber } from "./number.ts";

/** 10の13乗, 1.2×10の14乗, 8×10^9: the value of the power that `first` begins or multiplies, and its end. */
export function readPower(text: string, first: ReadNumber): { value: number; end: number } | undefined {
  const mark = text[first.end] ?? "|";
  if (mark === "の" || mark === "^") return powerOf(text, first);
  if (mark !== "×" && mark !== "x") return undefined;
  const base = readNumber(text, first.end + 1, false);
  const power = base?.value === 10 ? powerOf(text, base) : undefined;
  return power && { value: Number((first.value * power.value).toPrecision(12)), end: power.end };
}

function powerOf(text: string, base: ReadNumber): { value: number; end: number } | undefined {
  const mark = text[base.end];
  if (mark !== "の" && mark !== "^") return undefined;
  let at = skipSpace(text, base.end + 1);
  const minus = text.startsWith("マイナス", at) ? 4 : "-−－".includes(text[at] ?? "|") ? 1 : 0;
  at += minus;
  const exponent = minus > 0 || mark === "の" || digitAt(text, at) >= 0 ? readNumber(text, at, false) : undefined;
  if (exponent === undefined || exponent.value > 400) return undefined;
  if (mark === "の" && text[exponent.end] !== "乗") return undefined;
  const end = exponent.end + (text[exponent.end] === "乗" ? 1 : 0);
  return { value: Number((base.value ** (minus > 0 ? -exponent.value : exponent.value)).toPrecision(15)), end };
}
