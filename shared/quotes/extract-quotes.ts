import type { Paragraph, Quote } from "../contract/records.ts";
import type { CjkPack, LanguagePack, LatinPack } from "../language/pack.ts";
import { findCjkQuotes } from "./cjk/engine.ts";
import type { FoundQuote, QuoteEngine } from "./engine.ts";
import { findLatinQuotes } from "./latin/engine.ts";

/** A quote before its fact id is given; `id` and `continues` are already set. */
export type QuoteDraft = Omit<Quote, "factId">;

const engines: { cjk: QuoteEngine<CjkPack>; latin: QuoteEngine<LatinPack> } = {
  cjk: findCjkQuotes,
  latin: findLatinQuotes,
};

/** All quotes of an article in reading order. Pure; linear in the length of the text. */
export function extractQuotes(paragraphs: readonly Paragraph[], pack: LanguagePack): QuoteDraft[] {
  const found = pack.script === "cjk" ? engines.cjk(paragraphs, pack) : engines.latin(paragraphs, pack);
  found.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  const ids = new Map<FoundQuote, string>(found.map((quote, i) => [quote, quoteId(i)]));
  return found.map((quote, i) => {
    const { continues, ...rest } = quote;
    const from = continues && ids.get(continues);
    return { id: quoteId(i), ...rest, ...(from === undefined ? {} : { continues: from }) };
  });
}

const quoteId = (index: number): string => `q${String(index + 1).padStart(4, "0")}`;
