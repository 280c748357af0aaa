import { perSymbols } from "../../language/common/si.data.ts";
import { digitAt, isHan, isKatakana, isLatin, skipSpace } from "./characters.ts";
import type { ReadNumber } from "./number.ts";
import type { UnitWord, Words } from "./words.ts";

/** A unit as written after a number. */
export interface ReadUnit extends UnitWord {
  word: string;
  end: number;
  /** Found by its shape, not in a table. */
  open?: boolean;
}

/** The unit or counter at `at`, after a number that starts at `from`. */
export function readUnit(
  text: string,
  from: number,
  at: number,
  number: ReadNumber,
  words: Words,
): ReadUnit | undefined {
  const start = skipSpace(text, at);
  const unit = latinUnit(text, start, number, words) ?? ownUnit(text, from, start, number, words);
  return unit && withRate(text, unit, words);
}

function ownUnit(text: string, from: number, at: number, number: ReadNumber, words: Words): ReadUnit | undefined {
  const found = words.units.startingAt(text, at);
  if (found === undefined)
    return at - (from + (number.end - from)) > 0 ? undefined : openCounter(text, from, at, number, words);
  const [word, plain] = found;
  const end = at + word.length;
  if (plain.kind === "money" && isKatakana(text, end - 1) && isKatakana(text, end))
    return openCounter(text, from, at, number, words);
  if (word === "打" && word === words.tables.dozen && !isDozen(text, end)) return undefined;
  const unit = words.senses.unitOf(word, text, from, end, number.value) ?? plain;
  return { ...unit, word, end };
}

/** 打 is a dozen at the end of a phrase and before what is sold so, else a verb. */
const isDozen = (text: string, at: number): boolean => !isHan(text, at) || dozens.has(text.slice(at, at + 2));
const dozens = new Set(
  "苹果 蘋果 鸡蛋 雞蛋 啤酒 铅笔 鉛筆 毛巾 玫瑰 袜子 襪子 生蚝 饮料 飲料 可乐 鲜花 鮮花 牛奶 衬衫 纸巾 手套 杯子 橙子 面包 蛋糕 皮蛋 红酒 白酒".split(
    " ",
  ),
);

/** A symbol in Latin letters, where the letters end with it. */
function latinUnit(text: string, at: number, number: ReadNumber, words: Words): ReadUnit | undefined {
  const found = words.latin.startingAt(text, at);
  if (found === undefined) return undefined;
  const [word, unit] = found;
  const end = at + word.length;
  const letter = isLatin(text, end - 1);
  if (letter && (isLatin(text, end) || (word.length === 1 && digitAt(text, end) >= 0) || text[end] === "-"))
    return undefined;
  if (letter && word.length === 1 && isLabel(text, at, number)) return undefined;
  // 3 L D K
  if (letter && word.length === 1 && text[end] === " " && isLatin(text, end + 1) && !isLatin(text, end + 2))
    return undefined;
  return { ...unit, word, end };
}

/** 3A, 2B, 4K, 5G are names; a capital is a unit only after a space or a larger or broken number. */
function isLabel(text: string, at: number, number: ReadNumber): boolean {
  const ch = text[at] as string;
  if ("mgtLlWV".includes(ch)) return false;
  return !(number.decimal || number.magnitude || number.value >= 10) || "BKMTbFS".includes(ch);
}

/** 円/リットル, mg/dL, 件/日. */
function withRate(text: string, unit: ReadUnit, words: Words): ReadUnit {
  if (text[unit.end] !== "/" && text[unit.end] !== "／") return unit;
  const at = unit.end + 1;
  const own = words.per.startingAt(text, at) ?? words.units.startingAt(text, at);
  if (own !== undefined) {
    const per =
      typeof own[1] === "string"
        ? own[1]
        : own[1].kind === "measure" || own[1].kind === "duration"
          ? own[1].unit
          : undefined;
    if (per === undefined || per === "share" || per === "person" || per === "unit") return unit;
    return { ...unit, unit: `${unit.unit}/${short[per] ?? per}`, end: at + own[0].length };
  }
  let end = at;
  while (isLatin(text, end) || "²³°℃㎡㎥".includes(text[end] ?? "|") || (end > at && digitAt(text, end) >= 0)) end++;
  const per = perSymbols[text.slice(at, end)];
  return per === undefined ? unit : { ...unit, unit: `${unit.unit}/${per}`, end };
}

const short: Readonly<Record<string, string>> = { hour: "h", second: "s", minute: "min" };

/** A noun right after digits that counts, though no table knows it: the katakana that follow, or up to three Han characters, or up to seven that end in a counter. */
function openCounter(text: string, from: number, at: number, number: ReadNumber, words: Words): ReadUnit | undefined {
  if (!words.tables.openCounters || number.written === "han" || number.middleDot) return undefined;
  if (number.length >= 4 && !number.grouped && !number.magnitude) return undefined;
  if (words.notCounters.startingAt(text, at) || isNameBefore(text, from) || number.decimal) return undefined;
  let end = at;
  if (isKatakana(text, at)) {
    while (isKatakana(text, end)) end++;
    if (end - at < 2 || end - at > 10 || isLatin(text, end) || "・＝".includes(text[end] ?? "|")) return undefined;
  } else {
    while (isHan(text, end) && end - at < 8) end++;
    const lasting = text.slice(at, end).indexOf("連続");
    if (lasting > 0) end = at + lasting;
    // 3新興企業: longer only where it ends in what is counted.
    const last = end - at > 3 ? words.units.endingAt(text, end) : undefined;
    if (end === at || end - at > 7 || (end - at > 3 && !(last?.[1].counter && last[0].length > 1))) return undefined;
  }
  return { kind: "count", unit: "1", counter: true, word: text.slice(at, end), end, open: true };
}

/** A name that a number goes on: バージョン4, アソシエ21, V8. */
export const isNameBefore = (text: string, from: number): boolean =>
  isKatakana(text, from - 1) || isLatin(text, from - 1);
