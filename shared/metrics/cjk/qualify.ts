import type { Qualifier } from "../../contract/records.ts";
import type { Amount } from "./amount.ts";
import { skipSpace, skipSpaceBack } from "./characters.ts";
import type { Words } from "./words.ts";

export interface Qualified {
  start: number;
  end: number;
  qualifier?: Qualifier;
}

/** What bounds or blurs a number whose words go from `start` to `end`; the span grows by what touches it. */
export function qualify(
  text: string,
  start: number,
  end: number,
  floor: number,
  amount: Amount,
  words: Words,
): Qualified {
  const before = wordBefore(text, start, floor, amount, words);
  const after = wordAfter(text, end, amount, words);
  const from = before?.start ?? start;
  const to = after?.end ?? end;
  const qualifier =
    after?.qualifier ??
    boundAfter(text, from, to, words) ??
    before?.qualifier ??
    (amount.more ? (isAbout(text, amount) ? ("about" as const) : ("above" as const)) : undefined);
  return { start: from, end: to, ...(qualifier ? { qualifier } : {}) };
}

/** 二十来分钟 is about that, not more. */
const isAbout = (text: string, { number }: Amount): boolean => text[number.end] === "来" || text[number.end] === "來";

function wordBefore(text: string, start: number, floor: number, { unit }: Amount, words: Words) {
  const at = skipSpaceBack(text, start);
  const direct = words.before.endingAt(text, at);
  const bare = direct === undefined && "了过過至".includes(text[at - 1] ?? "|") ? at - 1 : at;
  const found = direct ?? words.before.endingAt(text, bare);
  const lone = "百千万亿億萬".includes(text[start] ?? "|");
  // 上千万: said of a magnitude without a digit.
  if (found === undefined)
    return text[at - 1] === "上" && lone && at - 1 >= floor
      ? { start: at - 1, qualifier: "above" as const }
      : (boundPer(text, start, at, floor, words) ?? boundVerb(text, start, bare, floor, words));
  const [word, qualifier] = found;
  const from = bare - word.length;
  // 去过3次 is no bound, 已过三成 and 过万人 are.
  if ((word === "过" || word === "過") && !lone && unit?.kind !== "percent") return undefined;
  if (from < floor || words.tables.beforeUnless[word]?.includes(text[from - 1] ?? "|")) return undefined;
  // 等了快20分钟; 比去年快20分钟 compares
  if (word === "快" && (bare < at || !"了已经經都有着著过過".includes(text[from - 1] ?? "|"))) return undefined;
  // 最高38度 is a high, no bound.
  if (qualifier === "atMost" && unit?.unit === "°C") return undefined;
  // 近三年 are the last three years.
  if (
    word === "近" &&
    unit?.kind === "duration" &&
    recent.has(unit.unit) &&
    !"已将將达達有满滿约了过過".includes(text[from - 1] ?? "|")
  )
    return undefined;
  return { start: from, qualifier };
}

/** 跌破每盎司2600美元, 最大毎秒10ギガビット: the bound stands before what the number is per, outside its span. */
function boundPer(text: string, start: number, at: number, floor: number, words: Words) {
  const each = text.slice(Math.max(floor, at - 5), at);
  const per = Math.max(
    each.lastIndexOf("每"),
    each.lastIndexOf("毎"),
    each.lastIndexOf("時速"),
    each.lastIndexOf("时速"),
  );
  const found = per < 0 ? undefined : words.before.endingAt(text, at - each.length + per);
  return found && at - each.length + per - found[0].length >= floor ? { start, qualifier: found[1] } : undefined;
}

/** 约减少三成: the bound stands before the verb of the change, outside the span. */
function boundVerb(text: string, start: number, at: number, floor: number, words: Words) {
  const verb = words.boundVerbs.endingAt(text, at);
  const found = verb && words.before.endingAt(text, at - verb[0].length);
  if (found === undefined || at - (verb as [string, true])[0].length - found[0].length < floor) return undefined;
  const [word, qualifier] = found;
  const before = text[at - (verb as [string, true])[0].length - word.length - 1] ?? "|";
  if (qualifier !== "about" || words.tables.beforeUnless[word]?.includes(before)) return undefined;
  return { start, qualifier };
}

const recent = new Set(["year", "month", "week", "day", "quarter"]);

function wordAfter(text: string, end: number, { unit, number }: Amount, words: Words) {
  if (unit === undefined && number.lastFactor >= 1e4 && text[end] === "位")
    return { end: end + 1, qualifier: "about" as const };
  const at = skipSpace(text, end);
  const found = words.after.startingAt(text, at);
  if (found === undefined) return undefined;
  const [word, qualifier] = found;
  if (words.tables.afterUnless[word]?.includes(text[at + word.length] ?? "|")) return undefined;
  // 三年内, but 国内
  if ((word === "内" || word === "內") && unit?.kind !== "duration") return undefined;
  // 震度5強 is a grade.
  if (word.length === 1 && unit === undefined && !number.magnitude) return undefined;
  return { end: at + word.length, qualifier };
}

const comparing = ["上回", "下回"];

/** 12億の大台を超えた, 3割に満たない: said of the number, outside its span. */
function boundAfter(text: string, start: number, at: number, words: Words): Qualifier | undefined {
  const gap = words.beyondGap.startingAt(text, skipSpace(text, at));
  if (gap === undefined) return undefined;
  let from = skipSpace(text, at) + gap[0].length;
  if ("をにも".includes(text[from] ?? "|")) from++;
  const found = words.beyond.startingAt(text, skipSpace(text, from));
  // 平均の15.1倍を下回る compares with a level, and bounds nothing.
  if (found === undefined || (comparing.includes(found[0]) && text[skipSpaceBack(text, start) - 1] === "の"))
    return undefined;
  return found[1];
}
