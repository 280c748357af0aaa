import type { Layout } from "./layout.ts";
import { type Move, Moves } from "./moves.ts";
import { opensReport } from "./report-opening.ts";
import type { Run } from "./runs.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { announcesDigest, opensComments } from "./words.ts";

/**
 * What it costs to take lines out of a page, in units of about half a passage. A page was made by putting copies into
 * an article: the fewer passages one must take out, and the likelier their places, the likelier that is the article.
 */
const cost = {
  /** Where a passage begins: at the top, below the headline, below a label that announces one, right after its originals. */
  top: 0.3,
  belowHeadline: 0.6,
  /** The same for the opening of a report, and for paragraphs that follow each other elsewhere, too: rather the beginning. */
  openingBelowHeadline: 1,
  belowLabel: 0.2,
  beside: 0.06,
  afterBeside: 0.05,
  /** Where one ends: above the headline. At the end of the page it ends for nothing. */
  aboveHeadline: 0.1,
  /** Where one begins or ends among the comments of readers. */
  inComments: 0.12,
  /** Where a passage begins or ends anywhere else. */
  edge: 1,
  /** A label that is left with nothing below it. */
  orphan: 0.7,
  /** For paragraphs that follow each other, what they do not have in common, 0 to 1. */
  unlike: 1.8,
  /** To keep a later copy. */
  later: 0.15,
};

/** Where more lines change, what follows what is not read. */
const mostRead = 24;
/** Lines around a change that are looked at for what is kept. */
const reach = 40;
const mostSweeps = 6;
/** Gains below this are none. */
const least = 1e-6;

/** A run, and what speaks against keeping its earlier side; negative: its later side. */
export interface Weighed {
  run: Run;
  bias: number;
}

/**
 * Decides for all runs at once which side stays: the choice that takes the fewest passages out and leaves what reads
 * best, found by switching runs and passages for as long as that costs less (iterated conditional modes, Besag 1986),
 * once from all earlier copies and once from all later ones. Time is linear in the blocks.
 */
export class Order {
  readonly #layout: Layout;
  readonly #weighed: readonly Weighed[];
  readonly #vocabulary: Vocabulary;
  /** Blocks in page order that count: not dropped, and not alike but for a figure in two renders. */
  readonly #line: number[] = [];
  /** By block, its index there. */
  readonly #at: Int32Array;
  readonly #keep: Uint8Array;
  /** Blocks that stand whole in another one, and go in any case. */
  readonly #parts = new Set<number>();
  readonly #changed: Uint8Array;
  /** What it costs to keep a block. */
  readonly #marked: Float64Array;
  /** First blocks of a side that stands right after the other one. */
  readonly #beside = new Set<number>();
  /** Last blocks of such a side. */
  readonly #besideEnd = new Set<number>();
  /** First blocks of earlier sides of several paragraphs. */
  readonly #openings = new Set<number>();
  /** The last small line below the headline. */
  readonly #lead: number;
  /** The label above the comments; the number of blocks where there is none. */
  readonly #comments: number;
  readonly #likeness = new Map<number, number>();

  constructor(layout: Layout, vocabulary: Vocabulary, weighed: readonly Weighed[]) {
    const passed = new Set(weighed.flatMap(({ run }) => run.passed));
    this.#layout = layout;
    this.#weighed = weighed;
    this.#vocabulary = vocabulary;
    const { length } = layout.blocks;
    this.#at = new Int32Array(length).fill(-1);
    for (let block = layout.first(); block < length; block = layout.next(block)) {
      const isPart = block !== layout.title && layout.isPart(block) && !layout.isSplit(block);
      if (isPart) this.#parts.add(block);
      else if (block !== layout.title && passed.has(block) && !layout.isCopied(block)) continue;
      this.#at[block] = this.#line.length;
      this.#line.push(block);
    }
    this.#keep = new Uint8Array(length).fill(1);
    this.#changed = new Uint8Array(length);
    this.#marked = new Float64Array(length);
    let lead = layout.title ?? -1;
    if (lead >= 0)
      for (const block of this.#line.slice((this.#at[lead] as number) + 1)) {
        if (layout.isText(block) || layout.isCopied(block)) break;
        lead = block;
      }
    this.#lead = lead;
    this.#comments =
      this.#line.find((block) => block > lead && !layout.isText(block) && opensComments(this.#textOf(block))) ?? length;
  }

  /** For each run the side that goes. */
  solve(): ("a" | "b")[] {
    const weighed = this.#weighed;
    for (const { run, bias } of weighed) this.#mark(run, bias);
    const from = new Moves(this.#layout, this.#parts);
    const runs = weighed.map(({ run }) => run);
    const sides = runs.map(({ pairs }) => ({ a: from.side(pairs, "a"), b: from.side(pairs, "b") }));
    const moves = [...sides.flatMap(({ a, b }) => [a, b]), ...from.passages(this.#line, runs)];
    const earlier = this.#settle(
      sides.map(({ a }) => a),
      moves,
    );
    const kept = this.#keep.slice();
    const later = this.#settle(
      sides.map(({ b }) => b),
      moves,
    );
    if (later >= earlier - least) this.#keep.set(kept);
    return weighed.map(({ run }) => {
      const count = (side: "a" | "b"): number =>
        run.pairs.reduce((sum, pair) => sum + (this.#keep[pair[side][0] as number] as number), 0);
      return count("b") > count("a") ? "a" : "b";
    });
  }

  /** Switches from a first choice on for as long as that costs less; answers what the last choice costs. */
  #settle(start: readonly Move[], moves: readonly Move[]): number {
    this.#keep.fill(1);
    for (const part of this.#parts) this.#keep[part] = 0;
    for (const move of start) this.#apply(move);
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
      let changed = false;
      for (const move of moves) changed = this.#attempt(move) || changed;
      if (!changed) break;
    }
    return this.#energy(
      0,
      this.#line.length - 1,
      this.#weighed.reduce((sum, { run }) => sum + run.pairs.length, 0) <= mostRead,
    );
  }

  #mark(run: Run, bias: number): void {
    if (run.pairs.filter(({ a }) => this.#layout.isText(a[0] as number)).length > 1) this.#openings.add(run.aFrom);
    if (this.#layout.next(run.aTo) === run.bFrom) {
      this.#beside.add(run.bFrom);
      this.#besideEnd.add(run.bTo);
    }
    const share = (blocks: readonly number[], amount: number): void => {
      for (const block of blocks)
        this.#marked[block] = Math.max(this.#marked[block] as number, amount / run.pairs.length / blocks.length);
    };
    for (const { a, b } of run.pairs) {
      share(a, Math.max(0, bias));
      share(b, Math.max(0, -bias) + cost.later);
    }
  }

  #apply({ keep, drop }: Move): void {
    for (const block of drop) this.#keep[block] = 0;
    for (const block of keep) this.#keep[block] = 1;
  }

  /** Makes the move if it costs less. */
  #attempt(move: Move): boolean {
    const on = move.keep.filter((block) => this.#keep[block] === 0);
    const off = move.drop.filter((block) => this.#keep[block] === 1);
    const changed = [...on, ...off].filter((block) => (this.#at[block] as number) >= 0);
    if (changed.length === 0) return false;
    const regions = this.#regions(changed);
    const reads = changed.length <= mostRead;
    const sum = (): number => regions.reduce((total, [from, to]) => total + this.#energy(from, to, reads), 0);
    const before = sum();
    this.#apply(move);
    if (sum() < before - least) return true;
    this.#apply({ keep: off, drop: on });
    return false;
  }

  /** Stretches of the line around changed blocks, each from one kept paragraph that does not change to the next. */
  #regions(changed: readonly number[]): [number, number][] {
    for (const block of changed) this.#changed[block] = 1;
    const isFixed = (k: number): boolean => {
      const block = this.#line[k] as number;
      return this.#changed[block] === 0 && this.#keep[block] === 1 && this.#isRead(block);
    };
    const regions: [number, number][] = [];
    for (const k of changed.map((block) => this.#at[block] as number).sort((x, y) => x - y)) {
      const last = regions.at(-1);
      if (last !== undefined && k < last[1]) continue;
      let from = Math.max(0, k - 1);
      while (from > 0 && k - from < reach && !isFixed(from)) from--;
      let to = Math.min(this.#line.length - 1, k + 1);
      while (
        to < this.#line.length - 1 &&
        (to - k < reach || this.#changed[this.#line[to] as number] === 1) &&
        !isFixed(to)
      )
        to++;
      if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
      else regions.push([from, to]);
    }
    for (const block of changed) this.#changed[block] = 0;
    return regions;
  }

  #isRead(block: number): boolean {
    return this.#layout.isText(block) || block === this.#layout.title;
  }

  /** What the choice costs between two places of the line, both included. */
  #energy(from: number, to: number, reads: boolean): number {
    let sum = 0;
    let previous = -1;
    let label = -1;
    let paragraph = -1;
    let gap = false;
    for (let k = from; k <= to; k++) {
      const block = this.#line[k] as number;
      const kept = this.#keep[block] === 1;
      if (kept) sum += this.#marked[block] as number;
      if (k > from) {
        const keptBefore = this.#keep[previous] === 1;
        if (keptBefore && !kept) sum += this.#beginning(previous, block);
        else if (!keptBefore && kept) sum += this.#ending(previous, block);
      } else if (k === 0 && !kept) sum += cost.top;
      if (!kept) gap ||= this.#layout.isText(block);
      else {
        const isRead = this.#isRead(block);
        if (!isRead && gap && label >= 0) sum += cost.orphan;
        label = isRead || block <= this.#lead || announcesDigest(this.#textOf(block)) ? -1 : block;
        gap = false;
        if (isRead) {
          if (reads && paragraph >= 0) sum -= cost.unlike * this.#like(paragraph, block);
          paragraph = block;
        }
      }
      previous = block;
    }
    if (to === this.#line.length - 1 && gap && label >= 0) sum += cost.orphan;
    return sum;
  }

  #beginning(previous: number, block: number): number {
    if (this.#beside.has(block)) return cost.beside;
    if (previous >= this.#comments) return cost.inComments;
    if (announcesDigest(this.#textOf(previous))) return cost.belowLabel;
    if (previous === this.#lead)
      return this.#openings.has(block) || opensReport(this.#textOf(block))
        ? cost.openingBelowHeadline
        : cost.belowHeadline;
    return cost.edge;
  }

  #ending(previous: number, block: number): number {
    if (block === this.#layout.title) return cost.aboveHeadline;
    if (previous >= this.#comments) return cost.inComments;
    return this.#besideEnd.has(previous) ? cost.afterBeside : cost.edge;
  }

  #textOf(block: number): string {
    return (this.#layout.blocks[block] as { text: string }).text;
  }

  /** By what both say, so that slips or a sentence more in one copy do not count. */
  #like(blockA: number, blockB: number): number {
    const [a, b] = [this.#layout.content(blockA), this.#layout.content(blockB)];
    const key = a * this.#layout.blocks.length + b;
    let like = this.#likeness.get(key);
    if (like === undefined) {
      like = this.#vocabulary.likeness(a, b);
      this.#likeness.set(key, like);
    }
    return like;
  }
}
