import type { TextSpan } from "../../../contract/records.ts";
import { isComparison } from "./basis.ts";
import { clauseStart, lastVerb } from "./changes-before.ts";
import { isDigit, isNounCharacter, skipBrackets, skipSpace, skipSpaceBack } from "./characters.ts";
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
    const counted = countedNoun(sentence, item, items[k + 1], lexicon);
    const behind = isChange(item) ? undefined : counted;
    const word = opening && respective(text, opening.noun.start, item.start, lexicon);
    if (opening && word !== undefined)
      shareOut(
        text,
        span(text, opening.noun.start, word - (eachAt(text, word) ?? 0)),
        items.slice(k, k + runFrom(text, items, k)),
      );
    item.subject ??=
      movedFrom(item, items[k - 1]) ??
      partOf(item, items[k - 1]) ??
      mannerOf(text, item, counted) ??
      (opening?.actor ? (behind ?? fateBehind(text, item, lexicon)) : undefined) ??
      (opening && (opening.linked || !behind) ? opening.noun : (behind ?? fateBehind(text, item, lexicon))) ??
      objectOf(item, counted) ??
      last;
    if (item.subject) last = item.subject;
  });
  return { topic: last };
}

/** A part measures what its whole does. */
const partOf = (item: Item, before: Item | undefined): TextSpan | undefined =>
  item.role === "part" && before?.role === "whole" ? before.subject : undefined;

/** 从165元一口气调高到210元: both ends of a change measure the same. */
const movedFrom = (item: Item, before: Item | undefined): TextSpan | undefined =>
  item.role === "to" && before?.role === "from" && item.related?.has(before.position) ? before.subject : undefined;

/** 以每小时20公里的速度: the noun that the number is an amount of. */
function mannerOf(text: string, { start, end, quantity }: Item, counted: TextSpan | undefined): TextSpan | undefined {
  if (counted !== undefined || quantity.kind === "count" || text[end] !== "的") return undefined;
  if (!/以(?:每[^\s，。]{1,3}|时速|時速)?$/.test(text.slice(Math.max(0, start - 6), start))) return undefined;
  const noun = manners.exec(text.slice(end + 1, end + 8))?.[0];
  return noun === undefined ? undefined : span(text, end + 1, end + 1 + noun.length);
}

const manners =
  /^[\u4e00-\u9fff]{0,3}(?:速度|价格|價格|比例|票数|票數|优势|優勢|成绩|成績|速率|比率|总价|總價|单价|單價|均价|均價|频率|頻率|功率|规模|規模)/;

/** 造成3人死亡: what happened to those that are counted. */
function fateBehind(text: string, { quantity, end, role }: Item, lexicon: Lexicon): TextSpan | undefined {
  if (quantity.kind !== "count" || role === "change" || !"人名位例宗".includes(quantity.counter ?? "|"))
    return undefined;
  const fate = lexicon.fates.startingAt(text, end);
  return fate && span(text, end, end + fate[0].length);
}

/** 每月可增加1.8万片产能: where nothing before the verb is measured, its object is. */
const objectOf = (item: Item, counted: TextSpan | undefined): TextSpan | undefined =>
  isChange(item) && item.quantity.kind === "count" ? counted : undefined;

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
  /** Who brought about what is counted: 灾害造成3人死亡. */
  actor?: boolean;
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
  if (own !== undefined && own !== "measure") return own;
  // 板块领跌，跌幅达4%; 订单翻倍，达到50万单: what moves in the clause before
  if (start - 1 <= floor || text[start - 1] !== "，") return undefined;
  const earlier = clauseStart(text, floor, start - 1);
  // 受访企业中，超过六成…
  if ("中里裡内".includes(text[start - 2] ?? "|")) {
    const group = nounIn(sentence, earlier, start - 1, undefined, lexicon);
    if (group && group !== "measure") return { noun: group.noun, linked: true };
  }
  const moved = lastVerb(text, earlier, start - 1, lexicon);
  const noun =
    (moved?.word.sort === "change" || moved?.word.sort === "turn") &&
    nounIn(sentence, earlier, moved.start, undefined, lexicon);
  return noun && noun !== "measure" ? { noun: noun.noun, linked: true } : undefined;
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
    else start += text.slice(start, end).lastIndexOf("、") + 1;
  }
  if (end <= start) return lexicon.measures.startingAt(text, to) ? "measure" : undefined;
  const measure = lexicon.measures.endingAt(text, end);
  // 降幅收窄1个百分点 speaks of the fall itself, 跌幅4% of what fell
  if (measure && end - measure[0].length <= start && !lexicon.changes.startingAt(text, to)) return "measure";
  const noun = cut(sentence, start, end, lexicon);
  // 该股
  const short = noun?.text.length === 1 && "该該本此".includes(text[noun.start - 1] ?? "|");
  if (
    noun === undefined ||
    (noun.text.length < 2 && !short) ||
    lexicon.noSubjects.has(noun.text) ||
    /^\d+$/.test(noun.text)
  )
    return undefined;
  // 认为会涨的占两成
  if (noun.text.endsWith("的") && /占|佔/.test(text.slice(end, to))) return undefined;
  // 仅为去年的五分之一: the base of a multiple
  const genitive = lexicon.tables.medial?.genitive ?? "";
  if (noun.text.endsWith(genitive)) {
    if (/[是为為仅僅达達于於]$/.test(text.slice(from, noun.start))) return undefined;
    // 成本仅为同级火箭的三成
    const copula = /(?:仅为|僅為|约为|約為|只有|相当于|相當於|为|為|是)/.exec(noun.text.slice(2));
    if (copula) return { noun: span(text, noun.start, noun.start + 2 + copula.index), linked: true };
  }
  // 县里还给搬迁户
  if (/[还還再也已将將均另][给給]./.test(noun.text)) return undefined;
  // 病例及7例死亡: another of a list
  if (/[及和与與或]$/.test(noun.text) && noun.end === last) return undefined;
  // 到场时, 投产后
  if (/[时時后後]$/.test(noun.text) && !lexicon.wholeWords.endingAt(text, noun.end)) return undefined;
  const produced = lexicon.produces.endingAt(text, noun.end);
  if (produced && noun.text.length - produced[0].length < 2) return undefined;
  const actor = produced !== undefined || actorOf(text, noun.end, last, lexicon);
  return { noun, linked: !actor && end < to && !/^了$|有$/.test(text.slice(end, last)), ...(actor ? { actor } : {}) };
}

/** Whether a verb that brings about stands between the noun and its number: 警方搜出3支, 灾害已造成3人死亡. */
function actorOf(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = to; i > from && i > to - 4; i--) {
    const word = lexicon.produces.endingAt(text, i);
    if (word && i - word[0].length >= from) return true;
  }
  return false;
}

/** Only what is measured: not who achieved it (公司实现营业收入), nor what it is compared with or part of. */
function cut(sentence: Sentence, from: number, to: number, lexicon: Lexicon): TextSpan | undefined {
  const { text, mentions } = sentence;
  let [start, end] = [from, to];
  // 公司公布业绩后跌7%: who did it, not what was done
  const after = "后後时時".includes(text[to - 1] ?? "|");
  for (let i = from; i < end; ) {
    const word = lexicon.cuts.startingAt(text, i);
    const mention = mentionAt(mentions, i);
    const next = mention?.end ?? (word ? i + word[0].length : i);
    if (i > start + 1 && isShareVerb(text, i) && !lexicon.amounts.endingAt(text, to))
      end = "约約仅僅共各".includes(text[i - 1] as string) ? i - 1 : i;
    else if (word && i > start && comparesAt(text, next, lexicon) && !isComparison(text, next, lexicon)) end = i;
    else if (after && word && i > start) end = i;
    else if (word && next === end && i > start) end = i;
    else if (next > i && (end - next >= 2 || (next === end && i === start))) start = next;
    else if (comparesAt(text, i, lexicon)) {
      // 风险比0.8
      if ("比较較".includes(text[i] as string) && i + 1 >= end && i > start) break;
      if (i === start && isComparison(text, i, lexicon)) return undefined;
      // 警方从车内搜出现金30万元
      const found = isComparison(text, i, lexicon) ? undefined : objectStart(text, i, end, lexicon);
      if (found !== undefined) start = i = found;
      else if (i > start) end = i;
    }
    i = Math.max(next, i + 1);
  }
  while (end > start && "中里内裡".includes(text[end - 1] as string)) end--;
  if (lexicon.prepositions.startingAt(text, start) && !lexicon.wholeWords.startingAt(text, start)) return undefined;
  const predicate = lexicon.predicates.startingAt(text, start);
  if (predicate?.[0] === "比" && !isComparison(text, start, lexicon))
    return span(text, start, trimEnd(sentence, start, end, lexicon));
  if (predicate && text[start + predicate[0].length] !== "比" && !lexicon.amounts.endingAt(text, end)) return undefined;
  return end > start ? span(text, start, trimEnd(sentence, start, end, lexicon)) : undefined;
}

/** 原材料占成本的三成: what has the share stands before 占. */
const isShareVerb = (text: string, at: number): boolean =>
  "占佔".includes(text[at] as string) &&
  !"比有领領据據用地位先".includes(text[at + 1] ?? "|") &&
  !"应應市抢搶侵独獨霸强攻".includes(text[at - 1] ?? "|");

/** Where the object of a verb in [from, to) begins, of at least two characters up to `to`. */
function objectStart(text: string, from: number, to: number, lexicon: Lexicon): number | undefined {
  for (let i = from; i + 3 < to; i++) {
    const word = lexicon.cuts.startingAt(text, i);
    if (word && word[0].length > 1 && to - i - word[0].length >= 2) return i + word[0].length;
  }
  return undefined;
}

/** 比, 较, 从 inside a phrase. */
const comparesAt = (text: string, at: number, lexicon: Lexicon): boolean =>
  isComparison(text, at, lexicon) ||
  (lexicon.from.startingAt(text, at) !== undefined && !"自理由来".includes(text[at - 1] ?? "|") && text[at] !== "自");

/** Leaves out comparisons, adverbs, marks and times at the end. */
function trimEnd(sentence: Sentence, start: number, from: number, lexicon: Lexicon): number {
  const { text, mentions } = sentence;
  let end = from;
  let compared = false;
  for (let turn = 0; turn < 12 && end > start; turn++) {
    end = skipSpaceBack(text, end);
    // 去年同期的 before a number
    if (end === from && text[end - 1] === lexicon.tables.medial?.genitive && endsTime(sentence, end - 1, lexicon))
      end--;
    const mention = mentionBefore(mentions, end);
    const base =
      mention?.end === end && mention.start >= start
        ? end - mention.start
        : lexicon.bases.endingAt(text, end)?.[0].length;
    const length =
      base ??
      (lexicon.comparesAfter.endingAt(text, end) ??
        (compared ? lexicon.comparesBefore.endingAt(text, end) : undefined) ??
        lexicon.adverbs.endingAt(text, end) ??
        expecting(text, end, lexicon))?.[0].length ??
      eachAt(text, end);
    const whole = base === undefined ? lexicon.wholeWords.endingAt(text, end) : undefined;
    if (whole && whole[0].length > (length ?? 0)) break;
    compared = base !== undefined;
    if (length !== undefined && end - length >= start) end -= length;
    else if ("“\"'‘「『《（(〈【".includes(text[end - 1] ?? "|")) end--;
    else break;
  }
  return Math.max(end, start);
}

/** The length of 每股, 每公斤 before `end`. */
const eachAt = (text: string, end: number): number | undefined =>
  /每(?:[^\s，。]|公斤|千克|公升|平方米|平方|平米|立方米|立方厘米|平方厘米|千瓦时|千瓦|加仑|盎司|小时|分钟|人次|美元)$/.exec(
    text.slice(Math.max(0, end - 5), end),
  )?.[0].length;

/** The length of 每股, 每公斤 at `start`, where a noun follows. */
function eachLength(text: string, start: number, end: number): number {
  const each =
    /^每(?:公斤|千克|公升|平方米|平方|平米|立方米|千瓦时|千瓦|加仑|盎司|小时|分钟|人次|[升吨斤克桶股盒瓶辆台件亩户天月年箱])/.exec(
      text.slice(start, start + 4),
    )?.[0].length;
  return each !== undefined &&
    end - start - each >= 2 &&
    !"收盈净淨股现現经經派分".includes(text[start + each] as string)
    ? each
    : 0;
}

const endsTime = ({ text, mentions }: Sentence, at: number, lexicon: Lexicon): boolean =>
  mentionBefore(mentions, at)?.end === at || lexicon.bases.endingAt(text, at) !== undefined;

/** 预计, 有望 before a number; a 目标 is a noun of its own. */
function expecting(text: string, end: number, lexicon: Lexicon): [string, unknown] | undefined {
  const word = lexicon.statuses.endingAt(text, end);
  return word?.[1] && word[1] !== "target" ? word : undefined;
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
    else if (text[start] === "每" && eachLength(text, start, end) > 0) start += eachLength(text, start, end);
    else if (word?.[0] === "近" && "地海郊代视期".includes(text[start + 1] ?? "|")) break;
    else if (word && word[0].length === 1 && lexicon.wholeWords.startingAt(text, start)) break;
    else if (word && start + word[0].length <= end && (word[0].length > 1 || end - start > 2)) start += word[0].length;
    else break;
  }
  return start;
}

/** Whether a whole word holds what would end a noun: 产能, 机会, 被害人. */
function holdsStop(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++) if (lexicon.stops.startingAt(text, i)) return true;
  return false;
}

/** Things that one character names. */
const things = "楼樓房车車船树樹羊牛猪豬马馬鸡雞鸭鴨鱼魚井桥橋路书書店矿礦药藥枪槍岛島湖山塔寺庙廟校厂廠";

/** 31个行业, 三分之一的区县, 1万亿元国债: the noun behind a number that is no verb. */
function countedNoun(
  { text, mentions, end }: Sentence,
  item: Item,
  after: Item | undefined,
  lexicon: Lexicon,
): TextSpan | undefined {
  // 120名18岁至60岁的患者
  const aged = after?.start === item.end && after.quantity.kind === "age" && item.quantity.kind === "count";
  const limit = aged ? end : (after?.start ?? end);
  let from = skipSpace(text, aged && after ? after.end : item.end);
  if ("（(".includes(text[from] ?? "|")) from = skipBrackets(text, from, Math.min(limit, from + 30));
  const joined = text[from] === lexicon.tables.medial?.genitive;
  if (joined) from++;
  else if (item.quantity.kind === "percent" && /[%％]/.test(text.slice(item.start, item.end))) return undefined;
  if (isDigit(text, from)) return undefined;
  const verb = lexicon.changes.startingAt(text, from)?.[0];
  // 5%的增长目标: the verb describes the noun
  let i = joined && verb ? from + verb.length : from;
  const stop = Math.min(limit, from + 16);
  while (i < stop && isNounCharacter(text, i) && !mentionAt(mentions, i)) {
    const whole = lexicon.wholeWords.startingAt(text, i);
    const stopped = lexicon.stops.startingAt(text, i);
    if (whole && whole[0].length > (stopped?.[0].length ?? 0) && holdsStop(text, i, i + whole[0].length, lexicon)) {
      i = Math.min(stop, i + whole[0].length);
      continue;
    }
    if (stopped || (i > from && !joined && lexicon.statuses.startingAt(text, i))) break;
    if (text[i] === "中" && "有仅僅已就只约約共也，".includes(text[i + 1] ?? "|")) break;
    const other = lexicon.changes.startingAt(text, i);
    if (other && other[0].length > 1 && i > from) break;
    i++;
  }
  while (i > from && "中里内上".includes(text[i - 1] as string)) i--;
  const noun = span(text, from, i);
  // 19栋楼
  const thing = noun.text.length === 1 && item.quantity.counter !== undefined && things.includes(noun.text);
  if ((noun.text.length < 2 && !thing) || verb === noun.text) return undefined;
  return lexicon.frames.startingAt(text, from)?.[0] === noun.text ? undefined : noun;
}
