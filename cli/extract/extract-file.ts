import type { CanonicalArticle, Facts } from "../../shared/contract/records.ts";
import { extractFacts } from "../../shared/extraction.ts";
import { loadExtractor } from "../../shared/extractors/load-extractor.ts";
import { type Failure, failureTable } from "../../shared/failures.ts";
import { type ReadArticle, readSource } from "../../shared/pipeline.ts";

/** What one article of a file comes to: the interface of `--jsonl` too. */
export interface Extraction extends Facts {
  id: string;
  article: Omit<ReadArticle, "text" | "paragraphs" | "ledger">;
  paragraphs: CanonicalArticle["paragraphs"];
  duplicates: CanonicalArticle["ledger"];
}

/** An extraction with the text that its offsets point into. */
export interface ExtractedFile {
  extraction: Extraction;
  text: string;
}

/** Metrics and quotes of an article that has been read. */
export async function extractArticle(id: string, read: ReadArticle): Promise<ExtractedFile> {
  const { text, paragraphs, ledger, ...article } = read;
  const facts = extractFacts(read, await loadExtractor(read.language));
  const counts = { ...article.counts, metrics: facts.metrics.length, quotes: facts.quotes.length };
  return { extraction: { id, article: { ...article, counts }, paragraphs, duplicates: ledger, ...facts }, text };
}

/** All articles of one file; a failure says why there is none. */
export async function extractBytes(name: string, bytes: Uint8Array): Promise<ExtractedFile[] | Failure> {
  const read = await readSource({ key: name, bytes });
  if (!read.ok) return read;
  return Promise.all(
    read.value.map((article) => extractArticle(article.part === "" ? name : `${name}#${article.part}`, article)),
  );
}

/** A failure as one line for the user. */
export const describeFailure = (failure: Failure): string =>
  `${failureTable[failure.code].message}${
    failure.detail === undefined
      ? ""
      : ` (${Object.entries(failure.detail)
          .map(([name, value]) => `${name}: ${value}`)
          .join(", ")})`
  }`;
