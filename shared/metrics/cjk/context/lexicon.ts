import type { Basis, Direction, MetricStatus } from "../../../contract/records.ts";
import type { CjkContextTables, Directed } from "../../../language/cjk/context-tables.ts";
import type { CjkPack } from "../../../language/pack.ts";
import { WordTable } from "../word-table.ts";

export type ChangeSort =
  | "change"
  | "ending"
  | "measure"
  | "comparative"
  | "crossing"
  | "turn"
  | "improve"
  | "worsen"
  | "none";

/** A word that may say that something rose or fell. */
export interface ChangeWord {
  sort: ChangeSort;
  direction?: Direction;
}

/** A word for an earlier time (前年), or one that is a comparison by itself (同比). */
export interface BasisWord {
  basis: Basis;
  alone: boolean;
  /** Becomes the quarter in a quarterly context. */
  periodic: boolean;
}

/** The context tables of one language, made ready for looking up. */
export interface Lexicon {
  tables: CjkContextTables;
  changes: WordTable<ChangeWord>;
  lengths: WordTable<Direction>;
  measures: WordTable<Direction>;
  bases: WordTable<BasisWord>;
  comparesAfter: WordTable<true>;
  comparesBefore: WordTable<true>;
  quarterly: WordTable<true>;
  earlier: WordTable<true>;
  statuses: WordTable<MetricStatus | undefined>;
  within: WordTable<true>;
  ofWhich: WordTable<true>;
  respectively: WordTable<true>;
  adverbs: WordTable<true>;
  wholeWords: WordTable<true>;
  noSubjects: ReadonlySet<string>;
  persons: WordTable<true>;
  frames: WordTable<true>;
  inverse: WordTable<true>;
  to: WordTable<true>;
  from: WordTable<true>;
  compounds: WordTable<true>;
  kanaNouns: WordTable<true>;
  rates: ReadonlySet<string>;
  circumstances: WordTable<true>;
  dimensions: ReadonlySet<string>;
  bridges: WordTable<true>;
  openers: WordTable<true>;
  stops: WordTable<true>;
  cuts: WordTable<true>;
  predicates: WordTable<true>;
  produces: WordTable<true>;
  fates: WordTable<true>;
  prepositions: WordTable<true>;
  amounts: WordTable<true>;
  totals: WordTable<true>;
}

const built = new WeakMap<CjkPack, Lexicon>();

export function lexiconOf(pack: CjkPack): Lexicon {
  let lexicon = built.get(pack);
  if (lexicon === undefined) {
    lexicon = build(pack.metricContext);
    built.set(pack, lexicon);
  }
  return lexicon;
}

const words = (list: string | undefined): string[] => (list ?? "").split(" ").filter((word) => word !== "");
const setOf = (list: string | undefined): WordTable<true> =>
  new WordTable(words(list).map((word): [string, true] => [word, true]));
const directed = ({ up, down }: Directed): [string, Direction][] => [
  ...words(up).map((word): [string, Direction] => [word, "up"]),
  ...words(down).map((word): [string, Direction] => [word, "down"]),
];

function build(tables: CjkContextTables): Lexicon {
  const { particles, medial } = tables;
  return {
    tables,
    changes: new WordTable(changeWords(tables)),
    lengths: new WordTable(directed(tables.lengths)),
    measures: new WordTable(directed(tables.measures)),
    bases: new WordTable(basisWords(tables)),
    comparesAfter: setOf(tables.comparesAfter),
    comparesBefore: setOf(tables.comparesBefore),
    earlier: setOf(tables.earlier),
    quarterly: setOf(tables.quarterly),
    statuses: new WordTable([
      ...words(tables.noStatuses).map((word): [string, undefined] => [word, undefined]),
      ...Object.entries(tables.statuses).flatMap(([status, list]) =>
        words(list).map((word): [string, MetricStatus] => [word, status as MetricStatus]),
      ),
    ]),
    within: setOf(tables.within),
    ofWhich: setOf(tables.ofWhich),
    respectively: setOf(tables.respectively),
    adverbs: setOf(tables.adverbs),
    wholeWords: setOf(tables.wholeWords),
    noSubjects: new Set(words(tables.noSubjects)),
    persons: setOf(tables.persons),
    frames: setOf(tables.frames),
    inverse: setOf(tables.inverse),
    to: setOf(particles?.to ?? medial?.to),
    from: setOf(particles?.from ?? medial?.from),
    compounds: setOf(particles?.compounds),
    kanaNouns: setOf(particles?.kanaNouns),
    rates: new Set(words(particles?.rates)),
    circumstances: setOf(particles?.circumstances),
    dimensions: new Set(words(particles?.dimensions)),
    bridges: setOf(medial?.bridges),
    openers: setOf(medial?.openers),
    stops: setOf(medial?.stops),
    cuts: setOf(medial?.cuts),
    predicates: setOf(medial?.predicates),
    produces: setOf(medial?.produces),
    fates: setOf(medial?.fates),
    prepositions: setOf(medial?.prepositions),
    amounts: setOf(tables.amounts),
    totals: setOf(tables.totals),
  };
}

/** A word that stands in several lists is what the first of them says. */
function changeWords(tables: CjkContextTables): Map<string, ChangeWord> {
  const map = new Map<string, ChangeWord>();
  const add = (sort: ChangeSort, list: [string, Direction | undefined][]): void => {
    for (const [word, direction] of list)
      if (!map.has(word)) map.set(word, direction === undefined ? { sort } : { sort, direction });
  };
  const plain = (list: string): [string, undefined][] => words(list).map((word) => [word, undefined]);
  add("none", plain(tables.noChanges));
  add("change", directed(tables.changes));
  add("measure", directed(tables.measures));
  add("crossing", directed(tables.crossings));
  add("comparative", directed(tables.comparatives));
  add("ending", directed(tables.endings));
  add("turn", plain(tables.turns));
  add("improve", plain(tables.improves));
  add("worsen", plain(tables.worsens));
  return map;
}

function basisWords(tables: CjkContextTables): [string, BasisWord][] {
  const periodic = new Set(words(tables.periodic));
  const list = (bases: Partial<Record<Basis, string>>, alone: boolean): [string, BasisWord][] =>
    Object.entries(bases).flatMap(([basis, forms]) =>
      words(forms).map((word): [string, BasisWord] => [
        word,
        { basis: basis as Basis, alone, periodic: periodic.has(word) },
      ]),
    );
  return [...list(tables.bases, false), ...list(tables.comparisons, true)];
}
