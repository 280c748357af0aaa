import { generate, generateNegatives } from "./generate.ts";
import { layoutNames } from "./layouts.ts";
import { negativeKinds } from "./negatives.ts";
import { perturbations } from "./perturb.ts";
import { judge, type Outcome, total } from "./score.ts";
import { sources } from "./sources.ts";

/** `node test/eval/dedupe/report.ts [seeds] [--misses]`: scores by layout, perturbation and kind of negative. */
const seeds = Number(process.argv[2] ?? 5);
const showMisses = process.argv.includes("--misses");
const articles = sources();
const pages = Array.from({ length: seeds }, (_, seed) => generate(articles, seed + 1)).flat();
const outcomes = pages.map(judge);
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(6);
const line = (name: string, of: readonly Outcome[]): void => {
  const { precision, recall, f1, exact } = total(of);
  process.stdout.write(
    `${name.padEnd(26)} ${String(of.length).padStart(5)}  P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}  order ${percent(exact)}\n`,
  );
};
line("all", outcomes);
for (const name of layoutNames)
  line(
    name,
    outcomes.filter((o) => o.page.layout === name),
  );
for (const name of perturbations)
  line(
    name,
    outcomes.filter((o) => o.page.perturbation === name),
  );
const hard = Array.from({ length: seeds }, (_, seed) => generateNegatives(articles, seed + 1))
  .flat()
  .map(judge);
for (const kind of negativeKinds) {
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
