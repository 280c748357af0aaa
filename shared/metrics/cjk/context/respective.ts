import type { TextSpan } from "../../../contract/records.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Item, sameUnit } from "./sentence.ts";

/** Where それぞれ, 分别 stands between what is shared out and the first number. */
export function respective(text: string, from: number, to: number, lexicon: Lexicon): number | undefined {
  for (let i = from; i < to && i < from + 60; i++) if (lexicon.respectively.startingAt(text, i)) return i;
  return undefined;
}

const isJoin = (between: string): boolean => /^(?:、|，|,|・|と|和|与|與|及|以及|、?および)$/.test(between);

/** How many numbers from `k` on are listed in one unit: 3%、5%和7%. */
export function runFrom(text: string, items: readonly Item[], k: number): number {
  let n = 1;
  for (; k + n < items.length; n++) {
    const [one, two] = [items[k + n - 1] as Item, items[k + n] as Item];
    if (two.start - one.end > 4 || !sameUnit(one, two) || !isJoin(text.slice(one.end, two.start).trim())) break;
  }
  return n;
}

/** The nouns of a list: 煤炭、银行和保险. */
export function listed(text: string, noun: TextSpan): TextSpan[] {
  const found: TextSpan[] = [];
  let start = noun.start;
  for (let i = noun.start; i <= noun.end; i++) {
    if (i < noun.end && !"、，,和与與及と".includes(text[i] as string)) continue;
    if (i > start) found.push({ text: text.slice(start, i), start, end: i });
    start = i + 1;
  }
  return found;
}
