import { beforeAll, describe, expect, it } from "vitest";
import { intervalOf } from "../../../functions/query/series-intervals.ts";
import { speakersByName } from "../../../functions/query/speakers.ts";
import { countArticles } from "../../../functions/query/stats.ts";
import { seriesPointSchema, speakerSchema, statsSchema } from "../../../shared/contract/api-answers.ts";
import type { Metric } from "../../../shared/contract/records.ts";
import { depsOf, MemoryTable } from "./memory-table.ts";
import { articleOf, ask, metricOf, page, quoteOf, whole } from "./samples.ts";

describe("speakers", () => {
  const table = new MemoryTable();
  const deps = depsOf(table);
  const names = ["Zoe Quill", "Ada Winter", "浅野理恵", "𠮷田", "Ada", "ada b", "ＡＤＡ WINTER", "Bo-Bo"];
  beforeAll(() => {
    names.forEach((name, i) => {
      const role = i === 6 ? "chair" : "owner";
      const quotes = [quoteOf(1, name, { role, organization: `Org ${i}` }), quoteOf(2, name)];
      table.add(articleOf(`a${i}`, { publishedAt: `2024-05-0${i + 1}` }), { metrics: [], quotes });
    });
  });

  it("come by name, each with roles, organisations, counts and latest", async () => {
    const { rows } = await whole<{ name: string }>("GET /v1/speakers?limit=2", deps);
    expect(rows.map(({ name }) => name)).toEqual(
      ["ada b", "Ada", "ＡＤＡ WINTER", "Bo-Bo", "Zoe Quill", "浅野理恵", "𠮷田"].sort((a, b) => {
        const key = (name: string): Buffer => Buffer.from(`${name.normalize("NFKC").toLowerCase()}#`);
        return Buffer.compare(key(a), key(b));
      }),
    );
    for (const row of rows) speakerSchema.parse(row);
    expect(rows.find(({ name }) => name === "ＡＤＡ WINTER")).toMatchObject({
      roles: ["chair", "owner"],
      organizations: ["Org 6", "Org 1"],
      quotes: 4,
      articles: 2,
      latest: "2024-05-07T00:00:00Z",
    });
  });

  it("are summed from the facts where a row of an earlier release has no sums", async () => {
    const earlier = new MemoryTable();
    for (const { said: _said, ...row } of table.rowsByKey.values()) earlier.put(row);
    const { rows } = await whole("GET /v1/speakers", depsOf(earlier));
    expect(rows).toEqual((await whole("GET /v1/speakers", deps)).rows);
  });

  it("are found by how the name begins", async () => {
    expect((await whole("GET /v1/speakers?q=ADA", deps)).rows).toHaveLength(3);
    expect((await whole("GET /v1/speakers?q=浅野&limit=1", deps)).rows).toHaveLength(1);
    expect((await whole("GET /v1/speakers?q=x", deps)).rows).toHaveLength(0);
  });

  it("with very many quotes are counted in part, and say so", async () => {
    const many = new MemoryTable();
    const quotes = [quoteOf(1, "Ada Winter")];
    many.add(articleOf("base"), { metrics: [], quotes });
    const [row] = [...many.rowsByKey.values()].filter(({ pk }) => pk.startsWith("F#speaker#"));
    const source = {
      rows: async ({ pk, low, limit, after }: { pk: string; low: string; limit: number; after?: { sk: string } }) => {
        if (pk !== row?.pk || low.endsWith("$")) return { rows: [] };
        const from = Number(after?.sk.slice(-5) ?? 0);
        const rows = Array.from({ length: limit }, (_, i) => ({
          ...row,
          sk: `ada winter#2024-05-01T00:00:00Z#a${String(from + i + 1).padStart(5, "0")}`,
        }));
        return { rows, after: { pk, sk: rows.at(-1)?.sk ?? "" } };
      },
    };
    const { speakers } = await speakersByName({ prefix: "", limit: 5 }, source);
    expect(speakers).toMatchObject([{ name: "Ada Winter", partial: true, articles: 6_000 }]);
  });
});

describe("a series", () => {
  const table = new MemoryTable();
  const deps = depsOf(table);
  const subject = { text: "wheat price", start: 0, end: 11 };
  const figures: [string, Partial<Metric>][] = [
    [
      "2024-05-01",
      { value: 210, unit: "USD", kind: "money", period: { text: "April", start: "2024-04-01", end: "2024-04-30" } },
    ],
    ["2024-05-10", { value: null, low: 200, high: 220, unit: "USD", kind: "money", qualifier: "about" }],
    ["2024-05-20", { value: 260, unit: "USD", kind: "money" }],
    ["2024-05-20", { value: 3, unit: "%", role: "change" }],
  ];
  beforeAll(() => {
    figures.forEach(([publishedAt, metric], i) => {
      table.add(articleOf(`a${i}`, { publishedAt }), { metrics: [metricOf(1, { ...metric, subject })], quotes: [] });
    });
  });

  it("has the figures by the dates that they speak of", async () => {
    const { rows } = await whole("GET /v1/series?subject=wheat&unit=USD&limit=2", deps);
    for (const row of rows) seriesPointSchema.parse(row);
    expect(rows).toMatchObject([
      { date: "2024-04-01", value: 210, articleId: "a0", metricId: "m0001", sentence: "It was 12%." },
      { date: "2024-05-10", value: null, low: 200, high: 220, qualifier: "about" },
      { date: "2024-05-20", value: 260, link: "/?view=article&id=a2&record=m0001" },
    ]);
    const back = await page<{ date: string }>("GET /v1/series?subject=wheat&unit=USD&sort=-date&from=2024-05-01", deps);
    expect(back.data.map(({ date }) => date)).toEqual(["2024-05-20", "2024-05-10"]);
  });

  it("sums up months", async () => {
    const { data } = await page("GET /v1/series?subject=wheat&unit=USD&interval=month", deps);
    expect(data).toMatchObject([
      { date: "2024-04-01", value: 210, figures: 1 },
      { date: "2024-05-01", value: 235, low: 200, high: 260, figures: 2 },
    ]);
  });

  it.each([
    ["2024-05-05", "week", "2024-04-29"],
    ["2024-05-06", "week", "2024-05-06"],
    ["2024-01-01", "week", "2024-01-01"],
    ["2024-05-31", "month", "2024-05-01"],
    ["2024-05-31", "day", "2024-05-31"],
  ] as const)("%s lies in the %s of %s", (date, interval, wanted) => expect(intervalOf(date, interval)).toBe(wanted));
});

describe("stats", () => {
  it("count all articles, or say that they do not", async () => {
    const table = new MemoryTable(2);
    for (let i = 0; i < 40; i++)
      table.add(articleOf(`a${i}`, { language: i % 2 === 0 ? "ja" : "en", publishedAt: `2024-05-${10 + (i % 20)}` }), {
        metrics: [],
        quotes: [],
      });
    const { body } = await ask("GET /v1/stats", depsOf(table, { facetShards: 2 }));
    const { data } = JSON.parse(String(body)) as { data: unknown };
    expect(statsSchema.parse(data)).toMatchObject({
      articles: 40,
      duplicates: 40,
      states: { extracted: 40 },
      languages: { ja: 20, en: 20 },
      complete: true,
    });
    const many = new MemoryTable();
    for (let i = 0; i < 600; i++)
      many.add(articleOf(`a${i}`, { publishedAt: new Date(Date.UTC(2024, 0, 1) + i * 86_400_000).toISOString() }), {
        metrics: [],
        quotes: [],
      });
    const some = await countArticles(1, many, 100);
    expect(some).toMatchObject({ articles: 500, complete: false });
    expect(some.since).toMatch(/^2024/);
  });
});
