import type { Amount } from "./amount.ts";
import { digitAt, isHan, isHiragana, isKatakana, isLatin, skipSpace, skipSpaceBack } from "./characters.ts";
import type { Words } from "./words.ts";

/** Whether the number is an order, a name or an address: 3番, 2号, 5世, 3回目. */
export function isOrdinal(text: string, { start, number, unit, end, fraction }: Amount, words: Words): boolean {
  if (fraction) return false;
  // 1、2楼
  const comma = "、和与及至".includes(text[number.end] ?? "|") && number.length < 3 ? number.end + 1 : -1;
  if (comma > 0 && unit === undefined && digitAt(text, comma) >= 0) {
    const next = digitAt(text, comma + 1) >= 0 ? comma + 2 : comma + 1;
    if (digitAt(text, next) < 0 && "楼樓号號".includes(text[next] ?? "|")) return true;
  }
  // 二千十八年, 1998年: a year that the calendar did not take.
  if (
    unit?.kind === "duration" &&
    unit.unit === "year" &&
    number.value >= 1500 &&
    number.value < 2200 &&
    !number.magnitude
  )
    return true;
  // 2024款, 2024届
  if (unit && "款届屆级級".includes(unit.word) && number.length === 4 && isYearLike(number.value)) return true;
  if (unit && number.value < 13 && words.smallOrders.has(unit.word) && isNounBefore(text, start)) return true;
  if (unit?.word === "回" && isInning(text, start, end, number.value)) return true;
  // 6回2死 and 6回2分37秒 tell the inning and the round.
  if (unit?.word === "回" && digitAt(text, end) >= 0) return true;
  if (unit?.word === "話" && isHan(text, start - 1) === false && "でにはのかへも".includes(text[end] ?? "|"))
    return true;
  if (text[start] === "0" && number.length > 1 && !number.decimal && unit?.counter) return true;
  const at = skipSpace(text, number.end);
  const order = words.ordinals.startingAt(text, at);
  // 6.8级 is a measure.
  if (order && order[0].length >= (unit?.word.length ?? 0))
    return (
      !(grades.includes(order[0]) && (number.decimal || isStep(text, at + 1))) && !(number.magnitude && isAgo(order[0]))
    );
  const { ordinalEnd } = words.tables;
  return (
    ordinalEnd !== undefined &&
    text.startsWith(ordinalEnd.word, end) &&
    !ordinalEnd.unless.includes(text[end + ordinalEnd.word.length] ?? "|")
  );
}

/** 延長10回, 6回に2点を先制: the inning of a game. */
function isInning(text: string, start: number, end: number, value: number): boolean {
  if (text.endsWith("延長", start)) return true;
  return value < 16 && "にの表裏、".includes(text[end] ?? "|") && innings.test(text.slice(end, end + 14));
}

const innings =
  /[打得失]点|先制|同点|逆転|安打|本塁打|適時|登板|降板|打線|左腕|右腕|投手|満塁|犠飛|敵失|無死|[一二1２12]死|リリーフ|ホームラン|マウンド/;

/** 300级台阶 */
const isStep = (text: string, at: number): boolean =>
  /^(?:[台臺][阶階]|[阶階]梯|石[阶階]|[楼樓]梯)/.test(text.slice(at, at + 2));

const grades = ["级", "級", "段"];

/** 3年前 is a date, 6600万年前 an age of the earth. */
const isAgo = (word: string): boolean => word === "年前" || word === "年後" || word === "年后";

/** ブンデスリーガ2部, 愛知6区, but 全14区. */
const isNounBefore = (text: string, at: number): boolean =>
  isKatakana(text, at - 1) ||
  isLatin(text, at - 1) ||
  (isHan(text, at - 1) && !"全計約各延総同合超数心内".includes(text[at - 1] as string));

/** Where a number before it belongs to a name or an order: 第3, V8, GPT-3, 2024/11. */
export function isNamed(text: string, at: number, { unit, number }: Amount): boolean {
  const before = text[at - 1] ?? "";
  if (unit?.counter && number.length === 3 && isListName(text, skipSpaceBack(text, at))) return true;
  if (before === " " && "第双雙".includes(text[at - 2] ?? "|")) return true;
  if (before === "双" || before === "雙") return true;
  if (before === "第" || before === "#" || before === "＃" || before === "№" || before === "_")
    return unit?.kind !== "rank";
  if (isLatin(text, at - 1))
    return (
      unit === undefined || unit.open === true || isLatin(text, unit.end - 1) || "型機系戦形起".includes(unit.word)
    );
  if (before === ".") return true;
  if ("-‐/／:：".includes(before) && before !== "" && at > 1) {
    if (digitAt(text, at - 2) >= 0) return true;
    if (isLatin(text, at - 2)) return unit === undefined || number.length > 2;
  }
  return false;
}

/** Lists of firms that are named after how many they hold: S&P 500企業, フォーチュン500社. */
const isListName = (text: string, end: number): boolean => listNames.some((name) => text.endsWith(name, end));
const listNames = ["S&P", "Ｓ＆Ｐ", "Fortune", "フォーチュン", "Forbes", "フォーブス", "Inc.", "Nikkei"];

/** The end of a chain of digits that is a date, a telephone number, a version, an address or a score; undefined where it is none. */
export function chainEnd(text: string, { number, unit, start }: Amount, words: Words): number | undefined {
  const mark = text[number.end] ?? "|";
  const digitAfter = digitAt(text, number.end + 1) >= 0;
  if ((mark === ":" || mark === "：") && digitAfter) return digitsEnd(text, number.end + 1);
  if (mark === "." && digitAfter && number.decimal) return digitsEnd(text, number.end + 1);
  if (mark === words.tables.scores && sameScript(text, number.end + 1, number.written))
    return digitsEnd(text, number.end + 1);
  if (unit !== undefined || !"-－‐−–—―─/／".includes(mark) || !digitAfter) return undefined;
  let end = number.end;
  let parts = 1;
  while ("-－‐−–—―─/／".includes(text[end] ?? "|") && digitAt(text, end + 1) >= 0) {
    end = digitsEnd(text, end + 1);
    parts++;
  }
  // 0.70—0.93 is a range
  if (parts === 2 && number.decimal && "—–".includes(mark)) return undefined;
  return parts > 2 || text[start] === "0" || text[start] === "０" || isPlain(text, end) ? end : undefined;
}

/** A pair of numbers with nothing counted after it: 17-29で敗れた. */
const isPlain = (text: string, end: number): boolean =>
  !isHan(text, end) && !isKatakana(text, end) && !isLatin(text, end) && !"%％℃°㎡‰".includes(text[end] ?? "|");

const sameScript = (text: string, at: number, written: "digits" | "han"): boolean =>
  written === "digits" ? digitAt(text, at) >= 0 : "〇一二三四五六七八九十两".includes(text[at] ?? "|");

function digitsEnd(text: string, at: number): number {
  let i = at;
  while (digitAt(text, i) >= 0 || "〇一二三四五六七八九十两.".includes(text[i] ?? "|")) i++;
  return i;
}

/** Whether a number without a unit stands free enough to count something: は1,021、, 約600の, 37の軍団. */
export function standsFree(text: string, from: number, { start, end, number, value }: Amount): boolean {
  if (isLabelled(text, from) || text.startsWith("の字", end)) return false;
  if (isBracketed(text, start, end) && value < 130) return false;
  if (!plainAfter(text, end) || (number.middleDot && !"だでと".includes(text[end] ?? "|"))) return false;
  if (from === 0 && end === text.length) return true;
  if (number.written === "han" && isHan(text, end) && !"足上下超減増".includes(text[end] as string)) return false;
  // 答案是五
  if (
    number.written === "han" &&
    number.length === 1 &&
    text[from - 1] === "是" &&
    "而却卻那，。、；".includes(text[end] ?? "。")
  )
    return true;
  if (number.written === "han")
    return (
      (number.length > 1 || isTally(text, from)) &&
      (number.length > 3 || freeBefore(text, from)) &&
      (value >= 10 || number.decimal || isTally(text, from))
    );
  if (isKatakana(text, start - 1)) return number.magnitude || number.grouped || !Number.isInteger(value);
  if (number.magnitude || number.grouped) return true;
  // 58同城, 8強: a name or a grade.
  if (isHan(text, end) && !"的和与是为増減高安超足上下差".includes(text[end] as string) && !number.decimal)
    return false;
  if (number.decimal && isKatakana(text, end)) return false;
  if (number.decimal) return !isLatin(text, start - 1);
  if (text[start] === "0" && number.length > 1) return false;
  if (number.length > 3 && (number.length > 4 || isYearLike(value) || !"はが为為".includes(text[start - 1] ?? "|")))
    return false;
  return (
    freeBefore(text, from) && !(start === 0 && (end === text.length || ".．、)） 　".includes(text[end] as string)))
  );
}

const isYearLike = (value: number): boolean => value >= 1800 && value < 2200;

/** Not touched by a letter, a further digit or a mark that makes it a label. */
const plainAfter = (text: string, end: number): boolean =>
  !isLatin(text, end) &&
  !isLatin(text, skipSpace(text, end)) &&
  !"_:：#＃-’'^".includes(text[end] ?? "|") &&
  digitAt(text, end) < 0;

/** Votes that are counted without a counter: 賛成160、反対79. */
const tallies = new Set("定数 定員 賛成 反対 棄権 無効 欠席 白票 赞成 反对 弃权 贊成 反對 棄權".split(" "));

const isTally = (text: string, at: number): boolean => tallies.has(text.slice(Math.max(0, at - 2), at));

/** Behind a particle, a comma or a bracket that opens. */
function freeBefore(text: string, at: number): boolean {
  const before = text[at - 1] ?? "。";
  if (before === " " && isLatin(text, at - 2)) return false;
  if (before === "、" && digitAt(text, at - 2) >= 0) return false;
  if (isTally(text, at)) return true;
  return isHiragana(text, at - 1) || "、，,。:：（( 　計約各全是为為有达達共近超逾了".includes(before);
}

/** 背番号は24, コード 300. */
const isLabelled = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 6), at);
  return (
    before.includes("番号") ||
    before.includes("コード") ||
    before.includes("编号") ||
    before.includes("號碼") ||
    before.includes("号码")
  );
};

/** 「5」, (3), 男性(34): labels and ages of people. */
function isBracketed(text: string, start: number, end: number): boolean {
  const at = "「『“‘《〈【(（".indexOf(text[start - 1] ?? "|");
  return at >= 0 && text[end] === "」』”’》〉】)）"[at];
}

/** The end of a word that looks like a number with its unit and is none: 一部, 一元的, 三国; undefined where it is a number. */
export function idiomEnd(
  text: string,
  { start, end, number, unit, fraction, compound, low }: Amount,
  words: Words,
): number | undefined {
  if (fraction || compound) return undefined;
  const idiom = words.idioms.startingAt(text, start);
  if (idiom && start + idiom[0].length >= end) return start + idiom[0].length;
  if (number.written === "digits" || number.length > 1) return undefined;
  if (low !== undefined) return unit?.kind === "duration" || isPlural(text, start) ? number.end : undefined;
  if (unit === undefined || !unit.counter) return undefined;
  if (unit.word === words.tables.dozen) return undefined;
  return words.hanCounters.has(unit.word) &&
    `${words.tables.countingDigits}十百千万萬亿億`.includes(text[start] as string)
    ? undefined
    : number.end;
}

/** 複数人, 多数回 say no number. */
const isPlural = (text: string, at: number): boolean => "複複多少無件総人".includes(text[at - 1] ?? "|");

/** 这一天, 不可思议的一年: a day or a year spoken of, not measured. */
function isSpokenOf(text: string, { start, value, unit, number }: Amount): boolean {
  return (
    value === 1 &&
    unit?.kind === "duration" &&
    number.written === "han" &&
    "的这這那每某哪同新冷热忙".includes(text[start - 1] ?? "|")
  );
}

/** One of several (技術の1つ, 記者の一人), another one (もう一度): no count. */
export function isOneOf(text: string, amount: Amount): boolean {
  if (isSpokenOf(text, amount)) return true;
  const { start, value, unit, low } = amount;
  if (value !== 1 || low !== undefined || !unit?.counter) return false;
  if (text.startsWith("もう", start - 2) || text[start - 1] === "今") return true;
  const before = text[start - 1] ?? "。";
  if (unit.word === "つ" && text[start] === "一") return "の。、,".includes(before) || text.startsWith("は", start + 2);
  return before === "の" && members.has(unit.word);
}

const members = new Set("つ 人 名 社 個 例 種 件 本 冊 柱 曲 作 校 品 店 党 国 員".split(" "));
