import type { TextSpan } from "../../../contract/records.ts";
import {
  isClosing,
  isHan,
  isHiragana,
  isLatinOrDigit,
  isNounCharacter,
  isOpening,
  isSpace,
  skipBracketsBack,
  skipSpaceBack,
} from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { mentionBefore, type Sentence } from "./sentence.ts";

/** How long a noun phrase may be. */
const longest = 48;

const span = (text: string, start: number, end: number): TextSpan => ({ text: text.slice(start, end), start, end });

/**
 * The noun phrase of Japanese that ends just before `end`: nouns joined by の, with brackets, Latin names and the
 * hiragana inside compounds (売り上げ, 引き上げ幅). A time at its beginning does not belong to it.
 */
export function nounBefore(sentence: Sentence, end: number, floor: number, lexicon: Lexicon): TextSpan | undefined {
  const { text, mentions } = sentence;
  const last = skipSpaceBack(text, end);
  const least = Math.max(floor, last - longest);
  let i = last;
  while (i > least) {
    if (mentionBefore(mentions, i)?.end === i) break;
    if (isClosing(text, i - 1)) {
      const open = skipBracketsBack(text, i, least);
      if (open === i) break;
      i = open;
    } else if (isNounCharacter(text, i - 1) || text[i - 1] === "・" || isJoin(text, i - 1)) i--;
    else if (isSpace(text, i - 1)) {
      const before = skipSpaceBack(text, i);
      if (!isLatinOrDigit(text, before - 1) && !isLatinOrDigit(text, i) && text[before - 1] !== "の") break;
      i = before;
    } else if (isHiragana(text, i - 1)) {
      const step = kanaBefore(text, i, last, least, lexicon);
      if (step === 0) break;
      i -= step;
    } else break;
  }
  // お客様, ご利用者
  if (i - 1 >= least && "おご".includes(text[i - 1] as string) && isHan(text, i) && text[i - 2] !== "な") i--;
  // 人口に占める割合
  const share = "に占める";
  if (text.startsWith(share, i - share.length) && i - share.length > least)
    i = nounBefore(sentence, i - share.length, least, lexicon)?.start ?? i;
  return trim(text, i, last, lexicon);
}

/** A hyphen or dot inside a Latin name. */
const isJoin = (text: string, at: number): boolean =>
  "-‐.&/+".includes(text[at] as string) && isLatinOrDigit(text, at - 1) && isNounCharacter(text, at + 1);

/** How many characters of hiragana before `i` belong to the phrase: の and への between nouns, okurigana of nouns. */
function kanaBefore(
  text: string,
  i: number,
  last: number,
  least: number,
  { tables, compounds, kanaNouns }: Lexicon,
): number {
  const { particles } = tables;
  const ch = text[i - 1] as string;
  if (ch === particles?.genitive) {
    if (i === last) return 0;
    const two = text.slice(i - 3, i - 1);
    if (two === "から" || two === "まで") return i - 3 > least ? 3 : 0;
    return "へで".includes(text[i - 2] ?? "|") && i - 2 > least ? 2 : 1;
  }
  const isFinal = i === last || text[i] === particles?.genitive;
  // 見積もり, 持ち込み
  const compound = isFinal ? (compounds.endingAt(text, i)?.[0].length ?? 0) : 0;
  if (compound > 2 && i - compound >= least) return compound;
  const word = kanaNouns.endingAt(text, i)?.[0];
  if (word && (isFinal || isHan(text, i)) && i - word.length >= least) return word.length;
  // 高さ, 大きさ, 明るさ
  if (ch === "さ" && isFinal) {
    if (isHan(text, i - 2)) return 1;
    return isHan(text, i - 3) && "きしるかい".includes(text[i - 2] as string) ? 2 : 0;
  }
  if (text.startsWith("延べ", i - 2) && isHan(text, i) && i - 2 >= least) return 2;
  if (!particles?.okurigana.includes(ch)) return 0;
  if (isFinal) return finalKana(text, i, least);
  if (!isHan(text, i)) return 0;
  if (isHan(text, i - 2) && "率額幅数分高先口値".includes(text[i] as string)) return 1;
  return compounds.endingAt(text, i)?.[0].length ?? 0;
}

/** The hiragana that a noun made of a verb ends in: 伸び, 歩留まり, 変わらず. */
function finalKana(text: string, end: number, least: number): number {
  let i = end - 1;
  while (i > least && end - i < 4 && isHiragana(text, i - 1)) i--;
  if (!isHan(text, i - 1)) return 0;
  return /(?:より|だけ|わけ|かり|かし|おり|つつ|ずつ)$/.test(text.slice(i, end)) ||
    /^[がはをにでともへの]/.test(text[i] as string)
    ? /^が[りえ]$/.test(text.slice(i, end))
      ? end - i
      : 0
    : end - i;
}

function trim(text: string, from: number, to: number, { tables, kanaNouns }: Lexicon): TextSpan | undefined {
  let start = from;
  while (
    start < to &&
    (text[start] === tables.particles?.genitive || isSpace(text, start) || text[start] === "・" || text[start] === "ー")
  )
    start++;
  while (
    start < to &&
    isHiragana(text, start) &&
    text[start] !== "お" &&
    text[start] !== "ご" &&
    !kanaNouns.startingAt(text, start)
  )
    start++;
  if (start < to && isOpening(text, start) && !isClosing(text, to - 1) && !text.slice(start, to).match(/[)）」』】]/))
    start++;
  // 3月時点の会員数, 1台当たりの価格
  const time =
    /^(?:当たりの?|あたりの?|時点(?:で)?の|現在の|末の|末時点の|以降の|頃の|ごろの)/.exec(
      text.slice(start, start + 5),
    )?.[0].length ?? 0;
  if (time > 0 && start + time < to) start += time;
  return start < to ? span(text, start, to) : undefined;
}

/** The noun of Japanese that begins at `from`, without what の joins to it. */
export function nounAfter(text: string, from: number, limit: number): TextSpan | undefined {
  let i = from;
  const stop = Math.min(limit, from + 30);
  while (i < stop) {
    if (isNounCharacter(text, i) || text[i] === "・") i++;
    else if (isSpace(text, i) && (isLatinOrDigit(text, i - 1) || isLatinOrDigit(text, i + 1))) i++;
    else if (
      isHiragana(text, i) &&
      isHan(text, i - 1) &&
      (isHan(text, i + 1) || "がをはにでとのも、。".includes(text[i + 1] ?? "。")) &&
      "りしいきけげみめえれせち".includes(text[i] as string)
    )
      i++;
    else break;
  }
  while (i > from && isSpace(text, i - 1)) i--;
  return i > from ? span(text, from, i) : undefined;
}
