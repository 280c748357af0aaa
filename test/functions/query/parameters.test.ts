import { describe, expect, it } from "vitest";
import { HttpProblem } from "../../../functions/middleware/http-problem.ts";
import { readParameters } from "../../../functions/query/http/read-parameters.ts";
import type { RouteName } from "../../../shared/contract/routes.ts";

const problemOf = (route: RouteName, query: string): HttpProblem => {
  try {
    readParameters(route, query);
  } catch (error) {
    if (error instanceof HttpProblem) return error;
    throw error;
  }
  throw new Error(`${route}?${query} is taken`);
};

describe("a wrong parameter is named, with what is allowed", () => {
  it.each<[RouteName, string, string, string, string]>([
    ["listMetrics", "spekaer=x", "unknown-parameter", "spekaer", "Known are: subject"],
    ["listMetrics", "speaker=x", "unknown-parameter", "speaker", "Known are"],
    ["getStats", "from=2024", "unknown-parameter", "from", "takes none"],
    ["listMetrics", "kind=percents", "invalid-parameter", "kind", "percent, percentage-point, money"],
    ["listQuotes", "dateField=period", "invalid-parameter", "dateField", "published, ingested"],
    ["listMetrics", "sort=value", "invalid-parameter", "sort", "-publishedAt, publishedAt"],
    ["listMetrics", "limit=0", "invalid-parameter", "limit", "at least 1"],
    ["listMetrics", "limit=201", "invalid-parameter", "limit", "at most 200"],
    ["listMetrics", "limit=1.5", "invalid-parameter", "limit", "whole number"],
    ["listMetrics", "value[gte]=ten", "invalid-parameter", "value[gte]", "a number such as"],
    ["listMetrics", "value%5Bgt%5D=", "invalid-parameter", "value[gt]", "a number such as"],
    ["listMetrics", "value[ge]=1", "unknown-parameter", "value[ge]", "value[gte]"],
    ["listMetrics", "from=yesterday", "invalid-parameter", "from", "a date (2024-05-01)"],
    ["listMetrics", "from=2024-02-31", "invalid-parameter", "from", "no such date"],
    ["listMetrics", "to=2024-13-01", "invalid-parameter", "to", "no such date"],
    ["listMetrics", "unit=", "invalid-parameter", "unit", "must not be empty"],
    ["listMetrics", `subject=${"x".repeat(201)}`, "invalid-parameter", "subject", "at most 200 characters"],
    ["listMetrics", "unit=%25&unit=JPY", "invalid-parameter", "unit", "more than once"],
    ["getSeries", "unit=%25", "missing-parameter", "subject", "is needed"],
    ["getArticle", "verbose=1", "unknown-parameter", "verbose", "takes none"],
  ])("%s?%s", (route, query, code, param, words) => {
    const problem = problemOf(route, query);
    expect(problem).toMatchObject({ code, options: { param } });
    expect(problem.message).toContain(words);
  });
});

describe("a right parameter is taken", () => {
  it.each<[string, object]>([
    ["limit=200", { limit: 200 }],
    ["value[gte]=-1.5e3&value%5Blt%5D=2", { "value[gte]": -1500, "value[lt]": 2 }],
    ["unit=%25", { unit: "%" }],
    ["subject=+売上高+", { subject: "売上高" }],
    ["from=2024&to=2024-05", { from: "2024", to: "2024-05" }],
    ["from=2024-05-01T09:00:00+09:00", { from: "2024-05-01T09:00:00+09:00" }],
    ["from=2024-05-01T09:00%2B09:00", { from: "2024-05-01T09:00+09:00" }],
    ["subject=a,b", { subject: "a,b" }],
  ])("%s", (query, wanted) => expect(readParameters("listMetrics", query)).toEqual(wanted));
});
