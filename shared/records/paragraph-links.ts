import type { Facts, Paragraph } from "../contract/records.ts";

/**
 * Where a paragraph was first published and where else it stands: the `P#<fingerprint>` rows.
 *
 * One item for one paragraph in one article, nothing in it but its key (near-links.ts tells what near copies add):
 *
 *     pk  P#<fingerprint>
 *     sk  <publishedAt, sortable>#<articleId>#<index>
 *
 * The first by sort key is the original, so a Query with limit 1 answers, whatever the order of arrival. Nothing is
 * read, changed and written back: an article puts and deletes only items that no other article touches, so there is
 * no race to lose. A replay writes at most what it wrote before.
 *
 * The extracting worker (functions/extract/extract-version.ts), whose article versions arrive one after the other,
 * writes the keys of all wanted links into the article's trail (manifest.ts) before it puts the first of them, puts
 * those that `isToPut` names given `Query(P#<fp>, limit = settings.most)`, which is asked only of paragraphs that are
 * marked as repeated (`R#<fp>`: any others stand in one article at most), and deletes what the trail names and the
 * new version does not want. The reader asks `Query(P#<fp>)` for the facts of its page, and hides a fact only where
 * `standsFor(originalOf(occurrences), …)` says that another article's stands for it: where there is no item (not
 * written, or the original removed) the fact is shown.
 */
export interface ParagraphLink {
  fingerprint: string;
  /** `sortableTime(publishedAt)`. */
  published: string;
  articleId: string;
  /** Index of the paragraph among the article's kept ones. */
  index: number;
  /** Own fingerprint of a near copy, which stands in the partition of other words than its own. */
  of?: string;
  /** Fingerprints, parted by spaces, in whose partitions the paragraph stands as a near copy, besides its own. */
  groups?: string;
  /** What the paragraph states (near-links.ts). */
  says?: string;
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

/** The item of a link. */
export const linkRow = ({ of, groups, says, ...link }: ParagraphLink): LinkKey & Record<string, unknown> => ({
  ...linkKey(link),
  ...(of === undefined ? {} : { of }),
  ...(groups === undefined ? {} : { groups }),
  ...(says === undefined ? {} : { says }),
});

/** The link in an item; undefined for items of other rows. */
export function linkOf(item: LinkKey & { of?: string; groups?: string; says?: string }): ParagraphLink | undefined {
  const { of, groups, says } = item;
  const link = parseLinkKey(item);
  return (
    link && {
      ...link,
      ...(of === undefined ? {} : { of }),
      ...(groups === undefined ? {} : { groups }),
      ...(says === undefined ? {} : { says }),
    }
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type LinkPlace = Pick<ParagraphLink, "published" | "articleId" | "index">;

/** By time, then article, then place: the order of the sort keys (every character of an article id sorts after `#`). */
export const compareLinks = (a: LinkPlace, b: LinkPlace): number =>
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

/** Whether to put the link: it may be stored and is not, or not as it is now. */
export function isToPut(link: ParagraphLink, stored: readonly ParagraphLink[]): boolean {
  const held = stored.find((other) => compareLinks(other, link) === 0);
  if (held === undefined) return mayStore(link, stored);
  return held.of !== link.of || held.groups !== link.groups || held.says !== link.says;
}
