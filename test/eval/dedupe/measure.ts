import { createHash } from "node:crypto";
import { generate, generateNegatives } from "./generate.ts";
import { layoutNames } from "./layouts.ts";
import { judge, total } from "./score.ts";
import { sources } from "./sources.ts";

/** Shares from 0 to 1, higher is better; `order …` by layout, `kept apart …` by kind of hard negative. */
export type Measures = Record<string, number>;

/** The seeds that the floors are pinned for: one draw of every layout with every perturbation for each. */
export const seeds = [101, 202, 303] as const;

/** Scores over the fixed draws, and a hash of the pages that were drawn. */
export function measure(): { corpus: string; measures: Measures; notes: string[] } {
  const articles = sources();
  const pages = seeds.flatMap((seed) => generate(articles, seed));
  const hardPages = seeds.flatMap((seed) => generateNegatives(articles, seed));
  const text = [...pages, ...hardPages].map(({ lines }) => lines.map((line) => line.text).join("\n")).join("\f");
  const corpus = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const outcomes = pages.map(judge);
  const hard = hardPages.map(judge);
  const { precision, recall, f1, exact } = total(outcomes);
  const measures: Measures = { precision, recall, f1, "order exact": exact };
  for (const layout of layoutNames)
    measures[`order ${layout}`] = total(outcomes.filter(({ page }) => page.layout === layout)).exact;
  measures["kept apart"] = 1 - hard.filter(({ merged }) => merged > 0).length / hard.length;
  return {
    corpus,
    measures,
    notes: [...outcomes, ...hard].flatMap(({ page, notes }) => notes.map((note) => `${page.name}: ${note}`)),
  };
}
