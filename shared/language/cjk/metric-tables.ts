import type { MetricKind, Qualifier } from "../../contract/records.ts";

/** A word that is a quantity by itself (半額, 一半, 翻一番); without a value one that is none (過半数). */
export interface FixedQuantity {
  value?: number;
  unit?: string;
  kind?: MetricKind;
  qualifier?: Qualifier;
}

/** The part after a larger unit: `of` of them make one. With `unit` the whole is told in the smaller unit. */
export interface MinorUnit {
  of: number;
  unit?: string;
}

/** Tables of the metric engine for a language of this script; words of a list are parted by spaces. */
export interface CjkMetricTables {
  /** Kind of unit → unit code → its words. */
  units: Partial<Record<MetricKind, Readonly<Record<string, string>>>>;
  /** Unit words of measures made of a prefix and a base: code → words. */
  prefixes: Readonly<Record<string, string>>;
  /** Base code → its words; `prefixable` takes the prefixes, and 平方 and 立方 go before lengths. */
  prefixable: Readonly<Record<string, string>>;
  /** Second word of a rate after a slash (円/リットル), where it is no unit word itself: word → code. */
  per: Readonly<Record<string, string>>;
  /** Words before a length that make it a speed: word → code of the time. */
  speed: Readonly<Record<string, string>>;
  /** Words before a number that say its unit (人民币50元, 摂氏40度): word → code. */
  unitBefore: Readonly<Record<string, string>>;
  /** Larger unit → words of its part → how many make one: 52円32銭, 2時間30分. */
  minor: Readonly<Record<string, Readonly<Record<string, MinorUnit>>>>;
  /** Half of a unit after it: 3時間半. */
  half: string;
  counters: string;
  /** The one that counts twelve each. */
  dozen: string;
  /** The counters that a single Han digit counts with; other such pairs are words. */
  hanCounters: string;
  /** The Han digits that count things; 一 is an article in Chinese. */
  countingDigits: string;
  /** Whether a noun right after digits counts, though no table knows it: 5ドア, 9地域. */
  openCounters: boolean;
  /** Starts of what follows a number and is no counter. */
  notCounters: string;
  /** Words after a number that make it an order, a name or an address: 3番, 2号, 5世. */
  ordinals: string;
  /** Counters that a small number right after a noun makes an order of: 2部, 6区. */
  smallOrders: string;
  /** The end of an order after a counter: 3回目; and the characters after it that make another word (5人目標). */
  ordinalEnd?: { word: string; unless: string };
  /** Words in Han characters that look like a number and its unit and are none. */
  idioms: string;
  fixed: Readonly<Record<string, FixedQuantity>>;
  /** A plain unit of money (`words`) of an article that names the currency of another country in full: its code. */
  namedCurrency?: { named: string; unless: string; words: string; from: string; to: string };
  /** Verbs that may stand between such a word and the number: 约减少三成. */
  boundVerbs?: string;
  /** Words that touch a number before or after it. */
  before: Partial<Record<Qualifier, string>>;
  after: Partial<Record<Qualifier, string>>;
  /** Word of `before` → characters before it that make another word (最近, 契約). */
  beforeUnless: Readonly<Record<string, string>>;
  /** Word of `after` → characters after it that make another word (5社強化). */
  afterUnless: Readonly<Record<string, string>>;
  /** What bounds a number without touching it: 10万人を超えた. */
  beyond: Partial<Record<Qualifier, string>>;
  /** What may stand between the number and a word of `beyond`. */
  beyondGap: string;
  /** Between the ends of a range, and what may close it. */
  rangeWords: string;
  /** Words before an ordinal that make it a rank: 排名第三. */
  rankWords: string;
  /** The word between the two sides of a score: 3対2. */
  scores: string;
  /** Whether a last digit after a magnitude counts in the next lower one: 四百五 is 450. */
  shortTail: boolean;
  /** Words before a bare broken number that make it the level of an index, and words between that make it none. */
  indexNames: string;
  indexUnless: string;
  /** Words of a sentence that tell which sense an ambiguous unit word (its forms parted by spaces) has. */
  senses: Readonly<Record<string, UnitSense>>;
}

/** The senses of one unit word, and the words nearby that choose. */
export interface UnitSense {
  /** Words before the number, the nearest decides: sense → words. */
  words: Readonly<Record<string, string>>;
  /** Sense → unit. */
  units: Readonly<Record<string, { kind: MetricKind; unit: string; counter?: boolean }>>;
  /** Sense of some values, whatever the words: 180度, 360度. */
  exact?: Readonly<Record<number, string>>;
  /** Sense where no noun follows: 每斤三块. */
  alone?: string;
  /** Sense without such a word. */
  otherwise: string;
  /** Sense for a value at or above `from`, or with decimals, where no word chooses. */
  large?: { from: number; sense: string };
}
