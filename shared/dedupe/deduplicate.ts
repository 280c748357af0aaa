import { createHash } from "node:crypto";
import type { Block } from "../article/source.ts";
import type { LedgerEntry } from "../contract/records.ts";
import { normalise } from "./normalise.ts";

/** What deduplication decides: indices of the blocks that stay (in order), all fingerprints, and the ledger. */
export interface Deduplicated {
  kept: number[];
  /** One a block, kept or not. */
  fingerprints: string[];
  ledger: LedgerEntry[];
}

/** The same for texts that say the same words: 96 bits of SHA-256 of the normalised text, URL-safe. */
export const fingerprint = (text: string): string =>
  createHash("sha256").update(normalise(text)).digest("base64url").slice(0, 16);

/** Of the copies of a paragraph keeps the one in the flow: those before the headline go, else the first stays. */
export function deduplicate(blocks: readonly Block[], titleBlock?: number): Deduplicated {
  const fingerprints = blocks.map((block) => fingerprint(block.text));
  const keptOf = new Map<string, number>();
  fingerprints.forEach((print, i) => {
    const known = keptOf.get(print);
    if (known === undefined || (titleBlock !== undefined && known < titleBlock && i > titleBlock)) keptOf.set(print, i);
  });
  const kept: number[] = [];
  const ledger: LedgerEntry[] = [];
  blocks.forEach((block, i) => {
    const keep = keptOf.get(fingerprints[i] as string) as number;
    if (keep === i) kept.push(i);
    else {
      const reason = keep > i ? "copy before the headline" : "repeats an earlier paragraph";
      const { line, start, end } = block;
      ledger.push({
        line,
        start,
        end,
        keptLine: (blocks[keep] as Block).line,
        relation: "exact",
        reason,
        similarity: 1,
      });
    }
  });
  return { kept, fingerprints, ledger };
}
