import { excerptSide, oddSide } from "./evidence.ts";
import { Garble } from "./garble.ts";
import type { Layout } from "./layout.ts";
import { Order } from "./order.ts";
import { piecedFrom } from "./patchwork.ts";
import { findRuns, type Pair, type Run, sequence } from "./runs.ts";
import { type Usage, usageOf } from "./setting.ts";
import type { Texts } from "./texts.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A dropped block, the block that was kept for it (perhaps dropped in its turn for a third), and why. */
export interface Drop {
  kept: number;
  reason: string;
  relation: "same" | "contained";
}

/** More copies than this are not weighed against each other. */
const mostCopies = 24;
/** Each round drops something; layouts that need more are no articles. */
const mostRounds = 12;
/** What it weighs that a copy has figures or words of somebody that the other lacks. */
const factWeight = 0.7;

/** Decides for every run of copies which side stays, the clearest cases first: what they leave makes the others clear. */
export function chooseCopies(layout: Layout, texts: Texts): Map<number, Drop> {
  return new Chooser(layout, texts).choose();
}

class Chooser {
  readonly #layout: Layout;
  readonly #texts: Texts;
  readonly #vocabulary: Vocabulary;
  readonly #drops = new Map<number, Drop>();
  readonly #garble: Garble;
  #usage: Usage | undefined;
  /** By content, the blocks that were there when it was asked for. */
  #alive: Map<number, number[]> | undefined;

  constructor(layout: Layout, texts: Texts) {
    this.#layout = layout;
    this.#texts = texts;
    this.#vocabulary = new Vocabulary(layout, texts);
    this.#garble = new Garble(layout);
  }

  choose(): Map<number, Drop> {
    this.#dropMany();
    this.#dropAboveHeadline();
    this.#dropHeadlines();
    this.#dropPatchworks();
    this.#settleScattered();
    for (let round = 0; round < mostRounds; round++) if (!this.#round()) break;
    this.#dropParts();
    this.#dropLabels();
    return this.#drops;
  }

  /** A small line whose neighbour went as a part of the line beside another copy of it goes, too. */
  #dropLabels(): void {
    const layout = this.#layout;
    const { length } = layout.blocks;
    if (this.#drops.size === 0) return;
    for (let block = length - 2; block >= 0; block--) this.#dropLabel(block, block + 1, (k) => layout.previous(k));
    for (let block = 1; block < length; block++) this.#dropLabel(block, block - 1, (k) => layout.next(k));
  }

  #dropLabel(block: number, neighbour: number, beside: (other: number) => number): void {
    const layout = this.#layout;
    if (layout.isDead(block) || layout.isText(block) || block === layout.title) return;
    const gone = this.#drops.get(neighbour);
    const kept = gone === undefined ? -1 : beside(gone.kept);
    if (kept < 0 || kept >= layout.blocks.length || kept === block) return;
    if (layout.content(kept) !== layout.content(block)) return;
    this.#drops.set(block, { kept, reason: "Goes with the copy beside it.", relation: "same" });
    layout.drop(block);
  }

  /** Copies before the headline go, and so do small lines among them. */
  #dropAboveHeadline(): void {
    const layout = this.#layout;
    const { title } = layout;
    if (title === undefined) return;
    const reason = "Stands before the headline; the copy in the text below it is kept.";
    for (const run of findRuns(layout)) {
      if (run.aTo >= title || run.bFrom < title) continue;
      for (const pair of run.pairs) this.#settle(pair, "a", reason);
    }
    const standsBelow = new Map<number, number>();
    for (let block = layout.next(title); block < layout.blocks.length; block = layout.next(block))
      standsBelow.set(layout.content(block), block);
    for (let block = layout.first(); block < title; block = layout.next(block)) {
      const below = standsBelow.get(layout.content(block));
      if (below === undefined || layout.isText(block)) continue;
      this.#drops.set(block, { kept: below, reason, relation: "same" });
      layout.drop(block);
    }
  }

  /** The headline stands once. */
  #dropHeadlines(): void {
    const { title } = this.#layout;
    if (title === undefined) return;
    for (const block of this.#blocksOf(this.#layout.content(title)))
      if (block !== title) this.#drop([block], [title], "The headline stands once.");
  }

  /** What stands in very many places is no paragraph of an article: the first place below the headline stays. */
  #dropMany(): void {
    const layout = this.#layout;
    const { title } = layout;
    const keep = new Map<number, number>();
    layout.blocks.forEach((_, block) => {
      const content = layout.content(block);
      if ((layout.copies.counts.get(content) ?? 0) <= mostCopies || !layout.standsAlone(block)) return;
      const known = keep.get(content);
      if (known === undefined || (title !== undefined && known < title && block >= title)) keep.set(content, block);
    });
    if (keep.size === 0) return;
    layout.blocks.forEach((_, block) => {
      const kept = keep.get(layout.content(block));
      if (kept === undefined || kept === block || block === title) return;
      this.#drops.set(block, { kept, reason: "Stands in very many places; the first is kept.", relation: "same" });
      layout.drop(block);
    });
  }

  /** One look at all runs; answers whether anything changed. */
  #round(): boolean {
    const layout = this.#layout;
    const runs = findRuns(layout);
    if (runs.length === 0) return false;
    const weighed = runs.map((run) => ({ run, bias: this.#bias(run) }));
    const losers = new Order(layout, this.#vocabulary, weighed).solve();
    const reasons = runs.map((run, i) => reasonFor(layout, run, losers[i] as Side));
    let changed = false;
    runs.forEach((run, i) => {
      for (const pair of run.pairs) changed = this.#settle(pair, losers[i] as Side, reasons[i] as string) || changed;
    });
    return changed;
  }

  /** What speaks against keeping the earlier side of a run, whatever its place; negative: the later one. */
  #bias(run: Run): number {
    const layout = this.#layout;
    const [pair] = run.pairs;
    const facts =
      run.pairs.length > 1 || pair === undefined
        ? 0
        : (this.#losesNothing(pair.a, pair.b) ? 0 : -factWeight) +
          (this.#losesNothing(pair.b, pair.a) ? 0 : factWeight);
    return (
      facts +
      (excerptSide(layout, run, this.#texts, this.#vocabulary) ||
        oddSide(layout, run, () => this.#usageElsewhere(), this.#garble))
    );
  }

  #settle(pair: Pair, loser: Side, reason: string): boolean {
    const layout = this.#layout;
    if ([...pair.a, ...pair.b].some((block) => layout.isDead(block))) return false;
    const title = layout.title;
    const [losers, winners] = loser === "a" ? [pair.a, pair.b] : [pair.b, pair.a];
    if (title !== undefined && losers.includes(title)) {
      if (losers.length === 1) this.#drop(winners, losers, "The headline stands once.");
      return losers.length === 1;
    }
    if (this.#losesNothing(losers, winners)) this.#drop(losers, winners, reason);
    else if (this.#losesNothing(winners, losers) && isBeside(layout, pair))
      this.#drop(winners, losers, "The copy beside it says the same and more.");
    else for (const block of losers) layout.setApart(block);
    return true;
  }

  #drop(losers: readonly number[], winners: readonly number[], reason: string): void {
    for (const block of losers) {
      const kept = winners[Math.min(losers.indexOf(block), winners.length - 1)] as number;
      const relation = losers.length === winners.length ? "same" : "contained";
      this.#drops.set(block, { kept, reason, relation });
      this.#layout.drop(block);
    }
  }

  /** Whether everything of substance in the ones stands in the others. */
  #losesNothing(losers: readonly number[], winners: readonly number[]): boolean {
    const { near, fingerprints } = this.#layout.copies;
    if (losers.length !== 1 || winners.length !== 1) return true;
    const [loser, winner] = [losers[0] as number, winners[0] as number];
    if (fingerprints[loser] === fingerprints[winner]) return true;
    return near.get(loser)?.adds !== true && near.get(winner)?.lacks !== true;
  }

  /** Summaries made of sentences of several paragraphs. */
  #dropPatchworks(): void {
    const layout = this.#layout;
    const parts = new Set(
      layout.copies.parts.map(({ part, whole }) => `${layout.content(part)} ${layout.content(whole)}`),
    );
    for (const [block, partners] of layout.copies.patchworks) {
      if (layout.isDead(block) || block === layout.title || this.#isWholeOfNeighbours(block)) continue;
      // a copy with a sentence more is weighed with its neighbours
      if (this.#blocksOf(layout.content(block)).length > 1) continue;
      const others = partners.filter((other) => !layout.isDead(other));
      const isOwn = (other: number): boolean =>
        layout.content(other) === layout.content(block) ||
        parts.has(`${layout.content(other)} ${layout.content(block)}`);
      const kept = piecedFrom(this.#texts, block, others, (b) => layout.content(b), isOwn);
      if (kept === undefined) continue;
      this.#drops.set(block, {
        kept,
        reason: "Made of sentences that stand in several paragraphs of the text, which are kept.",
        relation: "contained",
      });
      layout.drop(block);
    }
  }

  /** Whether the block runs together what follows each other elsewhere: a copy of these, and no summary. */
  #isWholeOfNeighbours(block: number): boolean {
    const layout = this.#layout;
    return (layout.wholes.get(layout.content(block)) ?? []).some(({ parts }) =>
      this.#blocksOf(parts[0] as number).some((first) => sequence(layout, parts, first) !== undefined),
    );
  }

  #blocksOf(content: number): readonly number[] {
    this.#alive ??= this.#layout.alive();
    return (this.#alive.get(content) ?? []).filter(
      (block) => !this.#layout.isDead(block) && this.#layout.content(block) === content,
    );
  }

  /** Pull quotes, teasers and the like go wherever they stand; and digests that run several paragraphs together. */
  #dropParts(): void {
    const layout = this.#layout;
    const inSplits = this.#settleScattered();
    for (const { part, whole } of layout.copies.parts) {
      const wholes = this.#blocksOf(layout.content(whole));
      const [target] = wholes;
      if (target === undefined || layout.content(part) === layout.content(whole)) continue;
      if (inSplits.has(`${layout.content(part)} ${layout.content(whole)}`)) continue;
      for (const block of this.#blocksOf(layout.content(part))) {
        if (layout.isDead(block) || block === layout.title) continue;
        // nothing that stands in the text goes for what stands before the headline
        const kept = wholes.find((w) => !(layout.title !== undefined && w < layout.title && block > layout.title));
        if (kept === undefined) continue;
        this.#drops.set(block, {
          kept,
          reason: "Stands whole in a longer paragraph of the text, which is kept.",
          relation: "contained",
        });
        layout.drop(block);
      }
    }
  }

  /** Splits whose parts follow each other are left to the runs; answers those, as `part whole`. Others are digests. */
  #settleScattered(): Set<string> {
    const layout = this.#layout;
    const left = new Set<string>();
    for (const splits of layout.wholes.values())
      for (const { whole, parts } of splits) {
        const wholes = this.#blocksOf(whole);
        const places = parts.map((part) => this.#blocksOf(part));
        if (wholes.length === 0 || places.some((place) => place.length === 0)) continue;
        if ((places[0] as readonly number[]).some((first) => sequence(layout, parts, first) !== undefined))
          for (const part of parts) left.add(`${part} ${whole}`);
        else
          for (const block of wholes)
            if (block !== layout.title) {
              this.#drops.set(block, {
                kept: (places[0] as readonly number[])[0] as number,
                reason: "Runs together paragraphs that stand in the text, which are kept.",
                relation: "contained",
              });
              layout.drop(block);
            }
      }
    return left;
  }

  /** How the paragraphs without a copy are set. */
  #usageElsewhere(): Usage {
    if (this.#usage !== undefined) return this.#usage;
    const layout = this.#layout;
    const once = layout.blocks.filter((_, i) => !layout.isDead(i) && !layout.isCopied(i));
    this.#usage = usageOf(once.map(({ text }) => text));
    return this.#usage;
  }
}

type Side = "a" | "b";

/** Where the side stands that goes, for the reader of the ledger. */
function reasonFor(layout: Layout, { aFrom, aTo, bFrom, bTo }: Run, loser: Side): string {
  const [from, to, otherTo] = loser === "a" ? [aFrom, aTo, bTo] : [bFrom, bTo, aTo];
  const { title } = layout;
  if (loser === "b" && layout.next(otherTo) === from) return "Repeats what stands right before it.";
  if (layout.next(to) >= layout.blocks.length)
    return "Repeated at the end of the text; the copy in the flow of the article is kept.";
  let above = layout.previous(from);
  while (title !== undefined && above > title && !layout.isText(above)) above = layout.previous(above);
  if (title !== undefined && above === title)
    return "A teaser below the headline; the copy in the flow of the article is kept.";
  return "Stands apart from the paragraphs around it; the copy in the flow of the article is kept.";
}

/** Whether nothing stands between the two places. */
const isBeside = (layout: Layout, { a, b }: Pair): boolean => {
  const [from, to] = (a[0] as number) < (b[0] as number) ? [a.at(-1), b[0]] : [b.at(-1), a[0]];
  return layout.next(from as number) === to;
};
