import { hanDigits, largeMagnitudes, smallMagnitudes } from "../../language/cjk/numerals.data.ts";
import { digitAt } from "./characters.ts";

/** A run of digits without magnitudes: 1,234.5 or 二〇二四 or 三四・一. */
export interface Digits {
  value: number;
  end: number;
  written: "digits" | "han";
  decimal: boolean;
  grouped: boolean;
  middleDot: boolean;
  /** Count of digits. */
  length: number;
  pair?: readonly [number, number];
}

export function readDigits(text: string, at: number): Digits | undefined {
  return digitAt(text, at) >= 0 ? arabic(text, at) : han(text, at);
}

function arabic(text: string, at: number): Digits {
  const apart = spacedDigits(text, at);
  if (apart) return apart;
  let [i, value, length, grouped] = [at, 0, 0, false];
  for (;;) {
    const digit = digitAt(text, i);
    if (digit >= 0) {
      value = value * 10 + digit;
      length++;
      i++;
    } else if (isGroupMark(text, i, grouped ? 0 : length)) {
      grouped = true;
      i++;
    } else break;
  }
  const whole = { value, end: i, written: "digits" as const, decimal: false, grouped, middleDot: false, length };
  const dot = text[i] ?? "|";
  if (!".．・·".includes(dot) || digitAt(text, i + 1) < 0) return whole;
  let [scale, j, fraction] = [1, i + 1, 0];
  for (let digit = digitAt(text, j); digit >= 0; digit = digitAt(text, j)) {
    fraction = fraction * 10 + digit;
    scale *= 10;
    j++;
  }
  const middleDot = dot === "・" || dot === "·";
  // 12・18・24 is a list.
  if (middleDot && (text[j] === dot || text[at - 1] === dot)) return whole;
  return {
    ...whole,
    value: (value * scale + fraction) / scale,
    end: j,
    decimal: true,
    middleDot,
    length: length + j - i - 1,
  };
}

/** Three digits after a comma, an apostrophe or a narrow space; 6、544 only in full width. */
function isGroupMark(text: string, at: number, before: number): boolean {
  const mark = text[at];
  if (mark === undefined || before > 3 || !",，'’､、\u202f\u2009\u00a0".includes(mark)) return false;
  if (mark === "、" && !(isWide(text, at - 1) && isWide(text, at + 1))) return false;
  for (let i = 1; i <= 3; i++) if (digitAt(text, at + i) < 0) return false;
  return digitAt(text, at + 4) < 0;
}

const isWide = (text: string, at: number): boolean => text.charCodeAt(at) >= 0xff10 && text.charCodeAt(at) <= 0xff19;

/** Digits set apart one by one before a magnitude or a unit: 1 0 万. */
function spacedDigits(text: string, at: number): Digits | undefined {
  let [i, value, length] = [at, digitAt(text, at), 1];
  while (length < 16 && text[i + 1] === " " && digitAt(text, i + 2) >= 0) {
    i += 2;
    value = value * 10 + digitAt(text, i);
    length++;
  }
  if (length === 1 || digitAt(text, i + 1) >= 0) return undefined;
  const next = text[i + 1] === " " ? text[i + 2] : text[i + 1];
  if (!"万萬億亿兆千百%％円元人名社件折成割".includes(next ?? "|")) return undefined;
  return { value, end: i + 1, written: "digits", decimal: false, grouped: false, middleDot: false, length };
}

/** A decimal point may be a dot or 点; but 三点五十分 and 两点一刻 tell the time, and 一点一点 a manner. */
function han(text: string, at: number): Digits | undefined {
  const { value, end } = hanRun(text, at);
  if (end === at) return undefined;
  const length = end - at;
  const dot = text[end] ?? "|";
  const whole = { value, end, written: "han" as const, decimal: false, grouped: false, middleDot: false, length };
  const digits = "・点點.".includes(dot) ? hanRun(text, end + 1) : undefined;
  const after = text[digits?.end ?? end] ?? "|";
  if (digits === undefined || digits.end === end + 1 || (dot === "・" ? after === dot : "十分刻点點".includes(after)))
    return { ...whole, ...pairOf(text, at, length) };
  const places = digits.end - end - 1;
  return {
    ...whole,
    value: value + digits.value / 10 ** places,
    end: digits.end,
    decimal: true,
    length: length + places,
  };
}

function hanRun(text: string, at: number): { value: number; end: number } {
  let [i, value] = [at, 0];
  for (let digit = hanDigits[text[i] ?? ""]; digit !== undefined; digit = hanDigits[text[i] ?? ""]) {
    // 二两, 三十两: at its end 两 is a weight.
    if ("两兩".includes(text[i] as string) && i > 0 && isHanNumeral(text, i - 1) && !isMagnitude(text, i + 1)) break;
    value = value * 10 + digit;
    i++;
  }
  return { value, end: i };
}

const isMagnitude = (text: string, at: number): boolean =>
  smallMagnitudes[text[at] ?? ""] !== undefined || largeMagnitudes[text[at] ?? ""] !== undefined;

const isHanNumeral = (text: string, at: number): boolean =>
  hanDigits[text[at] as string] !== undefined || isMagnitude(text, at);

/** 二三, 七八, and in Chinese 三五: neighbours are an estimate. */
function pairOf(text: string, at: number, length: number): { pair?: readonly [number, number] } {
  if (length !== 2) return {};
  const [low, high] = [hanDigits[text[at] as string] ?? 0, hanDigits[text[at + 1] as string] ?? 0];
  return low > 0 && (high === low + 1 || (low === 3 && high === 5)) ? { pair: [low, high] } : {};
}
