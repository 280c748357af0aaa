import type { Direction } from "../../../contract/records.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Item, isTimeless, link, type Sentence, sameUnit } from "./sentence.ts";

/** What subjects tell of roles, and the links that subjects need: a level with its change, respective subjects. */
export function addLinks(sentence: Sentence, lexicon: Lexicon): void {
  const { items, text } = sentence;
  items.forEach((item, k) => {
    measured(item, text, lexicon);
    inverted(item, text, lexicon);
    const before = items[k - 1];
    if (before) linkNeighbours(text, before, item);
  });
}

/** 伸び率は5%: the subject itself says that it is a change. */
function measured(item: Item, text: string, lexicon: Lexicon): void {
  const { subject, quantity } = item;
  if (item.role !== undefined || subject === undefined) return;
  if (
    quantity.kind !== "percent" &&
    quantity.kind !== "percentage-point" &&
    quantity.kind !== "money" &&
    quantity.kind !== "index"
  )
    return;
  // 上昇率の首位は住宅地で5%
  const leading = /([^、。は]*?)の?(?:首位|トップ|最高|最大|最低|最小)は$/.exec(
    text.slice(Math.max(0, subject.start - 16), subject.start),
  )?.[1];
  const name = leading ?? subject.text;
  const measure = lexicon.measures.endingAt(name, name.length);
  if (!measure || subject.end > item.start) return;
  item.role = "change";
  item.direction = quantity.value !== null && quantity.value < 0 ? opposite(measure[1]) : measure[1];
}

const opposite = (direction: Direction): Direction => (direction === "up" ? "down" : "up");

/** 失業率が0.1ポイント悪化: it rose. */
function inverted(item: Item, text: string, lexicon: Lexicon): void {
  const { verb, subject, role } = item;
  if (verb === undefined || subject === undefined || role === undefined || item.direction === undefined) return;
  const sort = lexicon.changes.startingAt(text, verb.start)?.[1].sort;
  if (sort !== "improve" && sort !== "worsen") return;
  const bare = subject.text.replace(/[(（][^()（）]{0,40}[)）]$/, "");
  if (lexicon.inverse.endingAt(bare, bare.length)) item.direction = opposite(item.direction);
}

/** 3%増の42億円; 42億元，同比增长3%; 100円(3%)高: what was reached belongs with what it changed by. */
function linkNeighbours(text: string, before: Item, item: Item): void {
  if (isTimeless(before) || isTimeless(item) || before.subject?.start !== item.subject?.start) return;
  const changes = [before, item].filter(({ role }) => role === "change").length;
  const gap = item.start - before.end;
  if (changes === 0 || gap > 40 || /[。；;]/.test(text.slice(before.end, item.start))) return;
  if (changes === 1 || (gap <= 2 && !sameUnit(before, item))) link(before, item);
}
