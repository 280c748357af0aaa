import type { ObjectAnswer } from "../../../shared/contract/api-answers.ts";
import type { Article, ArticleState } from "../../../shared/contract/records.ts";
import { HttpProblem } from "../../middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import type { ArticleSource, QueryDeps } from "../deps.ts";
import { single } from "../http/answers.ts";
import { readParameters } from "../http/read-parameters.ts";

/** `GET /v1/articles/{id}`: the article as far as it has come; an object with several articles answers with all. */
export async function getArticle(request: HttpRequest, { table }: QueryDeps): Promise<HttpAnswer> {
  readParameters("getArticle", request.query);
  const id = request.pathParameters.id ?? "";
  const article = await table.article(id);
  if (article !== undefined && article.state !== "removed") return single(article);
  const object = await objectOf(id, table);
  if (object !== undefined) return single(object);
  if (article !== undefined) return single(article);
  throw noArticle(id);
}

export const noArticle = (id: string): HttpProblem =>
  new HttpProblem("article-not-found", `There is no article ${id}. One that was just uploaded appears in a moment.`);

/** How far along: the object is as far as the part that has come least far. */
const order: readonly ArticleState[] = ["received", "deduplicated", "extracted", "rejected", "removed"];

async function objectOf(id: string, table: ArticleSource): Promise<ObjectAnswer | undefined> {
  const object = await table.object(id);
  if (object === undefined || object.parts.length === 0 || object.parts.includes(id)) return undefined;
  const found = new Map((await table.articles(object.parts)).map((part) => [part.id, part]));
  const parts = object.parts.map((part) => partOf(part, found.get(part)));
  const state = order.find((one) => parts.some((part) => part.state === one)) ?? "received";
  return { id, version: object.version, key: object.key, state, parts };
}

const partOf = (id: string, article: Article | undefined): ObjectAnswer["parts"][number] => ({
  id,
  state: article?.state ?? "received",
  ...(article?.title === undefined ? {} : { title: article.title }),
  ...(article?.failure === undefined ? {} : { message: article.failure.message }),
});
