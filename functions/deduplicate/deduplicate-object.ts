import type { SourceObject } from "../../shared/article/source.ts";
import { maxArticleCharacters } from "../../shared/contract/limits.ts";
import type { ExtractMessage } from "../../shared/contract/messages.ts";
import type { Article, CanonicalArticle } from "../../shared/contract/records.ts";
import { type FailureCode, failure, failureRecord, type Result } from "../../shared/failures.ts";
import { inTurns } from "../../shared/in-turns.ts";
import { type ReadArticle, readSource } from "../../shared/pipeline.ts";
import { articleId, objectId } from "../../shared/records/keys.ts";
import { rulesVersion } from "../../shared/rules-version.ts";
import { type ObjectEvent, versionOfTime } from "./object-event.ts";

/** An object with its content. */
export interface StoredObject extends SourceObject {
  lastModified: Date;
  /** SHA-256 of the bytes, in hex. */
  contentHash: string;
}

/** Which articles one object holds, and which of its versions was taken last. */
export interface ObjectRow {
  id: string;
  key: string;
  version: string;
  /** Ids of its articles; during a change also of those that are about to go. */
  parts: string[];
  removed?: boolean;
}

/** What the use case needs of the bucket. */
export interface ObjectStore {
  /** The object with its metadata, tags and sidecar; fails with `object-missing` or `too-large`. */
  read(key: string, versionId?: string): Promise<Result<StoredObject>>;
}

/** What it needs of the bucket's canonical articles. */
export interface CanonicalStore {
  putCanonical(article: CanonicalArticle): Promise<void>;
  /** Removes the canonical forms of an article's versions before this one, or up to this one. */
  dropCanonicals(id: string, versions: { before: string } | { upTo: string }): Promise<void>;
}

/** What it needs of the table. */
export interface ArticleIndex {
  object(id: string): Promise<ObjectRow | undefined>;
  /** Writes the row if the stored version is still `seen`; false where somebody was faster. */
  claim(row: ObjectRow, seen: string | undefined): Promise<boolean>;
  /** Writes the article unless a newer version is there; tells the version that it replaced. */
  putArticle(article: Article): Promise<{ stored: boolean; replaced?: string }>;
  article(id: string): Promise<Article | undefined>;
}

/** What it needs of the queue that extract reads. */
export interface VersionQueue {
  send(messages: readonly ExtractMessage[], nonce: string): Promise<void>;
}

export interface DeduplicateDeps {
  objects: ObjectStore;
  canonicals: CanonicalStore;
  index: ArticleIndex;
  versions: VersionQueue;
  /** How many articles of one object are written at once. */
  concurrency: number;
}

/** What became of an event, for logs and metrics. */
export interface Outcome {
  fate: "deduplicated" | "rejected" | "removed" | "stale" | "ignored";
  articles: number;
  duplicates: number;
  bytes: number;
  code?: FailureCode;
}

const nothing = (fate: Outcome["fate"], code?: FailureCode): Outcome => ({
  fate,
  articles: 0,
  duplicates: 0,
  bytes: 0,
  ...(code === undefined ? {} : { code }),
});

const sidecarEnd = ".meta.json";

/** An event as it is to be handled: a sidecar speaks of the object that it stands beside. */
interface Task extends Omit<ObjectEvent, "version"> {
  version: string | undefined;
}

/**
 * Bytes of one object → canonical articles, items and messages. Safe under replay, reordering and crash: the object's
 * row is claimed first and names every article that may have been written, so a later version or a removal reaches
 * them all. `nonce` makes the messages of this delivery tell apart from those of another.
 */
export async function deduplicateObject(event: ObjectEvent, nonce: string, deps: DeduplicateDeps): Promise<Outcome> {
  if (event.key.endsWith("/")) return nothing("ignored", "not-an-article");
  const ofSidecar = event.key.endsWith(sidecarEnd);
  const key = ofSidecar ? event.key.slice(0, -sidecarEnd.length) : event.key;
  // Asked for at once: hardly any event is stale, and both ways are long beside what is done here.
  const [row, early] = await Promise.all([
    deps.index.object(objectId(key)),
    event.kind === "created" && !ofSidecar ? deps.objects.read(key, event.versionId) : undefined,
  ]);
  if (ofSidecar && (row === undefined || row.removed === true)) return nothing("ignored", "not-an-article");
  const task: Task = ofSidecar
    ? { key, kind: "reread", version: `${row?.version.slice(0, 24)}.${event.version ?? ""}` }
    : { ...event, version: event.version };
  if (task.version !== undefined && row !== undefined && row.version > task.version) {
    // It may have died half-way before the newer one came.
    await inTurns(row.parts, deps.concurrency, (id) => deps.canonicals.dropCanonicals(id, { before: row.version }));
    return nothing("stale", "older-version");
  }
  if (task.kind === "removed") return removeObject(task, row, nonce, deps);

  const read = early ?? (await deps.objects.read(key));
  if (!read.ok && read.code === "object-missing") {
    if (task.kind === "reread" && !ofSidecar && row !== undefined) return removeObject(task, row, nonce, deps);
    return nothing("stale", "object-missing");
  }
  return writeObject(task, row, read, nonce, deps);
}

async function writeObject(
  task: Task,
  row: ObjectRow | undefined,
  read: Result<StoredObject>,
  nonce: string,
  deps: DeduplicateDeps,
): Promise<Outcome> {
  const object = read.ok ? read.value : undefined;
  const version = task.version ?? laterOf(row?.version, versionOfTime(object?.lastModified ?? new Date(0)));
  const made: Result<ReadArticle[]> = read.ok ? await readSource(read.value) : read;
  const articles = made.ok
    ? made.value.map((article) => canonicalOf(article, version, object as StoredObject, task))
    : [rejectedOf(version, made, object, task)];
  const ids = articles.map(({ id }) => id);
  const stays = new Set(ids);
  const gone = (row?.parts ?? []).filter((id) => !stays.has(id));
  const claimed = await deps.index.claim(
    { id: objectId(task.key), key: task.key, version, parts: [...ids, ...gone] },
    row?.version,
  );
  if (!claimed) throw new Error("another version of the object is being written; tried again");

  const wrote = await inTurns(articles, deps.concurrency, (article) => writeArticle(article, deps));
  await markRemoved(gone, task.key, version, deps);
  await deps.versions.send(
    [...articles.filter((_, i) => wrote[i]), ...gone.map((id) => ({ id }))].map(({ id }) => ({
      articleId: id,
      version,
    })),
    nonce,
  );
  if (gone.length > 0) await deps.index.claim({ id: objectId(task.key), key: task.key, version, parts: ids }, version);
  if (wrote.every((done) => !done)) return nothing("stale", "older-version");
  return {
    fate: made.ok ? "deduplicated" : "rejected",
    articles: articles.length,
    duplicates: articles.reduce((sum, { counts }) => sum + counts.duplicates, 0),
    bytes: object?.bytes.length ?? 0,
    ...(made.ok ? {} : { code: made.code }),
  };
}

/** False where a newer version stands there already. */
async function writeArticle(
  article: CanonicalArticle | Article,
  { canonicals, index }: DeduplicateDeps,
): Promise<boolean> {
  if ("text" in article) await canonicals.putCanonical(article);
  const { stored, replaced } = await index.putArticle(itemOf(article));
  // A replay finds itself there, and may have died before it came to this.
  if (stored && replaced !== undefined) await canonicals.dropCanonicals(article.id, { before: article.version });
  if (!stored) {
    const current = await index.article(article.id);
    if (current !== undefined) await canonicals.dropCanonicals(article.id, { before: current.version });
  }
  return stored;
}

async function removeObject(
  task: Task,
  row: ObjectRow | undefined,
  nonce: string,
  deps: DeduplicateDeps,
): Promise<Outcome> {
  const id = objectId(task.key);
  const version = task.version ?? row?.version ?? versionOfTime(new Date(0));
  const parts = row?.parts ?? [];
  if (!(await deps.index.claim({ id, key: task.key, version, parts, removed: true }, row?.version)))
    throw new Error("another version of the object is being written; tried again");
  await markRemoved(parts, task.key, version, deps);
  await deps.versions.send(
    parts.map((articleId) => ({ articleId, version })),
    nonce,
  );
  return { ...nothing("removed"), articles: parts.length };
}

/** The items stay behind without their facts, so that a late older event cannot bring the articles back. */
async function markRemoved(ids: readonly string[], key: string, version: string, deps: DeduplicateDeps): Promise<void> {
  await inTurns(ids, deps.concurrency, async (id) => {
    const { stored } = await deps.index.putArticle({ ...unread, id, key, version, state: "removed" });
    // Another try of the same event may have found it there still.
    if (stored) await deps.canonicals.dropCanonicals(id, { upTo: version });
  });
}

/** An article of which nothing is known. */
const unread: Omit<Article, "id" | "key" | "version" | "state"> = {
  contentHash: "",
  bytes: 0,
  encoding: "",
  format: "text",
  language: "und",
  metadataFrom: {},
  headings: [],
  counts: { paragraphs: 0, duplicates: 0, metrics: 0, quotes: 0 },
  rules: rulesVersion,
};

/** When the object came: by the event of its creation, else by the object itself. */
const receivedAt = ({ kind, time }: Task, object: StoredObject | undefined): string | undefined =>
  (kind === "created" ? time : undefined) ?? object?.lastModified.toISOString();

function canonicalOf(read: ReadArticle, version: string, object: StoredObject, task: Task): CanonicalArticle | Article {
  const { part, ...article } = read;
  const common = {
    id: articleId(object.key, part),
    version,
    key: object.key,
    contentHash: object.contentHash,
    bytes: object.bytes.length,
    receivedAt: receivedAt(task, object) as string,
  };
  if (article.text.length > maxArticleCharacters) {
    const { text, paragraphs: _paragraphs, ledger: _ledger, ...rest } = article;
    const detail = { characters: text.length, most: maxArticleCharacters };
    return {
      ...rest,
      ...common,
      headings: [],
      state: "rejected",
      failure: failureRecord(failure("too-large", detail)),
    };
  }
  return { ...article, ...common, state: "deduplicated" };
}

function rejectedOf(version: string, failed: Result<unknown>, object: StoredObject | undefined, task: Task): Article {
  if (failed.ok) throw new TypeError("a read object is not rejected");
  const { key } = task;
  const received = receivedAt(task, object);
  return {
    ...unread,
    id: articleId(key),
    key,
    version,
    state: "rejected",
    failure: failureRecord(failed),
    contentHash: object?.contentHash ?? "",
    bytes: object?.bytes.length ?? Number(failed.detail?.bytes ?? 0),
    ...(received === undefined ? {} : { receivedAt: received }),
  };
}

/** Headings that an item has room for; the canonical article has them all. */
const mostHeadings = 1_000;

function itemOf(article: CanonicalArticle | Article): Article {
  const { text: _text, paragraphs: _paragraphs, ledger: _ledger, ...item } = article as CanonicalArticle;
  return { ...item, headings: item.headings.slice(0, mostHeadings) };
}

const laterOf = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);
