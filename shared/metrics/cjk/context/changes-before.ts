import type { Direction } from "../../../contract/records.ts";
import { wordChange } from "./changes-told.ts";
import { isHan, isNounCharacter, isSpace, skipSpace } from "./characters.ts";
import type { ChangeWord, Lexicon } from "./lexicon.ts";
import { directionBetween, type Item, isTimeless, link, mentionAt, type Sentence, sameUnit } from "./sentence.ts";
import { signBefore } from "./signs.ts";

/**
 * Roles and directions where the verb stands before its number (Chinese): 增长5%, 升至3万元, 从2%降到1%, 跌幅达4%.
 */
export function changesBefore(sentence: Sentence, lexicon: Lexicon): void {
  const { text, items } = sentence;
  let floor = sentence.start;
  items.forEach((item, k) => {
    const before = items[k - 1];
    item.sign = signBefore(text, item);
    const from = clauseStart(text, floor, item.start);
    const verb = isTimeless(item) ? undefined : lastVerb(text, from, item.start, lexicon);
    const governed = isTimeless(item)
      ? lengthChange(sentence, from, item, lexicon)
      : verb !== undefined && govern(sentence, verb, item, lexicon);
    if (!governed && !(before && goesOn(sentence, before, item, lexicon)))
      changeBehind(text, item, items[k + 1]?.start ?? sentence.end, lexicon);
    wordChange(text, item, lexicon);
    if (before) fromBefore(sentence, before, item, items[k - 2], lexicon);
    floor = item.end;
  });
}

/** Marks that end a clause. */
export const clauseMarks = "，,。；;：:！？!?";

/** Just behind the last mark that ends a clause in [floor, at); a space between Han characters parts a headline. */
export function clauseStart(text: string, floor: number, at: number): number {
  for (let i = at - 1; i >= floor; i--)
    if (clauseMarks.includes(text[i] as string) || (isSpace(text, i) && isHan(text, i - 1) && isHan(text, i + 1)))
      return i + 1;
  return floor;
}

export interface Verb {
  start: number;
  end: number;
  word: ChangeWord;
}

/** The last word of change in [from, to). */
export function lastVerb(text: string, from: number, to: number, lexicon: Lexicon): Verb | undefined {
  let last: Verb | undefined;
  for (let i = from; i < to; ) {
    const word = lexicon.changes.startingAt(text, i);
    if (word && i + word[0].length <= to) {
      last = { start: i, end: i + word[0].length, word: word[1] };
      i = last.end;
    } else i++;
  }
  return last;
}

function set(
  item: Item,
  role: "change" | "to",
  direction: Direction | undefined,
  verb: { start: number; end: number },
) {
  item.role = role;
  item.direction = direction;
  item.verb = { start: verb.start, end: verb.end };
}

/** Gives a number the role that its verb says, if nothing but small words stands between them. */
function govern(sentence: Sentence, verb: Verb, item: Item, lexicon: Lexicon): boolean {
  const { sort, direction } = verb.word;
  if (sort === "none" || sort === "ending" || sort === "turn") return false;
  const bridge = readBridge(sentence, verb.end, item.start, lexicon);
  if (bridge === undefined) return sort === "change" && withObject(sentence, verb, item, lexicon);
  if (sort === "comparative") {
    if (bridge === "to") return false;
    item.comparison = true;
  }
  const toward = bridge === "to" && sort !== "measure" && item.quantity.unit !== "times";
  set(item, toward ? "to" : "change", direction, verb);
  return true;
}

/** 延长2年, 缩短至3天; 连续上涨3个月 says how long it went on. */
function lengthChange(sentence: Sentence, from: number, item: Item, lexicon: Lexicon): boolean {
  for (let i = item.start - 1; i >= from && item.start - i <= 8; i--) {
    const word = lexicon.lengths.startingAt(sentence.text, i);
    const bridge = word && readBridge(sentence, i + word[0].length, item.start, lexicon);
    if (!word || !bridge) continue;
    set(item, bridge === "to" ? "to" : "change", word[1], { start: i, end: i + word[0].length });
    return true;
  }
  return false;
}

/** The small words between a verb and its number; `to` where they lead to where the change ends. */
function readBridge(
  { text, mentions }: Sentence,
  from: number,
  to: number,
  lexicon: Lexicon,
): "plain" | "to" | undefined {
  let i = skipSpace(text, from);
  let kind: "plain" | "to" = "plain";
  if (i < to && lexicon.to.startingAt(text, i)) {
    kind = "to";
    i++;
  }
  while (i < to) {
    const word = lexicon.bridges.startingAt(text, i);
    const mention = mentionAt(mentions, i);
    if (mention && mention.end <= to) i = mention.end;
    else if (word && i + word[0].length <= to) i += word[0].length;
    else if (text[i] === "每" && to - i <= 4) i = to;
    else if (' “"+-−＋'.includes(text[i] as string)) i++;
    else return undefined;
  }
  return kind;
}

/** 增加就业岗位500个, 减少排放3万吨: the verb's object stands before its amount. */
function withObject(sentence: Sentence, verb: Verb, item: Item, lexicon: Lexicon): boolean {
  const { text } = sentence;
  if (verb.end - verb.start < 2 || item.start - verb.end > 8) return false;
  if (item.quantity.kind === "percent") return false;
  let i = verb.end;
  while (i < item.start && isNounCharacter(text, i) && !lexicon.stops.startingAt(text, i)) i++;
  if (i < item.start && readBridge(sentence, i, item.start, lexicon) !== "plain") return false;
  if (i === verb.end) return false;
  set(item, "change", verb.word.direction, verb);
  item.subject = { text: text.slice(verb.end, i), start: verb.end, end: i };
  return true;
}

/** What goes on from the number before: 上涨0.9%和0.4%, 下行1.5个基点至2.09%, 涨幅分别为3%、5%. */
function goesOn(sentence: Sentence, before: Item, item: Item, lexicon: Lexicon): boolean {
  const { text } = sentence;
  if (before.role === undefined || item.start - before.end > 12) return false;
  let i = skipSpace(text, before.end);
  const to = lexicon.to.startingAt(text, i);
  if (to && before.role === "change") {
    if (readBridge(sentence, i, item.start, lexicon) !== "to" || isTimeless(item)) return false;
    item.role = "to";
    item.direction = before.direction;
    item.verb = { start: i, end: i + 1 };
    link(before, item);
    return true;
  }
  if (before.role !== "change") return false;
  // 上涨4.5元或2.7%, 下跌12元、1.2%: the same change as an amount and as a rate
  const rate = item.quantity.kind === "percent" && rated.has(before.quantity.kind);
  if (
    rate &&
    /^(?:或者?|、|，?即|，?约合|，?相当于|，?合)(?:约|約|近|逾)?$/.test(text.slice(before.end, item.start).trim())
  ) {
    item.role = "change";
    item.direction = before.direction;
    item.verb = { start: item.start, end: item.start };
    return true;
  }
  if (!sameUnit(before, item)) return false;
  const join = ["以及", "、", "和", "及", "与", "與", "，", ","].find((word) => text.startsWith(word, i));
  if (join === undefined) return false;
  // 增长1.5%，约四成受访者: a clause of its own
  if ((join === "，" || join === ",") && isHan(text, item.end) && !lexicon.stops.startingAt(text, item.end))
    return false;
  i = skipSpace(text, i + join.length);
  if (readBridge(sentence, i, item.start, lexicon) !== "plain") return false;
  item.role = "change";
  item.direction = before.direction;
  item.verb = { start: i, end: i };
  return true;
}

const rated = new Set(["money", "index", "measure", "count"]);

/** 5%的增长, 三成以上的降幅. */
function changeBehind(text: string, item: Item, limit: number, lexicon: Lexicon): void {
  const at = skipSpace(text, item.end);
  if (text[at] !== lexicon.tables.medial?.genitive || isTimeless(item)) return;
  const stop = Math.min(limit, at + 9);
  for (let i = at + 1; i < stop; ) {
    const word = lexicon.changes.startingAt(text, i);
    if (word) {
      const { sort, direction } = word[1];
      if ((sort === "change" || sort === "measure") && word[0].length > 1)
        set(item, "change", direction, { start: i, end: i + word[0].length });
      return;
    }
    if (!isNounCharacter(text, i)) return;
    i++;
  }
}

/** 从1万吨扩大到5万吨, 由5%调整为4%, 较上月的52下降2: the number before is where the change starts from. */
function fromBefore(sentence: Sentence, before: Item, item: Item, earlier: Item | undefined, lexicon: Lexicon): void {
  const { text } = sentence;
  const gap = item.start - before.end;
  if (before.role !== undefined || gap > 16) return;
  const between = text.slice(before.end, item.start);
  if (/[。；;]/.test(between)) return;
  const clause = clauseStart(text, earlier?.end ?? Math.max(0, before.start - 24), before.start);
  const marked = lastWord(text, Math.max(clause, before.start - 24), before.start, lexicon.from);
  const toward = item.role === "to" || (item.role === undefined && isTurn(sentence, before.end, item, lexicon));
  if (marked && toward && sameUnit(before, item)) {
    const direction = directionBetween(before, item, item.direction);
    before.role = "from";
    before.direction = direction;
    before.verb = { start: before.end, end: before.end };
    item.role = "to";
    item.direction = direction;
    item.verb ??= { start: item.start, end: item.start };
    link(before, item);
  } else if (
    item.role === "change" &&
    !isTimeless(before) &&
    !/[，,、]/.test(between) &&
    (marked || lastWord(text, Math.max(clause, before.start - 24), before.start, lexicon.comparesBefore))
  ) {
    before.role = "from";
    before.direction = item.direction;
    before.verb = { start: before.end, end: before.end };
    link(before, item);
  }
}

/** 从3%调到5%, 从3%到5%的目标: a turn without a direction. */
function isTurn(sentence: Sentence, from: number, item: Item, lexicon: Lexicon): boolean {
  const { text } = sentence;
  const verb = lastVerb(text, from, item.start, lexicon);
  return verb?.word.sort === "turn" && readBridge(sentence, verb.end, item.start, lexicon) === "to";
}

function lastWord(
  text: string,
  from: number,
  to: number,
  table: { startingAt(text: string, at: number): [string, true] | undefined },
): number | undefined {
  for (let i = to - 1; i >= from; i--) if (table.startingAt(text, i)) return i;
  return undefined;
}
