import type {
  FactArticle,
  ObjectAnswer,
  SeriesPoint,
  SourceTextAnswer,
  SpeakerAnswer,
  StatsAnswer,
  TextAnswer,
  UploadAnswer,
} from "../../shared/contract/api-answers.ts";
import type { Article, LedgerEntry, Metric, Paragraph, Quote } from "../../shared/contract/records.ts";

export type { SeriesPoint };

/** A page of a list, and where the next one begins. It may be short or empty before the last one. */
export interface Page<T> {
  data: T[];
  meta: { nextCursor: string | null };
}

/** A fact as lists give it: with the article that it stands in. */
export type Found<T> = T & { articleId: string; article: FactArticle; occurrences?: { articleId: string }[] };

/** As lists give it. */
export type ListedArticle = Omit<Article, "headings">;

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

async function answerOf(path: string, query?: Query, init: RequestInit = {}): Promise<Response> {
  const bearer = token.get();
  const headers = { accept: "application/json", ...(bearer === "" ? {} : { authorization: `Bearer ${bearer}` }) };
  const response = await fetch(apiUrl(path, query), { ...init, headers: { ...headers, ...init.headers } });
  if (response.ok) return response;
  throw new ApiError(response.status, await response.json().catch(() => ({})));
}

const request = async <T>(path: string, query?: Query, init?: RequestInit): Promise<T> =>
  (await answerOf(path, query, init)).json() as Promise<T>;

const one = (id: string): string => `/v1/articles/${encodeURIComponent(id)}`;

/** Every page of an answer. */
async function* pages<P extends { meta: { nextCursor: string | null } }>(
  path: string,
  query: Query,
): AsyncGenerator<P> {
  let cursor: string | undefined;
  do {
    const page: P = await request<P>(path, { ...query, cursor });
    yield page;
    cursor = page.meta.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Follows a list to its end, or to `most` rows. */
async function whole<T>(path: string, most = 20_000, query: Query = {}): Promise<T[]> {
  const rows: T[] = [];
  for await (const { data } of pages<Page<T>>(path, { ...query, limit: 200 })) {
    rows.push(...data);
    if (rows.length >= most) break;
  }
  return rows;
}

/** Empty pages that are passed over before the reader is asked whether to go on. */
const patience = 8;

/** The next page that holds anything: rare things are found behind pages that are empty. */
async function filled<T>(path: string, query: Query): Promise<Page<T>> {
  let last: Page<T> = { data: [], meta: { nextCursor: null } };
  let passed = 0;
  for await (last of pages<Page<T>>(path, query)) if (last.data.length > 0 || ++passed === patience) break;
  return last;
}

/** Kept paragraphs; one that came in parts is put together. */
async function paragraphsOf(id: string): Promise<Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for await (const { data } of pages<{ data: TextAnswer; meta: { nextCursor: string | null } }>(
    `${one(id)}/text`,
    {},
  )) {
    for (const { offset = 0, ...part } of data.paragraphs) {
      const begun = paragraphs.at(-1);
      if (offset > 0 && begun !== undefined) begun.text += part.text;
      else paragraphs.push(part);
    }
  }
  return paragraphs;
}

async function sourceOf(id: string): Promise<string> {
  const parts: string[] = [];
  const path = `${one(id)}/text`;
  for await (const { data } of pages<{ data: SourceTextAnswer; meta: { nextCursor: string | null } }>(path, {
    view: "source",
  }))
    parts.push(data.text);
  return parts.join("");
}

export const api = {
  articles: (query: Query) => filled<ListedArticle>("/v1/articles", query),
  article: async (id: string) => (await request<{ data: Article | ObjectAnswer }>(one(id))).data,
  metricsOf: (id: string) => whole<Metric>(`${one(id)}/metrics`),
  quotesOf: (id: string) => whole<Quote>(`${one(id)}/quotes`),
  duplicatesOf: (id: string) => whole<LedgerEntry>(`${one(id)}/duplicates`),
  paragraphsOf,
  sourceOf,
  metrics: (query: Query) => filled<Found<Metric>>("/v1/metrics", query),
  quotes: (query: Query) => filled<Found<Quote>>("/v1/quotes", query),
  speakers: (query: Query) => filled<SpeakerAnswer>("/v1/speakers", query),
  series: (subject: string, unit: string) => whole<SeriesPoint>("/v1/series", 5_000, { subject, unit }),
  stats: async () => (await request<{ data: StatsAnswer }>("/v1/stats")).data,
  /** The highlighted view of an article, as a file. */
  viewOf: async (id: string) => (await answerOf(`${one(id)}/view.html`)).blob(),
  /** A whole list as CSV, all its pages under one head. */
  csv: async (path: string, query: Query): Promise<Blob> => {
    const parts: string[] = [];
    let next: string | undefined = apiUrl(path, { ...query, limit: 200, format: "csv" });
    while (next !== undefined) {
      const response: Response = await answerOf(next);
      const text = await response.text();
      parts.push(parts.length === 0 ? `\uFEFF${text}` : text.slice(text.indexOf("\r\n") + 2));
      next = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    }
    return new Blob(parts, { type: "text/csv" });
  },
  /** Asks for a place to put a file; the answer says where, and which article it will be. */
  upload: async (file: { name: string; size: number; type: string }) =>
    (
      await request<{ data: UploadAnswer }>("/v1/uploads", undefined, {
        method: "POST",
        body: JSON.stringify(file),
        headers: { "content-type": "application/json" },
      })
    ).data,
};
