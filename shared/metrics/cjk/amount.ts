import { digitAt, isHan, isLatin, skipSpace } from "./characters.ts";
import { readDigits } from "./digits.ts";
import { readFraction } from "./fraction.ts";
import { type ReadNumber, readNumber } from "./number.ts";
import { readPower } from "./power.ts";
import { type ReadUnit, readUnit } from "./read-unit.ts";
import type { Words } from "./words.ts";

/** A number with its unit, before the words around it are looked at. */
export interface Amount {
  start: number;
  end: number;
  value: number;
  /** Ends of a vague number or of a range; then `value` is the lower one. */
  low?: number;
  high?: number;
  number: ReadNumber;
  unit?: ReadUnit;
  fraction?: boolean;
  /** 2,100余家: more than it says. */
  more?: boolean;
  /** The ends carry their own signs: -5~5度. */
  signed?: boolean;
  /** Made of two units: 52円32銭. */
  compound?: boolean;
}

/** The number at `at` with fraction, unit, smaller unit and half; undefined where none starts. */
export function readAmount(text: string, at: number, words: Words): Amount | undefined {
  const plain = readNumber(text, at, words.tables.shortTail);
  if (plain === undefined) return undefined;
  const half = counted(text, at, plain, words);
  if (half !== undefined) return half;
  const number = hundredMillions(text, plain);
  // 亏3个亿 without a noun is money
  if (number !== plain && !isHan(text, number.end))
    return {
      start: at,
      end: number.end,
      value: number.value,
      number,
      unit: { kind: "money", unit: "CNY", word: "", end: number.end },
      ...(number.more ? { more: true } : {}),
    };
  const power = readPower(text, number);
  if (power !== undefined) {
    const unit = readUnit(text, at, power.end, { ...number, end: power.end }, words);
    const read = { ...number, value: power.value, end: power.end, decimal: true };
    return { start: at, end: unit?.end ?? power.end, value: power.value, number: read, ...(unit ? { unit } : {}) };
  }
  const fraction = readFraction(text, number, words, at);
  if (fraction !== undefined) {
    const { end, percent } = fraction;
    const value = fraction.negative ? -fraction.value : fraction.value;
    const known: ReadUnit = percent
      ? { kind: "percent", unit: "%", word: "", end }
      : { kind: "fraction", unit: "1", word: "", end };
    const measured = percent || fraction.words ? undefined : readUnit(text, at, end, { ...number, end }, words);
    const unit = measured && !measured.open && measured.kind !== "rank" ? measured : known;
    const { low, high } = fraction;
    return {
      start: at,
      end: unit.end,
      value,
      ...(low === undefined || high === undefined ? {} : { low, high }),
      number: { ...number, end },
      unit,
      fraction: true,
    };
  }
  const more = "余餘あ多来來".includes(text[number.end] ?? "|")
    ? moreWords.find((word) => text.startsWith(word, number.end))
    : undefined;
  const moreUnit = more && readUnit(text, at, number.end + more.length, number, words);
  const unit = moreUnit && !moreUnit.open ? moreUnit : readUnit(text, at, number.end, number, words);
  const isMore = number.more || (moreUnit !== undefined && unit === moreUnit);
  const pair = number.pair && unit && !positional.has(unit.kind) ? number.pair : undefined;
  const amount: Amount = {
    start: at,
    end: unit?.end ?? number.end,
    value: pair ? pair[0] : number.value,
    number,
  };
  if (unit) amount.unit = unit;
  if (isMore) amount.more = true;
  if (number.low !== undefined) {
    amount.low = number.low;
    amount.high = number.high as number;
  } else if (pair) [amount.low, amount.high] = pair;
  return unit === undefined ? amount : scaled(withParts(text, amount, unit, words), words);
}

/** 3个亿, 两个多亿: the magnitude itself is counted. */
function hundredMillions(text: string, number: ReadNumber): ReadNumber {
  if (!"个個".includes(text[number.end] ?? "|") || number.magnitude || number.low !== undefined) return number;
  const more = text[number.end + 1] === "多";
  const at = number.end + (more ? 2 : 1);
  if (!"亿億".includes(text[at] ?? "|")) return number;
  const value = Number((number.value * 1e8).toPrecision(15));
  const { pair: _pair, ...rest } = number;
  return {
    ...rest,
    value,
    end: at + 1,
    magnitude: true,
    lastFactor: 1e8,
    coefficient: number.value,
    more: number.more || more,
  };
}

/** 两个半小时, 八个半月: the half of the unit stands between the counter and the unit. */
function counted(text: string, at: number, number: ReadNumber, words: Words): Amount | undefined {
  const { half } = words.tables;
  if (!"个個".includes(text[number.end] ?? "|") || number.low !== undefined || half === "") return undefined;
  if (!text.startsWith(half, number.end + 1)) return undefined;
  const from = number.end + 1 + half.length;
  const found =
    words.units.startingAt(text, from)?.[1].kind === "duration" ? readUnit(text, at, from, number, words) : undefined;
  const unit: ReadUnit | undefined =
    text[from] === "月" ? { kind: "duration", unit: "month", word: "月", end: from + 1 } : found;
  if (unit?.kind !== "duration" || unit.unit === "day") return undefined;
  return { start: at, end: unit.end, value: number.value + 0.5, number, unit, compound: true };
}

/** Between a number and its counter: 2,100余家, 30多个, 十来天. */
const moreWords = ["余り", "あまり", "余", "餘", "多", "来", "來"];
/** Kinds before which neighbouring Han digits are one number: 二三％. */
const positional = new Set(["percent", "percentage-point", "index", "money", "rank"]);

/** The smaller unit or the half that goes on: 52円32銭, 2時間30分, 3割8分7厘, 3年半. */
function withParts(text: string, first: Amount, unit: ReadUnit, words: Words): Amount {
  let amount = first;
  let current = unit.unit;
  if (amount.low !== undefined) return amount;
  if (unit.unit === "second" || unit.unit === "m") amount = withHundredths(text, amount, words);
  if (amount.compound) return amount;
  for (let parts = partsOf(current, unit, words); parts !== undefined; parts = words.minor.get(current)) {
    const from = partStart(text, amount.end);
    const number = readNumber(text, from, false);
    if (number === undefined || number.magnitude) break;
    const upper = rangeUpper(text, number.end);
    const found = parts.startingAt(text, skipSpace(text, (upper ?? number).end));
    if (found === undefined || (number.value >= found[1].of && found[1].of !== 10)) break;
    const [word, { of, unit: smaller }] = found;
    const whole = (part: number) =>
      Number((smaller === undefined ? amount.value + part / of : amount.value * of + part).toFixed(6));
    const end = skipSpace(text, (upper ?? number).end) + word.length;
    const low = whole(number.value);
    const ends = upper ? { low, high: whole(upper.value) } : {};
    const next: ReadUnit = { ...(amount.unit as ReadUnit), ...(smaller ? minorUnit(smaller, amount) : {}), end };
    amount = { ...amount, ...ends, value: low, end, unit: next, compound: true };
    if (upper) return amount;
    if (smaller !== undefined) current = smaller;
    else if (current !== "tenths" && current !== "CNY") break;
  }
  if (amount.compound && amount.unit?.unit === "second") return withHundredths(text, amount, words);
  if (unit.word === "成" && !amount.compound) return withTenth(text, amount, words);
  const { half } = words.tables;
  if (
    !amount.compound &&
    text.startsWith(half, amount.end) &&
    halved.has(unit.kind) &&
    !notHalf.includes(text[amount.end + 1] ?? "|")
  )
    return { ...amount, value: amount.value + 0.5, end: amount.end + half.length, compound: true };
  return amount;
}

/** Where 分 counts points in Chinese, 1分54秒 is a time all the same. */
const partsOf = (code: string, { counter, word }: ReadUnit, words: Words) =>
  words.minor.get(counter ? word : code) ?? (counter ? undefined : words.minor.get(code));

const minorUnit = (unit: string, { unit: major }: Amount): Partial<ReadUnit> =>
  major?.counter ? { unit, kind: "duration", counter: false } : { unit };

/** 9秒98, 1米85: what follows the unit without one of its own are tenths and hundredths. */
function withHundredths(text: string, amount: Amount, words: Words): Amount {
  const { end, number } = amount;
  if (number.decimal || number.written === "han" || digitAt(text, end) < 0 || digitAt(text, end + 2) >= 0)
    return amount;
  const two = digitAt(text, end + 1) >= 0;
  const next = end + (two ? 2 : 1);
  if (!two && amount.unit?.unit === "second") return amount;
  if ("%％‰°".includes(text[next] ?? "|") || digitAt(text, next) >= 0 || isLatin(text, next)) return amount;
  if (".．,，".includes(text[next] ?? "|") && digitAt(text, next + 1) >= 0) return amount;
  if (!two && isHan(text, next) && !"的高".includes(text[next] as string)) return amount;
  if (words.units.startingAt(text, next)) return amount;
  const part = two ? digitAt(text, end) / 10 + digitAt(text, end + 1) / 100 : digitAt(text, end) / 10;
  const value = Number((amount.value + part).toFixed(2));
  return { ...amount, value, end: next, compound: true };
}

/** 六成五 is 65 %; 六成五年内 is not. */
function withTenth(text: string, amount: Amount, words: Words): Amount {
  const at = skipSpace(text, amount.end);
  const part = readDigits(text, at);
  if (part === undefined || part.length !== 1 || part.value === 0 || words.units.startingAt(text, part.end)) {
    return text[amount.end] === "半"
      ? { ...amount, value: amount.value + 0.5, end: amount.end + 1, compound: true }
      : amount;
  }
  return { ...amount, value: amount.value + part.value / 10, end: part.end, compound: true };
}

const halved = new Set(["duration", "percent", "multiple", "age", "measure"]);
/** 3年半ば, 3年半期 are no halves. */
const notHalf = "ば期数數額额分島岛径導导";

/** 545ドルと5セント, 两美元又三美分, 2年零3个月. */
const partStart = (text: string, at: number): number => {
  const from = skipSpace(text, at);
  return "と又零".includes(text[from] ?? "|") && digitAt(text, from) < 0 ? from + 1 : from;
};

/** 62~64銭: the upper end where only the smaller units make a range. */
function rangeUpper(text: string, at: number): ReadNumber | undefined {
  return "~〜～–—-".includes(text[at] ?? "|") ? readNumber(text, at + 1, false) : undefined;
}

/** 割 and 成 are ten percent, 折 too, ‰ a tenth. */
function scaled(amount: Amount, words: Words): Amount {
  const { unit, value } = amount;
  if (unit?.word === "代" && value >= 10 && value < 100 && value % 10 === 0)
    return { ...amount, low: value, high: value + 9, unit: { kind: "age", unit: "year", word: "代", end: unit.end } };
  const scale = unit && (unit.word === words.tables.dozen ? dozen : scales[unit.unit]);
  if (unit === undefined || scale === undefined) return amount;
  const factor = unit.unit === "discount" && value >= 10 ? 1 : scale.factor;
  const times = (x: number) => Number((x * factor).toPrecision(12));
  const ends = amount.low === undefined ? {} : { low: times(amount.low), high: times(amount.high as number) };
  return { ...amount, value: times(value), ...ends, unit: { ...unit, unit: scale.unit } };
}

const dozen = { factor: 12, unit: "1" };
const scales: Readonly<Record<string, { factor: number; unit: string }>> = {
  tenths: { factor: 10, unit: "%" },
  discount: { factor: 10, unit: "%" },
  permille: { factor: 0.1, unit: "%" },
  sen: { factor: 0.01, unit: "JPY" },
  cent: { factor: 0.01, unit: "USD" },
  "hk-cent": { factor: 0.01, unit: "HKD" },
  jiao: { factor: 0.1, unit: "CNY" },
  fen: { factor: 0.01, unit: "CNY" },
  pence: { factor: 0.01, unit: "GBP" },
  pound: { factor: 1, unit: "GBP" },
  century: { factor: 100, unit: "year" },
};
