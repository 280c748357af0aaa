import type { TextSpan } from "../../../contract/records.ts";
import {
  isDigit,
  isHan,
  isHiragana,
  isNounCharacter,
  skipBracketsBack,
  skipSpace,
  skipSpaceBack,
} from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { nounAfter, nounBefore } from "./noun-phrase.ts";
import { respective, runFrom } from "./respective.ts";
import { floorBefore, type Item, mentionAt, mentionBefore, type Sentence } from "./sentence.ts";

/** What a sentence leaves to the next one that names nothing itself. */
export interface Carried {
  topic: TextSpan | undefined;
}

/**
 * Subjects where particles mark them (Japanese): the nearest noun with は, が, も or を before the number, a noun that
 * touches it, the noun that it counts (3社の工場が), else what the number before it measured.
 */
export function subjectsByParticle(sentence: Sentence, carried: Carried, lexicon: Lexicon): Carried {
  const { text, items } = sentence;
  let topic: TextSpan | undefined;
  let last: TextSpan | undefined;
  items.forEach((item, k) => {
    const floor = floorBefore(sentence, k);
    const marked = markedNouns(sentence, item.start, floor, lexicon, crosses(item, text, lexicon));
    if (marked.topic) topic = marked.topic;
    const nearest = marked.nearest;
    if (nearest && respective(text, nearest.end, item.start, lexicon) !== undefined)
      shareOut(sentence, nearest, items.slice(k, k + runFrom(text, items, k)), lexicon);
    const counted = countedNoun(sentence, item, items[k + 1]?.start ?? sentence.end, lexicon);
    const touching = touchingNoun(sentence, item, floor, lexicon) ?? shareNoun(sentence, item, floor, lexicon);
    const earlier = marked.leaves ? (topic ?? last) : (last ?? topic);
    item.subject ??=
      partOf(item, items[k - 1]) ??
      touching ??
      shareOfNoun(sentence, item, marked.nearest, floor, lexicon) ??
      (counted?.argues ? counted.noun : undefined) ??
      marked.nearest ??
      genitiveNoun(sentence, item, floor, lexicon) ??
      (acts(text, items[k - 1], item) ? undefined : (earlier ?? carried.topic)) ??
      counted?.noun;
    last = item.subject ?? last;
    if (marked.nearest) last = marked.nearest === item.subject ? item.subject : (item.subject ?? marked.nearest);
  });
  const tail = markedNouns(sentence, sentence.end, items.at(-1)?.end ?? sentence.start, lexicon);
  return { topic: tail.clause ?? topic ?? last ?? undefined };
}

/** The topic that a sentence without numbers leaves. */
export function topicOf(sentence: Sentence, lexicon: Lexicon): Carried {
  return { topic: markedNouns(sentence, sentence.end, Math.max(sentence.start, sentence.end - 200), lexicon).clause };
}

/** AとBはそれぞれ3%、5%: each number has the noun at its place in the list before the particle. */
function shareOut(sentence: Sentence, last: TextSpan, items: readonly Item[], lexicon: Lexicon): void {
  const nouns = [last];
  for (let first = last; nouns.length < items.length; ) {
    if (!"と、や・".includes(sentence.text[first.start - 1] ?? "|")) return;
    const noun = nounBefore(sentence, first.start - 1, sentence.start, lexicon);
    if (noun === undefined) return;
    nouns.unshift(noun);
    first = noun;
  }
  items.forEach((item, i) => {
    item.subject = nouns[i];
  });
}

/** 2人が死亡した: a number of persons or things that acts itself goes on with nothing before it. */
const acts = (text: string, before: Item | undefined, { start, end, role, quantity }: Item): boolean =>
  before !== undefined &&
  text.slice(Math.max(before.end, start - 30), start).includes("、") &&
  role === undefined &&
  quantity.counter !== undefined &&
  "がも".includes(text[skipSpace(text, end)] ?? "|");

/** A part measures what its whole does. */
const partOf = (item: Item, before: Item | undefined): TextSpan | undefined =>
  item.role === "part" && before?.role === "whole" ? before.subject : undefined;

/** 過半数を十六上回る: the object is what the number goes beyond. */
const crosses = ({ verb }: Item, text: string, lexicon: Lexicon): boolean =>
  verb !== undefined && lexicon.changes.startingAt(text, verb.start)?.[1].sort === "crossing";

interface Marked {
  /** The noun with the particle nearest to the number. */
  nearest: TextSpan | undefined;
  /** The nearest one with は. */
  topic: TextSpan | undefined;
  /** The nearest one with は, が or も. */
  clause: TextSpan | undefined;
  /** True where a dependent clause ends before the number, so that its subject is over. */
  leaves: boolean;
}

/** Nouns marked by particles in [floor, end), read backwards; what stands in quotation marks closed before is skipped. */
function markedNouns(sentence: Sentence, end: number, floor: number, lexicon: Lexicon, crossing = false): Marked {
  const { text } = sentence;
  const marked: Marked = { nearest: undefined, topic: undefined, clause: undefined, leaves: false };
  for (let i = end - 1; i > floor; i--) {
    const ch = text[i] as string;
    if (ch === "」" || ch === "』" || ch === ")" || ch === "）") {
      i = Math.min(i, skipBracketsBack(text, i + 1, Math.max(floor, i - 200)));
      continue;
    }
    if (ch === "「" || ch === "『") break;
    if (ch !== "は" && ch !== "が" && ch !== "も" && ch !== "を") continue;
    if (ch === "が" && isFormal(text, i)) marked.leaves = true;
    if (ch === "も" && text[i + 1] === "の") continue;
    if (ch === "が" && "りっるれらろ".includes(text[i + 1] ?? "|")) continue;
    if (!endsNoun(text, i, lexicon)) continue;
    const noun = nounBefore(sentence, i, floor, lexicon);
    if (noun === undefined || !isSubject(sentence, noun, lexicon)) continue;
    if (ch === "を" && (crossing || relative(sentence, i + 1, end))) continue;
    if (ch === "が" && describes(text, i + 1, end)) continue;
    marked.nearest ??= noun;
    if (ch !== "を") marked.clause ??= noun;
    if (ch === "は") {
      marked.topic = noun;
      break;
    }
  }
  return marked;
}

/** ことが, のが: the clause before is over. */
const isFormal = (text: string, at: number): boolean =>
  text.startsWith("こと", at - 2) || text.startsWith("もの", at - 2) || text[at - 1] === "の";

/** Before a particle ends a noun, not a verb or another particle (には, ますが). */
function endsNoun(text: string, at: number, { tables }: Lexicon): boolean {
  const before = skipSpaceBack(text, at) - 1;
  if (!isHiragana(text, before)) return true;
  return (
    tables.particles?.okurigana.includes(text[before] as string) === true &&
    (isHan(text, before - 1) || isHan(text, before - 2) || isHan(text, before - 3))
  );
}

/** サービスを始めた5社: the object belongs to a clause that only describes what is counted. */
function relative({ text, mentions }: Sentence, from: number, at: number): boolean {
  const end = skipSpaceBack(text, at);
  const before = mentionBefore(mentions, end)?.start ?? end;
  const ch = text[skipSpaceBack(text, before) - 1] ?? "|";
  return before > from && "たるうむくすつぶいだ、".includes(ch);
}

/** 省庁が発表した調査では: the clause of the noun before が ends at another noun, which it describes. */
function describes(text: string, from: number, end: number): boolean {
  for (let i = from + 1; i + 1 < end; i++) {
    if (text[i] === "、") return false;
    if ("たる".includes(text[i] as string) && isNounCharacter(text, i + 1) && !isDigit(text, i + 1)) return true;
  }
  return false;
}

export function isSubject(sentence: Sentence, noun: TextSpan, lexicon: Lexicon): boolean {
  if (lexicon.noSubjects.has(noun.text) || lexicon.persons.endingAt(noun.text, noun.text.length)) return false;
  if (noun.text.length === 1 && !/[A-Za-z]/.test(noun.text) && lexicon.noSubjects.has(noun.text)) return false;
  const mention = mentionBefore(sentence.mentions, noun.end);
  if (mention !== undefined && mention.end === noun.end) return false;
  return !/^[\d０-９.,]+$/.test(noun.text);
}

/** 従業員500人, 売上高3億円: a noun that touches its number. */
function touchingNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text, mentions } = sentence;
  let end = skipSpaceBack(text, item.start);
  // 現在の年10万トン, 家賃は月8万円
  if ("年月日週".includes(text[end - 1] ?? "|") && !isNounCharacter(text, end - 2)) return undefined;
  // 過半数(233)
  if (end - 1 > floor && "(（".includes(text[end - 1] as string)) end--;
  for (let turn = 0; turn < 3; turn++) {
    const adverb = lexicon.adverbs.endingAt(text, end);
    if (!adverb || end - adverb[0].length < floor) break;
    end = skipSpaceBack(text, end - adverb[0].length);
    if (turn === 0 && !isNounCharacter(text, end - 1)) return undefined;
  }
  if (end <= floor || !isNounCharacter(text, end - 1) || mentionBefore(mentions, end)?.end === end) return undefined;
  const noun = nounBefore(sentence, end, floor, lexicon);
  if (noun === undefined || noun.text.length < 2 || !isSubject(sentence, noun, lexicon)) return undefined;
  if (noun.start === floor && isDigit(text, floor - 1)) return undefined;
  if (
    lexicon.earlier.endingAt(text, end) ||
    lexicon.bases.endingAt(text, end) ||
    lexicon.comparesAfter.endingAt(text, end)
  )
    return undefined;
  if (lexicon.changes.endingAt(text, end)?.[0] === noun.text) return undefined;
  return noun;
}

/** 道路の復旧に3億円: what money or people are given to. */
function shareNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  const { kind } = item.quantity;
  const end = skipSpaceBack(text, item.start);
  if (kind !== "money" && kind !== "count") return undefined;
  // 支援費として12億円
  if (text.startsWith("として", end - 3) && end - 3 > floor) {
    const noun = nounBefore(sentence, end - 3, floor, lexicon);
    return noun && noun.text.length > 2 && !lexicon.adverbs.endingAt(text, end) ? noun : undefined;
  }
  if (text[end - 1] !== "に" || end - 1 <= floor) return undefined;
  if (!/^[をがもず、]/.test(text.slice(skipSpace(text, item.end), item.end + 3).trim())) return undefined;
  const noun = nounBefore(sentence, end - 1, floor, lexicon);
  return noun && noun.text.length > 1 && isSubject(sentence, noun, lexicon) ? noun : undefined;
}

/** 従業員の1割: whose share it is, unless the sentence says what the share is (シェアは全体の3割). */
function shareOfNoun(
  sentence: Sentence,
  item: Item,
  nearest: TextSpan | undefined,
  floor: number,
  lexicon: Lexicon,
): TextSpan | undefined {
  if (item.quantity.unit !== "%" || item.role !== undefined) return undefined;
  if (nearest && lexicon.amounts.endingAt(nearest.text, nearest.text.length)) return undefined;
  const { text } = sentence;
  const end = skipSpaceBack(text, item.start);
  if (text[end - 1] !== lexicon.tables.particles?.genitive || end - 1 <= floor) return undefined;
  const noun = nounBefore(sentence, end - 1, floor, lexicon);
  if (noun === undefined || lexicon.totals.endingAt(noun.text, noun.text.length)) return undefined;
  if (lexicon.bases.endingAt(text, end - 1) || lexicon.statuses.endingAt(text, end - 1)) return undefined;
  return isSubject(sentence, noun, lexicon) ? noun : undefined;
}

/** 液体電池の95%: what has the number, if の does not make it a multiple of something. */
function genitiveNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  const end = skipSpaceBack(text, item.start);
  if (text[end - 1] !== lexicon.tables.particles?.genitive || end - 1 <= floor) return undefined;
  const noun = nounBefore(sentence, end - 1, floor, lexicon);
  if (noun === undefined) return undefined;
  if (noun.text.endsWith("平均")) return noun;
  if (item.quantity.unit === "times" || text.slice(item.start, item.end).includes("割")) return undefined;
  if (lexicon.bases.endingAt(text, end - 1) || lexicon.changes.endingAt(text, end - 1)) return undefined;
  // 市場予想の6万戸 is still what the sentence measures
  if (lexicon.statuses.endingAt(text, end - 1)) return undefined;
  return isSubject(sentence, noun, lexicon) ? noun : undefined;
}

/** 25人の学生が: what the number counts; `argues` where it stands as an argument, not as what the subject is. */
function countedNoun(
  sentence: Sentence,
  item: Item,
  limit: number,
  lexicon: Lexicon,
): { noun: TextSpan; argues: boolean } | undefined {
  const { text, mentions } = sentence;
  const at = skipSpace(text, item.end);
  if (item.role === "change" || text[at] !== lexicon.tables.particles?.genitive) return undefined;
  const from = skipSpace(text, at + 1);
  if (from >= limit || mentionAt(mentions, from)) return undefined;
  const noun = nounAfter(text, from, limit);
  if (noun === undefined || noun.text.length < 2) return undefined;
  if (lexicon.frames.startingAt(text, from)?.[0] === noun.text || lexicon.noSubjects.has(noun.text)) return undefined;
  if (lexicon.changes.startingAt(text, from)?.[0] === noun.text) return undefined;
  if (lexicon.within.startingAt(text, from) || lexicon.ofWhich.startingAt(text, from)) return undefined;
  const next = skipSpace(text, noun.end);
  const argues = /^(?:が|を|は|も|に(?!達|のぼ|上|な)|へ|から|の|で(?![、。すしあは])|と(?!な|、))/.test(
    text.slice(next, next + 2),
  );
  return { noun, argues };
}
