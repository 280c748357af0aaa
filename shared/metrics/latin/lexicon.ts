import type { Basis, Direction, MetricKind, MetricStatus, Qualifier } from "../../contract/records.ts";
import { currencyCodes, currencySymbols } from "../../language/common/currency.data.ts";
import type { LatinMetricTables } from "../../language/latin/metric-tables.ts";
import { PhraseIndex, phraseEntries } from "./phrases.ts";

/** What a unit word stands for. */
export interface UnitMeaning {
  kind: MetricKind;
  unit: string;
  /** What one of it is in that unit: 0.01 for cents. */
  factor?: number;
}

/** The tables of one language as the engine looks them up; built once for each. */
export interface Lexicon {
  tables: LatinMetricTables;
  units: PhraseIndex<UnitMeaning>;
  /** Currency signs of one character. */
  signs: ReadonlyMap<string, string>;
  prefixes: ReadonlyMap<string, string>;
  before: PhraseIndex<Qualifier>;
  after: PhraseIndex<Qualifier>;
  idioms: PhraseIndex<true>;
  aged: PhraseIndex<true>;
  /** Words that may begin a quantity. */
  starters: ReadonlySet<string>;
  verbs: ReadonlyMap<string, Direction>;
  weakVerbs: ReadonlyMap<string, Direction>;
  nouns: ReadonlyMap<string, Direction>;
  bases: PhraseIndex<Basis>;
  status: PhraseIndex<MetricStatus>;
}

const built = new WeakMap<LatinMetricTables, Lexicon>();

export function lexiconOf(tables: LatinMetricTables): Lexicon {
  const known = built.get(tables);
  if (known) return known;
  const { numbers, words, changes, units } = tables;
  const lexicon: Lexicon = {
    tables,
    units: new PhraseIndex(unitEntries(tables)),
    signs: new Map(Object.entries(currencySymbols).filter(([symbol]) => symbol.length === 1)),
    prefixes: new Map([
      ...[...currencyCodes].map((code): [string, string] => [code, code]),
      ...Object.entries(units.currencyPrefixes),
    ]),
    before: new PhraseIndex(phraseEntries(words.before)),
    after: new PhraseIndex(phraseEntries(words.after)),
    idioms: new PhraseIndex(words.idioms.split(",").map((idiom) => [idiom, true] as const)),
    aged: new PhraseIndex(units.aged.map((phrase) => [phrase, true] as const)),
    starters: new Set([
      ...Object.keys(numbers.ones),
      ...Object.keys(numbers.tens),
      ...Object.keys(numbers.vague),
      ...Object.keys(numbers.groups).filter((word) => word.endsWith("s")),
      ...Object.keys(numbers.signs),
      ...Object.keys(numbers.multiples),
      ...Object.keys(numbers.multiplying),
      ...Object.keys(numbers.ordinals),
      ...Object.keys(numbers.denominators).filter((word) => (numbers.denominators[word] ?? 0) >= 100),
      ...numbers.articles,
      "half",
    ]),
    verbs: formsOf(changes.verbs),
    weakVerbs: formsOf(changes.weakVerbs),
    nouns: formsOf(changes.nouns),
    bases: new PhraseIndex(phraseEntries(changes.bases)),
    status: new PhraseIndex(phraseEntries(changes.status)),
  };
  built.set(tables, lexicon);
  return lexicon;
}

const formsOf = (table: Readonly<Record<Direction, string>>): Map<string, Direction> =>
  new Map(
    Object.entries(table).flatMap(([direction, forms]) =>
      forms.split(" ").map((form): [string, Direction] => [form, direction as Direction]),
    ),
  );

function* unitEntries({ units: tables }: LatinMetricTables): Generator<[string, UnitMeaning]> {
  for (const [kind, codes] of Object.entries(tables.units))
    for (const [unit, phrases] of Object.entries(codes))
      for (const phrase of phrases.split(",")) yield [phrase, { kind: kind as MetricKind, unit }];
  for (const [noun, countries] of Object.entries(tables.currencies)) {
    const plural = tables.currencyPlurals[noun];
    const forms = [noun, `${noun}s`, ...(plural === undefined ? [] : [plural])];
    for (const [country, unit] of Object.entries(countries))
      for (const form of forms) yield [country === "" ? form : `${country} ${form}`, { kind: "money", unit }];
  }
  for (const [name, unit] of Object.entries(tables.currencyNames)) yield [name, { kind: "money", unit }];
  for (const [name, [kind, unit, factor]] of Object.entries(tables.multiples)) yield [name, { kind, unit, factor }];
  for (const [name, [unit, factor]] of Object.entries(tables.currencyParts))
    yield [name, { kind: "money", unit, factor }];
  for (const word of tables.moneyOrMass.words) yield [word, { kind: "measure", unit: tables.moneyOrMass.mass }];
}
