import type { TextSpan } from "../../../contract/records.ts";
import { isDigit, isHan, isHiragana, isNounCharacter, skipBrackets, skipSpace, skipSpaceBack } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { nounAfter, nounBefore } from "./noun-phrase.ts";
import { type Item, isTimeless, mentionAt, mentionBefore, type Sentence } from "./sentence.ts";

/** 深さ, 大きさ. */
export const isQuality = (text: string, at: number): boolean =>
  text[at] === "さ" && (isHan(text, at - 1) || ("きしるかい".includes(text[at - 1] ?? "|") && isHan(text, at - 2)));

/** Whether a noun can be what a number measures: no time, no person, no bare number. */
export function isSubject(sentence: Sentence, noun: TextSpan, lexicon: Lexicon): boolean {
  if (lexicon.noSubjects.has(noun.text) || lexicon.persons.endingAt(noun.text, noun.text.length)) return false;
  if (noun.text.length === 1 && !/[A-Za-z]/.test(noun.text) && lexicon.noSubjects.has(noun.text)) return false;
  const mention = mentionBefore(sentence.mentions, noun.end);
  if (mention !== undefined && mention.end === noun.end) return false;
  return !/^(?:[\d０-９.,]+|[1１][人回日台枚件個本組冊杯泊着皿食口箱袋缶玉丁戸棟室株世帯カ所]{1,2}|[(（].*|.*(?:当たり|あたり)|[\d０-９〇-九十数]+(?:年|[カか]月|週間|日|世紀|時間)前)$/.test(
    noun.text,
  );
}

/** 従業員500人, 売上高3億円: a noun that touches its number. */
export function touchingNoun(
  sentence: Sentence,
  item: Item,
  floor: number,
  topical: boolean,
  lexicon: Lexicon,
): TextSpan | undefined {
  const { text, mentions } = sentence;
  let end = skipSpaceBack(text, item.start);
  // 現在の年10万トン, 家賃は月8万円
  if ("年月日週".includes(text[end - 1] ?? "|") && !isNounCharacter(text, end - 2)) return undefined;
  // 過半数(233)
  const bracketed = end - 1 > floor && "(（".includes(text[end - 1] as string);
  if (bracketed) end--;
  for (let turn = 0; turn < 3; turn++) {
    const adverb = lexicon.adverbs.endingAt(text, end);
    if (!adverb || end - adverb[0].length < floor) break;
    // 一般会計100兆円, 投資総額30億円
    if (lexicon.wholeWords.endingAt(text, end)) break;
    if (adverb[0] === "総額" && isNounCharacter(text, end - 3)) break;
    // リーグ平均(2,000人)
    if (bracketed && isNounCharacter(text, end - adverb[0].length - 1)) break;
    end = skipSpaceBack(text, end - adverb[0].length);
    // 地価は全用途平均で: a scope
    if (adverb[0].endsWith("で") && (isNounCharacter(text, end - 1) || text[end - 1] === "の") && topical)
      return undefined;
    if (turn === 0 && !isNounCharacter(text, end - 1)) return undefined;
  }
  const ends =
    isNounCharacter(text, end - 1) ||
    isQuality(text, end - 1) ||
    lexicon.kanaNouns.endingAt(text, end) ||
    (lexicon.compounds.endingAt(text, end)?.[0].length ?? 0) > 2;
  if (end <= floor || !ends || mentionBefore(mentions, end)?.end === end) return undefined;
  const noun = nounBefore(sentence, end, floor, lexicon);
  if (noun === undefined || !isSubject(sentence, noun, lexicon)) return undefined;
  if (noun.text.length < 2 && !lexicon.dimensions.has(noun.text)) return undefined;
  if (noun.start === floor && isDigit(text, floor - 1)) return undefined;
  if (lexicon.rates.has(noun.text) && topical) return undefined;
  if (
    lexicon.earlier.endingAt(text, end) ||
    lexicon.bases.endingAt(text, end) ||
    lexicon.comparesAfter.endingAt(text, end)
  )
    return undefined;
  const change = lexicon.changes.endingAt(text, end);
  if (change?.[0] === noun.text && change[1].sort !== "none") return undefined;
  return noun;
}

/** 道路の復旧に3億円: what money or people are given to. */
export function shareNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
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

/** 国債費は歳出の24%を占める: the share belongs to what takes it. */
export const isTaken = (text: string, at: number): boolean =>
  /^[^、。]{0,4}(?:を占め|に相当|に当た|にあた|に匹敵)/.test(text.slice(at, at + 9));

/** 従業員の1割: whose share it is, unless the sentence says what the share is (シェアは全体の3割). */
export function shareOfNoun(
  sentence: Sentence,
  item: Item,
  nearest: TextSpan | undefined,
  taker: TextSpan | undefined,
  floor: number,
  lexicon: Lexicon,
): TextSpan | undefined {
  if (item.quantity.unit !== "%" || item.role !== undefined) return undefined;
  const { text } = sentence;
  if (nearest && lexicon.amounts.endingAt(nearest.text, nearest.text.length)) return undefined;
  if (taker && isTaken(text, item.end)) return undefined;
  const end = skipSpaceBack(text, item.start);
  if (text[end - 1] !== lexicon.tables.particles?.genitive || end - 1 <= floor) return undefined;
  const noun = nounBefore(sentence, end - 1, floor, lexicon);
  if (noun === undefined || lexicon.totals.endingAt(noun.text, noun.text.length)) return undefined;
  if (lexicon.bases.endingAt(text, end - 1) || lexicon.statuses.endingAt(text, end - 1)?.[1]) return undefined;
  return isSubject(sentence, noun, lexicon) ? noun : undefined;
}

/** 現行機の半分に抑えた, 同業の3分の1程度だ: a fraction that is a multiple of something else. */
const isLikened = (text: string, { quantity, end }: Item): boolean =>
  quantity.kind === "fraction" &&
  /^(?:程度|以下|ほど|近く|前後|強|弱)?(?:に(?:抑|減|な|す|縮|下|と|短|圧|落)|だ|で(?:済|す)|の[\d０-９])/.test(
    text.slice(end, end + 6),
  );

/** 液体電池の95%: what has the number, if の does not make it a multiple of something. */
export function genitiveNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  const end = skipSpaceBack(text, item.start);
  if (text[end - 1] !== lexicon.tables.particles?.genitive || end - 1 <= floor) return undefined;
  const noun = nounBefore(sentence, end - 1, floor, lexicon);
  if (noun === undefined) return undefined;
  if (noun.text.endsWith("平均")) return noun;
  if (isLikened(text, item) || item.quantity.unit === "times" || text.slice(item.start, item.end).includes("割"))
    return undefined;
  if (lexicon.bases.endingAt(text, end - 1) || lexicon.changes.endingAt(text, end - 1)) return undefined;
  // 前回調達時の20億円
  if (lexicon.earlier.startingAt(noun.text, 0) && /[時比]$/.test(noun.text)) return undefined;
  // 市場予想の6万戸 is still what the sentence measures
  if (lexicon.statuses.endingAt(text, end - 1)?.[1]) return undefined;
  return isSubject(sentence, noun, lexicon) ? noun : undefined;
}

/** 25人の学生が: what the number counts; `argues` where it stands as an argument, not as what the subject is. */
export function countedNoun(
  sentence: Sentence,
  item: Item,
  limit: number,
  lexicon: Lexicon,
): { noun: TextSpan; argues: boolean } | undefined {
  const { text, mentions } = sentence;
  let at = skipSpace(text, item.end);
  // 3週連続の買い越し
  const lasting = isTimeless(item) && text.startsWith("連続の", at);
  if (lasting) at += 2;
  // 100億円規模の投資
  const size = /^(?:規模|相当|程度|前後|以上|以下|未満|弱|強|超|あまり|余り|分|クラス|級)の/.exec(
    text.slice(at, at + 4),
  )?.[0];
  if (size !== undefined) at += size.length - 1;
  if (item.role === "change" || text[at] !== lexicon.tables.particles?.genitive) return undefined;
  const from = skipSpace(text, at + 1);
  if (from >= limit || mentionAt(mentions, from)) return undefined;
  const noun = nounAfter(text, from, limit);
  if (noun === undefined || noun.text.length < 2) return undefined;
  if (lexicon.frames.startingAt(text, from)?.[0] === noun.text || lexicon.noSubjects.has(noun.text)) return undefined;
  if (lexicon.changes.startingAt(text, from)?.[0] === noun.text) return undefined;
  if (lexicon.within.startingAt(text, from) || lexicon.ofWhich.startingAt(text, from)) return undefined;
  // M&A(合併・買収)を
  const next = skipSpace(text, skipBrackets(text, noun.end, Math.min(limit, noun.end + 24)));
  const argues = /^(?:が|を|は|も|に(?!達|のぼ|上|な)|へ|から|の|で(?![、。すしあは])|と(?!な|、))/.test(
    text.slice(next, next + 2),
  );
  // 20〜30歳の男女2千人: an age is never of the sentence's topic
  const aged = item.quantity.kind === "age" && isDigit(text, next);
  return { noun, argues: argues || lasting || aged };
}

/** 1200万だった会員数: what the number describes, where nothing before it is measured. */
export function describedNoun(
  { text }: Sentence,
  item: Item,
  before: TextSpan | undefined,
  limit: number,
  lexicon: Lexicon,
): TextSpan | undefined {
  if (before !== undefined || isTimeless(item)) return undefined;
  const verb =
    /^(?:台|超|前後|程度)?(?:に)?(?:だった|であった|となった|になった|達した|達する|上った|上る|のぼる|のぼった|を超えた|を超える|を上回る|を下回る|に満たない|あった|いた|いる|ある)/.exec(
      text.slice(item.end, item.end + 8),
    )?.[0];
  if (verb === undefined) return undefined;
  const from = item.end + verb.length;
  const noun = from < limit ? nounAfter(text, from, limit) : undefined;
  if (noun === undefined || noun.text.length < 2 || lexicon.noSubjects.has(noun.text)) return undefined;
  return (lexicon.frames.startingAt(text, from)?.[0].length ?? 0) >= noun.text.length ? undefined : noun;
}

/** How far the number of a cleft may stand behind its のは. */
const reach = 40;

/** 最も多いのは製造業で3割, 増えたのは東京の5万人: what stands between のは and the number. */
export function cleftNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  const end = skipSpaceBack(text, item.start);
  // 最も高いのは駅前で、1坪当たり30万円
  const perUnit = /^(?:当たり|あたり)/.test(text.slice(floor, floor + 3));
  const from = Math.max(perUnit ? sentence.start : floor, end - reach);
  const apart = /で、(?:[^、。「」]{1,10}(?:当たり|あたり))?$/.exec(text.slice(Math.max(from, end - 16), end))?.[0];
  if (apart !== undefined) return cleftBefore(sentence, from, end - apart.length, lexicon);
  return "での".includes(text[end - 1] ?? "|") ? cleftBefore(sentence, from, end - 1, lexicon) : undefined;
}

/** The noun between のは and `end`. */
function cleftBefore(sentence: Sentence, from: number, end: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  const at =
    from +
    (/^.*(?:の|最高|最低|最多|最少|最大|最小|最長|最短|トップ|首位|1位|１位)(?=は)/.exec(text.slice(from, end))?.[0]
      .length ?? 0) -
    1;
  if (at < from || /[、。「」はがを]/.test(text.slice(at + 2, end))) return undefined;
  return nounList(sentence, nounBefore(sentence, end, at + 2, lexicon), at + 1, lexicon);
}

/** 回答した1,562自治体の42%: what the number before it counts. */
export function countedBefore(text: string, before: Item | undefined, item: Item): TextSpan | undefined {
  const counter = before?.quantity.counter;
  if (before === undefined || counter === undefined || counter.length < 2 || item.quantity.unit !== "%")
    return undefined;
  if (text.slice(before.end, item.start).trim() !== "の") return undefined;
  const start = text.lastIndexOf(counter, before.end);
  return start >= before.start ? { text: counter, start, end: start + counter.length } : undefined;
}

/** 輸送人員、7〜9月4%増: what a headline names before its first comma, without a particle. */
export function headlineNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text, start, end } = sentence;
  if (floor !== start || text[end - 1] === "。") return undefined;
  const comma = text.slice(start, start + 40).indexOf("、");
  if (comma < 2 || start + comma > item.start) return undefined;
  const noun = nounBefore(sentence, start + comma, start, lexicon);
  return noun && noun.text.length > 1 && isSubject(sentence, noun, lexicon) ? noun : undefined;
}

/** 80億円を上限とする自社株買い, 3割を目標とした計画: what a number limits or aims at. */
export function limitedNoun({ text }: Sentence, item: Item, limit: number, lexicon: Lexicon): TextSpan | undefined {
  if (text[skipSpace(text, item.end)] !== "を") return undefined;
  const words =
    /^\s?を(?:上限|下限|限度|目標|目安|めど|目途|基準|軸|柱|最低額|最高額)(?:と|に)(?:する|した|して|なる)(?:い?る)?/.exec(
      text.slice(item.end, item.end + 14),
    )?.[0];
  if (words === undefined) return undefined;
  const from = item.end + words.length;
  const noun = from < limit ? nounAfter(text, from, limit) : undefined;
  return noun && noun.text.length > 1 && !lexicon.noSubjects.has(noun.text) ? noun : undefined;
}

/** 20万人に避難指示が出ている: what those receive that the number counts. */
export function receivedNoun(sentence: Sentence, k: number, lexicon: Lexicon): TextSpan | undefined {
  const { text, items, end } = sentence;
  const item = items[k] as Item;
  const next = items[k + 1];
  const limit = next?.start ?? end;
  if (item.quantity.kind !== "count" || item.role !== undefined) return undefined;
  const at = skipSpace(text, item.end);
  // 8万世帯、およそ20万人に避難指示
  if (next && next.quantity.kind === "count" && text.slice(at, next.start).trim() === "、")
    return receivedNoun(sentence, k + 1, lexicon);
  if (text[at] !== "に" || at + 1 >= limit) return undefined;
  const noun = nounAfter(text, at + 1, limit);
  if (noun === undefined || noun.text.length < 2 || !"がを".includes(text[noun.end] ?? "|")) return undefined;
  return lexicon.noSubjects.has(noun.text) ? undefined : noun;
}

/** 「悪くなった」と答えた人, 健康な人: the formal noun with the short clause that tells which persons. */
export function personsBefore({ text }: Sentence, end: number, floor: number): TextSpan | undefined {
  if (!"人者方".includes(text[end - 1] ?? "|")) return undefined;
  let i = end - 1;
  if (!"なたるいうむくすつ".includes(text[i - 1] ?? "|")) return undefined;
  const least = Math.max(floor, end - 12);
  while (i > least && isHiragana(text, i - 1)) i--;
  const kana = i;
  while (i > least && isNounCharacter(text, i - 1)) i--;
  return i < kana && kana - i <= 6 ? { text: text.slice(i, end), start: i, end } : undefined;
}

/** 石川の1.9倍が最も高い: what has the value that is singled out. */
export function bestNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  const end = skipSpaceBack(text, item.start);
  if (text[end - 1] !== "の" || end - 1 <= floor) return undefined;
  if (
    !/^(?:が|で|は)(?:、)?(?:最も|最多|最高|最大|最低|最少|一番|いちばん|トップ|首位|突出|際立|続)/.test(
      text.slice(item.end, item.end + 6),
    )
  )
    return undefined;
  return nounList(sentence, nounBefore(sentence, end - 1, floor, lexicon), floor, lexicon);
}

/** 大阪と福岡: the whole list that the last noun ends. */
export function nounList(
  sentence: Sentence,
  last: TextSpan | undefined,
  floor: number,
  lexicon: Lexicon,
): TextSpan | undefined {
  if (last === undefined || !isSubject(sentence, last, lexicon)) return undefined;
  const { text } = sentence;
  let { start } = last;
  for (let turn = 0; turn < 4 && start - 1 > floor && "と、・や".includes(text[start - 1] as string); turn++) {
    const noun = nounBefore(sentence, start - 1, floor, lexicon);
    if (noun === undefined || noun.end !== start - 1 || noun.text.length > 8) break;
    start = noun.start;
  }
  return { text: text.slice(start, last.end), start, end: last.end };
}

/** 市は廃校の3教室を貸し出す: what has the things that somebody does something to, unless it is a place. */
export function ownerNoun(sentence: Sentence, item: Item, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text } = sentence;
  if (item.quantity.kind !== "count" || item.role !== undefined) return undefined;
  if (!"をも".includes(text[skipSpace(text, item.end)] ?? "|")) return undefined;
  const noun = genitiveNoun(sentence, item, floor, lexicon);
  if (noun === undefined || noun.text.length < 2 || lexicon.rates.has(noun.text)) return undefined;
  return /[国県府都道市区町村州省内外島]$|地方$|地域$|など$|ほか$/.test(noun.text) ? undefined : noun;
}

/** 65歳以上が5割を占める: the age itself says whose share it is. */
export function agedBefore(text: string, before: Item | undefined, item: Item): TextSpan | undefined {
  if (before?.quantity.kind !== "age" || !/^[がはも]$/.test(text.slice(before.end, item.start).trim()))
    return undefined;
  return { text: text.slice(before.start, before.end), start: before.start, end: before.end };
}
