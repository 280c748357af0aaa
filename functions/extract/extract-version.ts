import { maxFacts } from "../../shared/contract/limits.ts";
import type { ExtractMessage } from "../../shared/contract/messages.ts";
import type { Article, CanonicalArticle, Facts } from "../../shared/contract/records.ts";
import { extractFacts, metricSentences } from "../../shared/extraction.ts";
import { loadExtractor } from "../../shared/extractors/load-extractor.ts";
import { failure, failureRecord } from "../../shared/failures.ts";
import { type RowKey, repeatedKey } from "../../shared/records/keys.ts";
import { obsoleteKeys, packKeys } from "../../shared/records/manifest.ts";
import {
  isBoilerplate,
  isToPut,
  linkKey,
  linkRow,
  linkSettings,
  type ParagraphLink,
  paragraphLinks,
} from "../../shared/records/paragraph-links.ts";
import { factRows, listRow, type Row } from "../../shared/records/rows.ts";
import { rulesVersion } from "../../shared/rules-version.ts";

/** What the use case needs of the table. */
export interface FactTable {
  article(id: string): Promise<Article | undefined>;
  /** Adds the packed keys of a version to the article's trail and returns the whole trail. */
  addTrail(articleId: string, packed: Uint8Array): Promise<Uint8Array[]>;
  trail(articleId: string): Promise<Uint8Array[]>;
  /** Leaves only this value in the trail; none removes it. */
  setTrail(articleId: string, packed: Uint8Array | undefined): Promise<void>;
  put(rows: readonly Row[]): Promise<void>;
  remove(keys: readonly RowKey[]): Promise<void>;
  /** Which of these paragraphs are marked as standing in more than one article. */
  repeated(fingerprints: readonly string[]): Promise<ReadonlySet<string>>;
  /** Where a paragraph stands, first by key. */
  occurrences(fingerprint: string, most: number): Promise<ParagraphLink[]>;
  /** Writes the finished article unless another version is there by now. */
  finish(article: Article): Promise<boolean>;
}

/** What it needs of the bucket. */
export interface CanonicalStore {
  canonical(id: string, version: string): Promise<CanonicalArticle | undefined>;
}

export interface ExtractDeps {
  table: FactTable;
  canonicals: CanonicalStore;
  facetShards: number;
  /** Looks for near copies in other articles; without it there are none. */
  nearCopies?: SearchNearCopies;
  now(): Date;
}

/** A paragraph's link, and the links that stand in its partition as far as they matter for writing it. */
export interface LinkedParagraph {
  link: ParagraphLink;
  stored: readonly ParagraphLink[];
  /** It has the mark of a repeated paragraph already. */
  marked?: boolean;
}

export type SearchNearCopies = (
  article: CanonicalArticle,
  facts: Facts,
  linked: readonly LinkedParagraph[],
) => Promise<NearSearch>;

/** The search for an article's near copies. */
export interface NearSearch {
  readonly work: NearWork;
  /** Rows of `work.anchors` that are not there yet. */
  readonly freshAnchors: readonly Row[];
  /** Looks for near copies, when these are written; true where `work` has changed. */
  look(): Promise<boolean>;
}

/** An article's facts and links, and what near copies add to them. */
export interface NearWork {
  facts: Facts;
  links: readonly LinkedParagraph[];
  /** Links in the partitions of the words that paragraphs are near copies of. */
  near: readonly LinkedParagraph[];
  /** Those words' fingerprints, parted by spaces, by the paragraph's index. */
  groups: Record<number, string>;
  anchors: readonly Row[];
}

export interface Outcome {
  fate: "extracted" | "rejected" | "removed" | "stale";
  metrics: number;
  quotes: number;
  rows: number;
  /** Milliseconds since the object arrived. */
  freshness?: number;
  code?: string;
}

/**
 * One article version → its rows, in place of those of the version before: new rows are written, those that are no
 * longer wanted are deleted, the article is marked last. Any crash is mended by the same message coming again.
 */
export async function extractVersion({ articleId, version }: ExtractMessage, deps: ExtractDeps): Promise<Outcome> {
  const { table, canonicals } = deps;
  // Asked for at once: hardly any message is stale, and the two ways are long beside what is done here.
  const [article, canonical] = await Promise.all([table.article(articleId), canonicals.canonical(articleId, version)]);
  const stale: Outcome = { fate: "stale", metrics: 0, quotes: 0, rows: 0 };
  if (article === undefined || article.version > version) return stale;
  if (article.version < version) throw new Error(`the item of article ${articleId} is behind its message`);
  if (article.state === "removed") {
    await table.remove(obsoleteKeys(await table.trail(articleId), []));
    await table.setTrail(articleId, undefined);
    return { ...stale, fate: "removed" };
  }
  const work = article.state === "rejected" ? { article, ...nothing } : await extracted(article, canonical, deps);
  if (work === undefined) return stale;
  const rows = await replaceRows(work, deps);
  if (!(await table.finish(work.article))) return stale;
  const { metrics, quotes } = work.facts;
  return {
    fate: work.article.state === "rejected" ? "rejected" : "extracted",
    metrics: metrics.length,
    quotes: quotes.length,
    rows,
    ...(article.state === "deduplicated" && article.receivedAt !== undefined
      ? { freshness: Math.max(0, deps.now().getTime() - Date.parse(article.receivedAt)) }
      : {}),
    ...(work.article.failure === undefined ? {} : { code: work.article.failure.code }),
  };
}

const nothing: Pick<Extracted, "facts" | "sentences"> = { facts: { metrics: [], quotes: [] }, sentences: [] };

interface Extracted {
  article: Article;
  facts: Facts;
  /** The sentence of each metric. */
  sentences: string[];
  /** Left out where nothing was extracted. */
  canonical?: CanonicalArticle;
}

/** The article with its facts; undefined where it was replaced meanwhile. */
async function extracted(
  article: Article,
  canonical: CanonicalArticle | undefined,
  { table, now }: ExtractDeps,
): Promise<Extracted | undefined> {
  if (canonical === undefined) {
    const current = await table.article(article.id);
    if (current?.version === article.version) throw new Error(`the canonical form of article ${article.id} is missing`);
    return undefined;
  }
  const extractor = await loadExtractor(canonical.language);
  const facts = extractFacts(canonical, extractor);
  const count = facts.metrics.length + facts.quotes.length;
  if (count > maxFacts) {
    const failed = failureRecord(failure("too-many-facts", { facts: count, most: maxFacts }));
    return { article: { ...article, state: "rejected", failure: failed }, ...nothing };
  }
  const counts = { ...article.counts, metrics: facts.metrics.length, quotes: facts.quotes.length };
  const { failure: _failure, ...rest } = article;
  return {
    article: { ...rest, state: "extracted", counts, rules: rulesVersion, extractedAt: now().toISOString() },
    facts,
    sentences: metricSentences(canonical, facts.metrics, extractor),
    canonical,
  };
}

async function replaceRows({ article, facts, sentences, canonical }: Extracted, deps: ExtractDeps): Promise<number> {
  const { table, facetShards } = deps;
  const linked = await linkedParagraphs(canonical === undefined ? [] : paragraphLinks(canonical, facts), deps);
  const search = canonical === undefined ? undefined : await deps.nearCopies?.(canonical, facts, linked);
  const fingerprints = canonical?.paragraphs.map(({ fingerprint }) => fingerprint) ?? [];
  const listed = listRow(article, facetShards);
  const plan = () => {
    const work = search?.work ?? { facts, links: linked, near: [], groups: {}, anchors: [] };
    const rows = factRows({ article, facts: work.facts, sentences, fingerprints, groups: work.groups }, facetShards);
    const links = [...work.links, ...work.near].map(({ link }) => linkKey(link));
    const wanted = [...rows, listed, ...links, ...work.anchors].map(({ pk, sk }) => ({ pk, sk }));
    return { work, rows, wanted, packed: packKeys(wanted) };
  };
  let planned = plan();
  let trail = await table.addTrail(article.id, planned.packed);
  if (search !== undefined) {
    await table.put(search.freshAnchors);
    if (await search.look()) {
      planned = plan();
      trail = await table.addTrail(article.id, planned.packed);
    }
  }
  const { work, rows, wanted, packed } = planned;
  const fresh = work.links.filter(isFresh).map(({ link }) => linkRow(link));
  await table.put([...rows, ...fresh]);
  // A near copy stands for others only where its own words do.
  const near = work.near.filter(isFresh).map(({ link }) => linkRow(link));
  if (near.length > 0) await table.put(near);
  await table.put([...(await repeatMarks(work, article.id, table)), listed]);
  if (trail.length > 1) {
    await table.remove(obsoleteKeys(trail, wanted));
    await table.setTrail(article.id, packed);
  }
  return rows.length + fresh.length + near.length + work.anchors.length + 1;
}

/**
 * The partition of a paragraph is read where its link may be one too many: with the mark of a repeated one. Without it
 * the paragraph stands in one other article at most, or in several that are written at this moment; `repeatMarks` asks
 * afterwards. Near copies are looked for by what stands there, so then all are read.
 */
async function linkedParagraphs(
  links: readonly ParagraphLink[],
  { table, nearCopies }: ExtractDeps,
): Promise<LinkedParagraph[]> {
  const marked =
    nearCopies === undefined ? await table.repeated(links.map(({ fingerprint }) => fingerprint)) : new Set<string>();
  return Promise.all(
    links.map(async (link) => ({
      link,
      stored:
        nearCopies !== undefined || marked.has(link.fingerprint)
          ? await table.occurrences(link.fingerprint, linkSettings.most)
          : [],
      marked: marked.has(link.fingerprint),
    })),
  );
}

const isFresh = ({ link, stored }: LinkedParagraph): boolean => isToPut(link, stored);

/**
 * Marks of the paragraphs that stand in another article too. Those that seemed to stand in none are asked for now that
 * the links are written: of two articles that are written at once, one at least sees the other. Where a mark was not
 * asked for, it is written whether or not it is there, since whoever should have set it may have died and been
 * overtaken; not for boilerplate, where so many cannot all have.
 */
async function repeatMarks({ links, near }: NearWork, articleId: string, table: FactTable): Promise<Row[]> {
  const inOthers = (found: readonly ParagraphLink[]): boolean => found.some((link) => link.articleId !== articleId);
  const marks = await Promise.all(
    links.map(async ({ link: { fingerprint }, stored, marked }) => {
      if (marked === true || isBoilerplate(stored)) return [];
      const repeated = inOthers(stored) || inOthers(await table.occurrences(fingerprint, linkSettings.most));
      return repeated ? [fingerprint] : [];
    }),
  );
  const groups = near.filter(({ stored }) => !isBoilerplate(stored)).map(({ link }) => link.fingerprint);
  return [...new Set([...marks.flat(), ...groups])].map((fingerprint) => ({ ...repeatedKey(fingerprint) }));
}
