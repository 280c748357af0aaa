/** Words and numbers of a Latin text as the period engine reads them, one after the other. */
export interface Token {
  /** In lower case. */
  word: string;
  start: number;
  end: number;
  /** Its value where it is all digits. */
  value: number;
  digits: number;
  capital: boolean;
}

const isLower = (c: number): boolean => c >= 0x61 && c <= 0x7a;
const isUpper = (c: number): boolean => c >= 0x41 && c <= 0x5a;
export const isWordCode = (c: number): boolean => isLower(c) || isUpper(c) || (c >= 0x30 && c <= 0x39);

/** The word or number that begins at `at`; undefined where no letter or digit stands there. */
export function readToken(text: string, at: number): Token | undefined {
  const first = text.charCodeAt(at);
  if (!isWordCode(first)) return undefined;
  let end = at;
  if (first <= 0x39) {
    while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
    const digits = end - at;
    const word = text.slice(at, Math.min(end, at + 20));
    return { word, start: at, end, value: digits <= 4 ? Number(word) : Number.NaN, digits, capital: false };
  }
  while (end < text.length && (isLower(text.charCodeAt(end)) || isUpper(text.charCodeAt(end)))) end++;
  const word = text.slice(at, Math.min(end, at + 20)).toLowerCase();
  return { word, start: at, end, value: Number.NaN, digits: 0, capital: isUpper(first) };
}

/** The next word after `at` over white space, hyphens, and, where told, one full stop or comma. */
export function nextToken(text: string, at: number, over = " -"): Token | undefined {
  let i = at;
  while (i < at + 4 && i < text.length) {
    const ch = text[i] as string;
    if (ch === "\u00a0" || over.includes(ch)) i++;
    else break;
  }
  return i < text.length ? readToken(text, i) : undefined;
}

/** The word before `at` in lower case, over white space; "" where there is none. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--;
  let start = end;
  while (start > 0 && end - start < 20 && isWordCode(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}
