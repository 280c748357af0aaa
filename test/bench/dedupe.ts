import { createRequire } from "node:module";
import { readText } from "../../shared/article/read-article.ts";
import { deduplicate } from "../../shared/dedupe/deduplicate.ts";
import { generate, generateNegatives } from "../eval/dedupe/generate.ts";
import { layoutNames } from "../eval/dedupe/layouts.ts";
import { negativeKinds } from "../eval/dedupe/negatives.ts";
import { perturb } from "../eval/dedupe/perturb.ts";
import { Random } from "../eval/dedupe/random.ts";
import { judge, total } from "../eval/dedupe/score.ts";
import { generateScrapes, scrapeLayoutNames } from "../eval/dedupe/scrapes/generate.ts";
import { type Source, sources } from "../eval/dedupe/sources.ts";
import { short, time } from "./measure.ts";
import type { Section } from "./report.ts";

const { LshIndex, Minhash } = createRequire(import.meta.url)("minhash");

/** Shingles of a MinHash system that works on characters: five letters, or three CJK characters. */
function shingles(text: string): string[] {
  const plain = text.toLowerCase().replace(/\s+/g, "");
  const size = /[\u3040-\u9fff]/.test(plain) ? 3 : 5;
  return Array.from({ length: Math.max(1, plain.length - size + 1) }, (_, i) => plain.slice(i, i + size));
}

/** Pairs of lines that a MinHash index (128 permutations, Jaccard of at least one half) takes for copies. */
function minhashPairs(lines: readonly string[]): [number, number][] {
  const index = new LshIndex({ bandSize: 4 });
  const hashes = lines.map((line, i) => {
    const hash = new Minhash();
    for (const shingle of shingles(line)) hash.update(shingle);
    index.insert(String(i), hash);
    return hash;
  });
  return hashes.flatMap((hash, i) =>
    (index.query(hash) as string[])
      .map(Number)
      .filter((j) => j > i && hash.jaccard(hashes[j]) >= 0.5)
      .map((j): [number, number] => [i, j]),
  );
}

const megabytes = (lines: readonly string[], milliseconds: number): string =>
  `${short(Buffer.byteLength(lines.join("\n")) / (milliseconds / 1000) / 1e6)} MB/s`;

/** Speed of the whole deduplication on one core, beside a MinHash index on the same lines. */
export function dedupeSpeed(): Section {
  const random = new Random(7);
  const all = sources();
  const rows = (["en", "ja", "zh"] as const).flatMap((language) => {
    const lines = all.filter((source) => source.language === language).flatMap((source) => source.lines);
    const noisy = lines.map((line) => perturb(line, "noise", language, random) ?? line);
    const cases: [string, string[]][] = [
      ["no copies", lines],
      ["every paragraph twice", [...lines, ...lines]],
      ["every paragraph twice, 6 % of letters amiss", [...lines, ...noisy]],
    ];
    return cases.map(([name, page]) => {
      const { blocks, titleBlock } = readText(page.join("\n"));
      const ours = time(() => deduplicate(blocks, titleBlock), 0.6).median;
      const theirs = time(() => minhashPairs(page), 0.6).median;
      return [language, name, String(page.length), megabytes(page, ours), megabytes(page, theirs)];
    });
  });
  for (const [name, page] of pathological()) {
    const { blocks, titleBlock } = readText(page.join("\n"));
    const start = performance.now();
    deduplicate(blocks, titleBlock);
    rows.push(["", name, String(page.length), megabytes(page, performance.now() - start), ""]);
  }
  return {
    title: "Deduplication within an article: speed",
    note: "UTF-8 megabytes a second on one core: fingerprints, anchors, comparison and choice, warm, median (the large pages: one call, cold); *minhash* builds its index over the same paragraphs and finds pairs.",
    columns: ["language", "page", "paragraphs", "Quotient", "minhash"],
    rows,
  };
}

/** Pages that a quadratic algorithm would not get through. */
function pathological(): [string, string[]][] {
  const random = new Random(11);
  const [english] = sources().filter((source) => source.language === "en") as [Source];
  const words = english.lines.join(" ").split(" ");
  const paragraph = (): string => Array.from({ length: 25 }, () => random.pick(words)).join(" ");
  const different = Array.from({ length: 50_000 }, paragraph);
  return [
    ["10,000 identical paragraphs", Array.from({ length: 10_000 }, () => english.lines[2] as string)],
    [
      "100,000 lines of one template",
      Array.from(
        { length: 100_000 },
        (_, i) => `Shop ${i} in the northern district opens at ${i % 24} and closes late.`,
      ),
    ],
    ["100,000 paragraphs, each twice", [...different, ...different]],
    ["one paragraph of 10 MB", [different.join(" ").slice(0, 10_000_000)]],
  ];
}

/** Order and pairs by layout, hard negatives by kind, over five draws of the generator; beside MinHash where it applies. */
export function dedupeQuality(): Section {
  const articles = sources();
  const seeds = [11, 12, 13, 14, 15];
  const outcomes = seeds.flatMap((seed) => generate(articles, seed)).map(judge);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows = layoutNames.map((layout) => {
    const of = outcomes.filter(({ page }) => page.layout === layout);
    const { f1, exact } = total(of);
    return [layout, String(of.length), percent(f1), percent(exact), "", ""];
  });
  const { f1, exact } = total(outcomes);
  rows.push(["all layouts", String(outcomes.length), percent(f1), percent(exact), "", ""]);
  const scraped = seeds.flatMap((seed) => generateScrapes(sources("pages"), seed)).map(judge);
  for (const layout of scrapeLayoutNames) {
    const of = total(scraped.filter(({ page }) => page.layout === layout));
    rows.push([`scraped: ${layout}`, "", layout === "no copies" ? "" : percent(of.f1), percent(of.exact), "", ""]);
  }
  const all = total(scraped);
  rows.push(["scraped: all layouts", String(scraped.length), percent(all.f1), percent(all.exact), "", ""]);
  const hard = seeds.flatMap((seed) => generateNegatives(articles, seed));
  for (const kind of negativeKinds) {
    const pages = hard.filter((page) => page.negative === kind);
    const ours = pages.map(judge).filter(({ merged }) => merged > 0).length;
    const theirs = pages.filter((page) =>
      minhashPairs(page.lines.map((line) => line.text)).some((pair) =>
        pair.some((line) => page.negatives.includes(line)),
      ),
    ).length;
    rows.push([
      `another ${kind}`,
      String(pages.length),
      "",
      "",
      percent(ours / pages.length),
      percent(theirs / pages.length),
    ]);
  }
  return {
    title: "Deduplication within an article: quality",
    note: "Pages generated from 15 articles of our own (test/eval/dedupe): every layout with every perturbation; *scraped*: other layouts and forms from 13 other articles, up to 9 % of the letters misread. *Order*: exactly the right copies stay. *Merged*: paragraphs that differ in substance and were taken for copies, here and by a MinHash index at a Jaccard of one half.",
    columns: ["layout or hard negative", "pages", "pairs F1", "order exact", "merged", "merged by minhash"],
    rows,
  };
}
