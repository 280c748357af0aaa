/** Classes of characters in Japanese and Chinese text. */
const han = 1;
const kana = 2;
const latin = 4;
const hiragana = 8;
const digit = 16;

const classes = new Uint8Array(0x10000);
const fill = (from: number, to: number, value: number): void => {
  classes.fill(value, from, to + 1);
};
fill(0x3400, 0x4dbf, han);
fill(0x4e00, 0x9fff, han);
fill(0xf900, 0xfaff, han);
fill(0x3005, 0x3007, han);
fill(0x30a1, 0x30ff, kana);
fill(0xff66, 0xff9f, kana);
fill(0x3041, 0x3096, hiragana);
fill(0x41, 0x5a, latin);
fill(0x61, 0x7a, latin);
fill(0xff21, 0xff3a, latin);
fill(0xff41, 0xff5a, latin);
fill(0xc0, 0x24f, latin);
fill(0x30, 0x39, digit);
fill(0xff10, 0xff19, digit);
for (const ch of "&＆'’") classes[ch.charCodeAt(0)] = latin;

const is = (text: string, at: number, wanted: number): boolean =>
  at >= 0 && at < text.length && ((classes[text.charCodeAt(at)] as number) & wanted) !== 0;

export const isHan = (text: string, at: number): boolean => is(text, at, han);
export const isKatakana = (text: string, at: number): boolean => is(text, at, kana) && text[at] !== "・";
export const isHiragana = (text: string, at: number): boolean => is(text, at, hiragana);
export const isLatinOrDigit = (text: string, at: number): boolean => is(text, at, latin | digit);
export const isDigit = (text: string, at: number): boolean => is(text, at, digit);
/** A character that nouns are written with: no hiragana, no mark, no white space. */
export const isNounCharacter = (text: string, at: number): boolean => is(text, at, han | kana | latin | digit);
export const isSpace = (text: string, at: number): boolean => text[at] === " " || text[at] === "\u3000";

export const skipSpace = (text: string, at: number): number => {
  let i = at;
  while (isSpace(text, i)) i++;
  return i;
};

export const skipSpaceBack = (text: string, at: number): number => {
  let i = at;
  while (i > 0 && isSpace(text, i - 1)) i--;
  return i;
};

const opening = "(（[［「『【《〈“";
const closing = ")）]］」』】》〉”";
export const isOpening = (text: string, at: number): boolean =>
  at < text.length && opening.includes(text[at] as string);
export const isClosing = (text: string, at: number): boolean => at >= 0 && closing.includes(text[at] as string);

/** Just behind the bracket that closes the one at `at`; `at` itself where none stands there or it stays open. */
export function skipBrackets(text: string, at: number, limit: number): number {
  const kind = opening.indexOf(text[at] ?? " ");
  if (kind < 0) return at;
  const close = closing[kind] as string;
  for (let i = at + 1; i < limit; i++) if (text[i] === close) return i + 1;
  return at;
}

/** Where the bracket opens that closes just before `end`; `end` itself where none does. */
export function skipBracketsBack(text: string, end: number, floor: number): number {
  const kind = closing.indexOf(text[end - 1] ?? " ");
  if (kind < 0) return end;
  const open = opening[kind] as string;
  for (let i = end - 2; i >= floor; i--) if (text[i] === open) return i;
  return end;
}
