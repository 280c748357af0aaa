import { createHash } from "node:crypto";
import { readText } from "../../../shared/article/read-article.ts";
import { deduplicate } from "../../../shared/dedupe/deduplicate.ts";
import { generate, generateNegatives, type Page } from "./generate.ts";
import { layoutNames } from "./layouts.ts";
import { judge, type Outcome, total } from "./score.ts";
import { generateScrapeNegatives, generateScrapes, scrapeLayoutNames } from "./scrapes/generate.ts";
import { sources, wholePages } from "./sources.ts";

/** Shares from 0 to 1, higher is better; `order …` by layout, `kept apart …` by kind of hard negative. */
export type Measures = Record<string, number>;

/** The seeds that the floors are pinned for: one draw of every layout with every perturbation for each. */
export const seeds = [101, 202, 303] as const;

/** Scores over the fixed draws of both generators, and a hash of the pages that were drawn. */
export function measure(): { corpus: string; measures: Measures; notes: string[] } {
  const [articles, others] = [sources(), sources("pages")];
  const pages = seeds.flatMap((seed) => generate(articles, seed));
  const hardPages = seeds.flatMap((seed) => generateNegatives(articles, seed));
  const scrapes = seeds.flatMap((seed) => generateScrapes(others, seed));
  const hardScrapes = seeds.flatMap((seed) => generateScrapeNegatives(others, seed));
  const whole = wholePages();
  const text = [
    ...[...pages, ...hardPages, ...scrapes, ...hardScrapes].map(({ lines }) =>
      lines.map((line) => line.text).join("\n"),
    ),
    ...whole.map((page) => page.text),
  ].join("\f");
  const corpus = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const outcomes = pages.map(judge);
  const scraped = scrapes.map(judge);
  const [hard, hardScraped] = [hardPages.map(judge), hardScrapes.map(judge)];
  const lost = whole.flatMap(({ name, text: page }) => droppedFrom(page).map((line) => `${name}: dropped ${line}`));
  return {
    corpus,
    measures: {
      ...scores("", outcomes, layoutNames),
      "kept apart": keptApart(hard),
      ...scores("scrapes: ", scraped, scrapeLayoutNames),
      "scrapes: kept apart": keptApart(hardScraped),
      "kept whole": 1 - lost.length / whole.reduce((sum, page) => sum + page.text.trim().split("\n").length, 0),
    },
    notes: [
      ...lost,
      ...[...outcomes, ...hard, ...scraped, ...hardScraped].flatMap(({ page, notes }) =>
        notes.map((note) => `${page.name}: ${note}`),
      ),
    ],
  };
}

function scores(prefix: string, outcomes: readonly Outcome[], layouts: readonly Page["layout"][]): Measures {
  const { precision, recall, f1, exact } = total(outcomes);
  const measures: Measures = {
    [`${prefix}precision`]: precision,
    [`${prefix}recall`]: recall,
    [`${prefix}f1`]: f1,
    [`${prefix}order exact`]: exact,
  };
  for (const layout of layouts)
    measures[`${prefix}order ${layout}`] = total(outcomes.filter(({ page }) => page.layout === layout)).exact;
  return measures;
}

const keptApart = (hard: readonly Outcome[]): number =>
  1 - hard.filter(({ merged }) => merged > 0).length / hard.length;

/** Lines that go from a page on which nothing is copied. */
export function droppedFrom(page: string): string[] {
  const { blocks, titleBlock } = readText(page);
  const { ledger } = deduplicate(blocks, titleBlock);
  const lines = page.split("\n");
  return ledger
    .filter(({ relation }) => relation !== "variant")
    .map(({ line, keptLine }) => `line ${line} for ${keptLine}: ${lines[line - 1]}`);
}
