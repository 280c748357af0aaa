import { hash } from "node:crypto";
import type { CanonicalArticle, Facts, Metric, Paragraph, Quote, Span } from "./contract/records.ts";
import type { Extractor } from "./extractors/extractor.ts";
import { splitSentences } from "./language/sentences.ts";
import { extractMetrics } from "./metrics/extract-metrics.ts";
import { extractQuotes } from "./quotes/extract-quotes.ts";

/** Longer records are no facts but the trace of an unclosed mark in a text without paragraphs; UTF-16 units. */
const longestFact = 5_000;

/** Stages 5 to 7: quotes, metrics, and what links them, by the extractor of the article's language. */
export function extractFacts(
  article: Pick<CanonicalArticle, "paragraphs" | "publishedAt">,
  extractor: Extractor,
): Facts {
  const quotes: Quote[] = extractQuotes(article.paragraphs, extractor)
    .filter(({ start, end }) => end - start <= longestFact)
    .map((draft) => ({
      ...draft,
      factId: factId("quote", article.paragraphs[draft.paragraph] as Paragraph, draft.start, draft.end),
    }));
  const { publishedAt } = article;
  const drafts = extractMetrics(article.paragraphs, extractor, publishedAt === undefined ? {} : { publishedAt });
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
  article: Pick<CanonicalArticle, "paragraphs">,
  metrics: readonly Metric[],
  { pack }: Extractor,
): string[] {
  const split = new Map<number, Span[]>();
  return metrics.map(({ paragraph, start, end }) => {
    const { text } = article.paragraphs[paragraph] as Paragraph;
    const spans = split.get(paragraph) ?? splitSentences(text, pack.sentences);
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
  return hash("sha256", `${kind}\n${paragraph.fingerprint}\n${start}\n${end}`, "base64url").slice(0, 16);
}
