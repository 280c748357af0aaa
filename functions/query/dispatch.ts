import { type RouteName, routeKey, routes } from "../../shared/contract/routes.ts";
import { HttpProblem } from "../middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import { listArticleMetrics, listArticleQuotes } from "./articles/article-fact-lists.ts";
import { getArticle } from "./articles/get-article.ts";
import { getArticleText } from "./articles/get-text.ts";
import { listArticles } from "./articles/list-articles.ts";
import { listArticleDuplicates } from "./articles/list-duplicates.ts";
import { viewArticle } from "./articles/view-article.ts";
import type { QueryDeps } from "./deps.ts";
import { single } from "./http/answers.ts";
import { readParameters } from "./http/read-parameters.ts";
import { listMetrics } from "./list-metrics.ts";
import { listQuotes } from "./list-quotes.ts";
import { getPage, getPageAsset } from "./page.ts";
import { getSeries } from "./series.ts";
import { listSpeakers } from "./speakers.ts";
import { getStats } from "./stats.ts";
import { createUpload } from "./uploads.ts";

type Operation = (request: HttpRequest, deps: QueryDeps) => Promise<HttpAnswer>;

const operations: Readonly<Record<RouteName, Operation>> = {
  listArticles,
  getArticle,
  listArticleMetrics,
  listArticleQuotes,
  getArticleText,
  listArticleDuplicates,
  viewArticle,
  listMetrics,
  listQuotes,
  listSpeakers,
  getSeries,
  createUpload,
  getStats,
  // Made of the schemas by a part of zod that no other route needs.
  getOpenApi: async (request) => {
    readParameters("getOpenApi", request.query);
    return (await import("./openapi.ts")).getOpenApi();
  },
  getHealth: async (request, { environment }) => {
    readParameters("getHealth", request.query);
    return single({ status: "ok", environment });
  },
  getPage,
  getPageAsset,
};

const byKey = new Map(
  (Object.keys(routes) as RouteName[]).map((name) => [routeKey(routes[name]), operations[name]] as const),
);

/** Hands a request to the operation of its route. */
export async function dispatch(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const operation = byKey.get(request.routeKey);
  if (operation !== undefined) return operation(request, deps);
  const allowed = Object.values(routes)
    .filter(({ path }) => fits(path, request.path))
    .map(({ method }) => method);
  if (request.method === "OPTIONS")
    return { status: 204, headers: allowed.length === 0 ? {} : { allow: allowed.join(", ") }, body: "" };
  if (allowed.length === 0)
    throw new HttpProblem("not-found", `There is nothing at ${request.path}; see /v1/openapi.json.`);
  throw new HttpProblem("method-not-allowed", `${request.method} is not possible at ${request.path}.`, {
    allowed,
    headers: { allow: allowed.join(", ") },
  });
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const given = path.split("/");
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith("{") || part === given[i]);
}
