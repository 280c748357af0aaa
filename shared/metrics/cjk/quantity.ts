import type { MetricKind } from "../../contract/records.ts";
import type { Quantity } from "../engine.ts";
import type { Amount } from "./amount.ts";
import { digitAt, isHan, isKatakana, isLatin, skipSpaceBack } from "./characters.ts";
import { standsFree } from "./no-metric.ts";
import { qualify } from "./qualify.ts";
import { nearest } from "./senses.ts";
import type { Words } from "./words.ts";

/** The record of an amount with the words around it, or undefined where it measures nothing. `floor` is the end of what was found before. */
export function toQuantity(
  text: string,
  paragraph: number,
  floor: number,
  found: Amount,
  words: Words,
): Quantity | undefined {
  const amount = level(text, withSuffix(text, estimate(found), words), words);
  const sign = signBefore(text, amount, floor);
  const signed = sign?.start ?? amount.start;
  const money = moneyBefore(text, signed, floor, words);
  const { unit } = amount;
  if (
    unit === undefined &&
    money === undefined &&
    !standsFree(text, signed, amount) &&
    !isBounded(text, amount, floor, words) &&
    !isSignedIndex(text, amount, signed, floor)
  )
    return undefined;
  const negative = sign?.negative === true && !amount.signed ? -1 : 1;
  const { start, end, qualifier } = qualify(text, money?.start ?? signed, amount.end, floor, amount, words);
  const paid = money !== undefined && unit?.kind !== "percent" && !(money.unit === "°C" || money.unit === "°F");
  const heat = money !== undefined && !paid;
  const kind: MetricKind = paid ? "money" : heat ? "measure" : (unit?.kind ?? "count");
  const code = paid || heat ? money.unit : rated(text, start, unit?.unit ?? "1", kind, words);
  const { low, high } = amount;
  const ranges = low !== undefined && high !== undefined;
  const quantity: Quantity = {
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    value: ranges ? null : amount.value * negative || 0,
    unit: code,
    kind,
    rule: `cjk.${unit === undefined ? (paid ? "symbol" : "bare") : unit.open ? "noun" : unit.counter ? "counter" : kind}`,
    confidence: confidenceOf(amount, paid),
  };
  if (ranges) {
    quantity.low = negative < 0 ? -high : low;
    quantity.high = negative < 0 ? -low : high;
  }
  if (unit?.counter && !paid) quantity.counter = unit.word;
  if (qualifier) quantity.qualifier = qualifier;
  return quantity;
}

function confidenceOf({ unit, number }: Amount, paid: boolean): number {
  if (unit?.open) return 0.6;
  if (unit || paid) return number.written === "digits" ? 0.9 : number.length > 1 ? 0.8 : 0.6;
  return number.magnitude ? 0.7 : 0.4;
}

/** 15万位 is about that many, no rank. */
function estimate(amount: Amount): Amount {
  if (amount.unit?.kind !== "rank" || amount.number.lastFactor < 1e4) return amount;
  const { unit: _rank, ...bare } = amount;
  return { ...bare, end: amount.number.end };
}

/** The level of an index stands without a unit: 総合指数は1万6001.25で終えた. */
function level(text: string, amount: Amount, words: Words): Amount {
  const { unit, number, start, end } = amount;
  if (unit !== undefined || !(number.decimal || number.middleDot || isNamedIndex(text, start, words))) return amount;
  if (nearest(text, start, words.indexNames) !== "index" || !standsFree(text, start, amount)) return amount;
  return { ...amount, unit: { kind: "index", unit: "point", word: "", end } };
}

/** 作況指数は101, DIはプラス13: a whole number is a level only where its index stands before it. */
function isNamedIndex(text: string, at: number, words: Words): boolean {
  let end = skipSpaceBack(text, at);
  for (const word of ["プラス", "マイナス"]) if (text.endsWith(word, end)) end -= word.length;
  if (!"はがも为為是报報".includes(text[end - 1] ?? "|")) return false;
  return words.indexNames.endingAt(text, end - 1)?.[1] === "index";
}

/** A letter after an amount of money that is a magnitude: $3.5M, $2bn. */
function withSuffix(text: string, amount: Amount, words: Words): Amount {
  if (!isLatin(text, amount.number.end) || amount.number.magnitude) return amount;
  const at = amount.number.end;
  let end = at;
  while (end < at + 8 && isLatin(text, end)) end++;
  const scale = suffixes[text.slice(at, end)];
  if (scale === undefined) return amount;
  if (text.slice(at, end) !== "k" && !words.symbols.endingAt(text, skipSpaceBack(text, amount.start))) return amount;
  const { unit: _unit, ...bare } = amount;
  return { ...bare, end, value: amount.number.value * scale, number: { ...amount.number, end, magnitude: true } };
}

const suffixes: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, m: 1e6, M: 1e6, mn: 1e6, b: 1e9, B: 1e9, bn: 1e9, t: 1e12, T: 1e12, tn: 1e12 },
  ...{ million: 1e6, billion: 1e9, trillion: 1e12 },
};

/** A sign that touches the number: ▲5%, -20 ℃, マイナス3%, 零下5度. */
function signBefore(text: string, { start, unit }: Amount, floor: number) {
  const at = skipSpaceBack(text, start);
  const word = "スナ下负負".includes(text[at - 1] ?? "|")
    ? signWords.find((candidate) => text.startsWith(candidate, at - candidate.length))
    : undefined;
  // 正负2.5: either way
  if (word?.length === 1 && text[at - 2] === "正") return undefined;
  if (word !== undefined && at - word.length >= floor) return { start: at - word.length, negative: word !== "プラス" };
  const mark = text[start - 1] ?? "|";
  if (start - 1 < floor) return undefined;
  if (mark === "▲" || mark === "△" || mark === "▼")
    return unit?.kind === "rank" ? undefined : { start: start - 1, negative: true };
  if (!"-−－‐–+＋".includes(mark)) return undefined;
  if (isLatin(text, start - 2) || digitAt(text, start - 2) >= 0) return undefined;
  const joins = isHan(text, start - 2) || isKatakana(text, start - 2) || ")）".includes(text[start - 2] ?? "|");
  if (joins && !(unit !== undefined && (signedKinds.has(unit.kind) || unit.unit === "°C"))) return undefined;
  return { start: start - 1, negative: mark !== "+" && mark !== "＋" };
}

/** DIはプラス13: a sign in words before a number that nothing counts, behind a particle or a mark. */
function isSignedIndex(text: string, { start, number, end }: Amount, signed: number, floor: number): boolean {
  if (start - signed < 3 || number.middleDot || isHan(text, end) || isKatakana(text, end)) return false;
  return signed === floor || "はがのをもと、（(で".includes(text[signed - 1] ?? "|");
}

/** Kinds that are written with a minus right after a word: 净利润为-2.3亿元. */
const signedKinds = new Set(["percent", "percentage-point", "money", "index"]);
const signWords = ["マイナス", "氷点下", "零下", "プラス", "负", "負"];

/** A symbol or a word of money before the number: US$5, 人民币50元, 摂氏40度. */
function moneyBefore(text: string, start: number, floor: number, words: Words) {
  const at = skipSpaceBack(text, start);
  const [symbol, unit] = words.unitBefore.endingAt(text, at) ?? words.symbols.endingAt(text, at) ?? [];
  if (symbol === undefined || unit === undefined || at - symbol.length < floor) return undefined;
  if (isLatin(text, at - symbol.length) && isLatin(text, at - symbol.length - 1)) return undefined;
  return { start: at - symbol.length, unit };
}

/** Whether words that bound a number stand at it, so that it counts something though nothing says what. */
function isBounded(text: string, amount: Amount, floor: number, words: Words): boolean {
  if (
    amount.number.written === "han" &&
    amount.number.length < 2 &&
    (!amount.number.magnitude || isHan(text, amount.end))
  )
    return false;
  if (amount.number.middleDot || isLatin(text, amount.end)) return false;
  const { qualifier } = qualify(text, amount.start, amount.end, floor, amount, words);
  return qualifier !== undefined;
}

/** 時速120キロ: a length with a word of speed before it. */
function rated(text: string, start: number, unit: string, kind: MetricKind, words: Words): string {
  if (kind !== "measure" || unit.includes("/")) return unit;
  const at = skipSpaceBack(text, start);
  const per =
    words.speed.endingAt(text, at) ??
    words.speed.endingAt(text, "はがで約も达達为為".includes(text[at - 1] ?? "|") ? at - 1 : at);
  return per && (lengths.has(unit) || "毎每".includes(per[0][0] as string)) ? `${unit}/${per[1]}` : unit;
}

const lengths = new Set(["m", "km", "cm", "mm", "mi", "ft"]);
