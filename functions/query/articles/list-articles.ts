import { pageLimit } from "../../../shared/contract/api-parameters.ts";
import type { Article } from "../../../shared/contract/records.ts";
import { subjectMatches } from "../../../shared/records/terms.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import type { QueryDeps } from "../deps.ts";
import { type ArticleRows, ArticleStream } from "../facts/article-stream.ts";
import { AnswerBudget, ReadBudget } from "../facts/budget.ts";
import { type ArticleFilters, articleMatches } from "../facts/filters.ts";
import { articlePartitions } from "../facts/partitions.ts";
import { publishedBounds, timeBounds } from "../facts/time-bounds.ts";
import { listWriter } from "../http/answers.ts";
import { cursorOf, placeOfCursor, queryOf } from "../http/pages.ts";
import { readParameters } from "../http/read-parameters.ts";

export type ListedArticle = Omit<Article, "headings">;

/** `GET /v1/articles` */
export async function listArticles(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listArticles", request.query);
  const write = listWriter("listArticles", request, asked);
  const query = queryOf("listArticles", request);
  const [start] = (await placeOfCursor(asked.cursor, query, deps.cursorKeys)) ?? [];
  const limit = asked.limit ?? pageLimit.usual;
  const filters: ArticleFilters = { language: asked.language, source: asked.source, times: timeBounds(asked) };
  const stream = new ArticleStream(
    {
      partitions: articlePartitions(deps.facetShards),
      descending: asked.sort !== "publishedAt",
      chunk: Math.ceil((limit + 2) / deps.facetShards) + 4,
      ...publishedBounds(filters.times),
      ...(start === undefined ? {} : { start: start as string }),
    },
    deps.table,
    new ReadBudget(),
  );
  const answer = new AnswerBudget();
  const rows: ListedArticle[] = [];
  let last = start as string | undefined;
  for (;;) {
    const next = await stream.next();
    if (next === "end") return write({ rows, nextCursor: null });
    const found = next === "spent" || next.place === start ? undefined : articleOf(next);
    const wanted =
      found !== undefined &&
      (asked.state === undefined || found.state === asked.state) &&
      articleMatches(filters, found) &&
      (asked.q === undefined || subjectMatches(titleOf(found), asked.q));
    if (next === "spent" || (wanted && (rows.length === limit || !answer.takes(found, rows.length === 0))))
      return write({
        rows,
        nextCursor: await cursorOf(last === undefined ? undefined : [last], query, deps.cursorKeys),
      });
    if (wanted) rows.push(found);
    last = next.place;
  }
}

const articleOf = ({ rows }: ArticleRows): ListedArticle | undefined => rows[0]?.article as ListedArticle | undefined;

/** What the page shows as its title: the file's name where nothing else is known. */
const titleOf = ({ title, key }: ListedArticle): string => title ?? key.slice(key.lastIndexOf("/") + 1);
