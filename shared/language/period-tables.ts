/** What a word for a time means, relative to the day of publication: 今月 is month 0, 昨年 is year −1. */
export interface RelativeTime {
  unit: "year" | "fiscal-year" | "half" | "quarter" | "month" | "week" | "day" | "part" | "same" | "unresolved";
  /** Steps from the present unit; for `half` and `quarter` 1 is the first one of the year. */
  delta: number;
  /** For `part` and `half`: which part of the year or month. */
  part?: PeriodPart;
  /** For `half`: of the fiscal year. */
  fiscal?: boolean;
  /** For `same`: the one after the time that was named before (翌年). */
  next?: "year" | "month" | "week" | "day";
  /** For `same`: only where the time named before is a quarter (单季). */
  only?: "quarter";
  /** A base only within a sentence: what opens one is its time (上月出口…). */
  leads?: boolean;
  /** True for what a change is measured against (前年同期, a year earlier): no period of its own. */
  base?: boolean;
}

/** A part of a year or month. */
export type PeriodPart = "early" | "mid" | "late" | "first-half" | "second-half" | "start" | "end" | "to-date";

/** Times in a language of Han characters. */
export interface CjkPeriodTables {
  /** Words that are a time on their own, longest match wins. */
  words: Readonly<Record<string, RelativeTime>>;
  /** What may follow a year or month: 上旬, 末, 底. */
  parts: Readonly<Record<string, PeriodPart>>;
  /** What counts quarters after a number: 四半期, 季度. */
  quarterWords: readonly string[];
  /** After a quarter: all of the year up to its end (第2四半期累計). */
  cumulative?: readonly string[];
  /** After a fiscal year: all of it (2025年3月期通期). */
  wholeYear?: readonly string[];
  /** After a year: the same part of it as now, which something is compared with (2024年同期). */
  sameInYear?: readonly string[];
  /** Names of eras with the year before their first: 令和 → 2018. */
  eras: Readonly<Record<string, number>>;
  /** What makes a number with a unit a length of time, standing after it: 間, 連続, ぶり. */
  durationAfter: readonly string[];
  /** What makes a year of two digits a year, standing after it. */
  yearAfter: string;
  /** Words before the hour: 午前 → 0, 午後 → 12. */
  dayHalves: readonly string[];
  /** Joins the ends of a range, longest first. */
  rangeJoins: readonly string[];
  /** Closes a range: まで. */
  rangeEnds: readonly string[];
  /** First characters of the weekdays, Monday first, and what follows or goes before them. */
  weekdays: string;
  weekdayAfter: readonly string[];
  weekdayBefore: readonly string[];
  /** Words in a sentence that speaks of what is to come. */
  forward: readonly string[];
  /** Month in which the fiscal year begins. */
  fiscalStart: number;
  /** What may stand between a time and the number that it governs alone: の, 的. */
  genitive: string;
  /** After a mention: it opens a stretch without end (から, 以来), so it dates no value. */
  opens: readonly string[];
  /** After a mention: when something was published, not what it speaks of. */
  reports: readonly string[];
  /** Right before a mention: when something came to be, which dates no value after it (成立于). */
  origins?: readonly string[];
  /** Within a few words after a mention: it dates the publishing of a figure (今年初めにA社が発表した). */
  publishes: readonly string[];
  /** After a day, anywhere in its sentence: the day is that of the announcement (5日、…と発表した). */
  announces: readonly string[];
  /** Before or after a time that something is compared with: 比, 前回, に比べ. */
  baseBefore: readonly string[];
  baseAfter: readonly string[];
  /** True where an earlier time may stand before its noun without a particle: 上年同期盈利. */
  nounAfterBase?: boolean;
  /** Before a number of days or years that counts them: 連続, 約. */
  durationBefore: readonly string[];
  /** Between a day and a change that began with the year: 较年初, 年初来. */
  sinceStart?: readonly string[];
  /** Between a mention and a number: the time has changed to the present. */
  /** Behind a time at which something is counted: 時点, 現在. */
  asOf?: readonly string[];
  nowWords: readonly string[];
}

/** Times in a language of words with spaces. Every key is in lower case. */
export interface LatinPeriodTables {
  months: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  /** Month and weekday names that are words of other meanings too. */
  ambiguous: ReadonlySet<string>;
  ordinals: Readonly<Record<string, number>>;
  numbers: Readonly<Record<string, number>>;
  units: Readonly<Record<string, "year" | "month" | "week" | "day" | "quarter">>;
  /** last → −1, this → 0, next → 1. */
  pointers: Readonly<Record<string, number>>;
  words: Readonly<Record<string, RelativeTime>>;
  parts: Readonly<Record<string, PeriodPart>>;
  /** Words after which a bare number of four digits is a year. */
  beforeYear: ReadonlySet<string>;
  /** Nouns after the name of a month that it ends: the September quarter, with their length in months. */
  spans: Readonly<Record<string, number>>;
  /** The first month of a season. */
  seasons: Readonly<Record<string, number>>;
  weekend: string;
  /** Before a year that a noun in the singular follows: its 2024 revenue. */
  owners: ReadonlySet<string>;
  /** Nouns in the plural that a year may belong to in the same way: its 2024 sales. */
  ofYear: ReadonlySet<string>;
  /** Small words that may follow a bare year, so that it does not count what follows. */
  afterYear: ReadonlySet<string>;
  forward: ReadonlySet<string>;
  opens: ReadonlySet<string>;
  /** Verbs whose "on Friday" dates the saying, not what is said. */
  reports: ReadonlySet<string>;
}
