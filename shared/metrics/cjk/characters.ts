/** 0 to 9 for a half-width or full-width digit, else -1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** Half-width or full-width, A to Z. */
export function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const lower = (code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Katakana, with its mark of length. */
export function isKatakana(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
}

export function isHiragana(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3041 && code <= 0x3096;
}

export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005 || code === 0x3007;
}

/** The place after one or two spaces at `at`. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < at + 2 && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The place before one or two spaces that end at `end`. */
export function skipSpaceBack(text: string, end: number): number {
  let i = end;
  while (i > end - 2 && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x202f;
