import { pageLimit } from "../../../shared/contract/api-parameters.ts";
import type { Metric, Quote } from "../../../shared/contract/records.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import type { QueryDeps } from "../deps.ts";
import { articleFacts, type FactKind } from "../facts/article-facts.ts";
import { metricMatches, quoteMatches } from "../facts/filters.ts";
import { type ListParameters, listWriter } from "../http/answers.ts";
import { cursorOf, placeOfCursor, queryOf } from "../http/pages.ts";
import { readParameters } from "../http/read-parameters.ts";
import { noArticle } from "./get-article.ts";

/** `GET /v1/articles/{id}/metrics`, in reading order. */
export function listArticleMetrics(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listArticleMetrics", request.query);
  const matches = (metric: Metric): boolean => metricMatches(asked, metric);
  return answer({ route: "listArticleMetrics", kind: "METRIC", asked, matches }, request, deps);
}

/** `GET /v1/articles/{id}/quotes`, in reading order. */
export function listArticleQuotes(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listArticleQuotes", request.query);
  const matches = (quote: Quote): boolean => quoteMatches(asked, quote);
  return answer({ route: "listArticleQuotes", kind: "QUOTE", asked, matches }, request, deps);
}

interface Asked extends ListParameters {
  limit?: number | undefined;
  cursor?: string | undefined;
}

async function answer<F extends Metric | Quote>(
  list: { route: "listArticleMetrics" | "listArticleQuotes"; kind: FactKind; asked: Asked; matches(fact: F): boolean },
  request: HttpRequest,
  { table, cursorKeys }: QueryDeps,
): Promise<HttpAnswer> {
  const { route, kind, asked, matches } = list;
  const write = listWriter(route, request, asked);
  const query = queryOf(route, request);
  const [after] = (await placeOfCursor(asked.cursor, query, cursorKeys)) ?? [];
  const articleId = request.pathParameters.id ?? "";
  const { facts, next } = await articleFacts<F>(
    { articleId, kind, matches, limit: asked.limit ?? pageLimit.usual, after: after as string | undefined },
    table,
  );
  if (facts.length === 0 && (await table.article(articleId)) === undefined) throw noArticle(articleId);
  return write({ rows: facts, nextCursor: await cursorOf(next === undefined ? undefined : [next], query, cursorKeys) });
}
