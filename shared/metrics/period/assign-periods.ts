import type { Span } from "../../contract/records.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { distribute } from "./distribute.ts";
import type { PeriodMention } from "./find-periods.ts";
import { type GovernRules, rulesFor } from "./govern-rules.ts";
import { endsBefore, isEnclosed, isPriced } from "./latin-govern.ts";
import { announcement, isAnnouncementDay, isPeriod, standsAt } from "./usable-times.ts";

/** One paragraph as the assignment needs it; everything in order. */
export interface DatedParagraph {
  text: string;
  sentences: readonly Span[];
  mentions: readonly PeriodMention[];
  /** The numbers; a `timeless` one (a length of time, an age) takes no period. */
  quantities: readonly DatedQuantity[];
}

export interface DatedQuantity extends Span {
  timeless?: boolean;
  /** Where a change starts from: it belongs to an earlier time than the change, if not to one that touches it. */
  starts?: boolean;
  /** A multiple: 前年の2倍 is of now, though it names an earlier time. */
  ratio?: boolean;
}

/**
 * For every quantity of every paragraph the mention that it speaks of, or undefined.
 * A false period costs as much as a missing one, so a number gets a time only where one plainly governs it.
 */
export function assignPeriods(
  paragraphs: readonly DatedParagraph[],
  pack: LanguagePack,
): (PeriodMention | undefined)[][] {
  const rules = rulesFor(pack);
  return paragraphs.map((paragraph) => assignInParagraph(paragraph, rules));
}

function assignInParagraph(paragraph: DatedParagraph, rules: GovernRules): (PeriodMention | undefined)[] {
  const { text, sentences, mentions, quantities } = paragraph;
  const result: (PeriodMention | undefined)[] = quantities.map(() => undefined);
  let m = 0;
  let q = 0;
  let topic: PeriodMention | undefined;
  let opened = false;
  for (const sentence of sentences) {
    while (m < mentions.length && (mentions[m] as PeriodMention).start < sentence.start) m++;
    const firstMention = m;
    while (m < mentions.length && (mentions[m] as PeriodMention).start < sentence.end) m++;
    const inside = mentions.slice(firstMention, m);
    while (q < quantities.length && (quantities[q] as Span).start < sentence.start) q++;
    const firstQuantity = q;
    while (q < quantities.length && (quantities[q] as Span).start < sentence.end) q++;
    const numbers = quantities.slice(firstQuantity, q);
    const announced = announcement(text, sentence, rules);
    const usable = inside.filter(
      (mention) =>
        isPeriod(mention, text, rules) &&
        (mention.calendar || !numbers.some((number) => overlaps(mention, number))) &&
        !(mention.end <= announced && isAnnouncementDay(text, mention, rules)),
    );
    if (usable.length > 0) {
      const own = assignInSentence(text, sentence, usable, numbers, rules);
      const bases = inside.filter((mention) => mention.base);
      for (let i = 0; i < own.length; i++)
        if (!fromBase(text, numbers[i] as DatedQuantity, bases, rules)) result[firstQuantity + i] = own[i];
      const opening = topicOf(text, sentence, usable, rules);
      topic = opening ?? spokenOf(numbers, own, rules) ?? reportedTime(text, usable, numbers, rules);
      opened = opening !== undefined;
    } else if (topic !== undefined && continuesTopic(text, sentence, inside, opened, rules)) {
      const bases = inside.filter((mention) => mention.base);
      for (let i = firstQuantity; i < q; i++) {
        const number = quantities[i] as DatedQuantity;
        if (!number.timeless && !number.starts && !fromBase(text, number, bases, rules)) result[i] = topic;
      }
    } else topic = undefined;
  }
  return result;
}

/** 前日の終値140ドルから, 前年同期は3億円, 上年同期盈利1亿元: the number is the basis' own, whatever other time there is. */
function fromBase(text: string, number: DatedQuantity, bases: readonly PeriodMention[], rules: GovernRules): boolean {
  const base = bases[lastBefore(bases, number.start)];
  if (base === undefined || number.ratio || rules.genitive === "") return false;
  const gap = number.start - base.end;
  if (gap < 1 || gap > 12 || /[、。，；,]/.test(text.slice(base.end, number.start))) return false;
  const next = text[base.end] as string;
  if (next === "は") return true;
  // 前年同月の3分の1の4千台 is of now
  if (next === rules.genitive)
    return gap <= 8 && !/[\d０-９一二三四五六七八九十]/.test(text.slice(base.end, number.start));
  if (!rules.nounAfterBase || !/[\u4e00-\u9fff]/.test(next) || standsAt(text, rules.baseAfter, base.end)) return false;
  return !rules.baseBefore.some((word) => base.start >= word.length && text.startsWith(word, base.start - word.length));
}

/** Position of the last span that ends at or before `at`. */
function lastBefore(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const overlaps = (one: Span, two: Span): boolean => one.start < two.end && two.start < one.end;

/** The mention that opens a sentence and so may carry over to the next one. */
function topicOf(
  text: string,
  sentence: Span,
  usable: readonly PeriodMention[],
  rules: GovernRules,
): PeriodMention | undefined {
  if (rules.after) return undefined;
  const [first, second] = usable as [PeriodMention, PeriodMention | undefined];
  if (first.start - sentence.start > 4) return undefined;
  // 2024年度予算案は22日に可決された: the day is that of what was done
  if (second !== undefined && !(usable.length === 2 && days(first) >= longest && days(second) < 2)) return undefined;
  const after = text.slice(first.end, first.end + 16);
  if (second === undefined && /^[ ]?(?:[はに、，のま（(]|$)/.test(after)) return first;
  return days(first) >= longest && /^[の]?[\u4e00-\u9fff\u30a1-\u30fc]{1,12}[はがの]/.test(after) ? first : undefined;
}

/** How many days a time has at least that goes on in the sentences after it, wherever it stands in its own. */
const longest = 20;

/** A month, a quarter or a year that all numbers of a sentence speak of. */
function spokenOf(
  numbers: readonly DatedQuantity[],
  own: readonly (PeriodMention | undefined)[],
  rules: GovernRules,
): PeriodMention | undefined {
  if (rules.after) return undefined;
  const dated = own.filter((_, i) => !numbers[i]?.timeless && !numbers[i]?.starts);
  const [first] = dated;
  if (first === undefined || dated.some((mention) => mention !== first)) return undefined;
  return days(first) >= longest ? first : undefined;
}

/** 4〜6月期の決算を発表した。 The time of the figures that come in the sentences after it. */
function reportedTime(
  text: string,
  usable: readonly PeriodMention[],
  numbers: readonly DatedQuantity[],
  rules: GovernRules,
): PeriodMention | undefined {
  if (rules.genitive === "") return undefined;
  const long = usable.filter((mention) => days(mention) >= 5);
  const [time] = long;
  if (long.length !== 1 || time === undefined || text[time.end] !== rules.genitive) return undefined;
  return numbers.every(({ end }) => end <= time.start) ? time : undefined;
}

const days = ({ from, to }: PeriodMention): number =>
  from === undefined || to === undefined ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** A sentence without a time of its own goes on in the time of the one before, unless it turns away from it. */
function continuesTopic(
  text: string,
  sentence: Span,
  inside: readonly PeriodMention[],
  opened: boolean,
  rules: GovernRules,
): boolean {
  if (inside.some((mention) => mention.calendar && !mention.base)) return false;
  const words = text.slice(sentence.start, sentence.end);
  if (rules.nowWords.some((word) => words.includes(word))) return false;
  if (rules.continues.some((word) => words.startsWith(word))) return true;
  if (!opened && rules.forward.some((word) => words.includes(word))) return false;
  return !/[「『“"]/.test(words);
}

function assignInSentence(
  text: string,
  sentence: Span,
  mentions: readonly PeriodMention[],
  numbers: readonly DatedQuantity[],
  rules: GovernRules,
): (PeriodMention | undefined)[] {
  const spread = distribute(text, mentions, numbers);
  let m = 0;
  let localEnd: PeriodMention | undefined;
  let topic: PeriodMention | undefined;
  let before: PeriodMention | undefined;
  const given = numbers.map((number, i) => {
    while (m < mentions.length && (mentions[m] as PeriodMention).end <= number.start) {
      const previous = before;
      before = mentions[m] as PeriodMention;
      // 2022年の10.4%から: it governs that one number, not the ones after it
      if (previous !== undefined && previous !== localEnd) topic = previous;
      m++;
    }
    if (number.timeless) return undefined;
    const parallel = spread.get(i);
    if (parallel !== undefined) return parallel;
    // "has gained 25% since then": an open stretch, not the time named before
    if (rules.after && /^\s+since\b/.test(text.slice(number.end, number.end + 8))) return undefined;
    const next = mentions[m];
    if (next !== undefined && inBrackets(text, number, next)) return next;
    if (rules.after && next !== undefined && followsClosely(text, number, next, numbers[i + 1])) {
      // "to 4% from 5% on Friday": the day is that of the change
      const changed = number.starts && isDay(next) && /^[a-z ]* on $/.test(text.slice(number.end, next.start));
      return changed ? undefined : next;
    }
    if (before === undefined) return headlineTime(text, sentence, mentions, rules);
    const isLocal = rules.genitive !== "" && isOwner(text.slice(before.end, number.start).trim(), number, rules);
    if (number.starts && !isLocal) return undefined;
    if (isLocal) {
      localEnd = before;
      return before;
    }
    if (before === localEnd) {
      const between = text.slice(before.end, number.start);
      if (/から|より|升至|增至/.test(between.slice(0, 40))) return undefined;
      return topic;
    }
    return governs(text, sentence, before, number, rules) ? before : undefined;
  });
  return rules.after ? withLevels(text, numbers, mentions, given) : given;
}

/** 昨年の3%から, 1月の前回調達時の20億円から: a time joined to its number. */
const isOwner = (between: string, { starts }: DatedQuantity, { genitive }: GovernRules): boolean =>
  between === genitive ||
  (starts === true &&
    between.length < 14 &&
    between.startsWith(genitive) &&
    between.endsWith(genitive) &&
    !/[、。はがを]/.test(between));

/** 純利益3割増の90億円 25年3月期、円安効く: in a headline the time of the first part opens the second. */
function headlineTime(
  text: string,
  sentence: Span,
  mentions: readonly PeriodMention[],
  rules: GovernRules,
): PeriodMention | undefined {
  const [first] = mentions;
  if (rules.after || first === undefined || sentence.start > 0 || text[sentence.end - 1] === "。") return undefined;
  if (sentence.end - sentence.start > 90 || !" 　".includes(text[first.start - 1] ?? "|")) return undefined;
  return days(first) >= longest && "、 　は".includes(text[first.end] ?? "、") ? first : undefined;
}

/** "fell 12% to $3 billion in 2024": the time after the level is that of the change too. */
function withLevels(
  text: string,
  numbers: readonly DatedQuantity[],
  mentions: readonly PeriodMention[],
  given: (PeriodMention | undefined)[],
): (PeriodMention | undefined)[] {
  for (let i = numbers.length - 2; i >= 0; i--) {
    const [number, next] = [numbers[i] as DatedQuantity, numbers[i + 1] as DatedQuantity];
    const on = next.starts && given[i + 1] === undefined ? dayAfter(text, next, mentions) : undefined;
    const time = given[i + 1] ?? on;
    if (given[i] !== undefined || number.timeless || time === undefined || time.start < next.end) continue;
    if (next.start - number.end > 33) continue;
    const between = text.slice(number.end, next.start);
    if (between.includes(" and ")) continue;
    if (/^,?[a-z ,-]*\b(?:to|or) $/.test(between) || (on !== undefined && /^ from $/.test(between))) given[i] = time;
  }
  return given;
}

const isDay = ({ from, to }: PeriodMention): boolean => from !== undefined && from === to;

/** The day right after a number: from 5% on Friday. */
function dayAfter(text: string, { end }: Span, mentions: readonly PeriodMention[]): PeriodMention | undefined {
  const next = mentions[lastBefore(mentions, end) + 1];
  if (next === undefined || next.start < end || next.start - end > 23 || !isDay(next)) return undefined;
  return /^[a-z ]* on $/.test(text.slice(end, next.start)) ? next : undefined;
}

/** 1818.68ポイント(6月20日). */
function inBrackets(text: string, number: Span, mention: PeriodMention): boolean {
  if (mention.start - number.end > 3) return false;
  const between = text.slice(number.end, mention.start).trim();
  return between === "(" || between === "（";
}

const clauseBreak = /[;:,()]| and | but | while | after | as | from | to /;

/** "rose 4% in July", "0.8% higher on Friday": the time stands after its number in the same clause. */
function followsClosely(text: string, number: Span, mention: PeriodMention, next: Span | undefined): boolean {
  if (mention.start - number.end > 60) return false;
  if (next !== undefined && next.start < mention.start) return false;
  const between = text.slice(number.end, mention.start);
  // "rose 4% between 2019 and 2023"
  if (/^ (?:between|from) $/.test(between) && / (?:and|to) /.test(mention.text)) return true;
  if (clauseBreak.test(between)) return false;
  // "has had 3 mm of rain this month" needs no preposition
  if (/^(?:this|last|next|yesterday|today|tonight|tomorrow)\b/i.test(mention.text)) return true;
  return /(?:^|\s)(?:in|on|during|for|at|by|over|the|through|of)\s+(?:the\s+)?(?:calendar\s+|fiscal\s+|financial\s+)?$|^\s*$/.test(
    between,
  );
}

/** Whether the clause of a mention has a word of the future before it. */
function isAhead(text: string, sentence: Span, mention: PeriodMention, rules: GovernRules): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - 40), mention.start);
  const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf("；")) + 1);
  return rules.forward.some((word) => clause.includes(word));
}

/** Whether a time before a number in its sentence reaches it: nothing between them turns to the present or elsewhere. */
function governs(text: string, sentence: Span, mention: PeriodMention, number: Span, rules: GovernRules): boolean {
  const between = text.slice(mention.end, number.start);
  if (rules.nowWords.some((word) => between.includes(word))) return false;
  // 有望在2026年上半年获批；…每支1,388元: what is to come ends with its clause
  if (!rules.after && /[；;]/.test(between) && isAhead(text, sentence, mention, rules)) return false;
  // 6月末…较年初贬值0.6%: what has changed since the year began is of no single day
  if (days(mention) < 2 && rules.sinceStart.some((word) => between.includes(word))) return false;
  if (!rules.after) return between.length <= 160;
  if (isEnclosed(text, mention, number)) return false;
  // "(2023: £355m)"
  if (between === ": ") return true;
  // in English a time governs what follows where it opens the sentence or stands in the same clause
  if (/[;:]| while | but | after | though /.test(between)) return false;
  const opening = mention.start - sentence.start <= 14;
  if (endsBefore(text, mention, between, opening) || isPriced(text, mention, number)) return false;
  return opening ? between.length <= 160 : between.length <= 80 && !/ (?:from|against|compared|than) /.test(between);
}
