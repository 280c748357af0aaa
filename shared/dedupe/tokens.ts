import { contentStart, markupEnd } from "./fold.ts";
import { kind, kinds, units } from "./fold-table.ts";

/** What a token is to the comparison. */
export const token = { word: 1, number: 2, han: 3, kana: 4, katakana: 5, numeral: 6, sign: 7 } as const;

/** A paragraph as words, numbers and single CJK characters, folded, with places in `text`. */
export interface Tokens {
  text: string;
  count: number;
  /** The same for tokens that fold to the same. */
  ids: Int32Array;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a sentence begins with the token; one more entry for the end of the text. */
  opens: Uint8Array;
  /** 1 where the token is a word with a capital. */
  capital: Uint8Array;
}

const isDigit = (c: number): boolean => kinds[c] === kind.digit;
/** Whether the unit is a hyphen or minus. */
export const isMinus = (c: number): boolean => kinds[c] === kind.minus;
const sentenceEnd = "。．！？!?…‥";
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;

const wordSeed = 17;
const mixed = (id: number, unit: number): number => (Math.imul(id, 0x01000193) ^ unit) | 0;

/** The id of a folded word. */
export function wordId(word: string): number {
  let id = wordSeed;
  for (let i = 0; i < word.length; i++) if (!isApostrophe(word.charCodeAt(i))) id = mixed(id, word.charCodeAt(i));
  return id;
}

/** Splits a paragraph for the comparison. Linear time. */
export function tokenise(source: string): Tokens {
  let composes = false;
  for (let i = 0; i < source.length && !composes; i++) composes = kinds[source.charCodeAt(i)] === kind.composing;
  const text = composes ? source.normalize("NFKC") : source;
  const { length } = text;
  if (scratch.ids.length <= length) scratch = makeScratch(length * 2);
  const { ids, of, starts, ends, opens, capital } = scratch;
  opens.fill(0, 0, length + 1);
  capital.fill(0, 0, length);
  let count = 0;
  opens[0] = 1;
  const push = (k: number, start: number, end: number, id: number): void => {
    ids[count] = id;
    of[count] = k;
    starts[count] = start;
    ends[count] = end;
    count++;
  };
  let i = contentStart(text);
  while (i < length) {
    const c = text.charCodeAt(i);
    const k = kinds[c] as number;
    if (k === kind.letter || k === kind.composing) {
      const start = i;
      let id = wordSeed;
      while (i < length) {
        const d = text.charCodeAt(i);
        const dk = kinds[d] as number;
        if (dk === kind.letter || dk === kind.composing) id = mixed(id, units[d] as number);
        else if (dk !== kind.invisible && (!isApostrophe(d) || kinds[text.charCodeAt(i + 1)] !== kind.letter)) break;
        i++;
      }
      if (units[c] !== c && !(c >= 0xff41 && c <= 0xff5a)) capital[count] = 1;
      push(token.word, start, i, id);
    } else if (k === kind.digit && opens[count] === 1 && isListMark(text, i)) {
      i += 3;
    } else if (k === kind.digit || (k === kind.minus && isDigit(text.charCodeAt(i + 1)) && opensNumber(text, i))) {
      const start = i;
      let id = k === kind.minus ? 29 : 23;
      if (k === kind.minus) i++;
      while (i < length) {
        const d = text.charCodeAt(i);
        const dk = kinds[d] as number;
        if (dk === kind.digit || (dk === kind.point && isDigit(text.charCodeAt(i + 1))))
          id = mixed(id, units[d] as number);
        else if (dk !== kind.invisible && (dk !== kind.comma || !groupsThousands(text, i))) break;
        i++;
      }
      push(token.number, start, i, id);
    } else if (k >= kind.han && k <= kind.sign) {
      push(k, i, i + 1, (units[c] as number) | 0x40000000);
      i++;
    } else {
      const end = k === kind.none ? markupEnd(text, i) : i;
      if (sentenceEnd.includes(text[i] as string)) opens[count] = 1;
      else if (k === kind.point && !joinsWords(text.charCodeAt(i + 1))) opens[count] = 1;
      else if (c === 0x0a) opens[count] = 1;
      i = end > i ? end : i + 1;
    }
  }
  opens[count] = 1;
  return {
    text,
    count,
    ids: ids.slice(0, count),
    kinds: of.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    opens: opens.slice(0, count + 1),
    capital: capital.slice(0, count),
  };
}

interface Scratch {
  ids: Int32Array;
  of: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  opens: Uint8Array;
  capital: Uint8Array;
}

const makeScratch = (length: number): Scratch => ({
  ids: new Int32Array(length),
  of: new Uint8Array(length),
  starts: new Int32Array(length),
  ends: new Int32Array(length),
  opens: new Uint8Array(length + 1),
  capital: new Uint8Array(length),
});

/** Grows to the longest text seen; a text has far fewer tokens than units, so what is kept is cut to size. */
let scratch = makeScratch(4096);

/** A number of a list where two items were run together: … a day. 4. Pressure at night. */
function isListMark(text: string, i: number): boolean {
  const c = text.charCodeAt(i + 1);
  const afterMark = text.charCodeAt(i + 2);
  return (c === 0x2e || c === 0x29) && (afterMark === 0x20 || afterMark === 0xa0);
}

/** Whether a full stop before this unit stands within a word or number. */
const joinsWords = (c: number): boolean => kinds[c] === kind.letter || kinds[c] === kind.digit;

const opensNumber = (text: string, i: number): boolean => {
  const before = i > 0 ? (kinds[text.charCodeAt(i - 1)] as number) : kind.none;
  return before !== kind.letter && before !== kind.digit;
};

const groupsThousands = (text: string, i: number): boolean =>
  isDigit(text.charCodeAt(i + 1)) &&
  isDigit(text.charCodeAt(i + 2)) &&
  isDigit(text.charCodeAt(i + 3)) &&
  !isDigit(text.charCodeAt(i + 4));

/** The folded characters of tokens `from` to `to`, without what stands between them. */
export function tokenText(tokens: Tokens, from: number, to: number): string {
  let text = "";
  for (let t = from; t < to; t++) {
    const end = tokens.ends[t] as number;
    for (let i = tokens.starts[t] as number; i < end; i++) {
      const c = tokens.text.charCodeAt(i);
      if (kinds[c] !== kind.none && kinds[c] !== kind.invisible && kinds[c] !== kind.comma)
        text += String.fromCharCode(units[c] as number);
    }
  }
  return text;
}

/** The tokens `from` to `to` as a text of their own; offsets still point into the whole text. */
export const sliceTokens = (tokens: Tokens, from: number, to: number): Tokens => ({
  text: tokens.text.slice(0, to < tokens.count ? tokens.starts[to] : tokens.text.length),
  count: to - from,
  ids: tokens.ids.subarray(from, to),
  kinds: tokens.kinds.subarray(from, to),
  starts: tokens.starts.subarray(from, to),
  ends: tokens.ends.subarray(from, to),
  opens: tokens.opens.subarray(from, to + 1),
  capital: tokens.capital.subarray(from, to),
});
