import { readText } from "../../../shared/article/read-article.ts";
import { deduplicate } from "../../../shared/dedupe/deduplicate.ts";
import type { Page } from "./generate.ts";

/** What came of one page. */
export interface Outcome {
  page: Page;
  /** Copies linked with what they copy; links that are wrong; copies without a link. */
  right: number;
  wrong: number;
  missed: number;
  /** Whether exactly the lines that should stay do. */
  exact: boolean;
  /** Hard negatives that were merged with something. */
  merged: number;
  /** For people: what went wrong. */
  notes: string[];
}

/** Reads the page as a text file and deduplicates it. */
export function judge(page: Page): Outcome {
  const source = readText(page.lines.map((line) => line.text).join("\n"));
  const { kept, ledger } = deduplicate(source.blocks, source.titleBlock);
  const notes: string[] = [];
  const lineAt = (line: number): Page["lines"][number] => page.lines[line - 1] as Page["lines"][number];
  const dropped = ledger.filter((entry) => entry.relation !== "variant");
  let right = 0;
  let wrong = 0;
  let merged = 0;
  const linked = new Set<number>();
  for (const { line, keptLine, relation, reason } of dropped) {
    const a = lineAt(line);
    const b = lineAt(keptLine);
    const same =
      a.origins.some((origin) => b.origins.includes(origin)) || (a.origins.length === 0 && a.text === b.text);
    if (same) {
      right++;
      linked.add(a.copy ? line : keptLine);
    } else {
      wrong++;
      notes.push(`wrong: ${line} for ${keptLine} (${relation}: ${reason})\n    ${a.text}\n    ${b.text}`);
    }
    if (page.negatives.includes(line - 1) || page.negatives.includes(keptLine - 1)) merged++;
  }
  const missed = page.lines.filter((line, i) => line.copy && !linked.has(i + 1)).length;
  const stays = new Set(kept.map((block) => (source.blocks[block] as { line: number }).line));
  const exact = page.lines.every((line, i) => line.copy !== stays.has(i + 1));
  if (!exact)
    page.lines.forEach((line, i) => {
      if (line.copy === !stays.has(i + 1)) return;
      const entry = ledger.find((e) => e.line === i + 1);
      notes.push(
        `${line.copy ? "kept copy" : "dropped original"} ${i + 1} of ${page.lines.length}: ${line.text}${entry === undefined ? "" : `\n    ${entry.relation} of ${entry.keptLine}: ${entry.reason}`}`,
      );
    });
  return { page, right, wrong, missed, exact, merged, notes };
}

/** Shares over pages. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  exact: number;
}

export function total(outcomes: readonly Outcome[]): Score {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((n, outcome) => n + of(outcome), 0);
  const right = sum((o) => o.right);
  const precision = right / Math.max(1, right + sum((o) => o.wrong));
  const recall = right / Math.max(1, right + sum((o) => o.missed));
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    exact: sum((o) => (o.exact ? 1 : 0)) / Math.max(1, outcomes.length),
  };
}
