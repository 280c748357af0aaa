import type { Block } from "../article/source.ts";
import type { LedgerEntry } from "../contract/records.ts";
import { chooseCopies, type Drop } from "./choose.ts";
import { type Copies, findCopies } from "./copies.ts";
import { findHeadline } from "./headline.ts";
import { Layout } from "./layout.ts";
import { Texts } from "./texts.ts";
import type { Change } from "./words.ts";

/** What deduplication decides: indices of the blocks that stay (in order), all fingerprints, and the ledger. */
export interface Deduplicated {
  kept: number[];
  /** One a block, kept or not. */
  fingerprints: string[];
  ledger: LedgerEntry[];
  /** The block that is the headline, where the copies show that it is another than the one that was given. */
  headline?: number;
}

/**
 * Finds the paragraphs that say the same, and of each keeps the copy in the flow of the article. Everything dropped is
 * in the ledger, and every pair that differs in a figure, date, name or negation is linked there as `variant`.
 */
export function deduplicate(blocks: readonly Block[], titleBlock?: number): Deduplicated {
  const texts = new Texts(blocks);
  const copies = findCopies(blocks, texts);
  const { fingerprints } = copies;
  const first = Int32Array.from(copies.content);
  const repeated = hasRepeats(copies);
  const headline = repeated ? findHeadline(blocks, titleBlock, copies, texts) : titleBlock;
  const drops = repeated ? chooseCopies(new Layout(blocks, headline, copies), texts) : new Map<number, Drop>();
  const coveredBy = new Map<string, number>();
  for (const { part, whole, covered } of copies.parts) {
    const key = `${first[part]} ${first[whole]}`;
    if (!coveredBy.has(key)) coveredBy.set(key, covered);
  }
  const kept: number[] = [];
  const ledger: LedgerEntry[] = [];
  const variantOf = new Map<number, Copies["variants"][number]>();
  for (const variant of copies.variants) {
    const known = variantOf.get(variant.later);
    if (known === undefined || known.similarity < variant.similarity) variantOf.set(variant.later, variant);
  }
  blocks.forEach((block, i) => {
    const { line, start, end } = block;
    const drop = drops.get(i);
    if (drop === undefined) {
      kept.push(i);
      const variant = variantOf.get(i);
      const other = variant === undefined ? i : keptFor(drops, variant.earlier);
      if (variant !== undefined && other !== i)
        ledger.push({
          line,
          start,
          end,
          keptLine: (blocks[other] as Block).line,
          relation: "variant",
          reason: variantReasons[variant.change],
          similarity: round(variant.similarity),
        });
      return;
    }
    const target = keptFor(drops, i);
    const exact = fingerprints[i] === fingerprints[target];
    const near = copies.near.get(i) ?? copies.near.get(target);
    const covered = coveredBy.get(`${first[i]} ${first[target]}`);
    const isNotice =
      exact && (copies.sizes[i] as number) < shortNotice && (copies.counts.get(first[i] as number) ?? 0) > 2;
    ledger.push({
      line,
      start,
      end,
      keptLine: (blocks[target] as Block).line,
      relation: exact ? (isNotice ? "boilerplate" : "exact") : drop.relation === "contained" ? "contained" : "near",
      reason: drop.reason,
      similarity: exact ? 1 : round(drop.relation === "contained" ? (covered ?? 1) : (near?.similarity ?? 1)),
    });
  });
  return { kept, fingerprints, ledger, ...(headline === undefined || headline === titleBlock ? {} : { headline }) };
}

const hasRepeats = ({ counts, parts, patchworks }: Copies): boolean =>
  counts.size > 0 || parts.length > 0 || patchworks.size > 0;

/** A line up to this size (letters) that stands more than twice is part of the page. */
const shortNotice = 60;

const round = (similarity: number): number => Math.round(similarity * 1000) / 1000;

/** The block that stays in the place of a dropped one. */
function keptFor(drops: ReadonlyMap<number, Drop>, block: number): number {
  let kept = block;
  for (let drop = drops.get(kept); drop !== undefined; drop = drops.get(kept)) kept = drop.kept;
  return kept;
}

const variantReasons: Record<Change, string> = {
  figure: "The same words with another figure; both are kept.",
  unit: "The same words with another unit or currency; both are kept.",
  date: "The same words with another date; both are kept.",
  name: "The same words with another name; both are kept.",
  opposite: "The same words but for one that turns the sense; both are kept.",
  negation: "The same words but for a negation; both are kept.",
  words: "Nearly the same words, but not the same statement; both are kept.",
};
