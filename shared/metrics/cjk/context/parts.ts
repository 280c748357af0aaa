import { clauseStart } from "./changes-before.ts";
import { skipSpace, skipSpaceBack } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { amountOf, type Item, isTimeless, link, type Sentence, sameUnit } from "./sentence.ts";

/** Parts and wholes: 10社中3社, 5人のうち2人, 3人に1人, 31个行业中仅有3个, このうち20人. */
export function addParts(sentence: Sentence, previous: readonly Item[], lexicon: Lexicon): void {
  const { items, text } = sentence;
  items.forEach((part, k) => {
    if (isTimeless(part) || part.role !== undefined) return;
    const whole = items[k - 1];
    if (whole && isWholeOf(text, whole, part, lexicon)) {
      whole.role ??= "whole";
      part.role = "part";
      link(whole, part);
      return;
    }
    const floor = whole?.end ?? sentence.start;
    // 会員2万人のうち、女性が65%を占める
    if (whole && whole.role === undefined && isSharedOut(text, whole, part)) {
      whole.role = "whole";
      part.role = "part";
      link(whole, part);
      return;
    }
    if (!opensPart(text, floor, part, lexicon)) return;
    const larger = [...items.slice(Math.max(0, k - 4), k), ...(k === 0 ? previous.slice(-4) : [])].findLast(
      (item) => sameUnit(item, part) && amountOf(item) > amountOf(part) && item.role !== "change",
    );
    if (larger === undefined) return;
    part.role = "part";
    link(larger, part);
  });
}

/** A number of things before のうち, a share of them behind it. */
const isSharedOut = (text: string, whole: Item, part: Item): boolean =>
  part.quantity.unit === "%" &&
  whole.quantity.kind === "count" &&
  /^\s?(?:のうち|の内)、?[^、。「」]{0,16}$/.test(text.slice(whole.end, part.start));

/** How far a part may stand behind its whole: 80家门店中，5月份客流环比减少的有71家. */
const reach = 28;

function isWholeOf(text: string, whole: Item, part: Item, lexicon: Lexicon): boolean {
  if (whole.role !== undefined && whole.role !== "part") return false;
  if (!sameUnit(whole, part) || !(amountOf(part) <= amountOf(whole)) || part.start - whole.end > reach) return false;
  if (whole.quantity.kind !== "count" && whole.quantity.kind !== "money" && whole.quantity.kind !== "measure")
    return false;
  const between = text.slice(whole.end, part.start).trim();
  // 每10人就有3人
  if (text[whole.start - 1] === "每" && /^[中里裡]?[就便约約大]{0,2}有?$/.test(between) && between !== "") return true;
  if (/[。；]/.test(between)) return false;
  if (between === "に" && whole.quantity.counter === part.quantity.counter)
    return amountOf(whole) <= 100 && amountOf(part) < amountOf(whole);
  // the whole itself, or the noun that it counts, is what the word for "within" touches
  for (let i = 0; i < between.length && i <= 16; i++) {
    const word = lexicon.within.startingAt(between, i);
    if (word && !/[はがを、，]/.test(between.slice(0, i)) && isPlain(between.slice(i + word[0].length))) return true;
  }
  return false;
}

/** Between "within" and the part nothing of another clause: no topic of persons, no second comma. */
const isPlain = (words: string): boolean => !/[「」“”]/.test(words) && words.split(/[、，]/).length <= 2;

function opensPart(text: string, floor: number, part: Item, lexicon: Lexicon): boolean {
  const clause = clauseStart(text, floor, part.start);
  for (const from of [skipSpace(text, skipMarks(text, floor)), skipSpace(text, clause)]) {
    const word = lexicon.ofWhich.startingAt(text, from);
    if (word && from + word[0].length <= part.start && part.start - from <= 24) return true;
  }
  const near = skipSpaceBack(text, part.start);
  return text.startsWith("うち", near - 2) && near - 2 >= floor;
}

const skipMarks = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && "、，,。 ".includes(text[i] as string)) i++;
  return i;
};
