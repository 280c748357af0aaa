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
import { nounBefore } from "./noun-phrase.ts";
import {
  agedBefore,
  bestNoun,
  cleftNoun,
  countedBefore,
  countedNoun,
  describedNoun,
  genitiveNoun,
  headlineNoun,
  isQuality,
  isSubject,
  isTaken,
  limitedNoun,
  ownerNoun,
  personsBefore,
  receivedNoun,
  shareNoun,
  shareOfNoun,
  touchingNoun,
} from "./nouns-around.ts";
import { respective, runFrom } from "./respective.ts";
import { floorBefore, type Item, isTimeless, mentionBefore, type Sentence, sameUnit } from "./sentence.ts";

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
    const limit = items[k + 1]?.start ?? sentence.end;
    const counted = countedNoun(sentence, item, limit, lexicon);
    const touching =
      personsBefore(sentence, item.start, floor) ??
      touchingNoun(sentence, item, floor, marked.nearest !== undefined, lexicon) ??
      shareNoun(sentence, item, floor, lexicon);
    const earlier = marked.leaves || withinTopic(text, items[k - 1], item) ? (topic ?? last) : (last ?? topic);
    item.subject ??=
      partOf(item, items[k - 1]) ??
      limitedNoun(sentence, item, limit, lexicon) ??
      describedNoun(sentence, item, marked.nearest ?? touching, limit, lexicon) ??
      countedBefore(text, items[k - 1], item) ??
      agedBefore(text, items[k - 1], item) ??
      touching ??
      bestNoun(sentence, item, floor, lexicon) ??
      cleftNoun(sentence, item, floor, lexicon) ??
      shareOfNoun(sentence, item, marked.nearest ?? topic, marked.nearest ?? topic ?? last, floor, lexicon) ??
      (counted?.argues ? counted.noun : undefined) ??
      ownerNoun(sentence, item, floor, lexicon) ??
      marked.nearest ??
      (topic && isTaken(text, item.end) ? topic : genitiveNoun(sentence, item, floor, lexicon)) ??
      (acts(text, items[k - 1], item)
        ? undefined
        : (earlier ?? headlineNoun(sentence, item, floor, lexicon) ?? carried.topic)) ??
      counted?.noun ??
      receivedNoun(sentence, k, lexicon);
    if (!isTimeless(item)) last = item.subject ?? last;
    if (marked.nearest) last = isTimeless(item) ? marked.nearest : (item.subject ?? marked.nearest);
  });
  const tail = markedNouns(sentence, sentence.end, items.at(-1)?.end ?? sentence.start, lexicon);
  // 会社は純利益が4億円になると発表した: what was measured goes on, not who speaks
  const used = topic === undefined || items.some(({ subject }) => subject?.start === topic?.start);
  return { topic: tail.clause ?? (used ? (topic ?? last) : (last ?? topic)) };
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

/** 観客数は主催72試合で計262万人: a number with で is the scope of what the topic says, no subject. */
const withinTopic = (text: string, before: Item | undefined, item: Item): boolean =>
  before !== undefined &&
  item.role !== "change" &&
  /^(?:で(?!、)[^、。]*|[)）]?[にを]|[)）]の|(?:当たり|あたり|当り|につき)[^、。]*)$/.test(
    text.slice(before.end, item.start).trimStart(),
  );

/** 2人が死亡した: a number of persons or things that acts itself goes on with nothing before it. */
const acts = (text: string, before: Item | undefined, { start, end, role, quantity }: Item): boolean =>
  before !== undefined &&
  text.slice(Math.max(before.end, start - 30), start).includes("、") &&
  role === undefined &&
  quantity.counter !== undefined &&
  "がも".includes(text[skipSpace(text, end)] ?? "|");

/** A part measures what its whole does. */
const partOf = (item: Item, before: Item | undefined): TextSpan | undefined =>
  item.role === "part" && before?.role === "whole" && sameUnit(item, before) ? before.subject : undefined;

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
    if (ch === "で" && text.startsWith("だけ", i - 2)) {
      const alone = nounBefore(sentence, i - 2, floor, lexicon);
      if (alone && isSubject(sentence, alone, lexicon)) marked.nearest ??= alone;
      continue;
    }
    if (ch !== "は" && ch !== "が" && ch !== "も" && ch !== "を") continue;
    if (ch === "が" && isFormal(text, i)) marked.leaves = true;
    // もの, 積もり, 最も
    if (ch === "も" && ("のりらるれろっう".includes(text[i + 1] ?? "|") || text[i - 1] === "最")) continue;
    if (ch === "が" && "りっるれらろ".includes(text[i + 1] ?? "|")) continue;
    if (!endsNoun(text, i, lexicon)) continue;
    const noun = personsBefore(sentence, i, floor) ?? nounBefore(sentence, i, floor, lexicon);
    if (noun === undefined) continue;
    // 10試合の平均は
    const mean = ch === "は" && noun.text === "平均" && text[noun.start - 1] === "の";
    if (!mean && !isSubject(sentence, noun, lexicon)) continue;
    if (ch === "を" && (crossing || relative(sentence, i + 1, end))) continue;
    if (ch === "を" && lexicon.circumstances.startingAt(text, i + 1)) continue;
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
function endsNoun(text: string, at: number, { tables, kanaNouns }: Lexicon): boolean {
  const before = skipSpaceBack(text, at) - 1;
  if (!isHiragana(text, before) || isQuality(text, before) || kanaNouns.endingAt(text, before + 1)) return true;
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
