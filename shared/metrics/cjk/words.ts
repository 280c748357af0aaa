import type { MetricKind, Qualifier } from "../../contract/records.ts";
import type { FixedQuantity } from "../../language/cjk/metric-tables.ts";
import { currencyCodes, currencySymbols } from "../../language/common/currency.data.ts";
import type { CjkPack } from "../../language/pack.ts";
import { Senses } from "./senses.ts";
import { latinUnits, unitWords } from "./unit-words.ts";
import { WordTable } from "./word-table.ts";

/** What a unit word or a counter says of the number before it. */
export interface UnitWord {
  kind: MetricKind;
  unit: string;
  counter?: boolean;
}

/** The tables of one language, ready for look-up; built once. */
export interface Words {
  units: WordTable<UnitWord>;
  latin: WordTable<UnitWord>;
  symbols: WordTable<string>;
  unitBefore: WordTable<string>;
  before: WordTable<Qualifier>;
  after: WordTable<Qualifier>;
  beyond: WordTable<Qualifier>;
  beyondGap: WordTable<true>;
  boundVerbs: WordTable<true>;
  per: WordTable<string>;
  speed: WordTable<string>;
  ordinals: WordTable<true>;
  notCounters: WordTable<true>;
  idioms: WordTable<true>;
  fixed: WordTable<FixedQuantity>;
  rangeWords: WordTable<true>;
  rankWords: WordTable<true>;
  hanCounters: ReadonlySet<string>;
  smallOrders: ReadonlySet<string>;
  indexNames: WordTable<string>;
  senses: Senses;
  minor: ReadonlyMap<string, WordTable<{ of: number; unit?: string }>>;
  tables: CjkPack["metrics"];
}

const built = new WeakMap<CjkPack, Words>();

export function wordsOf(pack: CjkPack): Words {
  let words = built.get(pack);
  if (words === undefined) {
    words = build(pack.metrics);
    built.set(pack, words);
  }
  return words;
}

function build(tables: CjkPack["metrics"]): Words {
  return {
    units: new WordTable([...list(tables.counters, counterWord), ...unitWords(tables)]),
    latin: new WordTable([
      ...latinUnits(),
      ...[...currencyCodes].map((code): [string, UnitWord] => [code, { kind: "money", unit: code }]),
    ]),
    symbols: new WordTable(
      Object.entries({ ...currencySymbols, ...Object.fromEntries([...currencyCodes].map((c) => [c, c])) }),
    ),
    unitBefore: new WordTable(Object.entries(tables.unitBefore)),
    before: new WordTable(qualifierWords(tables.before)),
    after: new WordTable(qualifierWords(tables.after)),
    beyond: new WordTable(qualifierWords(tables.beyond)),
    beyondGap: new WordTable(list(tables.beyondGap, true as const)),
    boundVerbs: new WordTable(list(tables.boundVerbs ?? "", true as const)),
    per: new WordTable(Object.entries(tables.per)),
    speed: new WordTable(Object.entries(tables.speed)),
    ordinals: new WordTable(list(tables.ordinals, true as const)),
    notCounters: new WordTable(list(tables.notCounters, true as const)),
    idioms: new WordTable(list(tables.idioms, true as const)),
    fixed: new WordTable(Object.entries(tables.fixed)),
    rankWords: new WordTable(list(tables.rankWords, true as const)),
    rangeWords: new WordTable(list(tables.rangeWords, true as const)),
    smallOrders: new Set(tables.smallOrders.split(" ")),
    hanCounters: new Set(tables.hanCounters.split(" ")),
    indexNames: new WordTable([...list(tables.indexNames, "index"), ...list(tables.indexUnless, "none")]),
    senses: new Senses(tables.senses),
    minor: new Map(Object.entries(tables.minor).map(([unit, parts]) => [unit, new WordTable(Object.entries(parts))])),
    tables,
  };
}

const counterWord: UnitWord = { kind: "count", unit: "1", counter: true };

const list = <T>(words: string, value: T): [string, T][] =>
  words
    .split(" ")
    .filter(Boolean)
    .map((word): [string, T] => [word, value]);

const qualifierWords = (table: Partial<Record<Qualifier, string>>): [string, Qualifier][] =>
  Object.entries(table).flatMap(([qualifier, forms]) => list(forms, qualifier as Qualifier));
