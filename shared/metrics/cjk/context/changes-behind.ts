import { directionOf, fromTo, reaches, set, skipAdverbs } from "./change-ends.ts";
import { cleftChange, wordChange } from "./changes-told.ts";
import {
  isClosing,
  isDigit,
  isHan,
  isHiragana,
  isKatakana,
  isNounCharacter,
  isOpening,
  skipBrackets,
  skipSpace,
} from "./characters.ts";
import type { ChangeWord, Lexicon } from "./lexicon.ts";
import { amountOf, firstFrom, type Item, isTimeless, link, type Sentence, sameUnit } from "./sentence.ts";
import { signBefore } from "./signs.ts";

/**
 * Roles and directions where the verb stands behind its number (Japanese): 3%増, 5人に減った, 2円から3円に上がる.
 * Numbers are read from the last to the first, since a number without a verb of its own takes that of the next.
 */
export function changesBehind(sentence: Sentence, lexicon: Lexicon): void {
  const { items } = sentence;
  for (let k = items.length - 1; k >= 0; k--) {
    readBehind(sentence, k, lexicon);
    wordChange(sentence.text, items[k] as Item, lexicon);
  }
  items.forEach((item, k) => {
    const before = items[k - 1];
    if (before) reachedBy(sentence.text, before, item);
    if (item.role === undefined) cleftChange(sentence, item, items[k - 1]?.end ?? sentence.start, lexicon);
    peakOf(sentence.text, items[k - 1], item);
  });
}

function readBehind(sentence: Sentence, k: number, lexicon: Lexicon): void {
  const { text, items } = sentence;
  const item = items[k] as Item;
  item.sign = signBefore(text, item);
  const behind = skipOwnBrackets(text, item, sentence.end);
  let n = k + 1;
  while (n < items.length && (items[n] as Item).start < behind) n++;
  const next = items[n];
  const limit = next?.start ?? sentence.end;
  const at = skipAdverbs(text, behind, limit, lexicon);
  if (isTimeless(item)) {
    const length = lexicon.lengths.startingAt(text, at);
    if (length && at === behind) set(item, "change", length[1], at, length[0].length);
    else if (!fromTo(sentence, item, next, at, limit, lexicon) && next) shareVerb(sentence, item, next, at, lexicon);
    return;
  }
  const word = at < limit ? lexicon.changes.startingAt(text, at) : undefined;
  if (word && accept(text, at, word, item)) return;
  if (genitiveChange(text, item, at, limit, lexicon)) return;
  if (objectChange(text, item, behind, limit, lexicon)) return;
  if (fromTo(sentence, item, next, at, limit, lexicon)) return;
  if (text[at] === "と") {
    const verb = lexicon.changes.startingAt(text, skipAdverbs(text, at + 1, limit, lexicon));
    if (verb?.[1].sort === "change" && verb[1].direction) {
      set(item, "change", verb[1].direction, at, verb[0].length + 1);
      return;
    }
  }
  if (next) shareVerb(sentence, item, next, at, lexicon);
}

/** The verb or ending that touches a number. */
function accept(text: string, at: number, [word, { sort, direction }]: [string, ChangeWord], item: Item): boolean {
  const end = at + word.length;
  if (sort === "ending" && !endsPhrase(text, end)) return false;
  // 6億円プラス出来高
  if (
    isKatakana(text, end - 1) &&
    isNounCharacter(text, end) &&
    !isDigit(text, end) &&
    !"率幅額分".includes(text[end] as string)
  )
    return false;
  if (sort === "change" || sort === "ending" || sort === "improve" || sort === "worsen" || sort === "measure") {
    set(item, "change", directionOf(sort, direction), at, word.length);
    return true;
  }
  if (sort !== "crossing" && sort !== "comparative") return false;
  set(item, "change", direction, at, word.length);
  item.comparison = true;
  return true;
}

/** 増, 高 and the like end a phrase: no word goes on behind them (増資, 高い). */
const endsPhrase = (text: string, at: number): boolean =>
  !isHan(text, at) &&
  (!isHiragana(text, at) ||
    "のでとだにをがはもや".includes(text[at] as string) ||
    text.startsWith("まで", at) ||
    text.startsWith("から", at));

/** Behind a number's own brackets: 100円(3%)高 has its verb behind them, and so has the 3%. */
function skipOwnBrackets(text: string, item: Item, limit: number): number {
  const at = skipSpace(text, item.end);
  if (isOpening(text, at) && "(（".includes(text[at] as string)) {
    const close = skipBrackets(text, at, Math.min(limit, at + 40));
    return close > at ? skipSpace(text, close) : at;
  }
  if (isClosing(text, at) && isOpening(text, item.start - 1)) return skipSpace(text, at + 1);
  return at;
}

/** 3%の減少, 500円程度の下げ: the noun behind の is the change itself. */
function genitiveChange(text: string, item: Item, at: number, limit: number, lexicon: Lexicon): boolean {
  if (text[at] !== lexicon.tables.particles?.genitive) return false;
  let i = skipAdverbs(text, skipSpace(text, at + 1), limit, lexicon);
  const stop = Math.min(limit, i + 14);
  while (i < stop) {
    const word = lexicon.changes.startingAt(text, i);
    if (word) {
      const [written, { sort, direction }] = word;
      const end = i + written.length;
      const last = !isNounCharacter(text, end) || "率幅額分傾・".includes(text[end] as string);
      if (
        last &&
        (sort !== "ending" || endsPhrase(text, end)) &&
        (sort === "change" || sort === "measure" || sort === "ending" || sort === "improve" || sort === "worsen")
      ) {
        set(item, "change", directionOf(sort, direction), i, written.length);
        return true;
      }
      i = end;
    } else if (isNounCharacter(text, i) || text[i] === "な") i++;
    else break;
  }
  return false;
}

/** 2割コストを削減, 5%価格が上がる: what changes stands between a rate and its verb. */
function objectChange(text: string, item: Item, at: number, limit: number, lexicon: Lexicon): boolean {
  if (item.quantity.unit !== "%" || !isNounCharacter(text, at)) return false;
  let i = at;
  const stop = Math.min(limit, at + 12);
  while (i < stop && isNounCharacter(text, i)) i++;
  if (i >= stop || !"がを".includes(text[i] as string)) return false;
  const word = lexicon.changes.startingAt(text, skipAdverbs(text, i + 1, limit, lexicon));
  if (word?.[1].sort !== "change") return false;
  set(item, "change", word[1].direction, i + 1, word[0].length);
  item.subject = { text: text.slice(at, i), start: at, end: i };
  return true;
}

/** 5%、7%増; 5月に3%、6月に4%減り; 売上高は5%、利益は3%増えた: what has no verb takes that of the next number. */
function shareVerb(sentence: Sentence, item: Item, next: Item, at: number, lexicon: Lexicon): void {
  const { text } = sentence;
  if (next.role !== "change" || next.comparison || !sameUnit(item, next) || !"、，,と・や".includes(text[at] ?? "|"))
    return;
  if (next.start - at > 30 || text.startsWith("と、", at)) return;
  const gap = text.slice(at + 1, next.start);
  if (text[at] === "と" && isLevelBefore(sentence, item, next, at)) return;
  if (!reaches(sentence, at + 1, next, lexicon) && !/^[^、。はがをもでに「」]{1,20}[はがも]$/.test(gap.trim())) return;
  set(item, "change", next.direction, next.verb?.start ?? at, 0);
}

/** 1055円と51円引き上げ, 3625万人と前年から2万人増え: a level and its change, no list of two changes. */
function isLevelBefore({ mentions }: Sentence, item: Item, next: Item, at: number): boolean {
  const base = mentions[firstFrom(mentions, at)];
  if (base?.base && base.end <= next.start) return true;
  return item.quantity.unit !== "%" && amountOf(item) > 2 * amountOf(next);
}

/** 月5万円増額し、10万円とする; 30分の1の8キロにする: what a change or a fraction leads to. */
function reachedBy(text: string, before: Item, item: Item): void {
  if (item.role !== undefined || isTimeless(item)) return;
  if (!/^(?:以下|以上|前後|程度)?[にと](?:する|した|します|しました|しよう)/.test(text.slice(item.end, item.end + 8)))
    return;
  const { kind, value } = before.quantity;
  if (kind === "fraction" && value !== null && value < 1 && text.slice(before.end, item.start).trim() === "の")
    set(item, "to", "down", item.end, 1);
  else if (
    before.role === "change" &&
    before.verb &&
    sameUnit(before, item) &&
    item.quantity.unit !== "%" &&
    /^(?:し|して|り|き|げ|え|って)、(?:[1１][^、。はがを]{1,3})?$/.test(text.slice(before.verb.end, item.start))
  ) {
    set(item, "to", before.direction, item.end, 1);
    link(before, item);
  }
}

/** 4%上昇し、一時7%まで上昇した: after a rate of change a rate that a move reached is one too. */
function peakOf(text: string, before: Item | undefined, item: Item): void {
  if (before?.role !== "change" || item.role !== "to" || item.quantity.unit !== "%" || !sameUnit(before, item)) return;
  if (before.direction !== item.direction || /[はがを]/.test(text.slice(before.end, item.start))) return;
  item.role = "change";
}
