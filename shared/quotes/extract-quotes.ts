import type { Paragraph, Quote } from "../contract/records.ts";
import type { FoundQuote, QuoteFinder } from "./engine.ts";

/** A quote before its fact id is given; `id` and `continues` are already set. */
export type QuoteDraft = Omit<Quote, "factId">;

/** All quotes of an article in reading order. Pure; linear in the length of the text. */
export function extractQuotes(paragraphs: readonly Paragraph[], { findQuotes }: QuoteFinder): QuoteDraft[] {
  const found = findQuotes(paragraphs);
  found.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  const ids = new Map<FoundQuote, string>(found.map((quote, i) => [quote, quoteId(i)]));
  return found.map((quote, i) => {
    const { continues, ...rest } = quote;
    const from = continues && ids.get(continues);
    return { id: quoteId(i), ...rest, ...(from === undefined ? {} : { continues: from }) };
  });
}

const quoteId = (index: number): string => `q${String(index + 1).padStart(4, "0")}`;
