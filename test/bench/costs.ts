import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { arrival, byModel, keeping, models, total, withIndexes } from "./costs/estimate.ts";
import { type ArticleMeasure, measureArticle } from "./costs/measure-article.ts";
import { type Prices, prices } from "./costs/prices.data.ts";
import { markdown } from "./report.ts";
import { writeBetween } from "./write-between.ts";

/**
 * `npm run costs [-- FILE…] [--write]`: what a million articles like these cost. The files (by default the samples)
 * go through both workers with their adapters; what those ask of the services is counted and priced. `--write` puts
 * the tables into docs/costs.md.
 */
const root = resolve(import.meta.dirname, "../..");
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== "--write");
const folder = join(root, "events/articles");
const files =
  named.length > 0
    ? named
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));

const home = prices["us-east-1"] as Prices;
const measures: ArticleMeasure[] = [];
for (const file of files) measures.push(await measureArticle(basename(file), readFileSync(file)));
/** The same with near copies looked for in other articles. */
const near: ArticleMeasure[] = [];
for (const file of files) near.push(await measureArticle(basename(file), readFileSync(file), true));
const names = measures.map(({ name }) => name.replace(/\.\w+$/, ""));
const dollars = (value: number): string => `$${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en")}`;
const row = (name: string, value: (measure: ArticleMeasure) => string | number): string[] => [
  name,
  ...measures.map((measure) => String(value(measure))),
];

/** What is more of something where near copies are looked for. */
const more = (
  name: string,
  value: (measure: ArticleMeasure) => number,
  shown: (value: number) => string = String,
): string[] => [name, ...near.map((measure, i) => `+${shown(value(measure) - value(measures[i] as ArticleMeasure))}`)];

const parts = [
  markdown({
    title: "What an article asks for",
    note: "Counted at the workers' own adapters, first version of an article, eight shards.",
    columns: ["", ...names],
    rows: [
      row("characters", ({ characters }) => characters),
      row("paragraphs kept (dropped)", ({ paragraphs, dropped }) => `${paragraphs} (${dropped})`),
      row("metrics and quotes", ({ facts }) => facts),
      row("rows written", ({ counts }) => counts.rows),
      row("bytes in rows", ({ counts }) => counts.rowBytes),
      row("**write units**", ({ counts }) => `**${counts.writeUnits}**`),
      ...[...new Set(measures.flatMap(({ unitsOf }) => Object.keys(unitsOf)))].map((kind) =>
        row(`… ${kind} rows`, ({ unitsOf }) => unitsOf[kind] ?? 0),
      ),
      row("read units", ({ counts }) => counts.readUnits),
      row("S3 writes, reads", ({ counts }) => `${counts.objectWrites + 1}, ${counts.objectReads}`),
      row(
        "milliseconds in deduplicate, extract",
        ({ milliseconds }) => `${Math.round(milliseconds.deduplicate)}, ${Math.round(milliseconds.extract)}`,
      ),
    ],
  }),
  ...Object.entries(prices).map(([region, list]) =>
    markdown({
      title: `A million articles in ${region}`,
      note: "US dollars at list price, without free tier. A message travels alone, which is the dearest case.",
      columns: ["", ...names],
      rows: [
        ...Object.keys(arrival(measures[0] as ArticleMeasure, list)).map((what) =>
          row(what, (measure) => dollars(arrival(measure, list)[what] ?? 0)),
        ),
        row("**arriving, once**", (measure) => `**${dollars(total(arrival(measure, list)))}**`),
        row("keeping, a month", (measure) => dollars(keeping(measure, list))),
      ],
    }),
  ),
  markdown({
    title: "With near copies across articles",
    note: "What the setting `nearCopiesAcrossArticles` adds for an article that has none, and what arrives then costs.",
    columns: ["", ...names],
    rows: [
      more("anchor rows, a write unit each", ({ unitsOf }) => unitsOf.anchor ?? 0),
      more(
        "other write units (links that say what is stated)",
        ({ counts, unitsOf }) => counts.writeUnits - (unitsOf.anchor ?? 0),
      ),
      more("read units", ({ counts }) => counts.readUnits),
      more("milliseconds in extract", ({ milliseconds }) => Math.round(milliseconds.extract)),
      ...Object.entries(prices).flatMap(([region, list]) => [
        more(`a million, arriving, ${region}`, (measure) => total(arrival(measure, list)), dollars),
        [`**in all, ${region}**`, ...near.map((measure) => `**${dollars(total(arrival(measure, list)))}**`)],
        more(`keeping, a month, ${region}`, (measure) => keeping(measure, list), dollars),
      ]),
    ],
  }),
  markdown({
    title: "Beside other ways",
    note: "The same articles, us-east-1, a million of them.",
    columns: ["", ...names],
    rows: [
      row("Quotient, all told", (measure) => dollars(total(arrival(measure, home)))),
      row("one item a fact, two full indexes", (measure) => dollars(withIndexes(measure, home))),
      row("smallest language model, batch, answers alone", (measure) => dollars(byModel(measure, models.smallest))),
      row("largest language model, batch, answers alone", (measure) => dollars(byModel(measure, models.largest))),
    ],
  }),
];
process.stdout.write(`${parts.join("\n")}`);

if (args.includes("--write")) writeBetween(join(root, "docs/costs.md"), "npm run costs", parts.join("\n"));
