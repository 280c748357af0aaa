import { createRequire } from "node:module";
import nlp from "compromise";
import { readText } from "../../shared/article/read-article.ts";
import { deduplicate } from "../../shared/dedupe/deduplicate.ts";
import { extractFacts } from "../../shared/extraction.ts";
import { extractMetrics } from "../../shared/metrics/extract-metrics.ts";
import { readPlainText, readSource } from "../../shared/pipeline.ts";
import { extractQuotes } from "../../shared/quotes/extract-quotes.ts";
import { extractorFor } from "../shared/extractors.ts";
import { short, time } from "./measure.ts";
import type { Section } from "./report.ts";
import type { BenchText } from "./texts.ts";

// the suite's ES module build has broken imports; its CommonJS build is the one that runs
const recognizers = createRequire(import.meta.url)("@microsoft/recognizers-text-suite");
const cultures: Record<string, string> = { ja: "ja-jp", zh: "zh-cn", en: "en-us", und: "en-us" };

const publishedAt = "2024-09-10";

/** Characters a second of every stage and of the whole core, warm, on one core; beside the peers on the same text. */
export async function stages(texts: readonly BenchText[]): Promise<Section> {
  const rows: string[][] = [];
  for (const { name, text } of texts) {
    const bytes = new TextEncoder().encode(text);
    const article = readPlainText(text, { publishedAt });
    const extractor = extractorFor(article.language);
    const source = readText(text);
    const perSecond = (milliseconds: number): number => text.length / (milliseconds / 1000);
    const core = await timeAsync(async () => {
      const read = await readSource({ key: name, bytes });
      if (read.ok) for (const one of read.value) extractFacts({ ...one, publishedAt }, extractor);
    });
    const dedupe = time(() => deduplicate(source.blocks, source.titleBlock)).median;
    const metrics = time(() => extractMetrics(article.paragraphs, extractor, { publishedAt })).median;
    const quotes = time(() => extractQuotes(article.paragraphs, extractor)).median;
    const culture = cultures[article.language] as string;
    const peerNumbers = time(() => {
      recognizers.recognizeNumberWithUnit?.(text, culture);
      recognizers.recognizeCurrency(text, culture);
      recognizers.recognizeDimension(text, culture);
      recognizers.recognizeAge(text, culture);
      recognizers.recognizeNumber(text, culture);
    }, 1).median;
    const peerWords = time(() => {
      const doc = nlp(text);
      doc.numbers().json();
      doc.quotations().json();
    }, 1).median;
    rows.push([
      name,
      String(text.length),
      core.toFixed(2),
      short(perSecond(core)),
      `${short(bytes.length / (dedupe / 1000) / 1e6)} MB/s`,
      short(perSecond(metrics)),
      short(perSecond(quotes)),
      short(perSecond(peerNumbers)),
      short(perSecond(peerWords)),
      `${Math.round((peerNumbers + peerWords) / core)}×`,
    ]);
  }
  return {
    title: "Core, stage by stage",
    note: "Characters a second on one core, warm, median; *peers* on the same text in the same run: Recognizers-Text (currency, dimension, age, number) and compromise (numbers, quotations). The last column is the peers' time over ours for the whole core.",
    columns: [
      "text",
      "characters",
      "core ms",
      "core",
      "deduplicate",
      "metrics",
      "quotes",
      "Recognizers-Text",
      "compromise",
      "peers / core",
    ],
    rows,
  };
}

async function timeAsync(work: () => Promise<void>): Promise<number> {
  // All stages together take longer than one to be compiled as well as they will be.
  const warm = performance.now() + 3000;
  do await work();
  while (performance.now() < warm);
  const durations: number[] = [];
  const until = performance.now() + 1500;
  while (performance.now() < until || durations.length < 5) {
    const start = performance.now();
    await work();
    durations.push(performance.now() - start);
  }
  return durations.sort((a, b) => a - b)[durations.length >> 1] as number;
}
