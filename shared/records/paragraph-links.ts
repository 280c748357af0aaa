import type { Facts, Paragraph } from "../contract/records.ts";

/**
 * Where a paragraph was first published and where else it stands: the `P#<fingerprint>` rows.
 *
 * One item for one paragraph in one article, nothing in it but its key:
 *
 *     pk  P#<fingerprint>
 *     sk  <publishedAt, sortable>#<articleId>#<index>
 *
 * The first by sort key is the original, so a Query with limit 1 answers, whatever the order of arrival. Nothing is
 * read, changed and written back: an article puts and deletes only items that no other article touches, so there is
 * no race to lose. A replay finds its item there and writes nothing.
 *
 * The extracting worker, whose article versions arrive one after the other (FIFO group = article id):
 *
 * 1. `wanted = paragraphLinks(article, facts)`; `earlier` = what the article row's string set `links` holds
 *    (`unpackLinks`).
 * 2. Intent: `ADD links {packLinks(wanted)}` on the article row. A crash from here on leaves a trail: the next
 *    version, or the deletion, finds every item that may have been written. The set holds one string a version.
 * 3. For every link: `Query(P#<fp>, limit = settings.most)`, then put where `mayStore(link, stored, settings)`,
 *    and delete those of `obsoleteLinks(earlier, wanted)` that are among the stored ones.
 * 4. Last: `SET links = {packLinks(wanted)}` with the state that marks the article as done.
 *
 * A removed article does the same with no wanted links. The reader asks `Query(P#<fp>)` for the facts of its page,
 * and hides a fact only where `standsFor(originalOf(occurrences), …)` says that another article's stands for it:
 * where there is no item (not written, or the original removed) the fact is shown.
 */
export interface ParagraphLink {
  fingerprint: string;
  /** `sortableTime(publishedAt)`. */
  published: string;
  articleId: string;
  /** Index of the paragraph among the article's kept ones. */
  index: number;
}

export interface LinkSettings {
  /** From so many occurrences on a paragraph is boilerplate: only an earlier original is still written. */
  boilerplate: number;
  /** No item is added beyond, so a paragraph's writes are bounded even if articles arrive latest first. */
  most: number;
}

export const linkSettings: LinkSettings = { boilerplate: 50, most: 100 };

/** A key as the table holds it. */
export interface LinkKey {
  pk: string;
  sk: string;
}

/** Sorts after every instant: an article of unknown date never takes the place of a dated original. */
export const unknownTime = "~";

const dated = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?/;
const zoned = /(?:z|[+-]\d\d:?\d\d)$/i;

/** ISO 8601 date or instant to `2024-01-31T23:59:59Z` in UTC, so that string order is time order. A date is its first instant; no zone reads as UTC. */
export function sortableTime(publishedAt: string | undefined): string {
  const parts = publishedAt === undefined ? null : dated.exec(publishedAt);
  if (publishedAt === undefined || parts === null) return unknownTime;
  const dateOnly = `${parts[1]}-${parts[2] ?? "01"}-${parts[3] ?? "01"}`;
  const time = publishedAt.indexOf("T") > 0 ? publishedAt.slice(publishedAt.indexOf("T")) : "T00:00:00Z";
  const instant = Date.parse(dateOnly + (zoned.test(time) ? time : `${time}Z`));
  const known = Number.isNaN(instant) ? Date.parse(`${dateOnly}T00:00:00Z`) : instant;
  if (Number.isNaN(known)) return unknownTime;
  const iso = new Date(known).toISOString();
  return iso.length === 24 ? `${iso.slice(0, 19)}Z` : unknownTime;
}

/** The links that an article's paragraphs earn: those with a fact, since nothing else is folded. */
export function paragraphLinks(
  article: {
    id: string;
    publishedAt?: string;
    paragraphs: readonly Pick<Paragraph, "index" | "fingerprint">[];
  },
  facts: { metrics: readonly { paragraph: number }[]; quotes: readonly { paragraph: number }[] } | Facts,
): ParagraphLink[] {
  const bearing = new Set([...facts.metrics, ...facts.quotes].map((fact) => fact.paragraph));
  const published = sortableTime(article.publishedAt);
  const links = new Map<string, ParagraphLink>();
  for (const { index, fingerprint } of article.paragraphs) {
    if (links.has(fingerprint) || !bearing.has(index)) continue;
    links.set(fingerprint, { fingerprint, published, articleId: article.id, index });
  }
  return [...links.values()];
}

export const linkPartition = (fingerprint: string): string => `P#${fingerprint}`;

export const linkKey = (link: ParagraphLink): LinkKey => ({
  pk: linkPartition(link.fingerprint),
  sk: `${link.published}#${link.articleId}#${String(link.index).padStart(5, "0")}`,
});

/** The link that a key stands for; undefined for keys of other rows. */
export function parseLinkKey({ pk, sk }: LinkKey): ParagraphLink | undefined {
  const first = sk.indexOf("#");
  const last = sk.lastIndexOf("#");
  if (!pk.startsWith("P#") || first < 0 || last <= first) return undefined;
  const index = Number(sk.slice(last + 1));
  if (!Number.isInteger(index)) return undefined;
  return { fingerprint: pk.slice(2), published: sk.slice(0, first), articleId: sk.slice(first + 1, last), index };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By time, then article, then place: the order of the sort keys (every character of an article id sorts after `#`). */
export const compareLinks = (a: ParagraphLink, b: ParagraphLink): number =>
  compare(a.published, b.published) || compare(a.articleId, b.articleId) || a.index - b.index;

/** Where the paragraph was first published; undefined where nothing is stored. */
export function originalOf(occurrences: readonly ParagraphLink[]): ParagraphLink | undefined {
  let first: ParagraphLink | undefined;
  for (const link of occurrences) if (first === undefined || compareLinks(link, first) < 0) first = link;
  return first;
}

/** Whether another article's fact stands for the one of this article, which is then folded into it. */
export const standsFor = (original: ParagraphLink | undefined, articleId: string): boolean =>
  original !== undefined && original.articleId !== articleId;

/** A paragraph in very many articles: imprint, disclaimer, appeal. Its first stored occurrence is shown as the original. */
export const isBoilerplate = (occurrences: readonly ParagraphLink[], settings: LinkSettings = linkSettings): boolean =>
  occurrences.length >= settings.boilerplate;

/** Whether to put the link, given what `Query(P#<fp>, limit = settings.most)` returned. */
export function mayStore(
  link: ParagraphLink,
  stored: readonly ParagraphLink[],
  settings: LinkSettings = linkSettings,
): boolean {
  if (stored.length >= settings.most || stored.some((other) => compareLinks(other, link) === 0)) return false;
  const first = originalOf(stored);
  return !isBoilerplate(stored, settings) || (first !== undefined && compareLinks(link, first) < 0);
}

/** Links of earlier versions that the new one no longer has: another place or date counts as another link. */
export function obsoleteLinks(earlier: readonly ParagraphLink[], wanted: readonly ParagraphLink[]): ParagraphLink[] {
  const key = (link: ParagraphLink): string => `${link.fingerprint} ${linkKey(link).sk}`;
  const still = new Set(wanted.map(key));
  return [...new Map(earlier.map((link) => [key(link), link])).entries()].flatMap(([k, link]) =>
    still.has(k) ? [] : [link],
  );
}

/** One version's links as one short string (about 18 bytes a paragraph) for the article row's string set `links`; undefined for none, since a set holds no empty string. */
export function packLinks(links: readonly ParagraphLink[]): string | undefined {
  const [first] = links;
  if (first === undefined) return undefined;
  return [first.published, ...links.map((link) => `${link.fingerprint}.${link.index.toString(36)}`)].join(" ");
}

/** All links that the set `links` of an article row names. */
export function unpackLinks(articleId: string, packed: Iterable<string>): ParagraphLink[] {
  const links: ParagraphLink[] = [];
  for (const version of packed) {
    const [published = unknownTime, ...places] = version.split(" ");
    for (const place of places) {
      const dot = place.lastIndexOf(".");
      const index = Number.parseInt(place.slice(dot + 1), 36);
      if (dot > 0 && !Number.isNaN(index))
        links.push({ fingerprint: place.slice(0, dot), published, articleId, index });
    }
  }
  return links;
}
