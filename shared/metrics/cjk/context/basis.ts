import type { Basis } from "../../../contract/records.ts";
import { isNounCharacter, skipSpace, skipSpaceBack } from "./characters.ts";
import type { BasisWord, Lexicon } from "./lexicon.ts";
import { firstFrom, type Item, mentionAt, type Sentence } from "./sentence.ts";

/** A comparison in a sentence; without a basis where it is with something that is no such time. */
interface Comparison {
  start: number;
  end: number;
  basis: Basis | undefined;
  /** True where it is with an earlier time, of a basis or not. */
  earlier: boolean;
  /** The words that make it one: 比, から, の. */
  by: string;
}

/** Gives changes what they are measured against, and takes the role from what is a change only in a comparison. */
export function addBases(sentence: Sentence, compared: readonly Item[], lexicon: Lexicon): void {
  const { items } = sentence;
  if (!items.some((item) => item.role === "change" || item.sign || item.quantity.unit === "times")) return;
  const comparisons = findComparisons(sentence, lexicon);
  let c = 0;
  items.forEach((item, k) => {
    const floor = items[k - 1]?.end ?? sentence.start;
    while (c < comparisons.length && (comparisons[c] as Comparison).end <= item.start) c++;
    const before = comparisons[c - 1];
    const own = before && before.end > floor && fits(sentence.text, before, item, lexicon) ? before : undefined;
    decide(sentence, k, own ?? behind(sentence.text, comparisons[c], item), lexicon);
    // 純利益は前期比2割増だった。売上高は9%増の50億円
    if (k === 0 && comparisons.length === 0 && item.basis === undefined && isReported(sentence, item, lexicon)) {
      const earlier = compared.findLast(({ role }) => role === "change")?.basis;
      if (earlier) item.basis = earlier;
    }
  });
}

/** 売上高は9%増の50億円: a rate and what it led to, with no time of its own, as reports of results list them. */
function isReported({ text, items, mentions }: Sentence, item: Item, { tables }: Lexicon): boolean {
  const level = items[1];
  if (!tables.particles || item.role !== "change" || item.quantity.unit !== "%" || item.verb === undefined)
    return false;
  if (level === undefined || mentions.length > 0 || level.start - item.verb.end > 3) return false;
  return text.slice(item.verb.end, level.start).trim() === tables.particles.genitive;
}

function decide(sentence: Sentence, k: number, own: Comparison | undefined, lexicon: Lexicon): void {
  const item = sentence.items[k] as Item;
  const { quantity } = item;
  if (item.role === undefined && own?.basis) {
    if (quantity.unit === "times" && own.by === lexicon.tables.particles?.genitive && quantity.value !== null) {
      item.role = "change";
      item.direction = quantity.value >= 1 ? "up" : "down";
    } else if (item.sign) {
      item.role = "change";
      item.direction = item.sign;
    }
  }
  if (item.role !== "change") return;
  const basis = own ? own.basis : inherited(sentence, k, lexicon);
  if (basis) item.basis = basis;
  else if (item.comparison && !own?.earlier) {
    delete item.role;
    delete item.direction;
  }
}

/** An adjective or a verb of crossing wants its comparison in its own clause; の only goes with multiples. */
function fits(text: string, comparison: Comparison, item: Item, { tables }: Lexicon): boolean {
  const gap = text.slice(comparison.end, Math.min(item.start, comparison.end + 60));
  const genitive = tables.particles?.genitive;
  if (genitive !== undefined && comparison.by === genitive) return item.quantity.unit === "times" && gap.trim() === "";
  if (comparison.by === "を") return item.comparison === true;
  return true;
}

/** 3%増（前年同月比）: in brackets behind the number and its verb. */
function behind(text: string, comparison: Comparison | undefined, item: Item): Comparison | undefined {
  if (comparison === undefined) return undefined;
  const from = Math.max(item.end, item.verb?.end ?? 0);
  const bracket = text.slice(from, comparison.start);
  return comparison.start - from <= 6 && /[(（]$/.test(bracket) && !/[。，、]/.test(bracket) ? comparison : undefined;
}

/** What carries over from the change before it: both are of one list or one chain of clauses. */
function inherited(sentence: Sentence, k: number, { tables }: Lexicon): Basis | undefined {
  const { items } = sentence;
  const item = items[k] as Item;
  const previous = items[k - 1];
  // 7.2%増、営業利益は3億円（同14.8%増）
  if (tables.particles && endsIn(sentence.text, item.start, tables.particles.same))
    return items.slice(Math.max(0, k - 8), k).findLast(({ basis }) => basis !== undefined)?.basis;
  if (item.comparison || previous === undefined) return undefined;
  if (tables.verbs === "medial") return carriedMedial(sentence, k);
  // 6%減の18億円、…は3%増: the level between belongs to the change before it
  const earlier = items[k - 2];
  const source = previous.role === undefined && earlier?.verb && earlier.verb.end > earlier.end ? earlier : previous;
  if (source.role !== "change" || source.basis === undefined) return undefined;
  const from = previous.verb && previous.verb.end > previous.end ? previous.verb.end : previous.end;
  if (item.verb && previous.verb && item.verb.start === previous.verb.start) return source.basis;
  const gap = sentence.text.slice(from, item.start);
  if (gap.length > 40 || /こと|ため|ので|一方|ものの|けど|[たるいだ]が、|から|より|[「」]/.test(gap)) return undefined;
  if (/^[)）]?$/.test(gap.trim()) || /^[(（]$/.test(gap)) return source.basis;
  return /^[)）]?(?:に|で|し|して|と|となり|となって|だったのに対し|え|り|し)?[、,，・]/.test(gap)
    ? source.basis
    : undefined;
}

const endsIn = (text: string, at: number, word: string): boolean => text.endsWith(word, skipSpaceBack(text, at));

/** In a chain of short clauses the comparison of the last one that had one goes on: 同比增长5%；…增长3%. */
function carriedMedial({ items, mentions }: Sentence, k: number): Basis | undefined {
  const item = items[k] as Item;
  for (let i = k - 1; i >= 0 && i > k - 4; i--) {
    const earlier = items[i] as Item;
    if (item.start - earlier.end > 40) return undefined;
    if (earlier.role !== "change") continue;
    // 9月按月跌1.7%，首9個月跌7.6%: another time has another base, if not the year before
    const time = mentions[firstFrom(mentions, earlier.end)];
    if (earlier.basis !== "year" && time && time.start < item.start && !time.base) return undefined;
    return earlier.quantity.kind === item.quantity.kind ? earlier.basis : undefined;
  }
  return undefined;
}

/** All comparisons of a sentence in order; one look at each character. */
function findComparisons(sentence: Sentence, lexicon: Lexicon): Comparison[] {
  const { end, items } = sentence;
  const found: Comparison[] = [];
  const stop = Math.min(end, ((items.at(-1) as Item).verb?.end ?? (items.at(-1) as Item).end) + 24);
  for (let i = sentence.start; i < stop; ) {
    const comparison = comparisonAt(sentence, i, lexicon);
    if (comparison) {
      found.push(comparison);
      i = comparison.end;
    } else i++;
  }
  return found;
}

function comparisonAt(sentence: Sentence, at: number, lexicon: Lexicon): Comparison | undefined {
  const { text } = sentence;
  const word = lexicon.bases.startingAt(text, at);
  if (word?.[1].alone)
    return {
      start: at,
      end: at + word[0].length,
      basis: basisOf(sentence, word[1], at, lexicon),
      earlier: true,
      by: "",
    };
  if (lexicon.tables.verbs === "medial") {
    const before = lexicon.comparesBefore.startingAt(text, at);
    if (!before) return undefined;
    const from = at + before[0].length;
    const base = lexicon.bases.startingAt(text, from);
    if (!base && !isComparison(text, at, lexicon)) return undefined;
    const basis = base ? basisOf(sentence, base[1], at, lexicon) : stepBefore(sentence, from, at);
    const earlier =
      base !== undefined ||
      lexicon.earlier.startingAt(text, from) !== undefined ||
      timeAt(sentence, from) !== undefined;
    return { start: at, end: from + (base?.[0].length ?? 0), basis, earlier, by: before[0] };
  }
  const earlier = word ?? lexicon.earlier.startingAt(text, at) ?? timeAt(sentence, at);
  const from = at + (earlier?.[0].length ?? 0);
  const level = earlier && levelOf(sentence, from, lexicon);
  const by = lexicon.comparesAfter.startingAt(text, skipSpace(text, level ?? from));
  if (!by) return undefined;
  // 市場予想より, 計画比: with something else
  if (!earlier && !/^(?:比|に比べ|と比べ|より|に対し)/.test(by[0])) return undefined;
  const end = skipSpace(text, level ?? from) + by[0].length;
  return {
    start: at,
    end,
    basis: word && basisOf(sentence, word[1], at, lexicon),
    earlier: earlier !== undefined,
    by: by[0],
  };
}

/** 10月…较9月回落: the month or the quarter right before the one that the sentence speaks of. */
function stepBefore({ mentions }: Sentence, from: number, at: number): Basis | undefined {
  const base = mentionAt(mentions, from);
  // 较2024年同期
  if (base?.base && /年同[期月季日]$/.test(base.text)) return "year";
  if (base?.from === undefined || base.to === undefined) return undefined;
  const day = 86_400_000;
  const [start, end] = [Date.parse(base.from), Date.parse(base.to)];
  const length = (end - start) / day;
  for (const mention of mentions) {
    if (mention.start >= at || mention.from === undefined) continue;
    if (Date.parse(mention.from) === end + day && length > 26 && length < 32) return "month";
    if (Date.parse(mention.from) === end + day && length > 88 && length < 93) return "quarter";
  }
  return undefined;
}

/** The end of the value that an earlier time had: 前回の51%を, 前の週の3万人から. */
function levelOf({ text, items }: Sentence, from: number, { tables }: Lexicon): number | undefined {
  if (!tables.particles || !text.startsWith(tables.particles.genitive, from)) return undefined;
  const item = items[firstFrom(items, from)];
  // 前回2022年の選挙を, 昨季の水準より
  let end = from + 1;
  while (end < from + 12 && isNounCharacter(text, end)) end++;
  if (end > from + 1 && end <= (item?.start ?? end) && /^(?:を|より|に比べ|と比べ)/.test(text.slice(end, end + 3)))
    return end;
  return item !== undefined && item.start - from <= 3 && item.quantity.unit !== "times" ? item.end : undefined;
}

/** 2019年比: any time that is named. */
function timeAt({ text, mentions }: Sentence, at: number): [string] | undefined {
  const mention = mentionAt(mentions, at);
  return mention && [text.slice(mention.start, mention.end)];
}

/** The quarter where the sentence speaks of quarters, or its nearest time before is one. */
function basisOf(sentence: Sentence, word: BasisWord, at: number, lexicon: Lexicon): Basis {
  if (!word.periodic) return word.basis;
  const { text, mentions } = sentence;
  const next = mentions[firstFrom(mentions, at)];
  for (const mention of [mentions[firstFrom(mentions, at) - 1], next]) {
    if (mention === undefined || mention.base) continue;
    if (isQuarter(text.slice(mention.start, mention.end), lexicon)) return "quarter";
    const { from, to } = mention;
    if (from !== undefined && to !== undefined) {
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      if (days > 80 && days < 100) return "quarter";
      if (lexicon.tables.verbs === "medial" && days < 80) return word.basis;
    }
  }
  return isQuarter(text.slice(Math.max(sentence.start, at - 40), at + 40), lexicon) ? "quarter" : word.basis;
}

function isQuarter(words: string, lexicon: Lexicon): boolean {
  for (let i = 0; i < words.length; i++) if (lexicon.quarterly.startingAt(words, i)) return true;
  return false;
}

/** 比 and 较 where they compare, not as a part of a noun or an adverb: 比重, 收入比, 较大. */
export const isComparison = (text: string, at: number, lexicon: Lexicon): boolean =>
  lexicon.comparesBefore.startingAt(text, at) !== undefined &&
  "比较較".includes(text[at] as string) &&
  !"重例率赛值价较大高低小多少强弱好为亚特利尔邻方喻，".includes(text[at + 1] ?? "，") &&
  !"占对可相对".includes(text[at - 1] ?? "|");
