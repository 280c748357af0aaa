import type { StatsAnswer } from "../../shared/contract/api-answers.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { ListedArticle } from "./articles/list-articles.ts";
import type { QueryDeps } from "./deps.ts";
import { ArticleStream, type RowSource } from "./facts/article-stream.ts";
import { ReadBudget } from "./facts/budget.ts";
import { articlePartitions } from "./facts/partitions.ts";
import { single } from "./http/answers.ts";
import { readParameters } from "./http/read-parameters.ts";

/** The latest articles that are counted; the answer says where there are more. */
const mostArticles = 10_000;

/** `GET /v1/stats` */
export async function getStats(request: HttpRequest, { table, facetShards }: QueryDeps): Promise<HttpAnswer> {
  readParameters("getStats", request.query);
  return single(await countArticles(facetShards, table));
}

/** Counts over the list of articles, latest first. */
export async function countArticles(shards: number, table: RowSource, most = mostArticles): Promise<StatsAnswer> {
  const partitions = articlePartitions(shards);
  const stream = new ArticleStream({ partitions, descending: true, chunk: 500 }, table, new ReadBudget(most));
  const stats: StatsAnswer = {
    articles: 0,
    metrics: 0,
    quotes: 0,
    duplicates: 0,
    states: {},
    languages: {},
    complete: true,
  };
  for (;;) {
    const next = await stream.next();
    if (next === "end") {
      delete stats.since;
      return stats;
    }
    if (next === "spent") return { ...stats, complete: false };
    const article = next.rows[0]?.article as ListedArticle | undefined;
    if (article === undefined) continue;
    const { counts, state, language } = article;
    stats.articles++;
    stats.metrics += counts.metrics;
    stats.quotes += counts.quotes;
    stats.duplicates += counts.duplicates;
    stats.states[state] = (stats.states[state] ?? 0) + 1;
    stats.languages[language] = (stats.languages[language] ?? 0) + 1;
    if (/^\d/.test(next.time)) {
      stats.latest ??= next.time;
      stats.since = next.time;
    }
  }
}
