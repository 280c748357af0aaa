import { createHash } from "node:crypto";

/**
 * Keys of the records table, all in one place. `pk` and `sk` are strings.
 *
 *     A#<articleId>            ARTICLE | METRIC#0001 … | QUOTE#0001 … | ROWS      an article with its facts
 *     O#<objectId>             OBJECT                                             which articles an object holds
 *     F#article#<shard>        <time>#<articleId>                                 articles in time order
 *     F#<family>#<shard>       <time>#<articleId>[#<part>]                        metrics of a family of kinds
 *     F#quote#<shard>          <time>#<articleId>[#<part>]                        quotes
 *     F#speaker#<bucket>       <name>#<time>#<articleId>[#<part>]                 quotes of one speaker; all speakers by name
 *     F#organization#<name>    <time>#<articleId>[#<part>]                        quotes of one organisation
 *     F#subject#<term>         <time>#<articleId>[#<part>]                        metrics with the term in their subject
 *     P#<fingerprint>          <time>#<articleId>#<index>                         paragraph-links.ts
 *     R#<fingerprint>          REPEATED                                           the paragraph stands in several articles
 *     N#<anchor>               <time>#<articleId>#<index>                         near-anchors.ts, where near copies are asked for
 *
 * `<time>` is `sortableTime`: UTC to the second, so that string order is time order.
 */
export interface RowKey {
  pk: string;
  sk: string;
}

/** Attributes that more than one module names. */
export const attributes = {
  partition: "pk",
  sort: "sk",
  /** Packed facts of a facet row (packing.ts). */
  data: "data",
  /** Packed keys of the rows of one version, a binary set (manifest.ts). */
  written: "written",
} as const;

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** 96 bits of SHA-256 of the object key, URL-safe: the same for every version of an object. */
export const objectId = (key: string): string => hash(key).slice(0, 16);

/** The id of an article: that of its object where it is the only one in it, else one of its own by its part's name. */
export const articleId = (key: string, part = ""): string =>
  part === "" ? objectId(key) : hash(`${key}\u0000${part}`).slice(0, 16);

export const articlePartition = (id: string): string => `A#${id}`;
export const articleKey = (id: string): RowKey => ({ pk: articlePartition(id), sk: "ARTICLE" });
export const manifestKey = (id: string): RowKey => ({ pk: articlePartition(id), sk: "ROWS" });
export const objectRowKey = (id: string): RowKey => ({ pk: `O#${id}`, sk: "OBJECT" });

/** `METRIC#0001`: the rows of an article's records count from 1, in reading order. */
export const factKey = (articleId: string, kind: "METRIC" | "QUOTE", number: number): RowKey => ({
  pk: articlePartition(articleId),
  sk: `${kind}#${String(number).padStart(4, "0")}`,
});

/**
 * Says that a paragraph has stood in more than one article, so that readers ask for the links of those alone: a page's
 * paragraphs are looked up here in one request. It stays when the articles go, and then says too much, never too little.
 */
export const repeatedKey = (fingerprint: string): RowKey => ({ pk: `R#${fingerprint}`, sk: "REPEATED" });

/** Facets whose values are few and full: they are spread over shards by article. */
export type DenseFacet = "article" | "quote" | MetricFamily;

/** Kinds of metrics that share a partition, so that every kind and every unit is found in one. */
export const metricFamilies = ["percent", "points", "money", "count", "multiple", "time", "measure"] as const;
export type MetricFamily = (typeof metricFamilies)[number];

/** A shard of a dense facet by article; all `shards` are read and merged, so raising their number is safe. */
export const denseShard = (id: string, shards: number): number => spread(id) % shards;
export const densePartition = (facet: DenseFacet, shard: number): string => `F#${facet}#${shard}`;

/** Speakers are spread over a number of buckets that never changes, by name. */
export const speakerBuckets = 8;
export const speakerPartition = (foldedName: string): string => `F#speaker#${spread(foldedName) % speakerBuckets}`;
export const speakerBucketPartition = (bucket: number): string => `F#speaker#${bucket}`;
export const organizationPartition = (foldedName: string): string => `F#organization#${foldedName}`;
export const subjectPartition = (term: string): string => `F#subject#${term}`;

/** FNV-1a, 32 bits, over UTF-16 units. */
function spread(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

/** `<time>#<articleId>`, with `#<part>` for what did not fit into one item. */
export const placeOf = (time: string, id: string, part = 0): string =>
  `${time}#${id}${part === 0 ? "" : `#${String(part).padStart(3, "0")}`}`;

/** Reads a place, also at the end of a longer sort key. */
export function parsePlace(sk: string): { time: string; articleId: string; part: number } | undefined {
  const pieces = sk.split("#");
  const last = pieces.at(-1) ?? "";
  const part = /^\d{3}$/.test(last) && pieces.length > 2 ? Number(pieces.pop()) : 0;
  const articleId = pieces.pop();
  const time = pieces.pop();
  return time === undefined || articleId === undefined ? undefined : { time, articleId, part };
}

/** Canonical articles: one object a version, so that a late writer of an older version replaces nothing. */
export const canonicalKey = (prefix: string, id: string, version: string): string => `${prefix}${id}/${version}.json`;
