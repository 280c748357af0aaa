import { type DeduplicateDeps, deduplicateObject } from "../../../functions/deduplicate/deduplicate-object.ts";
import { extractVersion } from "../../../functions/extract/extract-version.ts";
import { searchNearCopies } from "../../../functions/extract/near-copies.ts";
import type { CanonicalArticle } from "../../../shared/contract/records.ts";
import { extractFacts } from "../../../shared/extraction.ts";
import { articleId } from "../../../shared/records/keys.ts";
import { ArticleObjects } from "../../../shared/store/article-objects.ts";
import { CanonicalArticles } from "../../../shared/store/canonical-articles.ts";
import { RecordsWriter } from "../../../shared/store/records-writer.ts";
import { VersionQueueSender } from "../../../shared/store/version-queue.ts";
import { extractorFor } from "../../shared/extractors.ts";
import { itemSize, writeUnits } from "./item-size.ts";
import { Meter } from "./meter.ts";

/** What one article asks of the services. */
export interface ArticleMeasure {
  name: string;
  characters: number;
  bytes: number;
  paragraphs: number;
  dropped: number;
  facts: number;
  counts: Meter["counts"];
  unitsOf: Meter["unitsOf"];
  /** Bytes of the canonical article. */
  canonicalBytes: number;
  /** Milliseconds of each function, waits on the services included, one message an invocation. */
  milliseconds: { deduplicate: number; extract: number };
  /** Write units of one item a fact in two full indexes, for comparison. */
  indexedUnits: number;
}

const facetShards = 8;

/**
 * Takes a file through both workers' own use cases and adapters, and meters what they ask of the services.
 * @param nearCopies whether near copies are looked for in other articles, of which there are none
 */
export async function measureArticle(name: string, bytes: Uint8Array, nearCopies = false): Promise<ArticleMeasure> {
  const { meter, article } = await run({ name, bytes, nearCopies, waits: false });
  const durations: { deduplicate: number; extract: number }[] = [];
  for (let i = 0; i < 5; i++) durations.push((await run({ name, bytes, nearCopies, waits: true })).milliseconds);
  const least = (of: "deduplicate" | "extract"): number => Math.min(...durations.map((duration) => duration[of]));
  const { metrics, quotes } = extractFacts(article, extractorFor(article.language));
  const common = { articleId: article.id, publishedAt: article.publishedAt ?? "2024-01-01T00:00:00Z" };
  const indexedUnits = [...metrics, ...quotes].reduce(
    (sum, fact) => sum + 3 * writeUnits(itemSize({ pk: `A#${article.id}`, sk: "METRIC#0001", ...common, ...fact })),
    0,
  );
  return {
    name,
    characters: article.text.length,
    bytes: bytes.length,
    paragraphs: article.paragraphs.length,
    dropped: article.counts.duplicates,
    facts: metrics.length + quotes.length,
    counts: meter.counts,
    unitsOf: meter.unitsOf,
    canonicalBytes: Buffer.byteLength(JSON.stringify(article)),
    milliseconds: { deduplicate: least("deduplicate"), extract: least("extract") },
    indexedUnits,
  };
}

interface Run {
  name: string;
  bytes: Uint8Array;
  nearCopies: boolean;
  /** Whether the services take as long as they would. */
  waits: boolean;
}

async function run({
  name,
  bytes,
  nearCopies,
  waits,
}: Run): Promise<{ meter: Meter; article: CanonicalArticle; milliseconds: ArticleMeasure["milliseconds"] }> {
  const meter = new Meter(waits);
  const key = `incoming/${name}`;
  const version = "0055AED6DCD90281E5000000";
  meter.objects.set(key, { body: bytes });
  const objects = new ArticleObjects({ client: meter.s3(), bucket: "bucket", maxObjectBytes: 64 * 1024 * 1024 });
  const canonicals = new CanonicalArticles({ client: meter.s3(), bucket: "bucket" });
  const table = new RecordsWriter({ client: meter.table(), table: "table" });
  const deps: DeduplicateDeps = {
    objects,
    canonicals,
    index: table,
    versions: new VersionQueueSender({ client: meter.sqs(), queueUrl: "queue" }),
    concurrency: 8,
  };
  const began = performance.now();
  await deduplicateObject({ key, kind: "created", version, time: "2026-01-01T00:00:00.000Z" }, "nonce", deps);
  const deduplicate = performance.now() - began;
  const id = articleId(key);
  const article = await canonicals.canonical(id, version);
  if (article === undefined) throw new Error(`${name} is no single article`);
  meter.counts.objectReads--;
  const handedOn = performance.now();
  await extractVersion(
    { articleId: id, version },
    {
      table,
      canonicals,
      facetShards,
      ...(nearCopies ? { nearCopies: (...about) => searchNearCopies(...about, { table, canonicals }) } : {}),
      now: () => new Date("2026-01-01T00:00:01.000Z"),
    },
  );
  return { meter, article, milliseconds: { deduplicate, extract: performance.now() - handedOn } };
}
