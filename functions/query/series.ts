import type { SeriesPoint } from "../../shared/contract/api-answers.ts";
import { type Parameters, pageLimit } from "../../shared/contract/api-parameters.ts";
import type { PackedMetric } from "../../shared/records/packing.ts";
import { sortableTime } from "../../shared/records/paragraph-links.ts";
import { HttpProblem } from "../middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";
import { AnswerBudget, ReadBudget } from "./facts/budget.ts";
import { metricMatches } from "./facts/filters.ts";
import { type FactsTable, type Found, listFacts } from "./facts/list-facts.ts";
import { metricPartitions } from "./facts/partitions.ts";
import { holdsTime, timeBounds } from "./facts/time-bounds.ts";
import { listWriter } from "./http/answers.ts";
import { cursorOf, placeOfCursor, queryOf } from "./http/pages.ts";
import { readParameters } from "./http/read-parameters.ts";
import { byInterval } from "./series-intervals.ts";

type SeriesParameters = Parameters<"getSeries">;

/** Figures that one series may hold: they are sorted by the dates that they speak of, so all must be at hand. */
const mostFigures = 5_000;

/** `GET /v1/series`: the figures of one subject in one unit over time. */
export async function getSeries(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("getSeries", request.query);
  const write = listWriter("getSeries", request, asked);
  const query = queryOf("getSeries", request);
  const [at = 0] = (await placeOfCursor(asked.cursor, query, deps.cursorKeys)) ?? [];
  const figures = await figuresOf(asked, deps.facetShards, deps.table);
  const points = asked.interval === undefined ? figures : byInterval(figures, asked.interval);
  if (asked.sort === "-date") points.reverse();
  const end = Number(at) + (asked.limit ?? pageLimit.usual);
  const nextCursor = await cursorOf(end < points.length ? [end] : undefined, query, deps.cursorKeys);
  return write({ rows: points.slice(Number(at), end), nextCursor });
}

async function figuresOf(asked: SeriesParameters, shards: number, table: FactsTable): Promise<SeriesPoint[]> {
  const times = timeBounds(asked, "period");
  const { language, source } = asked;
  const { facts, next } = await listFacts<PackedMetric>(
    {
      partitions: metricPartitions(asked, shards),
      factsOf: ({ metrics = [] }) => metrics,
      matches: (metric) => metricMatches(asked, metric),
      article: { language, source, times },
      descending: false,
      fold: asked.repeats !== "all",
      limit: mostFigures,
      budget: new ReadBudget(mostFigures),
      answer: new AnswerBudget(Number.POSITIVE_INFINITY),
    },
    table,
  );
  if (next !== undefined)
    throw new HttpProblem(
      "too-broad",
      `There are more than ${mostFigures} rows about this subject. Name it more closely, or narrow the time with from, to and dateField=published.`,
      { param: "subject" },
    );
  return facts
    .flatMap((fact) => pointOf(fact))
    .filter(({ date }) => times.field !== "period" || holdsTime(times, date))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function pointOf(found: Found<PackedMetric>): SeriesPoint[] {
  const { value, low, high, unit, qualifier, role, direction, basis, status, text, subject, sentence } = found;
  const { articleId, article, id } = found;
  const date = found.period?.start ?? article.publishedAt ?? article.receivedAt;
  const sortable = sortableTime(date);
  if (!/^\d/.test(sortable)) return [];
  return [
    {
      date: sortable.slice(0, 10),
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      unit,
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(role === undefined ? {} : { role }),
      ...(direction === undefined ? {} : { direction }),
      ...(basis === undefined ? {} : { basis }),
      ...(status === undefined ? {} : { status }),
      text,
      subject: subject?.text ?? "",
      ...(sentence === undefined ? {} : { sentence }),
      articleId,
      metricId: id,
      link: `/?${new URLSearchParams({ view: "article", id: articleId, record: id })}`,
    },
  ];
}
