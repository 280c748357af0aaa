import type { SpeakerLexicon } from "./speaker/lexicon.ts";
import { isHan, isKana, isLatin, isSpace, trimEnd } from "./speaker/name.ts";

/** みなと|証券の: where a name begins whose first part is in kana; `from` where there is none. */
export function kanaBefore(m: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  const head = lexicon.heads.at(m, from, to);
  if (head?.value !== "organization" || head.end - head.start < 2) return from;
  let start = from;
  while (start > 0 && from - start < 8 && isKana(m.charCodeAt(start - 1))) start--;
  const isWord = from - start > 1 && !isHan(m.charCodeAt(start - 1));
  return isWord && !isFunctionWord(m, start, from, lexicon) ? start : from;
}

/** この, ある, また: words in kana that belong to no name. */
const isFunctionWord = (m: string, from: number, to: number, { leads, determiners }: SpeakerLexicon): boolean =>
  leads.at(m, from, to) !== undefined ||
  determiners.at(m, from, to) !== undefined ||
  "はがをのにでと".includes(m[from] as string);

/** みなと|証券は: where the first part of a name in kana ends, if a word for an organisation follows; `from` else. */
export function kanaFront(m: string, from: number, end: number, lexicon: SpeakerLexicon): number {
  let to = from;
  while (to < end && to - from < 8 && isKana(m.charCodeAt(to))) to++;
  const head = to - from > 1 ? lexicon.heads.at(m, to, end) : undefined;
  return head?.value === "organization" && head.end - head.start > 1 && !isFunctionWord(m, from, to, lexicon)
    ? to
    : from;
}

/** 電子部品を手がける米Norlandは, Norland、: a foreign name as the topic behind what describes it, or set off in a headline. */
export function foreignTopic(m: string, from: number, end: number, isHeadline: boolean) {
  const limit = Math.min(end, from + 80);
  for (let to = from + 2; to < limit; to++) {
    const char = m[to] as string;
    if (char !== "は" && !(isHeadline && char === "、")) continue;
    const stop = trimEnd(m, from, to);
    let start = stop;
    while (start > from && stop - start < 30 && isForeignPart(m.charCodeAt(start - 1))) start--;
    while (isSpace(m.charCodeAt(start))) start++;
    if (isHeadline && char === "、" && isTeamName(m, from, stop))
      return { start: from, end: stop, name: m.slice(from, stop) };
    const name = m.slice(start, stop);
    const isName = /^(?=[^0-9０-９])(?=.*[A-Za-z])[\p{Script=Latin}\d &.’'-]{3,}$/u.test(name);
    const before = m[trimEnd(m, from, start) - 1] ?? "";
    if (isName && (start === from || char === "、" || "米英仏独伊中韓豪印加台るたの、".includes(before)))
      return { start, end: stop, name };
    return undefined;
  }
  return undefined;
}

/** 能登ホエールズ: a name that ends in a word in katakana, at the front of a headline. */
const isTeamName = (m: string, from: number, to: number): boolean =>
  to - from < 20 && /^[\p{Script=Han}A-Za-z]{0,8}[\u30a1-\u30fa][\u30a1-\u30fa\u30fc]{2,}$/u.test(m.slice(from, to));

const isForeignPart = (code: number): boolean => isLatin(code) || isSpace(code) || code === 0x26 || code === 0x2e;
