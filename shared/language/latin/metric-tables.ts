import type { Basis, Direction, MetricKind, MetricStatus, Qualifier } from "../../contract/records.ts";

/** Number words. Every key is in lower case. */
export interface LatinNumberTables {
  /** zero to nineteen. */
  ones: Readonly<Record<string, number>>;
  tens: Readonly<Record<string, number>>;
  hundred: string;
  /** thousand and above, and their short forms that stand alone: bn, mln. */
  magnitudes: Readonly<Record<string, number>>;
  /** Letters that multiply where they touch the digits: k, m, b. */
  letters: Readonly<Record<string, number>>;
  /** dozen, score. */
  groups: Readonly<Record<string, number>>;
  /** Plurals that stand for a stretch of size: tens, dozens, hundreds, thousands. */
  vague: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Names of the parts of a whole in the singular: half → 2, third → 3. */
  denominators: Readonly<Record<string, number>>;
  /** Before and after a plural of size whose noun is left out: with hundreds still missing. */
  aloneBefore: ReadonlySet<string>;
  aloneAfter: ReadonlySet<string>;
  denominatorPlurals: Readonly<Record<string, number>>;
  /** first to twelfth and beyond, for ranks. */
  ordinals: Readonly<Record<string, number>>;
  /** twice, double, tripled: a multiple in one word. */
  multiples: Readonly<Record<string, number>>;
  /** Verbs of multiplying: doubled → 2, halved → 0.5. */
  multiplying: Readonly<Record<string, number>>;
  fold: string;
  articles: ReadonlySet<string>;
  and: string;
  point: string;
  signs: Readonly<Record<string, 1 | -1>>;
  /** Before "a third": a part and not a place in a row. */
  partBefore: ReadonlySet<string>;
  /** What may follow a part that stands alone. */
  partAfter: ReadonlySet<string>;
  /** Before half and quarter where they are times. */
  timeBefore: ReadonlySet<string>;
  /** After half where it is a part. */
  halfOf: ReadonlySet<string>;
}

/** Units and what stands around them. A list of phrases is parted by commas. */
export interface LatinUnitTables {
  /** Kind of unit → unit code → its phrases. */
  units: Partial<Record<MetricKind, Readonly<Record<string, string>>>>;
  /** Units of nouns that join with an adjective of a country: dollar → canadian → CAD; "" is the plain name. */
  currencies: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Plural forms of those names that are not made with an s: krone → kroner. */
  currencyPlurals: Readonly<Record<string, string>>;
  /** Names of one currency. */
  currencyNames: Readonly<Record<string, string>>;
  /** Phrase → currency and how much of it: pence → GBP, 0.01. */
  /** Names of several of a unit: a decade is ten years. */
  multiples: Readonly<Record<string, readonly [kind: MetricKind, unit: string, factor: number]>>;
  currencyParts: Readonly<Record<string, readonly [code: string, factor: number]>>;
  /** Letters before an amount: RM79, Rs 500, US $84. */
  currencyPrefixes: Readonly<Record<string, string>>;
  /** Letters before or after an amount in a currency named by a sign: US → USD, for $. */
  currencyOfSign: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Currencies whose hundredth is a cent. */
  withCents: ReadonlySet<string>;
  /** A name that is a weight too, the currency it is then, and the words around it that tell of money and of weight. */
  moneyOrMass: {
    words: ReadonlySet<string>;
    code: string;
    mass: string;
    cues: ReadonlySet<string>;
    weighing: ReadonlySet<string>;
    /** Words of warmth: a letter is one of degrees there and not of cents. */
    warmth: ReadonlySet<string>;
  };
  /** Unit → smaller units that follow it in one value, with their share: ft → in → 1/12. */
  compounds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Words that join a unit to what it is counted by: per, a, an, each. */
  per: ReadonlySet<string>;
  /** Symbols of units that are words or names as well, so that they count only where they touch the number. */
  touching: ReadonlySet<string>;
  /** Adjectives between a number and a length of time: consecutive, straight. */
  between: ReadonlySet<string>;
  /** After a length of time: it is an age. */
  old: ReadonlySet<string>;
  /** Before a bare number: it is an age. */
  aged: readonly string[];
}

/** Words that say how a number is meant or what it is not. */
export interface LatinWordTables {
  before: Partial<Record<Qualifier, string>>;
  after: Partial<Record<Qualifier, string>>;
  /** Between a qualifier and its number: another, an additional. */
  transparent: ReadonlySet<string>;
  /** Verbs whose object is a bound: topped, exceeded. */
  boundVerbs: Readonly<Record<string, Qualifier>>;
  /** Words before a number that it only labels: page, chapter, flight. */
  labels: ReadonlySet<string>;
  /** Phrases that hold a number word and measure nothing. */
  idioms: string;
  /** After a hyphen and a number: counted all the same (a six-member panel). */
  counted: ReadonlySet<string>;
  /** Plurals without an s: people, children. */
  plurals: ReadonlySet<string>;
  /** Plurals that stand before the noun counted: sales representatives. */
  compounds: ReadonlySet<string>;
  /** Words in s that are no plural noun. */
  notPlural: ReadonlySet<string>;
  /** Nouns and verbs of sport: a sentence with one of them speaks of scores. */
  sport: ReadonlySet<string>;
}

/** Words that say how a number changed. */
export interface LatinChangeTables {
  /** Verbs by what they say of their subject or object; every form, parted by spaces. */
  verbs: Readonly<Record<Direction, string>>;
  /** Verbs with an object (cut 5%, raised by $3): a plain amount after them changed only where "by" stands between. */
  weakVerbs: Readonly<Record<Direction, string>>;
  nouns: Readonly<Record<Direction, string>>;
  /** up, down, higher, lower beside a number. */
  particles: Readonly<Record<string, Direction>>;
  bases: Readonly<Record<Basis, string>>;
  status: Readonly<Record<MetricStatus, string>>;
}

/** What a clause is made of, as far as finding a subject needs it. */
export interface LatinClauseTables {
  /** be, have, will and the like. */
  auxiliaries: ReadonlySet<string>;
  /** Verbs in every form, beside those of change. */
  verbs: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  adverbs: ReadonlySet<string>;
  /** The ending of adverbs of manner, and the words that end so and are none. */
  manner: { suffix: string; except: ReadonlySet<string> };
}

/** Small sets of words that single rules look for. */
export interface LatinCueTables {
  /** Plurals of people: a bound after one of them may be an age. */
  persons: ReadonlySet<string>;
  /** After 100m: the letter is a unit of length there. */
  metres: ReadonlySet<string>;
  /** Verbs that "up to" or "down to" follows with a level. */
  motion: ReadonlySet<string>;
  /** Verbs before "up" and "down" that make another verb with it: made up of. */
  phrasal: ReadonlySet<string>;
  /** Verbs that fall with "up": gave up 3%. */
  yielding: ReadonlySet<string>;
  /** Verbs that lift what stands between them and "to". */
  pushing: ReadonlySet<string>;
  /** Verbs whose amount is one of growth by itself. */
  adding: ReadonlySet<string>;
  /** Nouns of a level before "of": to a low of. */
  levels: ReadonlySet<string>;
  /** Nouns of falling where points or percentages follow, and sums of money otherwise: a loss of. */
  losses: ReadonlySet<string>;
  /** Nouns measured in percentages, so that points beside them are of these: the approval rating. */
  rates: ReadonlySet<string>;
  /** Names and nouns of indexes, whose level is in points. */
  indexes: ReadonlySet<string>;
  /** Verbs and prepositions before an expectation that was met or not: beat estimates by 9 cents. */
  beating: ReadonlySet<string>;
  /** Adjectives before an amount that name nothing by themselves: a net, a record. */
  measuring: ReadonlySet<string>;
  /** After "in", where no noun follows that money goes to: in total. */
  inAll: ReadonlySet<string>;
  /** Verbs before a share that is their subject's own: makes up a third of. */
  sharing: ReadonlySet<string>;
  /** Verbs that keep or set their object at a level. */
  holding: ReadonlySet<string>;
  /** Verbs by their plain form before an amount only: rents average $62. */
  beforeNumber: ReadonlySet<string>;
  /** Right before an amount: off 2%, ahead 0.4%. */
  leading: Readonly<Record<string, Direction>>;
  /** Verbs of changing hands "for" a price. */
  trading: ReadonlySet<string>;
  /** Before "over two hours": more than that, where otherwise "over" tells how long something goes on. */
  lasting: ReadonlySet<string>;
  /** Verbs of a close before "off" and "ahead": ended off 2%. */
  closing: ReadonlySet<string>;
  /** Verbs whose object is a sum of money. */
  paying: ReadonlySet<string>;
  /** After "to double", which is no verb there: digits. */
  doubles: ReadonlySet<string>;
  /** Adjectives after which a verb's form is a noun: a monthly fall, an earlier forecast. */
  qualifying: ReadonlySet<string>;
  /** Nouns after a resolution such as 4K. */
  resolution: ReadonlySet<string>;
  /** Right after an amount: it was only expected. */
  expected: ReadonlySet<string>;
  /** After "to" and before "at" and a level: to settle at. */
  settling: ReadonlySet<string>;
  /** Plain forms of verbs that are nouns more often: the pension plan. */
  nounVerbs: ReadonlySet<string>;
  /** After an amount and before "than" and a time: 40 fewer than a year ago. */
  compared: Readonly<Record<string, Direction>>;
  /** After an amount: 30p dearer. */
  priced: Readonly<Record<string, Direction>>;
  /** Words between a subject and its verb: is likely to rise. */
  carrying: ReadonlySet<string>;
  /** Words after which another clause begins. */
  openers: ReadonlySet<string>;
  /** Auxiliaries that a plain verb follows. */
  modals: ReadonlySet<string>;
  /** What makes an ordinal of digits. */
  ordinalEnds: ReadonlySet<string>;
  /** What makes a decade of digits. */
  decadeEnds: ReadonlySet<string>;
  /** Before a hyphen and a number that still counts: sub-500, minus-5. */
  hyphenOpeners: ReadonlySet<string>;
  /** Before a year. */
  yearBefore: ReadonlySet<string>;
  /** Words of games: points beside them are scored. */
  games: ReadonlySet<string>;
  /** Words after which a bare number has the unit of what it is compared with. */
  comparing: ReadonlySet<string>;
  /** Nouns of time: that week, this session. */
  timeNouns: ReadonlySet<string>;
  /** Nouns after an ordinal that make it a rank. */
  places: ReadonlySet<string>;
  /** Verbs before an ordinal that make it a rank. */
  ranking: ReadonlySet<string>;
  /** Nouns that prices and measures are counted by, beside the units themselves. */
  perNouns: ReadonlySet<string>;
  /** After "a year" and the like, which is then no rate but a length of time: a year earlier. */
  afterLength: ReadonlySet<string>;
}

/** Tables of the metric engine for a language of this script. */
export interface LatinMetricTables {
  numbers: LatinNumberTables;
  units: LatinUnitTables;
  words: LatinWordTables;
  changes: LatinChangeTables;
  clause: LatinClauseTables;
  cues: LatinCueTables;
}
