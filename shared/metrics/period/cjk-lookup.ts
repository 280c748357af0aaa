import type { CjkPeriodTables, RelativeTime } from "../../language/period-tables.ts";
import { digitCodes } from "./cjk-numerals.ts";
import { WordIndex, wordSet } from "./word-index.ts";

/** The tables of one language, made ready for looking up. */
export interface CjkLookup {
  tables: CjkPeriodTables;
  words: WordIndex<RelativeTime>;
  parts: WordIndex<CjkPeriodTables["parts"][string]>;
  eras: WordIndex<number>;
  quarterWords: WordIndex<true>;
  cumulative: WordIndex<true>;
  wholeYear: WordIndex<true>;
  sameInYear: WordIndex<true>;
  durationAfter: WordIndex<true>;
  weekdayAfter: WordIndex<true>;
  weekdayBefore: WordIndex<true>;
  dayHalves: WordIndex<true>;
  /** 1 for characters at which a mention may begin. */
  starts: Uint8Array;
}

export function cjkLookup(tables: CjkPeriodTables): CjkLookup {
  const words = new WordIndex(Object.entries(tables.words));
  const eras = new WordIndex(Object.entries(tables.eras));
  const dayHalves = wordSet(tables.dayHalves);
  const weekdayBefore = wordSet(tables.weekdayBefore);
  const starts = new Uint8Array(65536);
  for (const c of digitCodes) starts[c] = 1;
  for (const index of [words, eras, dayHalves, weekdayBefore]) for (const c of index.firstCodes) starts[c] = 1;
  for (const ch of "第前首QqＱ") starts[ch.charCodeAt(0)] = 1;
  if (tables.weekdayAfter.length > 0) for (const ch of tables.weekdays) starts[ch.charCodeAt(0)] = 1;
  return {
    tables,
    words,
    eras,
    dayHalves,
    weekdayBefore,
    starts,
    parts: new WordIndex(Object.entries(tables.parts)),
    quarterWords: wordSet(tables.quarterWords),
    cumulative: wordSet(tables.cumulative ?? []),
    sameInYear: wordSet(tables.sameInYear ?? []),
    wholeYear: wordSet(tables.wholeYear ?? []),
    durationAfter: wordSet(tables.durationAfter),
    weekdayAfter: wordSet(tables.weekdayAfter),
  };
}

/** The place after one or two spaces at `at`. */
export const space = (text: string, at: number): number => {
  let i = at;
  while (i < at + 2 && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x3000)) i++;
  return i;
};

export const is = (text: string, at: number, ch: string): boolean => text.startsWith(ch, at);
