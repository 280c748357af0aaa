import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import { loadSamples } from "../../infra/local/samples.ts";
import type { LocalStack } from "../../infra/local/stack.ts";
import { listSchemas, problemSchema, singleSchemas, type UploadAnswer } from "../../shared/contract/api-answers.ts";
import type { Article } from "../../shared/contract/records.ts";
import { until } from "./probe-stack.ts";
import { startTestStack } from "./test-stack.ts";

let folder: string;
let stack: LocalStack;
let sample: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-api-"));
  stack = await startTestStack({ data: join(folder, "data") });
  await loadSamples(stack);
  for (const [name, date] of [
    ["later", "2025-02-02"],
    ["first", "2025-02-01"],
  ] as const)
    await put(`${name}.json`, JSON.stringify({ title: `The ${name} report`, publishedAt: date, body: repeated }));
  const found = await until(
    () => list<Article>("/v1/articles?limit=200"),
    (articles) => articles.filter(({ state }) => state === "extracted").length === 5,
    30_000,
  );
  sample = found.find(({ key }) => key.endsWith("ja-ferry.txt"))?.id ?? "";
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

const repeated =
  '"We hire in spring," said Nora Field, the mill\'s owner.\n\nThe mill raised its output by 12% last year.\n';

async function put(name: string, body: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const url = `${stack.awsEndpoint}/${stack.bucket}/incoming/${encodeURIComponent(name)}`;
  expect((await fetch(url, { method: "PUT", body })).status).toBe(200);
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(stack.apiUrl + path, { headers });

async function list<T>(path: string): Promise<T[]> {
  const response = await get(path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: T[] }).data;
}

describe("answers are what the description promises", () => {
  it("on every list", async () => {
    const paths: [keyof typeof listSchemas, string, number][] = [
      ["listArticles", "/v1/articles", 5],
      ["listMetrics", "/v1/metrics?limit=200", 20],
      ["listQuotes", "/v1/quotes?limit=200", 5],
      ["listSpeakers", "/v1/speakers", 5],
      ["getSeries", "/v1/series?subject=output&unit=%25", 1],
      ["listArticleMetrics", `/v1/articles/${sample}/metrics`, 5],
      ["listArticleQuotes", `/v1/articles/${sample}/quotes`, 3],
      ["listArticleDuplicates", `/v1/articles/${sample}/duplicates`, 4],
    ];
    for (const [name, path, least] of paths) {
      const rows = await list<unknown>(path);
      expect([name, rows.length >= least]).toEqual([name, true]);
      for (const row of rows) (listSchemas[name] as z.ZodType).parse(row);
    }
  });

  it("on every other route", async () => {
    const paths: [keyof typeof singleSchemas, string][] = [
      ["getArticle", `/v1/articles/${sample}`],
      ["getArticleText", `/v1/articles/${sample}/text`],
      ["getArticleText", `/v1/articles/${sample}/text?view=source`],
      ["getStats", "/v1/stats"],
      ["getHealth", "/v1/health"],
    ];
    for (const [name, path] of paths)
      singleSchemas[name].parse(((await (await get(path)).json()) as { data: unknown }).data);
    const view = await get(`/v1/articles/${sample}/view.html`);
    expect(view.headers.get("content-type")).toContain("text/html");
    expect(await view.text()).toContain("<del>");
  });

  it("which a public validator takes for OpenAPI", async () => {
    const document = (await (await get("/v1/openapi.json")).json()) as Record<string, never>;
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  });
});

describe("a repeated fact", () => {
  it("is given once, by the article that published it first", async () => {
    const quotes = await list<{ article: { title: string }; occurrences: unknown[] }>(
      "/v1/quotes?speaker=Nora%20Field",
    );
    expect(quotes.map(({ article }) => article.title)).toEqual(["The first report"]);
    expect(quotes[0]?.occurrences).toHaveLength(2);
    expect(await list("/v1/quotes?speaker=Nora%20Field&repeats=all")).toHaveLength(2);
    expect(await list("/v1/quotes?speaker=Nora%20Field&from=2025-02-02")).toHaveLength(1);
  });
});

describe("pages", () => {
  it("follow one another by their Link headers, in every format", async () => {
    const all = (await list<{ id: string }>("/v1/metrics?limit=200")).length;
    let next: string | undefined = "/v1/metrics?limit=7&format=ndjson&fields=id,articleId";
    const lines: string[] = [];
    while (next !== undefined) {
      const response: Response = await get(next);
      expect(response.headers.get("content-type")).toContain("application/x-ndjson");
      lines.push(...(await response.text()).trimEnd().split("\n"));
      next = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    }
    expect(new Set(lines).size).toBe(all);
    const csv = await get("/v1/metrics?limit=3", { accept: "text/csv" });
    expect((await csv.text()).split("\r\n").length).toBeGreaterThan(4);
  });

  it("are the same until something changes, and cost nothing then", async () => {
    const first = await get("/v1/quotes?limit=3");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const again = await get("/v1/quotes?limit=3", { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});

describe("errors", () => {
  it.each([
    ["/v1/metrics?spekaer=x", 400, "unknown-parameter", "spekaer"],
    ["/v1/metrics?kind=x", 400, "invalid-parameter", "kind"],
    ["/v1/metrics?cursor=abc.def", 400, "invalid-cursor", "cursor"],
    ["/v1/series?subject=output", 400, "missing-parameter", "unit"],
    ["/v1/articles/nobody", 404, "article-not-found", undefined],
    ["/v1/nothing", 404, "not-found", undefined],
    ["/assets/nothing.js", 404, "not-found", undefined],
    ["/assets/..%2Findex.mjs", 404, "not-found", undefined],
    ["/v1/uploads", 405, "method-not-allowed", undefined],
  ])("of %s is a problem, HTTP %i", async (path, status, code, param) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(problemSchema.parse(await response.json())).toMatchObject(param === undefined ? { code } : { code, param });
  });

  it("name the methods that a path takes", async () => {
    const response = await fetch(`${stack.apiUrl}/v1/articles`, { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"]);
  });
});

describe("an upload", () => {
  const ask = async (body: object): Promise<Response> =>
    fetch(`${stack.apiUrl}/v1/uploads`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
  const place = async (name: string, size: number, type?: string): Promise<UploadAnswer> => {
    const response = await ask({ name, size, ...(type === undefined ? {} : { type }) });
    expect(response.status).toBe(201);
    return singleSchemas.createUpload.parse(((await response.json()) as { data: unknown }).data);
  };
  const stateOf = async (id: string): Promise<{ state?: string; parts?: unknown[]; failure?: { code: string } }> => {
    const response = await get(`/v1/articles/${id}`);
    return response.status === 404 ? {} : ((await response.json()) as { data: object }).data;
  };
  const follow = (id: string, state: string) =>
    until(
      () => stateOf(id),
      (found) => found.state === state,
      15_000,
    );

  it("goes to the place that was asked for, and is followed until it is extracted", async () => {
    const body = Buffer.from("川辺の工場、増産へ\n\n川辺の工場の生産量は前年比15%増えた。\n");
    const { url, key, headers, articleId } = await place("夕刊 の記事.txt", body.length, "text/plain");
    expect(key).toMatch(/^incoming\/\d{4}-\d\d-\d\d\/[0-9a-f]{8}-夕刊_の記事\.txt$/);
    const signed = new URL(url).searchParams.get("X-Amz-SignedHeaders")?.split(";");
    expect(signed).toEqual(["content-length", "content-type", "host"]);
    expect((await fetch(url, { method: "PUT", body, headers })).status).toBe(200);
    await follow(articleId, "extracted");
  });

  it("of an archive answers with all its articles", async () => {
    const body = zipSync({
      "one.txt": strToU8("One\n\nOutput rose 3%."),
      "two.txt": strToU8("Two\n\nOutput rose 4%."),
    });
    const { url, headers, articleId } = await place("both.zip", body.length, "application/zip");
    expect((await fetch(url, { method: "PUT", body: new Uint8Array(body), headers })).status).toBe(200);
    expect((await follow(articleId, "extracted")).parts).toHaveLength(2);
  });

  it("that is no article says why", async () => {
    const { url, headers, articleId } = await place("empty.txt", 1, "text/plain");
    await fetch(url, { method: "PUT", body: " ", headers });
    expect((await follow(articleId, "rejected")).failure?.code).toBe("empty");
  });

  it("that is too large or malformed is refused", async () => {
    const large = await ask({ name: "a.txt", size: 10 ** 12 });
    expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([413, "payload-too-large"]);
    expect((await ask({ name: "a.txt" })).status).toBe(400);
  });
});

describe("the page", () => {
  it("comes with its policy, compressed, and is asked for anew only when it changed", async () => {
    const page = await get("/");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ${new URL(stack.awsEndpoint).origin}`);
    expect(policy).not.toContain("unsafe");
    expect(page.headers.get("strict-transport-security")).toContain("max-age=");
    const encoding = await new Promise<string | undefined>((resolve, reject) => {
      request(`${stack.apiUrl}/assets/main.js`, { headers: { "accept-encoding": "gzip" } }, (answer) => {
        answer.resume();
        resolve(answer.headers["content-encoding"]);
      })
        .on("error", reject)
        .end();
    });
    expect(encoding).toBe("gzip");
    const etag = page.headers.get("etag") ?? "";
    expect((await get("/", { "if-none-match": etag })).status).toBe(304);
  });
});
