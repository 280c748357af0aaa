import type { MarkPair } from "../marks.ts";

/** What quoted words look like, before anything is known of their surroundings. */
export interface Shape {
  /** Without white space at the ends. */
  start: number;
  end: number;
  words: number;
  /** Begins like a sentence. */
  capital: boolean;
  /** Ends like a sentence. */
  stop: boolean;
  /** Any sign at the end that leads on or ends: , . ! ? … — */
  pointed: boolean;
  /** Every word but the small ones has a capital: a title. */
  title: boolean;
  /** The last word in lower case. */
  last: string;
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0 || code === 0x3000;
const small = new Set(
  "a an the and or but nor of in on at to for from by with as is vs into over n 'n' up it its my your our".split(" "),
);
/** Enough to see whether words are a title. */
const glance = 120;

export function shapeOf(text: string, pair: MarkPair): Shape {
  let start = pair.open + 1;
  let end = pair.close;
  // ``…'': marks of two characters.
  if (text[pair.open] === "`") {
    if (text[start] === "`") start++;
    if (end > start && text[end - 1] === "'") end--;
  }
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const words = text
    .slice(start, Math.min(end, start + glance))
    .split(/[\s—–]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  let last = end - 1;
  while (last > start && "\"'”’)]".includes(text[last] as string)) last--;
  const sign = text[last] ?? "";
  const long = words.filter((word) => !small.has(word.toLowerCase().replace(/[^\p{L}'’]/gu, "")));
  const first = words[0]?.match(/[\p{L}\p{N}]/u)?.[0] ?? "";
  const capital = first !== first.toLowerCase() || /\d/.test(first);
  return {
    start,
    end,
    words: end - start > glance ? Math.max(words.length, 20) : words.length,
    capital,
    stop: ".!?…".includes(sign) && sign !== "",
    pointed: ".!?…,—–-;".includes(sign) && sign !== "",
    last: (
      text
        .slice(Math.max(start, end - 40), end)
        .match(/[\p{L}\p{N}'’-]+/gu)
        ?.at(-1) ?? ""
    ).toLowerCase(),
    title:
      capital &&
      // NO DEAL! is shouted.
      !(
        sign === "!" &&
        text.slice(start, Math.min(end, start + glance)) ===
          text.slice(start, Math.min(end, start + glance)).toUpperCase()
      ) &&
      words.filter((word) => /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{N}+[,.]?$)/u.test(word)).length >= 2 &&
      end - start <= glance &&
      long.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word)),
  };
}
