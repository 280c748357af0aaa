import type { Paragraph } from "../../contract/records.ts";
import { hanDigits, largeMagnitudes, smallMagnitudes, vagueDigits } from "../../language/cjk/numerals.data.ts";
import type { Quantity } from "../engine.ts";
import type { PeriodMention } from "../period/find-periods.ts";
import { type Amount, readAmount } from "./amount.ts";
import { digitAt, isHan, skipSpace } from "./characters.ts";
import { chainEnd, idiomEnd, isNamed, isOneOf, isOrdinal } from "./no-metric.ts";
import { toQuantity } from "./quantity.ts";
import { readRange } from "./range.ts";
import { readRank } from "./rank.ts";
import type { Words } from "./words.ts";

/** The quantities of one paragraph in order, without overlap. One pass. */
export function scanParagraph(
  { text, index }: Paragraph,
  mentions: readonly PeriodMention[],
  words: Words,
): Quantity[] {
  const found: Quantity[] = [];
  const starts = startsOf(words);
  const dates = mentions.filter(({ calendar }) => calendar);
  let [m, floor] = [0, 0];
  for (let i = 0; i < text.length; ) {
    if (starts[text.charCodeAt(i)] === 0) {
      i++;
      continue;
    }
    while (m < dates.length && (dates[m] as PeriodMention).end <= i) m++;
    const date = dates[m];
    if (date !== undefined && date.start <= i) {
      i = date.end;
      continue;
    }
    const url = urlEnd(text, i);
    if (url !== undefined) {
      i = url;
      continue;
    }
    const fixed = words.fixed.startingAt(text, i);
    // 超过半数: 过 belongs to the word before.
    if (fixed !== undefined && !(text[i] === "过" && text[i - 1] === "超")) {
      const [word, said] = fixed;
      if (said.value !== undefined) {
        found.push(fixedQuantity(text, index, i, floor, word, said, words));
        floor = (found.at(-1) as Quantity).end;
      }
      i += word.length;
      continue;
    }
    const amount = readAmount(text, i, words);
    if (amount === undefined) {
      i++;
      continue;
    }
    if (!Number.isFinite(amount.value)) {
      i = amount.number.end;
      continue;
    }
    const chain = chainEnd(text, amount, words);
    if (chain !== undefined) {
      i = Math.max(chain, amount.number.end);
      continue;
    }
    const rank = readRank(text, amount, words);
    if (rank !== undefined && rank.start >= floor) {
      found.push(toQuantity(text, index, rank.start, rank, words) as Quantity);
      i = floor = rank.end;
      continue;
    }
    if (isNamed(text, i, amount) || (date !== undefined && date.start < amount.number.end)) {
      i = amount.number.end;
      continue;
    }
    const range = readRange(text, amount, words);
    if (range === undefined && isOrdinal(text, amount, words)) {
      i = amount.number.end;
      continue;
    }
    const whole = range ?? amount;
    const idiom = range ? undefined : idiomEnd(text, amount, words);
    if (idiom !== undefined || isOneOf(text, whole)) {
      i = idiom ?? amount.end;
      continue;
    }
    if (date !== undefined && date.start < whole.end && date.start >= whole.start) {
      i = amount.number.end;
      continue;
    }
    const quantity = toQuantity(text, index, floor, range ?? sized(text, amount, words), words);
    if (quantity === undefined) {
      i = Math.max(amount.number.end, i + 1);
      continue;
    }
    found.push(quantity);
    i = floor = Math.max(quantity.end, whole.number.end);
  }
  return found;
}

/** Two numbers with one unit after the second: the sides of 640x480ピクセル. */
function sized(text: string, amount: Amount, words: Words): Amount {
  // 0.1个和4.3个百分点
  const starts = startsOf(words);
  if (amount.number.decimal && amount.unit?.counter && "和与及、".includes(text[amount.end] ?? "|")) {
    // 0.1个和收窄0.5个百分点
    let from = amount.end + 1;
    while (from < amount.end + 6 && isHan(text, from) && starts[text.charCodeAt(from)] === 0) from++;
    const other = readAmount(text, from, words);
    if (other?.unit?.kind === "percentage-point" && other.unit.word.startsWith(amount.unit.word))
      return { ...amount, unit: { ...other.unit, end: amount.end } };
  }
  const cross = skipSpace(text, amount.end);
  if (amount.unit !== undefined || amount.value < 10 || !"x×X＊*".includes(text[cross] ?? "|")) return amount;
  const second = skipSpace(text, cross + 1);
  const other = digitAt(text, second) < 0 ? undefined : readAmount(text, second, words);
  return other?.unit ? { ...amount, unit: { ...other.unit, word: other.unit.word } } : amount;
}

function fixedQuantity(
  text: string,
  paragraph: number,
  at: number,
  floor: number,
  word: string,
  { value, unit, kind, qualifier }: NonNullable<ReturnType<Words["fixed"]["startingAt"]>>[1],
  words: Words,
): Quantity {
  const after = words.after.startingAt(text, at + word.length);
  const end = at + word.length + (after?.[0].length ?? 0);
  const before = words.before.endingAt(text, at);
  const touching = before && at - before[0].length >= floor ? before : undefined;
  const start = touching ? at - touching[0].length : at;
  const said = after?.[1] ?? touching?.[1] ?? qualifier;
  return {
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    value: value as number,
    unit: unit ?? "1",
    kind: kind ?? "count",
    ...(said ? { qualifier: said } : {}),
    rule: "cjk.word",
    confidence: 0.7,
  };
}

/** The end of an address of the web, whose digits count nothing. */
function urlEnd(text: string, at: number): number | undefined {
  if (!text.startsWith("http", at) && !text.startsWith("www.", at)) return undefined;
  let i = at;
  while (i < text.length && text.charCodeAt(i) > 0x20 && text.charCodeAt(i) < 0x2000) i++;
  return i;
}

const maps = new WeakMap<Words, Uint8Array>();

/** Marks the characters that a quantity may start with. */
function startsOf(words: Words): Uint8Array {
  let map = maps.get(words);
  if (map === undefined) {
    map = new Uint8Array(0x10000);
    const mark = (ch: string) => {
      (map as Uint8Array)[ch.charCodeAt(0)] = 1;
    };
    for (const ch of "0123456789０１２３４５６７８９hw") mark(ch);
    for (const ch of Object.keys(hanDigits)) mark(ch);
    for (const ch of Object.keys(smallMagnitudes)) mark(ch);
    for (const ch of Object.keys(largeMagnitudes)) mark(ch);
    for (const ch of vagueDigits) mark(ch);
    for (const word of Object.keys(words.tables.fixed)) mark(word);
    maps.set(words, map);
  }
  return map;
}
