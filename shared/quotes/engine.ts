import type { Paragraph, Quote } from "../contract/records.ts";

/** A quote as an engine finds it: not numbered yet, and pointing to the quote that it goes on from as an object. */
export interface FoundQuote extends Omit<Quote, "id" | "factId" | "continues"> {
  continues?: FoundQuote;
}

/** The engine for quotes of one language. */
export interface QuoteFinder {
  /** In any order. Pure; linear in the length of the text. */
  findQuotes(paragraphs: readonly Paragraph[]): FoundQuote[];
}
