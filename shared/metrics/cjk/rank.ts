import type { Amount } from "./amount.ts";
import { isHan } from "./characters.ts";
import type { Words } from "./words.ts";

/** How far before 第 a word may stand that says a rank is told. */
const reach = 10;

/** 排名第三, 位居全国第一, 第2名: the place of what is ranked, with 第 in its span; undefined where 第 only numbers. */
export function readRank(text: string, amount: Amount, words: Words): Amount | undefined {
  const { start, number, unit } = amount;
  if (text[start - 1] !== "第" || number.decimal || (unit !== undefined && !places.includes(unit.word)))
    return undefined;
  if (unit === undefined && !isRanked(text, start - 1, words)) return undefined;
  const end = unit?.end ?? number.end;
  // 第二位发言者 is the second speaker.
  if (unit !== undefined && isHan(text, end) && !"的和与與并並".includes(text[end] as string)) return undefined;
  return { ...amount, start: start - 1, end, unit: { kind: "rank", unit: "rank", word: "", end } };
}

const places = ["名", "位"];

function isRanked(text: string, at: number, words: Words): boolean {
  for (let end = at; end > Math.max(0, at - reach); end--) {
    if ("，。；、！？\n".includes(text[end - 1] as string)) return false;
    if (words.rankWords.endingAt(text, end)) return true;
  }
  return false;
}
