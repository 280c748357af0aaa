import { generate, generateNegatives } from "./generate.ts";
import { layoutNames } from "./layouts.ts";
import { negativeKinds } from "./negatives.ts";
import { perturbations } from "./perturb.ts";
import { judge, type Outcome, total } from "./score.ts";
import { forms } from "./scrapes/forms.ts";
import { generateScrapeNegatives, generateScrapes, scrapeLayoutNames } from "./scrapes/generate.ts";
import { alterations } from "./scrapes/negatives.ts";
import { sources } from "./sources.ts";

/**
 * `node test/eval/dedupe/report.ts [seeds] [--scrapes] [--misses]`: scores by layout, perturbation and kind of negative,
 * of the layouts or of the scraped pages.
 */
const seeds = Number(process.argv[2] ?? 5);
const showMisses = process.argv.includes("--misses");
const scraped = process.argv.includes("--scrapes");
const articles = sources(scraped ? "pages" : "articles");
const draw = scraped ? generateScrapes : generate;
const drawNegatives = scraped ? generateScrapeNegatives : generateNegatives;
const pages = Array.from({ length: seeds }, (_, seed) => draw(articles, seed + 1)).flat();
const outcomes = pages.map(judge);
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(6);
const line = (name: string, of: readonly Outcome[]): void => {
  const { precision, recall, f1, exact } = total(of);
  process.stdout.write(
    `${name.padEnd(26)} ${String(of.length).padStart(5)}  P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}  order ${percent(exact)}\n`,
  );
};
line("all", outcomes);
for (const name of scraped ? scrapeLayoutNames : layoutNames)
  line(
    name,
    outcomes.filter((o) => o.page.layout === name),
  );
for (const name of scraped ? forms : perturbations)
  line(
    name,
    outcomes.filter((o) => o.page.perturbation === name),
  );
const hard = Array.from({ length: seeds }, (_, seed) => drawNegatives(articles, seed + 1))
  .flat()
  .map(judge);
for (const kind of scraped ? alterations : negativeKinds) {
  const of = hard.filter((o) => o.page.negative === kind);
  process.stdout.write(
    `negative ${kind.padEnd(17)} ${String(of.length).padStart(5)}  merged ${percent(of.filter((o) => o.merged > 0).length / of.length)}\n`,
  );
}
process.stdout.write(
  `negatives merged ${percent(hard.filter((o) => o.merged > 0).length / hard.length)} of ${hard.length}\n`,
);
if (showMisses)
  for (const o of [...outcomes, ...hard].filter((o) => o.notes.length > 0))
    process.stdout.write(`\n## ${o.page.name}\n${o.notes.map((note) => `  ${note}\n`).join("")}`);
