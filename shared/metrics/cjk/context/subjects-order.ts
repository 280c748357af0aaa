import type { TextSpan } from "../../../contract/records.ts";
import { clauseStart, lastVerb } from "./changes-before.ts";
import { isNounCharacter, skipBrackets, skipSpace, skipSpaceBack } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { listed, respective, runFrom } from "./respective.ts";
import { floorBefore, type Item, mentionAt, mentionBefore, type Sentence } from "./sentence.ts";
import type { Carried } from "./subjects-final.ts";

const span = (text: string, start: number, end: number): TextSpan => ({ text: text.slice(start, end), start, end });

/**
 * Subjects where only order marks them (Chinese): what opens the clause of the number up to its verb or comparison,
 * the noun that the number counts (31个行业), else what the number before it measured.
 */
export function subjectsByOrder(sentence: Sentence, carried: Carried, lexicon: Lexicon): Carried {
  const { text, items } = sentence;
  let last = carried.topic;
  items.forEach((item, k) => {
    const floor = floorBefore(sentence, k);
    const opening = openingNoun(sentence, item, items[k - 1], floor, lexicon);
    const counted = isChange(item)
      ? undefined
      : countedNoun(sentence, item, items[k + 1]?.start ?? sentence.end, lexicon);
    if (opening && respective(text, opening.noun.end, item.start, lexicon))
      shareOut(text, opening.noun, items.slice(k, k + runFrom(text, items, k)));
    item.subject ??=
      partOf(item, items[k - 1]) ?? (opening && (opening.linked || !counted) ? opening.noun : counted) ?? last;
    if (item.subject && item.role !== "from") last = item.subject;
  });
  return { topic: last };
}

/** A part measures what its whole does. */
const partOf = (item: Item, before: Item | undefined): TextSpan | undefined =>
  item.role === "part" && before?.role === "whole" ? before.subject : undefined;

/** Where the verb stands before the number, the noun behind it is another matter. */
const isChange = ({ role, verb, start }: Item): boolean =>
  (role === "change" || role === "to") && verb !== undefined && verb.start <= start;

function shareOut(text: string, noun: TextSpan, items: readonly Item[]): void {
  const nouns = listed(text, noun);
  if (nouns.length !== items.length) return;
  items.forEach((item, i) => {
    item.subject = nouns[i];
  });
}

interface Opening {
  noun: TextSpan;
  /** True where a verb, a copula or an adverb joins it to the number. */
  linked: boolean;
}

/** What stands at the beginning of the clause, or of the clause before where the number's own names nothing. */
function openingNoun(
  sentence: Sentence,
  item: Item,
  before: Item | undefined,
  floor: number,
  lexicon: Lexicon,
): Opening | undefined {
  const { text } = sentence;
  const start = Math.max(clauseStart(text, floor, item.start), item.start - 80);
  const verb = item.verb && item.verb.start >= start && item.verb.end <= item.start ? item.verb : undefined;
  const own = nounIn(sentence, start, verb?.start ?? item.start, before, lexicon);
  if (own === "measure") {
    // 跌幅达4%: whose it is stands in the clause before, if that one moves too: 板块领跌，跌幅达4%
    const earlier = start > floor ? clauseStart(text, floor, start - 1) : floor;
    if (start - 1 <= earlier) return undefined;
    const moved = lastVerb(text, earlier, start - 1, lexicon);
    const noun = moved && nounIn(sentence, earlier, moved.start, undefined, lexicon);
    return noun && noun !== "measure" ? { noun: noun.noun, linked: true } : undefined;
  }
  return own;
}

/** The noun in [from, to) without connectives, times and adverbs around it; "measure" where only the change is named. */
function nounIn(
  sentence: Sentence,
  from: number,
  to: number,
  before: Item | undefined,
  lexicon: Lexicon,
): Opening | "measure" | undefined {
  const { text } = sentence;
  const last = skipSpaceBack(text, to);
  const end = trimEnd(sentence, from, last, lexicon);
  let start = trimStart(sentence, from, end, lexicon);
  if (before && start === before.end) {
    // 10年期国债收益率: the number before belongs to the name
    if (text[start] === "期") start = before.start;
    else if (text[start] === lexicon.tables.medial?.genitive) start++;
  }
  if (end <= start) return lexicon.measures.startingAt(text, to) ? "measure" : undefined;
  const measure = lexicon.measures.endingAt(text, end);
  // 降幅收窄1个百分点 speaks of the fall itself, 跌幅4% of what fell
  if (measure && end - measure[0].length <= start && !lexicon.changes.startingAt(text, to)) return "measure";
  const noun = span(text, start, end);
  if (noun.text.length < 2 || lexicon.noSubjects.has(noun.text)) return undefined;
  return { noun, linked: end < to };
}

/** Leaves out comparisons, adverbs, marks and times at the end. */
function trimEnd(sentence: Sentence, start: number, from: number, lexicon: Lexicon): number {
  const { text, mentions } = sentence;
  let end = from;
  for (let turn = 0; turn < 12 && end > start; turn++) {
    end = skipSpaceBack(text, end);
    const mention = mentionBefore(mentions, end);
    const length =
      mention?.end === end && mention.start >= start
        ? end - mention.start
        : (lexicon.bases.endingAt(text, end) ??
            (end < from ? lexicon.comparesBefore.endingAt(text, end) : undefined) ??
            lexicon.adverbs.endingAt(text, end) ??
            lexicon.statuses.endingAt(text, end))?.[0].length;
    if (length !== undefined && end - length >= start) end -= length;
    else if ("“\"'‘".includes(text[end - 1] ?? "|")) end--;
    else break;
  }
  return Math.max(end, start);
}

/** Leaves out connectives, times and brackets at the beginning. */
function trimStart(sentence: Sentence, from: number, end: number, lexicon: Lexicon): number {
  const { text, mentions } = sentence;
  let start = from;
  for (let turn = 0; turn < 8 && start < end; turn++) {
    start = skipSpace(text, start);
    const mention = mentionAt(mentions, start);
    const close = "（(".includes(text[start] ?? "|") ? skipBrackets(text, start, end) : start;
    const word = lexicon.openers.startingAt(text, start);
    if (mention !== undefined && mention.end <= end) start = mention.end;
    else if (close > start) start = close;
    else if ('“"”）)（('.includes(text[start] ?? "|")) start++;
    else if (word && start + word[0].length <= end && (word[0].length > 1 || end - start > 2)) start += word[0].length;
    else break;
  }
  return start;
}

/** 31个行业, 三分之一的区县, 1万亿元国债: the noun behind a number that is no verb. */
function countedNoun({ text, mentions }: Sentence, item: Item, limit: number, lexicon: Lexicon): TextSpan | undefined {
  let from = skipSpace(text, item.end);
  if ("（(".includes(text[from] ?? "|")) from = skipBrackets(text, from, Math.min(limit, from + 30));
  if (text[from] === lexicon.tables.medial?.genitive) from++;
  else if (item.quantity.kind === "percent" && /[%％]/.test(text.slice(item.start, item.end))) return undefined;
  let i = from;
  const stop = Math.min(limit, from + 16);
  while (i < stop && isNounCharacter(text, i) && !lexicon.stops.startingAt(text, i) && !mentionAt(mentions, i)) {
    const verb = lexicon.changes.startingAt(text, i);
    if (verb && verb[0].length > 1 && i > from) {
      // 增长目标: the noun that the verb describes
      break;
    }
    i += i === from && verb ? verb[0].length : 1;
  }
  while (i > from && "中里内上".includes(text[i - 1] as string)) i--;
  const noun = span(text, from, i);
  if (noun.text.length < 2 || lexicon.frames.startingAt(text, from)?.[0] === noun.text) return undefined;
  return lexicon.changes.startingAt(text, from)?.[0] === noun.text ? undefined : noun;
}
