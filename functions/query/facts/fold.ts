import type { Article } from "../../../shared/contract/records.ts";
import { originalOf, type ParagraphLink, standsFor, unknownTime } from "../../../shared/records/paragraph-links.ts";
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
  fingerprint: string | undefined;
}

export interface Folded {
  /** The fact of another article stands for it. */
  hidden: boolean;
  /** Where the paragraph stands, if in more than one article. */
  occurrences: readonly ParagraphLink[];
}

/**
 * Which facts to hide because the one of the article that published the paragraph first stands for them. Only articles
 * that the query asks for are counted, or a repeated fact would be nowhere where the first article is filtered out.
 */
export async function foldRepeats(
  places: readonly FactPlace[],
  asked: ArticleFilters,
  table: Occurrences,
): Promise<Folded[]> {
  const prints = [...new Set(places.flatMap(({ fingerprint }) => fingerprint ?? []))];
  const repeated = prints.length === 0 ? [] : [...(await table.repeated(prints))];
  const found = await Promise.all(repeated.map(async (print) => [print, await table.occurrences(print)] as const));
  const byPrint = new Map(found);
  const isAsked = await articlesAsked(
    found.flatMap(([, links]) => (links.length > 1 ? links : [])),
    asked,
    table,
  );
  return places.map(({ articleId, fingerprint }) => {
    const links = fingerprint === undefined ? [] : (byPrint.get(fingerprint) ?? []);
    const others = new Set(links.map((link) => link.articleId));
    if (others.size < 2 && (others.size === 0 || others.has(articleId))) return { hidden: false, occurrences: [] };
    return { hidden: standsFor(originalOf(links.filter(isAsked)), articleId), occurrences: links };
  });
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
