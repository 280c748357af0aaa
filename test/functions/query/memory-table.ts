import type { QueryDeps } from "../../../functions/query/deps.ts";
import type { Article, Facts } from "../../../shared/contract/records.ts";
import { articleKey, objectRowKey, type RowKey, repeatedKey } from "../../../shared/records/keys.ts";
import {
  linkKey,
  linkOf,
  linkPartition,
  type ParagraphLink,
  paragraphLinks,
} from "../../../shared/records/paragraph-links.ts";
import { factRows, listRow, type Row } from "../../../shared/records/rows.ts";

/** The table as queries see it, in memory, filled as the workers fill it. */
export class MemoryTable {
  readonly rowsByKey = new Map<string, Row>();
  reads = 0;
  private readonly shards: number;

  constructor(shards = 1) {
    this.shards = shards;
  }

  put(row: Row): void {
    this.rowsByKey.set(`${row.pk}\n${row.sk}`, structuredClone(row));
  }

  /** Writes an article with its facts; `prints` are the fingerprints of its paragraphs. */
  add(article: Article, facts: Facts, prints: readonly string[] = []): void {
    const sentences = facts.metrics.map(({ text }) => `It was ${text}.`);
    const paragraphs = prints.map((fingerprint, index) => ({ index, fingerprint }));
    const links = paragraphLinks({ ...article, paragraphs }, facts).map(linkKey);
    for (const { pk } of links)
      if ([...this.rowsByKey.values()].some((row) => row.pk === pk)) this.put(repeatedKey(pk.slice(2)) as Row);
    for (const row of factRows({ article, facts, sentences, fingerprints: prints }, this.shards)) this.put(row);
    for (const row of [listRow(article, this.shards), ...links]) this.put(JSON.parse(JSON.stringify(row)) as Row);
    this.put({ ...articleKey(article.id), ...article });
  }

  addObject(id: string, key: string, parts: readonly string[]): void {
    this.put({ ...objectRowKey(id), key, version: "1", parts: parts.join(" ") });
  }

  async rows(range: {
    pk: string;
    low: string;
    high: string;
    descending: boolean;
    limit: number;
    after?: RowKey;
  }): Promise<{ rows: Row[]; after?: RowKey }> {
    this.reads++;
    const { pk, low, high, descending, limit, after } = range;
    const found = [...this.rowsByKey.values()]
      .filter((row) => row.pk === pk && bytes(row.sk, low) >= 0 && bytes(row.sk, high) <= 0)
      .sort((a, b) => bytes(a.sk, b.sk));
    if (descending) found.reverse();
    const rest =
      after === undefined
        ? found
        : found.filter(({ sk }) => (descending ? bytes(sk, after.sk) < 0 : bytes(sk, after.sk) > 0));
    const rows = rest.slice(0, limit);
    const last = rows.at(-1);
    return rest.length > limit && last !== undefined ? { rows, after: { pk, sk: last.sk } } : { rows };
  }

  async article(id: string): Promise<Article | undefined> {
    const row = this.rowsByKey.get(`A#${id}\nARTICLE`);
    if (row === undefined) return undefined;
    const { pk: _pk, sk: _sk, ...article } = row;
    return article as unknown as Article;
  }

  async articles(ids: readonly string[]): Promise<Article[]> {
    return (await Promise.all(ids.map((id) => this.article(id)))).flatMap((article) => article ?? []);
  }

  async object(id: string): Promise<{ key: string; version: string; parts: string[] } | undefined> {
    const row = this.rowsByKey.get(`O#${id}\nOBJECT`) as { key: string; version: string; parts: string } | undefined;
    return row === undefined ? undefined : { key: row.key, version: row.version, parts: row.parts.split(" ") };
  }

  async repeated(fingerprints: readonly string[]): Promise<Set<string>> {
    this.reads++;
    return new Set(fingerprints.filter((one) => this.rowsByKey.has(`R#${one}\nREPEATED`)));
  }

  async occurrences(fingerprint: string): Promise<ParagraphLink[]> {
    this.reads++;
    const pk = linkPartition(fingerprint);
    return [...this.rowsByKey.values()]
      .filter((row) => row.pk === pk)
      .sort((a, b) => bytes(a.sk, b.sk))
      .flatMap((row) => linkOf(row) ?? []);
  }
}

const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Dependencies around a table. */
export const depsOf = (table: MemoryTable, more: Partial<QueryDeps> = {}): QueryDeps => ({
  table,
  canonicals: { canonical: async () => undefined },
  cursorKeys: { keys: async () => ({ current: "a key of the tests" }) },
  uploads: { presign: async ({ key }) => `https://bucket.example/${encodeURI(key)}` },
  environment: "dev",
  facetShards: 1,
  maxObjectBytes: 1_000_000,
  page: "",
  uploadOrigin: async () => "https://bucket.example",
  now: () => new Date("2025-06-01T12:00:00Z"),
  newId: () => "00c0ffee",
  ...more,
});
