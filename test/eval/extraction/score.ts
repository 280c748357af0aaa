import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { LanguageCode, Metric, Quote } from "../../../shared/contract/records.ts";
import { extractFacts } from "../../../shared/extraction.ts";
import { readPlainText } from "../../../shared/pipeline.ts";
import { extractorFor } from "../../shared/extractors.ts";

const root = resolve(import.meta.dirname, "../../..");
const goldFolder = join(root, "test/fixtures/articles");
const textFolder = join(root, "events/articles");

interface GoldMetric {
  line: number;
  text: string;
  /** How many times the same words stand before it in the line. */
  nth?: number;
  value?: number;
  low?: number;
  high?: number;
  unit: string;
  role?: string;
  direction?: string;
  basis?: string;
  qualifier?: string;
  status?: string;
  /** Counts neither for nor against. */
  optional?: boolean;
}

interface GoldQuote {
  line: number;
  type: string;
  text: string;
  speaker: string;
  role?: string;
  organization?: string;
  optional?: boolean;
}

interface Gold {
  language: LanguageCode;
  publishedAt: string;
  title: string;
  kept: number[];
  duplicates: [number, number][];
  metrics: GoldMetric[];
  quotes: GoldQuote[];
  /** Quoted words that nobody said: titles, terms, scare quotes. */
  notQuotes: string[];
}

/** What the floors are pinned for, each 0 to 1. */
export interface Scores {
  /** F1 of metrics with the right value and unit. */
  metrics: number;
  /** Share of the attributes in the gold that came out right, on matched metrics. */
  attributes: number;
  /** F1 of quotes with the right speaker (overlap of at least 80 %). */
  quotes: number;
  /** Share of articles whose kept lines are exactly right. */
  order: number;
  /** Share of scare quotes and titles that are left alone. */
  leftAlone: number;
}

interface Tally {
  right: number;
  false: number;
  missed: number;
}

const f1 = ({ right, false: wrong, missed }: Tally): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
const share = ({ right, missed }: Pick<Tally, "right" | "missed">): number =>
  right + missed === 0 ? 1 : right / (right + missed);
const near = (a: number | null | undefined, b: number | undefined): boolean =>
  a !== null && a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The corpus: every gold file with its article, and a hash that changes with any of them. */
export function corpus(): { names: string[]; hash: string } {
  const names = readdirSync(goldFolder)
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => file.slice(0, -".gold.json".length))
    .sort();
  const hash = createHash("sha256");
  for (const name of names)
    for (const path of [join(goldFolder, `${name}.gold.json`), join(textFolder, `${name}.txt`)])
      hash.update(readFileSync(path));
  return { names, hash: hash.digest("hex").slice(0, 16) };
}

/** Scores one article against its gold; `misses` says what went wrong, for a reader. */
export function scoreArticle(name: string): { scores: Scores; misses: string[] } {
  const gold: Gold = JSON.parse(readFileSync(join(goldFolder, `${name}.gold.json`), "utf8"));
  const text = readFileSync(join(textFolder, `${name}.txt`), "utf8");
  const article = readPlainText(text, { language: gold.language, publishedAt: gold.publishedAt });
  const facts = extractFacts(article, extractorFor(gold.language));
  const misses: string[] = [];
  const at = (line: number, words: string, nth = 0): { start: number; end: number; paragraph: number } | undefined => {
    const paragraph = article.paragraphs.find((one) => one.line === line);
    const start = paragraph === undefined ? -1 : placeOf(paragraph.text, words, nth);
    return paragraph === undefined || start < 0
      ? undefined
      : { start, end: start + words.length, paragraph: paragraph.index };
  };
  const kept = article.paragraphs.map((paragraph) => paragraph.line);
  const order = kept.join() === gold.kept.join() && article.title === gold.title;
  if (!order) misses.push(`kept lines ${kept.join()}, title ${article.title}`);
  const metrics = scoreMetrics(gold.metrics, facts.metrics, at, misses);
  const quotes = scoreQuotes(gold.quotes, facts.quotes, at, misses);
  const reported = gold.notQuotes.filter((words) => facts.quotes.some((quote) => quote.text === words));
  misses.push(...reported.map((words) => `no quote: ${words}`));
  const leftAlone = share({ right: gold.notQuotes.length - reported.length, missed: reported.length });
  return { scores: { ...metrics, quotes, order: order ? 1 : 0, leftAlone }, misses };
}

type Locate = (
  line: number,
  words: string,
  nth?: number,
) => { start: number; end: number; paragraph: number } | undefined;

function scoreMetrics(
  gold: readonly GoldMetric[],
  found: readonly Metric[],
  at: Locate,
  misses: string[],
): Pick<Scores, "metrics" | "attributes"> {
  const tally: Tally = { right: 0, false: 0, missed: 0 };
  const attributes = { right: 0, missed: 0 };
  const used = new Set<Metric>();
  for (const one of gold) {
    const place = at(one.line, one.text, one.nth);
    const match = found.find(
      (metric) =>
        place !== undefined &&
        !used.has(metric) &&
        metric.paragraph === place.paragraph &&
        overlap(metric, place) > 0 &&
        sameAmount(one, metric),
    );
    if (match !== undefined) used.add(match);
    if (one.optional === true) {
      for (const metric of found)
        if (place !== undefined && metric.paragraph === place.paragraph && overlap(metric, place) > 0) used.add(metric);
      continue;
    }
    if (match === undefined) {
      tally.missed++;
      misses.push(`metric missed: line ${one.line} ${one.text}`);
      continue;
    }
    tally.right++;
    for (const field of ["role", "direction", "basis", "qualifier", "status"] as const) {
      if (one[field] === undefined) continue;
      if (match[field] === one[field]) attributes.right++;
      else {
        attributes.missed++;
        misses.push(`metric ${field}: line ${one.line} ${one.text} is ${match[field] ?? "none"}, not ${one[field]}`);
      }
    }
  }
  for (const metric of found)
    if (!used.has(metric)) {
      tally.false++;
      misses.push(
        `metric false: paragraph ${metric.paragraph} ${metric.text} (${metric.value ?? `${metric.low}–${metric.high}`} ${metric.unit})`,
      );
    }
  return { metrics: f1(tally), attributes: share(attributes) };
}

const sameAmount = (gold: GoldMetric, metric: Metric): boolean =>
  gold.unit === metric.unit &&
  (gold.low === undefined
    ? near(metric.value, gold.value)
    : near(metric.low, gold.low) && near(metric.high, gold.high));

function scoreQuotes(gold: readonly GoldQuote[], found: readonly Quote[], at: Locate, misses: string[]): number {
  const tally: Tally = { right: 0, false: 0, missed: 0 };
  const used = new Set<Quote>();
  for (const one of gold) {
    const place = at(one.line, one.text);
    const match = found.find((quote) => {
      if (place === undefined || used.has(quote) || quote.paragraph !== place.paragraph) return false;
      const common = overlap(quote, place);
      return common / (quote.end - quote.start + place.end - place.start - common) >= 0.8;
    });
    if (match !== undefined) used.add(match);
    if (one.optional === true) {
      for (const quote of found)
        if (
          place !== undefined &&
          quote.type === one.type &&
          quote.paragraph === place.paragraph &&
          overlap(quote, place) > 0
        )
          used.add(quote);
      continue;
    }
    if (match?.speaker?.name === one.speaker) tally.right++;
    else {
      tally.missed++;
      if (match !== undefined) tally.false++;
      misses.push(
        `quote ${match === undefined ? "missed" : `of ${match.speaker?.name}`}: line ${one.line} ${one.text} (${one.speaker})`,
      );
    }
  }
  for (const quote of found)
    if (!used.has(quote)) {
      tally.false++;
      misses.push(`quote false: paragraph ${quote.paragraph} ${quote.text} (${quote.speaker?.name ?? "nobody"})`);
    }
  return f1(tally);
}

/** Where the words stand after `nth` others, but not inside a longer number: 5万 is no part of 1.5万. */
function placeOf(text: string, words: string, nth: number): number {
  const number = /^\d/.test(words);
  let left = nth;
  let at = text.indexOf(words);
  while (at >= 0 && ((number && /[\d.,]/.test(text[at - 1] ?? "")) || left-- > 0)) at = text.indexOf(words, at + 1);
  return at;
}
