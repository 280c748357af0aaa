import type { Article } from "../../../shared/contract/records.ts";
import { linksStating } from "../../../shared/records/near-links.ts";
import {
  compareLinks,
  originalOf,
  type ParagraphLink,
  standsFor,
  unknownTime,
} from "../../../shared/records/paragraph-links.ts";
import { timeOf } from "../../../shared/records/rows.ts";
import { type ArticleFilters, articleMatches } from "./filters.ts";

/** What folding needs of the table. */
export interface Occurrences {
  /** Which of these paragraphs may stand in more than one article. */
  repeated(fingerprints: readonly string[]): Promise<ReadonlySet<string>>;
  /** Where a paragraph stands, first published first. */
  occurrences(fingerprint: string): Promise<ParagraphLink[]>;
  articles(ids: readonly string[]): Promise<Article[]>;
}

/** A fact's place: which paragraph of which article. */
export interface FactPlace {
  articleId: string;
  factId: string;
  fingerprint: string | undefined;
  /** Fingerprints of the words that the paragraph is a near copy of. */
  groups?: readonly string[] | undefined;
}

export interface Folded {
  /** The fact of another article stands for it. */
  hidden: boolean;
  /** Where the fact stands, if in more than one article; near copies of the paragraph have `of`. */
  occurrences: readonly ParagraphLink[];
}

/**
 * Which facts to hide because the one of the article that published the paragraph first stands for them: of an equal
 * paragraph any, of a near copy that which states the same (shared/records/near-links.ts). Only articles that the query
 * asks for are counted, or a repeated fact would be nowhere where the first article is filtered out.
 */
export async function foldRepeats(
  places: readonly FactPlace[],
  asked: ArticleFilters,
  table: Occurrences,
): Promise<Folded[]> {
  const prints = [...new Set(places.flatMap(({ fingerprint, groups = [] }) => [fingerprint ?? [], groups].flat()))];
  const repeated = prints.length === 0 ? [] : [...(await table.repeated(prints))];
  const found = await Promise.all(repeated.map(async (print) => [print, await table.occurrences(print)] as const));
  const byPrint = new Map(found);
  const isAsked = await articlesAsked(
    found.flatMap(([, links]) => (links.length > 1 ? links : [])),
    asked,
    table,
  );
  const linksOf = (print: string | undefined): readonly ParagraphLink[] =>
    (print === undefined ? undefined : byPrint.get(print)) ?? [];
  return places.map((place) => {
    const { articleId, fingerprint, groups = [] } = place;
    const links = linksOf(fingerprint);
    const exact = links.filter(({ of }) => of === undefined);
    const near = nearOf(place, links, groups.flatMap(linksOf));
    const others = new Set([...exact, ...near.links].map((link) => link.articleId));
    if (others.size < 2 && (others.size === 0 || others.has(articleId))) return { hidden: false, occurrences: [] };
    const { own } = near;
    const hidden =
      standsFor(originalOf(exact.filter(isAsked)), articleId) ||
      (own !== undefined && near.links.some((link) => compareLinks(link, own) < 0 && isAsked(link)));
    return { hidden, occurrences: [...exact, ...near.links].sort(compareLinks) };
  });
}

/** The link of a fact's own paragraph, and those of near copies in other articles that state the fact too. */
function nearOf(
  { articleId, factId, fingerprint }: FactPlace,
  links: readonly ParagraphLink[],
  group: readonly ParagraphLink[],
): { own: ParagraphLink | undefined; links: ParagraphLink[] } {
  const near = [...links.filter(({ of }) => of !== undefined), ...group];
  if (near.length === 0) return { own: undefined, links: [] };
  const own =
    links.find((link) => link.articleId === articleId && link.of === undefined) ??
    group.find((link) => link.articleId === articleId && link.of === fingerprint);
  const isEqual = ({ fingerprint: print, of }: ParagraphLink): boolean => (of ?? print) === fingerprint;
  const stating = linksStating(
    factId,
    own,
    near.filter((link) => !isEqual(link)),
  );
  const places = new Map(
    stating.map((link) => [`${link.articleId} ${link.index}`, { ...link, of: link.of ?? link.fingerprint }]),
  );
  return { own, links: [...places.values()] };
}

/** Tells of a link whether its article is asked for; reads articles only where keys do not tell. */
async function articlesAsked(
  links: readonly ParagraphLink[],
  asked: ArticleFilters,
  table: Occurrences,
): Promise<(link: ParagraphLink) => boolean> {
  const { language, source, times } = asked;
  const bounded = times.field === "published" && (times.from !== undefined || times.to !== undefined);
  const within = (time: string): boolean =>
    (times.from === undefined || time >= times.from) && (times.to === undefined || time < times.to);
  const byArticle = language !== undefined || source !== undefined || times.field === "ingested";
  const unclear = (link: ParagraphLink): boolean => byArticle || (bounded && link.published === unknownTime);
  const ids = [...new Set(links.filter(unclear).map((link) => link.articleId))];
  const articles = new Map<string, Article>();
  if (ids.length > 0) for (const article of await table.articles(ids)) articles.set(article.id, article);
  return (link) => {
    if (!unclear(link)) return !bounded || within(link.published);
    const article = articles.get(link.articleId);
    return article !== undefined && articleMatches(asked, article) && (!bounded || within(timeOf(article)));
  };
}
