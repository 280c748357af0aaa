import type { Parameters } from "../../shared/contract/api-parameters.ts";
import type { Metric, Quote } from "../../shared/contract/records.ts";
import type { FacetValue } from "../../shared/records/facets.ts";
import type { PackedFacts } from "../../shared/records/packing.ts";
import { headerOf, timeOf } from "../../shared/records/rows.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";
import { articleFacts, type FactKind } from "./facts/article-facts.ts";
import { articleMatches } from "./facts/filters.ts";
import { type FactPosition, type Found, listFacts } from "./facts/list-facts.ts";
import { holdsTime, publishedBounds, type TimeBounds } from "./facts/time-bounds.ts";
import { listWriter } from "./http/answers.ts";
import { cursorOf, placeOfCursor, queryOf } from "./http/pages.ts";

/** A list of facts over all articles, as its route asks for it. */
export interface FactList<F extends Metric | Quote> {
  route: "listMetrics" | "listQuotes";
  kind: FactKind;
  parameters: Pick<
    Parameters<"listQuotes">,
    "language" | "source" | "articleId" | "repeats" | "sort" | "cursor" | "format" | "fields" | "bom"
  >;
  times: TimeBounds;
  partitions: readonly FacetValue[];
  factsOf(packed: PackedFacts): readonly F[];
  matches(fact: F): boolean;
  limit: number;
}

/** Answers a list of facts: from the partitions of a facet, or from the rows of one article where it is named. */
export async function factListAnswer<F extends Metric | Quote>(
  list: FactList<F>,
  request: HttpRequest,
  deps: QueryDeps,
): Promise<HttpAnswer> {
  const { route, parameters, times } = list;
  const write = listWriter(route, request, parameters);
  const query = queryOf(route, request);
  const place = await placeOfCursor(parameters.cursor, query, deps.cursorKeys);
  if (parameters.articleId !== undefined) {
    const { rows, next } = await ofOneArticle(list, parameters.articleId, place?.[0] as string | undefined, deps);
    return write({ rows, nextCursor: await cursorOf(next === undefined ? undefined : [next], query, deps.cursorKeys) });
  }
  const { language, source, repeats, sort } = parameters;
  const { facts, next } = await listFacts<F>(
    {
      ...list,
      article: { language, source, times },
      descending: sort !== "publishedAt",
      fold: repeats !== "all",
      start: place === undefined ? undefined : positionOf(place),
    },
    deps.table,
  );
  const following = next === undefined ? undefined : [next.place, next.skip];
  return write({ rows: facts, nextCursor: await cursorOf(following, query, deps.cursorKeys) });
}

const positionOf = ([place, skip]: readonly unknown[]): FactPosition => ({
  place: place as string,
  skip: skip as number | null,
});

/** An article's own facts stand in reading order, and repeat nothing. */
async function ofOneArticle<F extends Metric | Quote>(
  { kind, matches, limit, parameters: { language, source }, times }: FactList<F>,
  articleId: string,
  after: string | undefined,
  { table }: QueryDeps,
): Promise<{ rows: Found<F>[]; next?: string }> {
  const article = await table.article(articleId);
  const asked =
    article !== undefined &&
    articleMatches({ language, source, times }, article) &&
    holdsTime({ ...publishedBounds(times), field: "published" }, timeOf(article));
  if (!asked) return { rows: [] };
  const { version: _version, ...header } = headerOf(article);
  const { facts, next } = await articleFacts<F>({ articleId, kind, matches, limit, after }, table);
  return {
    rows: facts.map((fact) => ({ ...fact, articleId, article: header })),
    ...(next === undefined ? {} : { next }),
  };
}
