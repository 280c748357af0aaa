import { createHash } from "node:crypto";
import { readArticles, readText } from "./article/read-article.ts";
import type { SourceArticle, SourceObject } from "./article/source.ts";
import type {
  CanonicalArticle,
  Facts,
  LanguageCode,
  MetadataField,
  Metric,
  Paragraph,
  Quote,
  Span,
} from "./contract/records.ts";
import { deduplicate } from "./dedupe/deduplicate.ts";
import { type Result, success } from "./failures.ts";
import { detectLanguage } from "./language/detect.ts";
import { packFor } from "./language/packs.ts";
import { splitSentences } from "./language/sentences.ts";
import { extractMetrics } from "./metrics/extract-metrics.ts";
import { extractQuotes } from "./quotes/extract-quotes.ts";

/** Version of the extraction rules; raised whenever records may come out differently. */
export const rulesVersion = "1";

/** What the pipeline itself makes of an article; the worker adds id, version, state and what it knows of the object. */
export type ReadArticle = Pick<
  CanonicalArticle,
  | "text"
  | "paragraphs"
  | "ledger"
  | "headings"
  | "encoding"
  | "format"
  | "language"
  | "metadataFrom"
  | "counts"
  | "rules"
> &
  Pick<CanonicalArticle, "title" | "source" | "author" | "publishedAt" | "url"> & { part: string };

/** Stages 1 to 4: bytes → text → blocks → kept paragraphs with their ledger. */
export async function readSource(source: SourceObject): Promise<Result<ReadArticle[]>> {
  const read = await readArticles(source);
  return read.ok ? success(read.value.map((article) => deduplicateArticle(article))) : read;
}

/** The same for text that is already decoded, with what the caller knows of it. */
export function readPlainText(
  text: string,
  known: { language?: LanguageCode; publishedAt?: string } = {},
): ReadArticle {
  const article = deduplicateArticle(readText(text), known.language);
  return known.publishedAt === undefined ? article : { ...article, publishedAt: known.publishedAt };
}

function deduplicateArticle(source: SourceArticle, known?: LanguageCode): ReadArticle {
  const { kept, fingerprints, ledger } = deduplicate(source.blocks, source.titleBlock);
  const paragraphs: Paragraph[] = kept.map((block, index) => {
    const { text, line, start, end } = source.blocks[block] as (typeof source.blocks)[number];
    return { index, text, line, start, end, fingerprint: fingerprints[block] as string };
  });
  const headings = kept.flatMap((block, index) => (source.blocks[block]?.heading === true ? [index] : []));
  const given = source.metadata.language?.value as LanguageCode | undefined;
  const language = known ?? given ?? detectLanguage(paragraphs.map((paragraph) => paragraph.text).join("\n"));
  const fields = Object.entries(source.metadata).filter(([field]) => field !== "language");
  return {
    text: source.text,
    paragraphs,
    ledger,
    headings,
    encoding: source.encoding,
    format: source.format,
    language,
    ...(Object.fromEntries(fields.map(([field, { value }]) => [field, value])) as Partial<
      Record<Exclude<MetadataField, "language">, string>
    >),
    metadataFrom: Object.fromEntries(Object.entries(source.metadata).map(([field, { from }]) => [field, from])),
    counts: {
      paragraphs: paragraphs.length,
      duplicates: source.blocks.length - paragraphs.length,
      metrics: 0,
      quotes: 0,
    },
    rules: rulesVersion,
    part: source.part,
  };
}

/** Longer records are no facts but the trace of an unclosed mark in a text without paragraphs; UTF-16 units. */
const longestFact = 5_000;

/** Stages 5 to 7: quotes, metrics, and what links them. */
export function extractFacts(article: Pick<CanonicalArticle, "paragraphs" | "language" | "publishedAt">): Facts {
  const pack = packFor(article.language);
  const quotes: Quote[] = extractQuotes(article.paragraphs, pack)
    .filter(({ start, end }) => end - start <= longestFact)
    .map((draft) => ({
      ...draft,
      factId: factId("quote", article.paragraphs[draft.paragraph] as Paragraph, draft.start, draft.end),
    }));
  const { publishedAt } = article;
  const drafts = extractMetrics(article.paragraphs, pack, publishedAt === undefined ? {} : { publishedAt });
  const inParagraph = Map.groupBy(quotes, (quote) => quote.paragraph);
  const metrics: Metric[] = drafts.map((draft, i) => {
    const saidBy = inParagraph
      .get(draft.paragraph)
      ?.find((quote) => quote.start <= draft.start && draft.end <= quote.end)?.id;
    return {
      id: factNumber("m", i),
      ...draft,
      ...(saidBy === undefined ? {} : { saidBy }),
      factId: factId("metric", article.paragraphs[draft.paragraph] as Paragraph, draft.start, draft.end),
    };
  });
  return { metrics, quotes };
}

/** Longer sentences are cut to this many characters around their metric. */
const longestSentence = 300;

/** The sentence that each metric stands in, parallel to `metrics`. */
export function metricSentences(
  article: Pick<CanonicalArticle, "paragraphs" | "language">,
  metrics: readonly Metric[],
): string[] {
  const { sentences: tables } = packFor(article.language);
  const split = new Map<number, Span[]>();
  return metrics.map(({ paragraph, start, end }) => {
    const { text } = article.paragraphs[paragraph] as Paragraph;
    const spans = split.get(paragraph) ?? splitSentences(text, tables);
    split.set(paragraph, spans);
    const span = spans[lastBefore(spans, start)] ?? { start: 0, end: text.length };
    if (span.end - span.start <= longestSentence) return text.slice(span.start, span.end);
    const from = Math.max(span.start, Math.min(start - longestSentence / 2, span.end - longestSentence));
    return text.slice(from, Math.min(span.end, Math.max(end, from + longestSentence))).toWellFormed();
  });
}

/** Position of the last span that begins at or before `at`; spans are in order. */
function lastBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `m0001`, `q0012`: reading order is also string order up to 9,999 facts. */
export const factNumber = (prefix: "m" | "q", index: number): string =>
  `${prefix}${String(index + 1).padStart(4, "0")}`;

/** The same for the same fact in a repeated paragraph of another article: it hangs on the words, not on the article. */
function factId(kind: string, paragraph: Paragraph, start: number, end: number): string {
  return createHash("sha256")
    .update(`${kind}\n${paragraph.fingerprint}\n${start}\n${end}`)
    .digest("base64url")
    .slice(0, 16);
}
