import { readArticles, readText, unmarked } from "./article/read-article.ts";
import type { Metadata, SourceArticle, SourceObject } from "./article/source.ts";
import type { CanonicalArticle, LanguageCode, MetadataField, Paragraph } from "./contract/records.ts";
import { deduplicate } from "./dedupe/deduplicate.ts";
import { type Result, success } from "./failures.ts";
import { detectLanguage } from "./language/detect.ts";
import { rulesVersion } from "./rules-version.ts";

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
  const { kept, fingerprints, ledger, headline } = deduplicate(source.blocks, source.titleBlock);
  const paragraphs: Paragraph[] = kept.map((block, index) => {
    const { text, line, start, end } = source.blocks[block] as (typeof source.blocks)[number];
    return { index, text, line, start, end, fingerprint: fingerprints[block] as string };
  });
  const headings = kept.flatMap((block, index) => (source.blocks[block]?.heading === true ? [index] : []));
  const given = source.metadata.language?.value as LanguageCode | undefined;
  const language = known ?? given ?? detectLanguage(paragraphs.map((paragraph) => paragraph.text).join("\n"));
  const metadata = withHeadline(source, headline);
  const fields = Object.entries(metadata).filter(([field]) => field !== "language");
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
    metadataFrom: Object.fromEntries(Object.entries(metadata).map(([field, { from }]) => [field, from])),
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

/** A title that was taken from a teaser becomes the headline, where the copies tell one from the other. */
function withHeadline({ blocks, titleBlock, metadata }: SourceArticle, headline: number | undefined): Metadata {
  const taken = titleBlock === undefined ? undefined : blocks[titleBlock];
  const found = headline === undefined ? undefined : blocks[headline];
  if (taken === undefined || found === undefined || metadata.title?.value !== unmarked(taken.text)) return metadata;
  return { ...metadata, title: { value: unmarked(found.text), from: metadata.title.from } };
}
