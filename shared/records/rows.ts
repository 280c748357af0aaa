import { maxItemBytes } from "../contract/limits.ts";
import type { Article, Facts, Metric, Quote } from "../contract/records.ts";
import { familyOfKind, metricFacets, quoteFacets } from "./facets.ts";
import { densePartition, denseShard, factKey, placeOf, type RowKey } from "./keys.ts";
import {
  type ArticleHeader,
  type PackedFacts,
  type PackedMetric,
  pack,
  packRecords,
  unpackRecords,
} from "./packing.ts";
import { sortableTime, unknownTime } from "./paragraph-links.ts";

/** An item of the table. */
export type Row = RowKey & Record<string, unknown>;

/** What rows are made of: the article, its facts, and the sentence of each metric by its position. */
export interface RowInput {
  article: Article;
  facts: Facts;
  /** Runs parallel to `facts.metrics`. */
  sentences: readonly string[];
  /** Fingerprint of each paragraph by its index; without them repeats of a fact are not folded. */
  fingerprints?: readonly string[];
  /** Of near copies, the fingerprints of what they are copies of, parted by spaces, by paragraph index. */
  groups?: Readonly<Record<number, string>>;
}

/** Where an article stands in time: by its publication, or by its arrival where that is not known. */
export function timeOf({ publishedAt, receivedAt }: Pick<Article, "publishedAt" | "receivedAt">): string {
  const published = sortableTime(publishedAt);
  return published === unknownTime ? sortableTime(receivedAt) : published;
}

/** All rows of one article but its own item and its paragraph links: the same input, the same rows. */
export function factRows(
  { article, facts, sentences, fingerprints, groups: near = {} }: RowInput,
  shards: number,
): Row[] {
  const { id } = article;
  const rows: Row[] = [...recordRows(id, "METRIC", facts.metrics), ...recordRows(id, "QUOTE", facts.quotes)];
  const groups = new Map<string, { pk: string; prefix: string; facts: HeldFacts }>();
  const group = (pk: string, prefix: string) => {
    const key = `${pk}\n${prefix}`;
    const known = groups.get(key) ?? { pk, prefix, facts: { metrics: [], quotes: [] } };
    groups.set(key, known);
    return known.facts;
  };
  const shard = denseShard(id, shards);
  facts.metrics.forEach((metric: Metric, i) => {
    group(densePartition(familyOfKind(metric.kind), shard), "").metrics.push(metric);
    const sentence = sentences[i];
    const withSentence: PackedMetric = sentence === undefined ? metric : { ...metric, sentence };
    for (const { pk, prefix } of metricFacets(metric)) group(pk, prefix).metrics.push(withSentence);
  });
  facts.quotes.forEach((quote: Quote) => {
    group(densePartition("quote", shard), "").quotes.push(quote);
    for (const { pk, prefix } of quoteFacets(quote)) group(pk, prefix).quotes.push(quote);
  });
  const header = headerOf(article);
  for (const { pk, prefix, facts: held } of groups.values())
    packedParts(header, held, fingerprints, near).forEach((data, part) => {
      const said = prefix === "" ? {} : { said: saidIn(part === 0 ? held.quotes : []) };
      rows.push({ pk, sk: prefix + placeOf(timeOf(article), id, part), data, ...said });
    });
  return rows;
}

/** What the list of speakers shows of a speaker's row, so that it need not be unpacked. */
export interface Said {
  quotes: number;
  /** As last written in the article. */
  name?: string;
  /** Each once, by where it last stands. */
  roles: string[];
  organizations: string[];
}

export function saidIn(quotes: readonly Quote[]): Said {
  const name = quotes.at(-1)?.speaker?.name;
  const lastOnce = (values: (string | undefined)[]): string[] =>
    [...new Set(values.flatMap((value) => value ?? []).reverse())].reverse();
  return {
    quotes: quotes.length,
    ...(name === undefined ? {} : { name }),
    roles: lastOnce(quotes.map(({ role }) => role)),
    organizations: lastOnce(quotes.map(({ organization }) => organization)),
  };
}

/** Bytes of JSON that a row of records packs, unless its first record is longer: a quarter of it is left. */
const recordBytes = 40_000;

/** Metrics or quotes of an article in as few rows as pay: one packed costs a third of what plain maps do. */
function recordRows(id: string, kind: "METRIC" | "QUOTE", facts: readonly (Metric | Quote)[]): Row[] {
  const groups: (Metric | Quote)[][] = [];
  let room = 0;
  for (const fact of facts) {
    const bytes = Buffer.byteLength(JSON.stringify(fact));
    if (bytes > room || groups.length === 0) {
      groups.push([]);
      room = recordBytes;
    }
    groups.at(-1)?.push(fact);
    room -= bytes;
  }
  return groups.map((records, i) => ({ ...factKey(id, kind, i + 1), data: packRecords(records) }));
}

/** The records of such a row; plain maps in rows of releases before packing. */
export const recordsOf = <F extends Metric | Quote>({ data, records }: Record<string, unknown>): F[] =>
  data instanceof Uint8Array ? unpackRecords<F>(data) : (records as F[]);

/** The article's line in the list of all articles; none for one that was removed. */
export const listRow = (article: Article, shards: number): Row => ({
  pk: densePartition("article", denseShard(article.id, shards)),
  sk: placeOf(timeOf(article), article.id),
  article: { ...article, headings: undefined },
});

export const headerOf = ({
  id,
  version,
  language,
  key,
  title,
  source,
  publishedAt,
  receivedAt,
  url,
}: Article): ArticleHeader => ({
  id,
  version,
  language,
  key,
  ...(title === undefined ? {} : { title }),
  ...(source === undefined ? {} : { source }),
  ...(publishedAt === undefined ? {} : { publishedAt }),
  ...(receivedAt === undefined ? {} : { receivedAt }),
  ...(url === undefined ? {} : { url }),
});

type HeldFacts = Required<Pick<PackedFacts, "metrics" | "quotes">>;

/** Packed facts in as few items as the table's limit allows; halves until each part fits. */
function packedParts(
  article: ArticleHeader,
  { metrics, quotes }: HeldFacts,
  fingerprints: readonly string[] | undefined,
  near: Readonly<Record<number, string>>,
): Uint8Array[] {
  const facts = [...metrics, ...quotes];
  const data = pack({
    article,
    ...(fingerprints === undefined ? {} : { paragraphs: paragraphsOf(facts, fingerprints) }),
    ...(facts.some(({ paragraph }) => near[paragraph] !== undefined) ? { near: paragraphsOf(facts, near) } : {}),
    ...(metrics.length === 0 ? {} : { metrics }),
    ...(quotes.length === 0 ? {} : { quotes }),
  });
  if (data.length <= maxItemBytes || metrics.length + quotes.length < 2) return [data];
  const half = <T>(list: T[]): [T[], T[]] => [list.slice(0, list.length >> 1), list.slice(list.length >> 1)];
  const parts = (held: HeldFacts): Uint8Array[] => packedParts(article, held, fingerprints, near);
  if (metrics.length > 1) {
    const [first, second] = half(metrics);
    return [...parts({ metrics: first, quotes }), ...parts({ metrics: second, quotes: [] })];
  }
  const [first, second] = half(quotes);
  return [...parts({ metrics, quotes: first }), ...parts({ metrics: [], quotes: second })];
}

const paragraphsOf = (
  facts: readonly { paragraph: number }[],
  fingerprints: Readonly<Record<number, string>>,
): Record<number, string> =>
  Object.fromEntries(
    facts.flatMap(({ paragraph }) => {
      const fingerprint = fingerprints[paragraph];
      return fingerprint === undefined ? [] : [[paragraph, fingerprint]];
    }),
  );
