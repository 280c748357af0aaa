import { createHash } from "node:crypto";
import type { DeduplicateDeps, ObjectRow, StoredObject } from "../../functions/deduplicate/deduplicate-object.ts";
import type { ExtractDeps } from "../../functions/extract/extract-version.ts";
import { searchNearCopies } from "../../functions/extract/near-copies.ts";
import type { ExtractMessage } from "../../shared/contract/messages.ts";
import type { Article, CanonicalArticle } from "../../shared/contract/records.ts";
import { failure, success } from "../../shared/failures.ts";
import { articleKey, manifestKey, objectRowKey, type RowKey, repeatedKey } from "../../shared/records/keys.ts";
import { anchorPartition, holderOf } from "../../shared/records/near-anchors.ts";
import { linkOf, linkPartition } from "../../shared/records/paragraph-links.ts";
import type { Row } from "../../shared/records/rows.ts";

/** Thrown where a worker is killed. */
export class Crash extends Error {}

const line = ({ pk, sk }: RowKey): string => `${pk}\t${sk}`;

/**
 * Bucket, table and queue in memory, behind the workers' own ports: single writes are atomic, nothing else is. Before
 * and after every call `crash` is asked whether the worker dies there.
 */
export class World {
  readonly objects = new Map<string, { body: string; modified: number }>();
  readonly canonicals = new Map<string, CanonicalArticle>();
  readonly items = new Map<string, Row>();
  readonly messages: ExtractMessage[] = [];
  private readonly sent = new Set<string>();
  crash: () => boolean = () => false;
  /** Other work that happens between two calls of a worker. */
  between: () => Promise<void> = async () => {};

  deduplicateDeps(): DeduplicateDeps {
    return {
      concurrency: 2,
      objects: {
        read: (key) => this.call(() => this.read(key)),
      },
      canonicals: {
        putCanonical: (article) =>
          this.call(() => void this.canonicals.set(`${article.id}/${article.version}`, structuredClone(article))),
        dropCanonicals: (id, versions) =>
          this.call(() => {
            const end = `${id}/${"before" in versions ? versions.before : versions.upTo}`;
            for (const key of [...this.canonicals.keys()])
              if (key.startsWith(`${id}/`) && (key < end || (key === end && "upTo" in versions)))
                this.canonicals.delete(key);
          }),
      },
      index: {
        object: (id) => this.call(() => this.get<ObjectRow>(objectRowKey(id))),
        claim: (row, seen) =>
          this.call(() => {
            const key = objectRowKey(row.id);
            if (this.get<ObjectRow>(key)?.version !== seen) return false;
            this.set({ ...key, ...row });
            return true;
          }),
        putArticle: (article) =>
          this.call(() => {
            const key = articleKey(article.id);
            const old = this.get<Article>(key);
            if (old !== undefined && old.version > article.version) return { stored: false };
            this.set({ ...key, ...article });
            return { stored: true, ...(old === undefined ? {} : { replaced: old.version }) };
          }),
        article: (id) => this.call(() => this.get<Article>(articleKey(id))),
      },
      versions: {
        // First in, first out queues take the same message of the same delivery once.
        send: (messages, nonce) =>
          this.call(() => {
            for (const message of messages) {
              const id = `${message.articleId} ${message.version} ${nonce}`;
              if (!this.sent.has(id)) this.messages.push(message);
              this.sent.add(id);
            }
          }),
      },
    };
  }

  /** The extracting worker's, with near copies across articles where they are asked for. */
  extractDeps(nearCopies = false): ExtractDeps {
    const deps = this.plainExtractDeps();
    const table = {
      ...deps.table,
      holders: (anchor: string, most: number) =>
        this.call(() => this.partition(anchorPartition(anchor), most).flatMap((row) => holderOf(row) ?? [])),
    };
    return nearCopies
      ? { ...deps, nearCopies: (...about) => searchNearCopies(...about, { table, canonicals: deps.canonicals }) }
      : deps;
  }

  private plainExtractDeps(): ExtractDeps {
    return {
      facetShards: 2,
      now: () => new Date("2026-01-01T00:00:00Z"),
      canonicals: { canonical: (id, version) => this.call(() => this.canonicals.get(`${id}/${version}`)) },
      table: {
        article: (id) => this.call(() => this.get<Article>(articleKey(id))),
        addTrail: (id, packed) =>
          this.call(() => {
            const trail = this.trailOf(id);
            if (!trail.some((one) => Buffer.compare(one, packed) === 0)) trail.push(packed);
            this.set({ ...manifestKey(id), written: trail });
            return [...trail];
          }),
        trail: (id) => this.call(() => [...this.trailOf(id)]),
        setTrail: (id, packed) =>
          this.call(() => {
            if (packed === undefined) this.items.delete(line(manifestKey(id)));
            else this.set({ ...manifestKey(id), written: [packed] });
          }),
        put: async (rows) => {
          for (const row of rows) await this.call(() => this.set(structuredClone(row)));
        },
        remove: async (keys) => {
          for (const key of keys) await this.call(() => void this.items.delete(line(key)));
        },
        repeated: (prints) =>
          this.call(() => new Set(prints.filter((print) => this.items.has(line(repeatedKey(print)))))),
        occurrences: (fingerprint, most) =>
          this.call(() => this.partition(linkPartition(fingerprint), most).flatMap((row) => linkOf(row) ?? [])),
        finish: (article) =>
          this.call(() => {
            const key = articleKey(article.id);
            const old = this.get<Article>(key);
            if (old?.version !== article.version || old.state === "removed") return false;
            this.set({ ...key, ...article });
            return true;
          }),
      },
    };
  }

  private async call<T>(effect: () => T): Promise<T> {
    await this.between();
    if (this.crash()) throw new Crash("before a call");
    const result = effect();
    if (this.crash()) throw new Crash("after a call");
    return result;
  }

  private read(key: string) {
    const object = this.objects.get(key);
    if (object === undefined) return failure("object-missing");
    const bytes = new TextEncoder().encode(object.body);
    const stored: StoredObject = {
      key,
      bytes,
      lastModified: new Date(object.modified),
      contentHash: createHash("sha256").update(bytes).digest("hex"),
    };
    return success(stored);
  }

  private partition(pk: string, most: number): Row[] {
    return [...this.items.values()]
      .filter((row) => row.pk === pk)
      .sort((a, b) => (a.sk < b.sk ? -1 : 1))
      .slice(0, most);
  }

  private get<T>(key: RowKey): T | undefined {
    const item = this.items.get(line(key));
    if (item === undefined) return undefined;
    const { pk: _pk, sk: _sk, ...rest } = structuredClone(item);
    return rest as T;
  }

  private set(row: Row): void {
    this.items.set(line(row), row);
  }

  private trailOf(id: string): Uint8Array[] {
    return [...((this.items.get(line(manifestKey(id)))?.written as Uint8Array[] | undefined) ?? [])];
  }
}
