import type { Paragraph, Quote } from "../contract/records.ts";
import type { LanguagePack } from "../language/pack.ts";

/** A quote before its fact id is given; `id` and `continues` are already set. */
export type QuoteDraft = Omit<Quote, "factId">;

/** All quotes of an article in reading order. Pure; linear in the length of the text. */
export function extractQuotes(_paragraphs: readonly Paragraph[], _pack: LanguagePack): QuoteDraft[] {
  return [];
}
