import type { SpeakerLexicon } from "./lexicon.ts";

export const isSpace = (code: number): boolean => code === 0x20 || code === 0x3000;
export const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || code === 0x3005;
export const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x3096;
export const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fe) || code === 0xff65;
export const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  ((code | 32) >= 0x61 && (code | 32) <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0xff10 && code <= 0xff5a);

/** Whether a word in katakana is only part of a longer one: イラン in セイラン. */
export const isInside = (text: string, from: number, to: number): boolean =>
  isLetter(text, from) && (isLetter(text, from - 1) || (isLetter(text, to - 1) && isLetter(text, to)));

const isLetter = (text: string, at: number): boolean => isKatakana(text.charCodeAt(at)) && text[at] !== "・";

/** Whether [from, to) could be the name of a person: letters of one kind, with the dots and spaces that names hold. */
export function isNameLike(text: string, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 40) return false;
  let han = 0;
  let foreign = 0;
  let kana = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isKatakana(code) || isLatin(code)) foreign++;
    else if (isKana(code)) kana++;
    else if (!isSpace(code) && !"・·.=＝-‧•（）()".includes(text[i] as string)) return false;
  }
  // Given names in kana follow a family name: 大谷あかり, 佐藤みどり.
  if (kana > 0) return han > 0 && han <= 3 && kana <= 3 && foreign === 0 && isHan(text.charCodeAt(from));
  const dots = text.slice(from, to).split("·").length - 1;
  return foreign > 0 ? true : han > 0 && han <= 6 * (dots + 1);
}

/** Whether [from, to) has no letter of Chinese or Japanese but katakana. */
export function isForeign(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHan(text.charCodeAt(i)) || isKana(text.charCodeAt(i))) return false;
  return true;
}

/** Whether [from, to) is a family name of the table with one or two characters of a given name. */
export function isFamilyAndGiven(text: string, from: number, to: number, lexicon: SpeakerLexicon): boolean {
  if (isNickname(text, from, to)) return lexicon.hasSurnames && !lexicon.notNames.at(text, from);
  if (lexicon.notNames.at(text, from)) return false;
  const family = lexicon.surnames.at(text, from, to);
  const given = family ? to - family.end : 0;
  if (given < 1 || given > 2) return false;
  for (let i = from; i < to; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}

/** 小宇, 阿珠: a given name of one character behind what it is called by. */
const isNickname = (text: string, from: number, to: number): boolean =>
  to - from === 2 && "小阿老".includes(text[from] as string) && isHan(text.charCodeAt(from + 1));

/** Where a clause that describes the noun behind it ends: 店を営む|沢田さん, 逮捕された|会社員, 詳しい|大学. `from` where there is none. */
export function modifierEnd(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from + 1; i--) {
    const code = text.charCodeAt(i);
    if (!isHan(code) && !isKatakana(code) && !isLatin(code)) continue;
    const last = text[i - 1] as string;
    if ("たるだ".includes(last) || text.startsWith("しい", i - 2)) return i;
    if ("うくぐすつぬぶむい".includes(last) && i - from > 2 && /[をがにでとはも]/.test(text.slice(from, i - 1)))
      return i;
  }
  return from;
}

export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
