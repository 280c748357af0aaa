import type { Direction } from "../../../contract/records.ts";
import { isHan, skipSpace } from "./characters.ts";
import type { ChangeWord, Lexicon } from "./lexicon.ts";
import {
  directionBetween,
  firstFrom,
  type Item,
  isTimeless,
  link,
  mentionAt,
  type Sentence,
  sameUnit,
} from "./sentence.ts";

/** How far a verb may stand behind its particle. */
const reach = 24;

/** Gives a number its role in the change that the words at `at` tell. */
export function set(
  item: Item,
  role: "change" | "from" | "to",
  direction: Direction | undefined,
  at: number,
  length: number,
) {
  item.role = role;
  item.direction = direction;
  item.verb = { start: at, end: at + length };
}

/** Getting better counts as a rise until the subject tells otherwise. */
export const directionOf = (sort: ChangeWord["sort"], direction: Direction | undefined): Direction | undefined =>
  sort === "improve" ? "up" : sort === "worsen" ? "down" : direction;

/** The place after adverbs at `from`. */
export function skipAdverbs(text: string, from: number, limit: number, lexicon: Lexicon): number {
  let i = from;
  for (let count = 0; count < 4 && i < limit; count++) {
    const word = lexicon.adverbs.startingAt(text, i);
    if (!word) break;
    // 強 of 強まった
    if ((lexicon.changes.startingAt(text, i)?.[0].length ?? 0) > word[0].length) break;
    // 分 of 分析, 近く of 近くの
    if (word[0].length === 1 && isHan(text, i) && isHan(text, i + 1) && !lexicon.changes.startingAt(text, i + 1)) break;
    i = skipSpace(text, i + word[0].length);
  }
  return i;
}

/** The ends of a change: 5人に減った, 2円から3円に, 百円から段階的に引き上げる, 3%への低下. */
export function fromTo(
  sentence: Sentence,
  item: Item,
  following: Item | undefined,
  at: number,
  limit: number,
  lexicon: Lexicon,
): boolean {
  const { text } = sentence;
  const to = lexicon.to.startingAt(text, at);
  if (to) {
    const end = at + to[0].length;
    const found =
      text[end] === lexicon.tables.particles?.genitive
        ? changeAt(text, skipAdverbs(text, end + 1, limit, lexicon), lexicon)
        : findVerb(text, end, limit, following, lexicon);
    if (found === undefined || found.turn) return false;
    set(item, item.quantity.unit === "times" ? "change" : "to", found.direction, found.start, found.end - found.start);
    return true;
  }
  const from = lexicon.from.startingAt(text, at) ?? objectOf(text, at, item, following);
  if (!from) return false;
  const end = at + from[0].length;
  // 31%から1年で24%に
  const next = following && isTimeless(following) && !isTimeless(item) ? after(sentence, following) : following;
  if (next && next.start - end <= 24 && reaches(sentence, end, next, lexicon)) {
    if (next.role === "change" && !next.comparison && (next.quantity.unit !== "times" || next.start - end <= 3)) {
      set(item, "from", next.direction, at, from[0].length);
      return true;
    }
    // 2億円から3倍になった
    if (next.quantity.unit === "times" && next.quantity.value !== null && endsAt(text, next, lexicon)) {
      const direction = next.quantity.value >= 1 ? "up" : "down";
      set(item, "from", direction, at, from[0].length);
      if (next.role === undefined) set(next, "change", direction, next.end, 1);
      link(item, next);
      return true;
    }
    if (sameUnit(item, next) && (next.role === "to" || endsAt(text, next, lexicon))) {
      const direction = directionBetween(item, next, next.direction);
      set(item, "from", direction, at, from[0].length);
      set(next, "to", direction, next.verb?.start ?? next.end, 0);
      link(item, next);
      return true;
    }
    return false;
  }
  const found =
    text[end] === lexicon.tables.particles?.genitive
      ? changeAt(text, skipAdverbs(text, end + 1, limit, lexicon), lexicon)
      : findVerb(text, end, limit, next, lexicon);
  if (found?.direction === undefined) return false;
  set(item, "from", found.direction, found.start, found.end - found.start);
  return true;
}

/** The number after a length of time. */
const after = ({ items }: Sentence, item: Item): Item | undefined => items[firstFrom(items, item.end)] ?? item;

/** 8往復を12往復に増やす: what stands with を before where the change ends is where it starts. */
const objectOf = (text: string, at: number, item: Item, next: Item | undefined): [string] | undefined =>
  text[at] === "を" &&
  next !== undefined &&
  (next.role === "to" ||
    /^\s?に(?:する|した|改め|変更|見直|改定|しよう|します|しました)/.test(text.slice(next.end, next.end + 6))) &&
  next.start - at <= 3 &&
  sameUnit(item, next)
    ? ["を"]
    : undefined;

interface Found {
  start: number;
  end: number;
  direction: Direction | undefined;
  turn: boolean;
}

function changeAt(text: string, at: number, lexicon: Lexicon): Found | undefined {
  const word = lexicon.changes.startingAt(text, at);
  if (!word) return undefined;
  const { sort, direction } = word[1];
  if (sort === "none" || sort === "comparative" || sort === "crossing" || sort === "ending") return undefined;
  return { start: at, end: at + word[0].length, direction: directionOf(sort, direction), turn: sort === "turn" };
}

/** The verb that governs what stands before `from`: the first one before another noun, clause or number begins. */
function findVerb(
  text: string,
  from: number,
  limit: number,
  next: Item | undefined,
  lexicon: Lexicon,
): Found | undefined {
  const stop = Math.min(limit, from + reach);
  let i = from;
  while (i < stop) {
    if ("。、，,「」『』がをは".includes(text[i] as string)) return undefined;
    const found = changeAt(text, i, lexicon);
    if (found) return found;
    i += lexicon.changes.startingAt(text, i)?.[0].length ?? 1;
  }
  // 5億円へと2倍に膨らむ, 7%に3ポイント下げる
  if (next && i === next.start && next.role === "change" && !isTimeless(next) && next.verb)
    return { ...next.verb, direction: next.direction, turn: false };
  return undefined;
}

/** Whether only a time, adverbs and particles stand between `from` and a number. */
export function reaches(sentence: Sentence, from: number, next: Item, lexicon: Lexicon): boolean {
  const { text, mentions } = sentence;
  let i = skipSpace(text, from);
  if (text[i] === "、") i = skipSpace(text, i + 1);
  for (let turn = 0; turn < 6 && i < next.start; turn++) {
    const mention = mentionAt(mentions, i);
    const after = mention ? mention.end : skipAdverbs(text, i, next.start, lexicon);
    const particle = /^(?:までに|には|では|に|は|の|時点の|時点で|も|、)/.exec(text.slice(after, after + 4))?.[0];
    const moved = skipSpace(text, after + (mention && particle ? particle.length : 0));
    if (moved === i) break;
    i = moved;
  }
  // another short phrase of manner may stand between: 段階的に, 5年で
  return i >= next.start || (next.start - i <= 8 && !/[はがを、。「」]/.test(text.slice(i, next.start)));
}

/** Whether a number is marked as the end of a change without a verb that is one: 3円に改める, 5円へ. */
function endsAt(text: string, item: Item, lexicon: Lexicon): boolean {
  const to = lexicon.to.startingAt(text, skipSpace(text, item.end));
  return to !== undefined && !to[0].startsWith("まで") && to[0] !== "にまで";
}
