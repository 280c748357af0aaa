import type { Span } from "../contract/records.ts";

/** What ends a sentence in one language. */
export interface SentenceTables {
  /** Characters that end a sentence. */
  enders: string;
  /** Characters that may follow an ender and still belong to the sentence (closing marks). */
  closers: string;
  /** True where an ender must be followed by white space or the end of the text (Latin full stop). */
  needsSpace: boolean;
  /** Words in lower case, without their full stop, after which a full stop ends no sentence: mr, inc, jan. */
  abbreviations: ReadonlySet<string>;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Sentences of one paragraph in order, trimmed of white space; they cover every other character. Linear time. */
export function splitSentences(text: string, tables: SentenceTables): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    let s = start;
    let e = end;
    while (s < e && isSpace(text.charCodeAt(s))) s++;
    while (e > s && isSpace(text.charCodeAt(e - 1))) e--;
    if (e > s) sentences.push({ start: s, end: e });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const ch = text[i] as string;
    if (ch === "\n") {
      push(i + 1);
      continue;
    }
    if (!tables.enders.includes(ch)) continue;
    let end = i + 1;
    while (
      end < text.length &&
      (tables.enders.includes(text[end] as string) || tables.closers.includes(text[end] as string))
    )
      end++;
    if (tables.needsSpace) {
      if (end < text.length && !isSpace(text.charCodeAt(end)) && text[end] !== "\n") {
        i = end - 1;
        continue;
      }
      if (ch === "." && end === i + 1 && !endsSentence(text, i, tables)) continue;
    }
    push(end);
    i = end - 1;
  }
  push(text.length);
  return sentences;
}

/** Whether the full stop at `dot` ends a sentence: not after an abbreviation or an initial, nor before a small letter. */
function endsSentence(text: string, dot: number, tables: SentenceTables): boolean {
  let next = dot + 1;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (next < text.length && isLower(text.charCodeAt(next))) return false;
  let from = dot;
  while (from > 0 && (isLetter(text.charCodeAt(from - 1)) || text[from - 1] === ".")) from--;
  const word = text.slice(from, dot).toLowerCase();
  if (word.length === 1 && isLetter(word.charCodeAt(0)) && word !== "i") return false;
  return !tables.abbreviations.has(word);
}
