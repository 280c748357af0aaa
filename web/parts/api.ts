import type { Article, Facts, LedgerEntry, Metric, Paragraph, Quote } from "../../shared/contract/records.ts";

/** A page of a list, and where the next one begins. */
export interface Page<T> {
  data: T[];
  meta: { nextCursor?: string | null };
}

/** A fact as lists give it: with the article that it stands in. */
export type Found<T> = T & {
  articleId: string;
  article?: Pick<Article, "title" | "source" | "publishedAt">;
  occurrences?: { articleId: string }[];
};

export interface ArticleWithFacts extends Article, Partial<Facts> {}

export interface ArticleText {
  paragraphs: Paragraph[];
  text?: string;
}

export interface SpeakerRow {
  name: string;
  roles: string[];
  organizations: string[];
  quotes: number;
  latest?: string;
}

/** One figure of a series. */
export interface SeriesPoint {
  /** ISO date that the figure speaks of. */
  date: string;
  value: number | null;
  low?: number;
  high?: number;
  qualifier?: string;
  text: string;
  sentence?: string;
  articleId: string;
  metricId: string;
}

/** What an error answer says (RFC 9457). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string | undefined;

  constructor(status: number, problem: { title?: string; detail?: string; code?: string }) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code;
  }
}

/** The token of an environment that asks for one (jwt), kept for this tab only. */
export const token = {
  get: (): string => sessionStorage.getItem("quotient-token") ?? "",
  set: (value: string): void => sessionStorage.setItem("quotient-token", value),
};

type Query = Record<string, string | number | undefined>;

/** The URL of a route with its parameters; empty ones are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const filled = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}

async function request<T>(path: string, query?: Query, init: RequestInit = {}): Promise<T> {
  const bearer = token.get();
  const headers = { accept: "application/json", ...(bearer === "" ? {} : { authorization: `Bearer ${bearer}` }) };
  const response = await fetch(apiUrl(path, query), { ...init, headers: { ...headers, ...init.headers } });
  if (response.ok) return (await response.json()) as T;
  throw new ApiError(response.status, await response.json().catch(() => ({})));
}

const one = (id: string): string => `/v1/articles/${encodeURIComponent(id)}`;

/** Follows a list to its end, or to `most` rows. */
async function whole<T>(path: string, most = 10_000, query: Query = {}): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await request<Page<T>>(path, { ...query, limit: 200, cursor });
    rows.push(...page.data);
    cursor = page.meta.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < most);
  return rows;
}

export const api = {
  articles: (query: Query) => request<Page<Article>>("/v1/articles", query),
  article: async (id: string) => (await request<{ data: ArticleWithFacts }>(one(id))).data,
  metricsOf: (id: string) => whole<Metric>(`${one(id)}/metrics`),
  quotesOf: (id: string) => whole<Quote>(`${one(id)}/quotes`),
  duplicatesOf: (id: string) => whole<LedgerEntry>(`${one(id)}/duplicates`),
  text: async (id: string) => (await request<{ data: ArticleText }>(`${one(id)}/text`)).data,
  source: async (id: string) =>
    (await request<{ data: { text: string } }>(`${one(id)}/text`, { view: "source" })).data.text,
  metrics: (query: Query) => request<Page<Found<Metric>>>("/v1/metrics", query),
  quotes: (query: Query) => request<Page<Found<Quote>>>("/v1/quotes", query),
  speakers: (query: Query) => request<Page<SpeakerRow>>("/v1/speakers", query),
  series: (subject: string, unit: string) => whole<SeriesPoint>("/v1/series", 5000, { subject, unit }),
  /** Asks for a place to put a file; the answer says where, and which article it will be. */
  upload: async (file: { name: string; size: number; type: string }) =>
    (
      await request<{ data: { url: string; key: string; articleId: string; headers?: Record<string, string> } }>(
        "/v1/uploads",
        undefined,
        { method: "POST", body: JSON.stringify(file), headers: { "content-type": "application/json" } },
      )
    ).data,
};
