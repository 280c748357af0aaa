import type { Metric, Quote } from "../../../shared/contract/records.ts";
import { articleHtml } from "../../../shared/view/article-html.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import type { QueryDeps } from "../deps.ts";
import { allFactsOf } from "../facts/article-facts.ts";
import { readParameters } from "../http/read-parameters.ts";
import { canonicalOf } from "./canonical-of.ts";

/** `GET /v1/articles/{id}/view.html`: one self-contained file that runs nothing. */
export async function viewArticle(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  readParameters("viewArticle", request.query);
  const id = request.pathParameters.id ?? "";
  const [article, metrics, quotes] = await Promise.all([
    canonicalOf(id, deps),
    allFactsOf<Metric>(id, "METRIC", deps.table),
    allFactsOf<Quote>(id, "QUOTE", deps.table),
  ]);
  const { paragraphs, ledger, text, headings } = article;
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-cache",
      vary: "authorization",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox",
    },
    body: articleHtml({ article, paragraphs, ledger, text, headings, metrics, quotes }),
  };
}
