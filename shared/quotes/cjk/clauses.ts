import type { MarkPair } from "../marks.ts";
import { pairMarks } from "../marks.ts";

/** One character that stands for every character between quotation marks, so that no rule reads what is said inside. */
export const hidden = "\ue000";

/** A paragraph made ready: its marks, its text with quoted words hidden, and its sentences. */
export interface Passage {
  index: number;
  text: string;
  masked: string;
  marks: MarkPair[];
  outer: MarkPair[];
  sentences: Sentence[];
  /** The last mark is closed in one of the next paragraphs. */
  runsOn: boolean;
}

/** What reading a paragraph takes from its neighbours and from the language. */
export interface PassageSetting {
  /** The particle that follows reported words, empty where the language has none. */
  particle: string;
  /** The first character of the next paragraph. */
  next: string;
  /** Where words of an earlier paragraph end in this one. */
  runsIn?: number | undefined;
  /** Whether a mark that is left open is closed in one of the next paragraphs. */
  runsOn: (mark: string) => boolean;
  /** Where an unclosed mark ends by the words themselves. */
  closeBefore?: ((text: string, from: number, to: number) => number | undefined) | undefined;
}

export interface Sentence {
  start: number;
  /** Exclusive, without the closing full stop. */
  end: number;
  /** Outer pairs of marks inside, in order. */
  outer: MarkPair[];
}

// Bounds on one sentence, far above what is ever written, keep the work on it constant and the whole linear.
const mostMarks = 64;
const longestSentence = 1500;
const enders = "。！？!?\n";

/** Splits a paragraph into sentences; what stands between marks never ends one. Linear time. */
export function readPassage(text: string, index: number, setting: PassageSetting): Passage {
  const { particle, next } = setting;
  const marks = pairMarks(text);
  if (setting.runsIn !== undefined) begin(marks, setting.runsIn);
  const outer = marks.filter((pair) => pair.depth === 0);
  let runsOn = false;
  for (const pair of outer)
    if (!pair.closed) {
      const bounded = boundary(text, pair.open, next);
      const close = setting.closeBefore?.(text, pair.open + 1, bounded);
      runsOn = close === undefined && setting.runsOn(text[pair.open] as string);
      pair.close = runsOn ? text.length : (close ?? bounded);
    }
  const kept = marks.filter((pair) => pair.depth === 0 || pair.closed);
  let masked = text;
  if (outer.length > 0) {
    const parts: string[] = [];
    let at = 0;
    for (const pair of outer) {
      parts.push(text.slice(at, pair.open + 1), hidden.repeat(Math.max(0, pair.close - pair.open - 1)));
      at = Math.max(pair.close, pair.open + 1);
    }
    parts.push(text.slice(at));
    masked = parts.join("");
  }
  const sentences: Sentence[] = [];
  let start = 0;
  let pair = 0;
  let inside: MarkPair[] = [];
  const push = (end: number, after: number): void => {
    let from = start;
    while (from < end && (masked[from] === " " || masked[from] === "　" || masked[from] === "*")) from++;
    if (end > from) sentences.push({ start: from, end, outer: inside });
    inside = [];
    start = after;
  };
  for (let i = outer[0]?.open === -1 ? -1 : 0; i < masked.length; i++) {
    const mark = outer[pair];
    if (mark && i === mark.open) {
      inside.push(mark);
      pair++;
      // A mark that is never closed ends before the particle that follows its words.
      i = mark.closed ? mark.close : mark.close - 1;
      if (inside.length >= mostMarks || i - start > longestSentence || endsAfter(text, masked, mark, particle))
        push(Math.min(i + 1, text.length), i + 1);
      continue;
    }
    if (enders.includes(masked[i] as string) || i - start > longestSentence) push(i, i + 1);
  }
  push(masked.length, masked.length);
  const first = sentences[0];
  if (first) first.start = Math.max(first.start, datelineEnd(masked, first.start, first.end));
  return { index, text, masked, marks: kept, outer, sentences, runsOn };
}

/** Words that an earlier paragraph began end at `close`: a pair of marks whose first stands before the paragraph. */
function begin(marks: MarkPair[], close: number): void {
  for (const pair of marks) if (pair.open < close) pair.depth++;
  marks.unshift({ open: -1, close, depth: 0, closed: true, family: 0 });
}

/** Whether a closing mark ends the sentence: a full stop within, a colon before or the particle missing behind. */
function endsAfter(text: string, masked: string, mark: MarkPair, particle: string): boolean {
  if (!mark.closed) return particle === "" || text[mark.close] !== particle;
  if (!"。！？!?".includes(text[mark.close - 1] as string)) return false;
  const before = masked[mark.open - 1];
  if (before === "：" || before === ":") return true;
  if (particle === "") return false;
  const after = masked[mark.close + 1];
  return (
    after !== undefined &&
    !`${particle}、との「『`.includes(after) &&
    (before === undefined || "。 \n".includes(before))
  );
}

/** Where an unclosed mark is bounded: the paragraph's end if the next one opens anew, else the first sentence's end. */
function boundary(text: string, open: number, next: string): number {
  if (next !== "" && next === text[open]) return text.length;
  for (let i = open + 1; i < text.length; i++) if ("。！？!?\n".includes(text[i] as string)) return i + 1;
  return text.length;
}

/** How a report of a news agency begins: 新华社北京3月6日电（记者林琳）, （中央社記者王小明台北5日電）, 【ジュネーブ共同】. */
const datelines = [
  /[^，。、：“”「」\n]{1,24}?[电電讯訊](?:[（(][^）)\n]{2,24}[）)]|(?=[ 　]))[ 　]?/uy,
  /[（(][^）)\n]{2,30}(?:[电電讯訊]|报道|報導)[）)][ 　]?/uy,
  /[【［〔][^】］〕\n]{2,24}[】］〕][ 　]?/uy,
];

/** Where the dateline at `start` ends, `start` where there is none. */
function datelineEnd(text: string, start: number, end: number): number {
  for (const form of datelines) {
    form.lastIndex = start;
    const found = form.exec(text);
    if (found && found[0].length > 3 && start + found[0].length < end) return start + found[0].length;
  }
  return start;
}
