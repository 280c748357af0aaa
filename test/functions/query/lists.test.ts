import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { foundMetricSchema, foundQuoteSchema } from "../../../shared/contract/api-answers.ts";
import { listedArticleSchema } from "../../../shared/contract/api-records.ts";
import type { Metric } from "../../../shared/contract/records.ts";
import { depsOf, MemoryTable } from "./memory-table.ts";
import { articleOf, ask, metricOf, page, quoteOf, whole } from "./samples.ts";

const table = new MemoryTable();
const deps = depsOf(table);

beforeAll(() => {
  table.add(
    articleOf("harbour", { publishedAt: "2024-03-01", language: "en", source: "The Eastport Ledger" }),
    {
      metrics: [
        metricOf(1, {
          value: 6.5,
          role: "change",
          direction: "up",
          basis: "year",
          subject: { text: "harbour traffic", start: 0, end: 15 },
        }),
        metricOf(2, {
          value: null,
          low: 170,
          high: 185,
          unit: "USD",
          kind: "money",
          status: "forecast",
          qualifier: "about",
        }),
        metricOf(3, {
          value: 40,
          unit: "JPY/L",
          kind: "money",
          period: { text: "March", start: "2024-03-01", end: "2024-03-31" },
        }),
      ],
      quotes: [quoteOf(1, "Ada Winter", { role: "owner", organization: "Winter Mill" }), quoteOf(2, null)],
    },
    ["p-one"],
  );
  table.add(
    articleOf("visits", {
      publishedAt: "2024-04-01T09:00:00+09:00",
      language: "ja",
      source: "北湾新報",
      title: "訪問者数が増加",
    }),
    {
      metrics: [
        metricOf(1, {
          value: 19,
          unit: "1",
          kind: "count",
          counter: "人",
          subject: { text: "ウェブ版ChatGPTの訪問者数", start: 0, end: 16 },
        }),
        metricOf(2, { value: 30, qualifier: "nearly" }),
      ],
      quotes: [quoteOf(1, "ＡＤＡ　Winter", { type: "indirect" })],
    },
    ["p-two"],
  );
});

const ids = async (line: string): Promise<string[]> =>
  (await page<{ articleId: string; id: string }>(line, deps)).data.map(({ articleId, id }) => `${articleId}/${id}`);

describe("filters of metrics", () => {
  it.each([
    ["", ["visits/m0001", "visits/m0002", "harbour/m0001", "harbour/m0002", "harbour/m0003"]],
    ["sort=publishedAt", ["harbour/m0001", "harbour/m0002", "harbour/m0003", "visits/m0001", "visits/m0002"]],
    ["unit=%25", ["visits/m0002", "harbour/m0001"]],
    ["unit=JPY/L", ["harbour/m0003"]],
    ["kind=money", ["harbour/m0002", "harbour/m0003"]],
    ["kind=money&unit=%25", []],
    ["role=change", ["harbour/m0001"]],
    ["role=level&unit=%25", ["visits/m0002"]],
    ["direction=up&basis=year", ["harbour/m0001"]],
    ["status=forecast", ["harbour/m0002"]],
    ["qualifier=nearly", ["visits/m0002"]],
    ["counter=人", ["visits/m0001"]],
    ["language=ja&unit=%25", ["visits/m0002"]],
    ["source=the%20EASTPORT%20ledger&kind=percent", ["harbour/m0001"]],
    ["subject=ChatGPT", ["visits/m0001"]],
    ["subject=ｃｈａｔｇｐｔ", ["visits/m0001"]],
    ["subject=訪問者", ["visits/m0001"]],
    ["subject=traffic%20harbour", ["harbour/m0001"]],
    ["subject=airport", []],
    ["value[gte]=30&value[lt]=31", ["visits/m0002"]],
    ["value[gt]=180&value[lte]=200", ["harbour/m0002"]],
    ["value[gt]=185", []],
    ["from=2024-04-01&to=2024-04-02", ["visits/m0001", "visits/m0002"]],
    ["from=2024-04-01T00:00:00Z&to=2024-04-01T00:00:01Z", ["visits/m0001", "visits/m0002"]],
    ["to=2024-04-01", ["harbour/m0001", "harbour/m0002", "harbour/m0003"]],
    ["from=2024-03-31&to=2024-05-01&dateField=period", ["harbour/m0003"]],
    ["from=2024-04-01&dateField=period", []],
    ["from=2025-01-01&to=2025-01-02&dateField=ingested&unit=%25", ["visits/m0002", "harbour/m0001"]],
    ["from=2025-01-02&dateField=ingested", []],
    ["articleId=harbour", ["harbour/m0001", "harbour/m0002", "harbour/m0003"]],
    ["articleId=harbour&kind=money&limit=1", ["harbour/m0002"]],
    ["articleId=harbour&language=ja", []],
    ["articleId=nobody", []],
  ])("?%s", async (query, wanted) => {
    expect(await ids(`GET /v1/metrics?${query}`)).toEqual(wanted);
  });
});

it("finds a subject by a word that has no partition of its own", async () => {
  const held = new MemoryTable();
  const subject = { text: "amount of ferry traffic", start: 0, end: 23 };
  held.add(articleOf("ferry"), { metrics: [metricOf(1, { subject }), metricOf(2)], quotes: [] });
  expect([...held.rowsByKey.keys()].filter((key) => key.startsWith("F#subject#amount"))).toEqual([]);
  for (const query of ["amount", "amount%20traffic", "ferry"])
    expect((await page<{ id: string }>(`GET /v1/metrics?subject=${query}`, depsOf(held))).data).toMatchObject([
      { id: "m0001" },
    ]);
});

describe("filters of quotes", () => {
  it.each([
    ["", ["visits/q0001", "harbour/q0001", "harbour/q0002"]],
    ["speaker=ada%20winter", ["visits/q0001", "harbour/q0001"]],
    ["speaker=ada%20winter&type=direct", ["harbour/q0001"]],
    ["speaker=ada", []],
    ["organization=winter%20mill", ["harbour/q0001"]],
    ["organization=winter%20mill&speaker=Ada%20Winter&role=Owner", ["harbour/q0001"]],
    ["speaker=Ada%20Winter&from=2024-04-01", ["visits/q0001"]],
    ["language=ja", ["visits/q0001"]],
  ])("?%s", async (query, wanted) => {
    expect(await ids(`GET /v1/quotes?${query}`)).toEqual(wanted);
  });

  it("read one partition where a facet is given", async () => {
    table.reads = 0;
    await page("GET /v1/quotes?speaker=Ada%20Winter&repeats=all", deps);
    await page("GET /v1/metrics?subject=ChatGPT&repeats=all", deps);
    expect(table.reads).toBe(2);
  });
});

describe("filters of articles", () => {
  it.each([
    ["", ["visits", "harbour"]],
    ["q=増加", ["visits"]],
    ["q=HARBOUR%20about", ["harbour"]],
    ["language=en", ["harbour"]],
    ["state=rejected", []],
    ["source=北湾新報", ["visits"]],
    ["from=2024-04-01", ["visits"]],
  ])("?%s", async (query, wanted) => {
    const { data } = await page<{ id: string }>(`GET /v1/articles?${query}`, deps);
    expect(data.map(({ id }) => id)).toEqual(wanted);
  });
});

it("gives what the description promises", async () => {
  for (const row of (await page("GET /v1/metrics", deps)).data) foundMetricSchema.parse(row);
  for (const row of (await page("GET /v1/quotes", deps)).data) foundQuoteSchema.parse(row);
  for (const row of (await page("GET /v1/articles", deps)).data) listedArticleSchema.parse(row);
});

describe("pages", () => {
  const corpus = fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 28 }), metrics: fc.integer({ min: 0, max: 7 }) }),
    { maxLength: 25 },
  );

  it("give every row once, in order, whatever their size and the shards", async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(1, 4),
        fc.constantFrom("publishedAt", "-publishedAt"),
        async (articles, limit, shards, sort) => {
          const held = new MemoryTable(shards);
          const wanted = articles.map(({ day, metrics }, i) => {
            const article = articleOf(`a${String(i).padStart(3, "0")}`, {
              publishedAt: `2024-01-${String(day).padStart(2, "0")}`,
            });
            const kinds = ["percent", "count", "money"] as const;
            const made = Array.from({ length: metrics }, (_, n) =>
              metricOf(n, { kind: kinds[n % 3] as Metric["kind"] }),
            );
            held.add(article, { metrics: made, quotes: [] });
            return { place: `${article.publishedAt}#${article.id}`, ids: made.map(({ id }) => `${article.id}/${id}`) };
          });
          wanted.sort((a, b) => (a.place < b.place ? -1 : 1));
          if (sort === "-publishedAt") wanted.reverse();
          const found = await whole<{ articleId: string; id: string }>(
            `GET /v1/metrics?limit=${limit}&sort=${sort}`,
            depsOf(held, { facetShards: shards }),
          );
          expect(found.rows.map(({ articleId, id }) => `${articleId}/${id}`)).toEqual(wanted.flatMap((one) => one.ids));
          const listed = await whole<{ id: string }>(
            `GET /v1/articles?limit=${limit}&sort=${sort}`,
            depsOf(held, { facetShards: shards }),
          );
          expect(listed.rows.map(({ id }) => id)).toEqual(wanted.map(({ place }) => place.split("#")[1]));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("read a bounded part of the table, and say where to go on", async () => {
    const held = new MemoryTable();
    for (let i = 0; i < 2_600; i++) {
      const article = articleOf(`a${i}`, { publishedAt: new Date(Date.UTC(2024, 0, 1) + i * 60_000).toISOString() });
      held.add(article, { metrics: [metricOf(1, { value: i })], quotes: [] });
    }
    const few = depsOf(held);
    const first = await page("GET /v1/metrics?value[lte]=5", few);
    expect(first.data).toEqual([]);
    expect(first.meta.nextCursor).not.toBeNull();
    const { rows, pages } = await whole("GET /v1/metrics?value[lte]=5", few);
    expect(rows).toHaveLength(6);
    expect(pages).toBeLessThan(4);
  });

  it("take no cursor of another query, and none that was altered", async () => {
    const { meta } = await page("GET /v1/metrics?limit=1", deps);
    const cursor = meta.nextCursor ?? "";
    await expect(page(`GET /v1/metrics?limit=3&cursor=${cursor}`, deps)).resolves.toBeDefined();
    for (const line of [
      `GET /v1/metrics?unit=%25&cursor=${cursor}`,
      `GET /v1/quotes?cursor=${cursor}`,
      `GET /v1/metrics?cursor=${cursor.slice(0, -1)}`,
      `GET /v1/metrics?cursor=x${cursor}`,
      "GET /v1/metrics?cursor=.",
    ])
      await expect(page(line, deps)).rejects.toMatchObject({ code: "invalid-cursor", options: { param: "cursor" } });
  });

  it("name the next one in a Link header", async () => {
    const { headers } = await ask("GET /v1/metrics?unit=%25&limit=1", deps);
    expect(headers.link).toMatch(/^<\/v1\/metrics\?unit=%25&limit=1&cursor=[\w%.-]+>; rel="next"$/);
    expect((await ask("GET /v1/metrics", deps)).headers.link).toBeUndefined();
  });
});

describe("a fact in a repeated paragraph", () => {
  const repeated = new MemoryTable();
  const asked = depsOf(repeated);
  beforeAll(() => {
    const dates: [string, string, string][] = [
      ["late", "2024-03-03", "Late News"],
      ["first", "2024-03-01", "First News"],
      ["middle", "2024-03-02", "Middle News"],
    ];
    for (const [id, publishedAt, source] of dates)
      repeated.add(
        articleOf(id, { publishedAt, source }),
        { metrics: [metricOf(1), metricOf(2, { paragraph: 1 })], quotes: [quoteOf(1, "Ada Winter")] },
        ["shared", `own of ${id}`],
      );
  });
  const found = async (query: string): Promise<string[]> =>
    (await page<{ articleId: string; id: string }>(`GET /v1/metrics?${query}`, asked)).data.map(
      ({ articleId, id }) => `${articleId}/${id}`,
    );

  it("is given once, by the article that published it first, with its occurrences", async () => {
    expect(await found("")).toEqual(["late/m0002", "middle/m0002", "first/m0001", "first/m0002"]);
    const { data } = await page("GET /v1/quotes?speaker=Ada%20Winter", asked);
    expect(data).toMatchObject([
      {
        articleId: "first",
        occurrences: [{ articleId: "first" }, { articleId: "middle" }, { articleId: "late" }],
      },
    ]);
  });

  it("is given each time where repeats=all asks for it", async () => {
    expect(await found("repeats=all&sort=publishedAt")).toHaveLength(6);
  });

  it("is given by the first article that is asked for", async () => {
    expect(await found("from=2024-03-02")).toEqual(["late/m0002", "middle/m0001", "middle/m0002"]);
    expect(await found("source=late%20news")).toEqual(["late/m0001", "late/m0002"]);
    expect(await found("language=ja")).toEqual([]);
    expect(await found("articleId=late")).toEqual(["late/m0001", "late/m0002"]);
  });

  it("is folded across pages", async () => {
    const { rows } = await whole<{ articleId: string; id: string }>("GET /v1/metrics?limit=1", asked);
    expect(rows.map(({ articleId, id }) => `${articleId}/${id}`)).toEqual([
      "late/m0002",
      "middle/m0002",
      "first/m0001",
      "first/m0002",
    ]);
  });
});
