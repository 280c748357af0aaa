import { byCohesion, byFullness, byHeadline, byLead, byMarks, bySurroundings, type Verdict } from "./evidence.ts";
import { Garble } from "./garble.ts";
import type { Layout } from "./layout.ts";
import { piecedFrom } from "./patchwork.ts";
import { findRuns, type Pair, type Run } from "./runs.ts";
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
const mostClearRounds = 6;

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

  constructor(layout: Layout, texts: Texts) {
    this.#layout = layout;
    this.#texts = texts;
    this.#vocabulary = new Vocabulary(layout, texts);
    this.#garble = new Garble(layout);
  }

  choose(): Map<number, Drop> {
    const layout = this.#layout;
    const clear = (run: Run): Verdict | undefined => {
      const verdict = byHeadline(layout, run) ?? bySurroundings(layout, run);
      return verdict?.weak === true ? (byFullness(layout, run, this.#texts) ?? this.#byMarks(run) ?? verdict) : verdict;
    };
    this.#dropMany();
    this.#round((run) => byHeadline(layout, run));
    this.#dropPatchworks();
    const tie = (run: Run): Verdict =>
      byFullness(layout, run, this.#texts) ??
      this.#byMarks(run) ??
      byLead(layout, run, this.#vocabulary) ??
      byCohesion(layout, run, this.#vocabulary) ?? { loser: "b", reason: "Repeats an earlier paragraph." };
    for (let round = 0; round < mostRounds; round++) {
      for (let clearRound = 0; clearRound < mostClearRounds; clearRound++) if (!this.#round(clear)) break;
      if (!this.#round(tie)) break;
    }
    this.#dropParts();
    return this.#drops;
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

  #byMarks(run: Run): Verdict | undefined {
    return byMarks(this.#layout, run, () => this.#usageElsewhere(), this.#garble);
  }

  /** One look at all runs; answers whether anything changed. Verdicts are reached before any of them is carried out. */
  #round(judge: (run: Run) => Verdict | undefined): boolean {
    const judged = findRuns(this.#layout).map((run) => ({ run, verdict: judge(run) }));
    let changed = false;
    for (const { run, verdict } of judged) {
      if (verdict === undefined) continue;
      for (const pair of run.pairs) changed = this.#settle(pair, verdict) || changed;
    }
    return changed;
  }

  #settle(pair: Pair, { loser, reason }: Verdict): boolean {
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
      if (layout.isDead(block) || block === layout.title) continue;
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

  /** Pull quotes, teasers and the like go wherever they stand; and digests that run several paragraphs together. */
  #dropParts(): void {
    const layout = this.#layout;
    const blocksOf = new Map<number, number[]>();
    layout.blocks.forEach((_, i) => {
      if (layout.isDead(i)) return;
      const content = layout.content(i);
      blocksOf.set(content, [...(blocksOf.get(content) ?? []), i]);
    });
    const inSplits = this.#settleScattered(blocksOf);
    for (const { part, whole } of layout.copies.parts) {
      const wholes = (blocksOf.get(layout.content(whole)) ?? []).filter((block) => !layout.isDead(block));
      const [target] = wholes;
      if (target === undefined || layout.content(part) === layout.content(whole)) continue;
      if (inSplits.has(`${layout.content(part)} ${layout.content(whole)}`)) continue;
      for (const block of blocksOf.get(layout.content(part)) ?? []) {
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
  #settleScattered(blocksOf: ReadonlyMap<number, number[]>): Set<string> {
    const layout = this.#layout;
    const left = new Set<string>();
    for (const splits of layout.wholes.values())
      for (const { whole, parts } of splits) {
        const wholes = (blocksOf.get(whole) ?? []).filter((block) => !layout.isDead(block));
        const places = parts.map((part) => (blocksOf.get(part) ?? []).filter((block) => !layout.isDead(block)));
        if (wholes.length === 0 || places.some((place) => place.length === 0)) continue;
        const together = (places[0] as number[]).some((first) => {
          let block = first;
          return places.slice(1).every((place) => {
            const next = place.find((b) => b > block && b - block <= 4);
            block = next ?? block;
            return next !== undefined;
          });
        });
        if (together) for (const part of parts) left.add(`${part} ${whole}`);
        else
          for (const block of wholes)
            if (block !== layout.title) {
              this.#drops.set(block, {
                kept: (places[0] as number[])[0] as number,
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

/** Whether nothing stands between the two places. */
const isBeside = (layout: Layout, { a, b }: Pair): boolean => {
  const [from, to] = (a[0] as number) < (b[0] as number) ? [a.at(-1), b[0]] : [b.at(-1), a[0]];
  return layout.next(from as number) === to;
};
