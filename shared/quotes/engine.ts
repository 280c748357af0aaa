import type { Paragraph, Quote } from "../contract/records.ts";

/** A quote as an engine finds it: not numbered yet, and pointing to the quote that it goes on from as an object. */
export interface FoundQuote extends Omit<Quote, "id" | "factId" | "continues"> {
  continues?: FoundQuote;
}

/** Finds the quotes of an article in one script; order does not matter. Pure; linear in the length of the text. */
export type QuoteEngine<Pack> = (paragraphs: readonly Paragraph[], pack: Pack) => FoundQuote[];
