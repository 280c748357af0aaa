import type { HttpAnswer, HttpRequest } from "../../../functions/middleware/http-types.ts";
import type { QueryDeps } from "../../../functions/query/deps.ts";
import { dispatch } from "../../../functions/query/dispatch.ts";
import type { Article, Metric, Quote } from "../../../shared/contract/records.ts";
import { routes } from "../../../shared/contract/routes.ts";

export const articleOf = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  version: "1",
  state: "extracted",
  key: `incoming/${id}.txt`,
  contentHash: "00",
  bytes: 100,
  encoding: "utf-8",
  format: "text",
  language: "en",
  title: `About ${id}`,
  source: "The Eastport Ledger",
  publishedAt: "2024-05-01",
  receivedAt: "2025-01-01T00:00:00Z",
  metadataFrom: {},
  headings: [],
  counts: { paragraphs: 3, duplicates: 1, metrics: 1, quotes: 1 },
  rules: "1",
  ...more,
});

export const metricOf = (number: number, more: Partial<Metric> = {}): Metric => ({
  id: `m${String(number).padStart(4, "0")}`,
  paragraph: 0,
  start: number * 10,
  end: number * 10 + 3,
  text: "12%",
  value: 12,
  unit: "%",
  kind: "percent",
  factId: `fact${number}`,
  rule: "test",
  confidence: 0.9,
  ...more,
});

export const quoteOf = (number: number, name: string | null, more: Partial<Quote> = {}): Quote => ({
  id: `q${String(number).padStart(4, "0")}`,
  paragraph: 0,
  start: number * 10,
  end: number * 10 + 5,
  text: "words",
  type: "direct",
  speaker: name === null ? null : { name, text: name, start: 90, end: 90 + name.length, paragraph: 0 },
  factId: `fact${number}`,
  rule: "test",
  confidence: 0.9,
  ...more,
});

/** A request as the gateway would hand it on: `GET /v1/metrics?unit=%25`. */
export function requestOf(line: string, more: Partial<HttpRequest> = {}): HttpRequest {
  const [method = "GET", url = "/"] = line.split(" ");
  const [path = "/", query = ""] = url.split("?");
  const given = path.split("/");
  const route = Object.values(routes).find((one) => {
    const parts = one.path.split("/");
    return (
      one.method === method &&
      parts.length === given.length &&
      parts.every((part, i) => part.startsWith("{") || part === given[i])
    );
  });
  const names = route?.path.split("/") ?? [];
  return {
    method,
    routeKey: route === undefined ? "$default" : `${method} ${route.path}`,
    path,
    pathParameters: Object.fromEntries(
      names.flatMap((name, i) =>
        name.startsWith("{") ? [[name.slice(1, -1), decodeURIComponent(given[i] ?? "")]] : [],
      ),
    ),
    query,
    headers: {},
    body: "",
    requestId: "request-1",
    ...more,
  };
}

export const ask = (line: string, deps: QueryDeps, more: Partial<HttpRequest> = {}): Promise<HttpAnswer> =>
  dispatch(requestOf(line, more), deps);

interface Page<T> {
  data: T[];
  meta: { nextCursor: string | null };
}

export async function page<T = Record<string, unknown>>(line: string, deps: QueryDeps): Promise<Page<T>> {
  return JSON.parse(String((await ask(line, deps)).body)) as Page<T>;
}

/** All rows of a list, page by page; `pages` counts them. */
export async function whole<T = Record<string, unknown>>(
  line: string,
  deps: QueryDeps,
): Promise<{ rows: T[]; pages: number }> {
  const rows: T[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const next: string = cursor === null ? line : `${line}${line.includes("?") ? "&" : "?"}cursor=${cursor}`;
    const found: Page<T> = await page<T>(next, deps);
    rows.push(...found.data);
    cursor = found.meta.nextCursor;
    pages++;
  } while (cursor !== null && pages < 1_000);
  return { rows, pages };
}
