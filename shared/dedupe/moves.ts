import type { Layout } from "./layout.ts";
import type { Pair, Run } from "./runs.ts";

/** Lines that are kept and lines that go together. */
export interface Move {
  keep: number[];
  drop: number[];
}

/** A content that stands in more places is not looked for in all of them. */
const mostPlaces = 24;

/** The choices among copies that are weighed as one: a side of a run, a stretch of copies. */
export class Moves {
  readonly #layout: Layout;
  readonly #places: ReadonlyMap<number, readonly number[]>;
  readonly #fixed: ReadonlySet<number>;

  /** `fixed`: blocks that no move keeps or drops. */
  constructor(layout: Layout, fixed: ReadonlySet<number>) {
    this.#layout = layout;
    this.#places = layout.alive();
    this.#fixed = fixed;
  }

  /** Keeps one side of pairs, and drops the other and whatever else says the same. The headline is always kept. */
  side(pairs: readonly Pair[], side: "a" | "b"): Move {
    const keep = pairs.flatMap((pair) => pair[side]);
    const kept = new Set(keep);
    const drop = new Set<number>();
    for (const { a, b } of pairs)
      for (const block of [...a, ...b])
        for (const other of this.#placesOf(block)) if (!kept.has(other)) drop.add(other);
    const { title } = this.#layout;
    const isFree = (block: number): boolean => !this.#fixed.has(block);
    if (title === undefined || !drop.has(title)) return { keep: keep.filter(isFree), drop: [...drop].filter(isFree) };
    drop.delete(title);
    const says = (block: number): boolean => this.#layout.content(block) === this.#layout.content(title);
    return {
      keep: [title, ...keep.filter((block) => isFree(block) && !says(block))],
      drop: [...[...drop].filter(isFree), ...keep.filter(says)],
    };
  }

  /** Small lines return in their own right: where they are copies, they are so with their neighbours. */
  #placesOf(block: number): readonly number[] {
    if (!this.#layout.standsAlone(block)) return [block];
    const places = this.#places.get(this.#layout.content(block)) ?? [];
    return places.length > mostPlaces ? [block] : places;
  }

  /** Stretches of copies in the line of blocks: to take out each as a whole, and to keep it as a whole. */
  passages(line: readonly number[], runs: readonly Run[]): Move[] {
    const pairsOf = new Map<number, Pair[]>();
    const add = (block: number, pair: Pair): void => {
      const known = pairsOf.get(block);
      if (known === undefined) pairsOf.set(block, [pair]);
      else if (known.length < mostPlaces) known.push(pair);
    };
    for (const { pairs } of runs)
      for (const { a, b } of pairs) {
        for (const block of a) add(block, { a: b, b: a });
        for (const block of b) add(block, { a, b });
      }
    const moves: Move[] = [];
    let passage: number[] = [];
    for (const block of [...line, -1]) {
      if (block >= 0 && pairsOf.has(block)) {
        passage.push(block);
        continue;
      }
      const inside = new Set(passage);
      // `a` stands elsewhere, `b` within
      const pairs = passage.flatMap((b) => {
        const pair = pairsOf.get(b)?.find(({ a }) => !a.some((other) => inside.has(other)));
        return pair === undefined || pair.b[0] !== b ? [] : [pair];
      });
      if (pairs.length > 1) moves.push(this.side(pairs, "a"), this.side(pairs, "b"));
      passage = [];
    }
    return moves;
  }
}
