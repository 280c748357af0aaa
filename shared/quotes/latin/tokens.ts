import type { MarkPair } from "../marks.ts";
import { bit, type CueEntry, type Lexicon, type WordEntry } from "./lexicon.ts";

export type TokenKind =
  | "word"
  | "number"
  | "comma"
  | "stop"
  | "colon"
  | "semicolon"
  | "dash"
  | "open"
  | "close"
  | "quote"
  | "other";

/** A word, sign, or whole pair of quotation marks as one. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** In lower case, with ’ as ' and without a possessive ending; of quotes, the last character inside. */
  lower: string;
  /** Bits of `bit`. */
  classes: number;
  entry: WordEntry | undefined;
  capital: boolean;
  /** Capitals only, two or more. */
  allCaps: boolean;
  /** Ends in 's or s'. */
  possessive: boolean;
  /** Ends in the full stop of an abbreviation. */
  dotted: boolean;
  /** First word of a sentence. */
  opening: boolean;
  /** White space before it. */
  spaced: boolean;
  /** Index of the pair, for quotes. */
  pair: number;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isUpper = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
  (code >= 0x100 && code <= 0x17f && code % 2 === 0);
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x2af && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x370 && code <= 0x52f) ||
  (code >= 0x1e00 && code <= 0x1eff) ||
  (code >= 0x300 && code <= 0x36f);
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0x0a ||
  code === 0x0d ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0x202f;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

const signs: Readonly<Record<string, TokenKind>> = {
  ",": "comma",
  ".": "stop",
  "!": "stop",
  "?": "stop",
  "…": "other",
  ":": "colon",
  ";": "semicolon",
  "—": "dash",
  "–": "dash",
  "(": "open",
  "[": "open",
  ")": "close",
  "]": "close",
};

/** Tokens of [from, to); each pair of `pairs` (in order, inside, none in another) is one token. */
export function tokenize(
  text: string,
  from: number,
  to: number,
  pairs: readonly { pair: MarkPair; index: number }[],
  lexicon: Lexicon,
  abbreviations: ReadonlySet<string>,
): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let spaced = false;
  for (let i = from; i < to; ) {
    const child = pairs[next];
    if (child && i >= child.pair.open) {
      const end = Math.min(to, child.pair.closed ? child.pair.close + 1 : child.pair.close);
      const quote = sign("quote", child.pair.open, end, spaced, child.index);
      quote.lower = text[child.pair.close - 1] ?? "";
      tokens.push(quote);
      spaced = false;
      i = Math.max(end, i + 1);
      next++;
      continue;
    }
    const limit = child ? child.pair.open : to;
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      spaced = true;
      i++;
      continue;
    }
    const handle = code === 0x40 && isLetter(text.charCodeAt(i + 1)) && i + 1 < limit && (spaced || i === from);
    if (handle) {
      // @name: somebody, as a name in capitals is.
      const token = word(text, i + 1, limit, lexicon, abbreviations, spaced);
      token.start = i;
      token.lower = `@${token.lower}`;
      token.entry = undefined;
      token.classes = 0;
      token.capital = true;
      tokens.push(token);
      i = token.end;
      spaced = false;
      continue;
    }
    if (isLetter(code) || isDigit(code)) {
      const token = word(text, i, limit, lexicon, abbreviations, spaced);
      tokens.push(token);
      i = token.end;
      spaced = false;
      continue;
    }
    const char = text[i] as string;
    let kind = signs[char] ?? "other";
    let end = i + 1;
    if (char === "-" && (spaced || text[i + 1] === "-")) {
      kind = "dash";
      while (end < limit && text[end] === "-") end++;
    } else if (char === "." && text[i + 1] === "." && i + 1 < limit) {
      kind = "other";
      while (end < limit && text[end] === ".") end++;
    } else if (isApostrophe(code) && isLetter(text.charCodeAt(i + 1)) && i + 1 < limit) {
      // 'em: the apostrophe belongs to the word.
      const token = word(text, i + 1, limit, lexicon, abbreviations, spaced);
      token.start = i;
      tokens.push(token);
      i = token.end;
      spaced = false;
      continue;
    }
    tokens.push(sign(kind, i, end, spaced, -1));
    spaced = false;
    i = end;
  }
  return tokens;
}

const sign = (kind: TokenKind, start: number, end: number, spaced: boolean, pair: number): Token => ({
  kind,
  start,
  end,
  lower: "",
  classes: 0,
  entry: undefined,
  capital: false,
  allCaps: false,
  possessive: false,
  dotted: false,
  opening: false,
  spaced,
  pair,
});

/** The word or number at `i`: letters and digits, with the hyphens, apostrophes and abbreviation points inside. */
function word(
  text: string,
  i: number,
  limit: number,
  lexicon: Lexicon,
  abbreviations: ReadonlySet<string>,
  spaced: boolean,
): Token {
  let end = i;
  let letters = 0;
  let points = 0;
  let capitals = 0;
  let apostrophe = -1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) {
      letters++;
      if (isUpper(code)) capitals++;
    }
    if (!isLetter(code) && !isDigit(code)) {
      const after = end + 1 < limit ? text.charCodeAt(end + 1) : 0x20;
      const joined = isLetter(after) || isDigit(after);
      if (!joined) break;
      if (isApostrophe(code)) apostrophe = end;
      else if (code === 0x2e || code === 0x2c) {
        // 12,500.5 and U.S., but not end.Start
        const before = text.charCodeAt(end - 1);
        if (code === 0x2e && isLetter(before) && (end - i === 1 || points > 0) && isLetter(after)) points++;
        else if (!(isDigit(before) && isDigit(after))) break;
      } else if (code !== 0x2d && code !== 0x2011 && code !== 0x26 && code !== 0x40 && code !== 0x5f) break;
    }
    end++;
  }
  const first = text.charCodeAt(i);
  const capital = isUpper(first);
  let dotted = false;
  let possessive = false;
  let bare = end;
  if (apostrophe > 0 && end - apostrophe === 2 && text[end - 1] === "s") {
    possessive = true;
    bare = apostrophe;
  } else if (apostrophe < 0 && end < limit && isApostrophe(text.charCodeAt(end)) && text[end - 1] === "s") {
    possessive = true;
    end++;
  }
  let lower = text.slice(i, bare);
  if (capitals > 0) lower = lower.toLowerCase();
  if (apostrophe > 0 && !possessive) lower = lower.replace("’", "'");
  if (!possessive && end < limit && text[end] === "." && letters > 0) {
    const initial = points === 0 && end - i === 1 && capital && lower !== "i";
    if (points > 0 || initial || abbreviations.has(lower)) {
      dotted = true;
      end++;
      if (lexicon.words.has(`${lower}.`)) lower += ".";
    }
  }
  let entry = lexicon.words.get(possessive ? `${lower}'s` : lower);
  if (entry) {
    // he's, it's: a pronoun with its verb, no possessive.
    if (possessive) {
      possessive = false;
      lower = `${lower}'s`;
    }
  } else if (possessive) entry = lexicon.words.get(lower);
  const classes = entry ? entry.classes : letters > 3 && lower.endsWith("ly") && !capital ? bit.adverb : 0;
  return {
    kind: letters > 0 ? "word" : "number",
    start: i,
    end,
    lower,
    classes,
    entry,
    capital,
    allCaps: capitals > 1 && capitals === letters,
    possessive,
    dotted,
    opening: false,
    spaced,
    pair: -1,
  };
}

/** Whether the word is in one of the classes. */
export const is = (token: Token | undefined, classes: number): boolean =>
  token !== undefined && (token.classes & classes) !== 0;

const properNames = bit.male | bit.female | bit.place | bit.demonym | bit.title | bit.honorific;

/** A capital letter, and no word that has one only because it opens a sentence. */
export function isName(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== "word" || !token.capital) return false;
  if (token.opening && token.entry && (token.classes & properNames) === 0) return false;
  return (
    (token.classes &
      (bit.article |
        bit.determiner |
        bit.preposition |
        bit.conjunction |
        bit.subordinator |
        bit.pronoun |
        bit.auxiliary |
        bit.adverb |
        bit.possessive)) ===
    0
  );
}

/** The cue that starts at token `i`, with the particle of a verb that has one. */
export function cueAt(tokens: readonly Token[], i: number): { cue: CueEntry; last: number } | undefined {
  const entry = tokens[i]?.entry;
  if (!entry || (!entry.cue && !entry.phrasal)) return undefined;
  const { phrasal } = entry;
  if (phrasal && tokens[i + 1]?.lower === phrasal.particle) return { cue: phrasal, last: i + 1 };
  return entry.cue ? { cue: entry.cue, last: i } : undefined;
}
