import { beforeAll, describe, expect, it } from "vitest";
import { objectSchema, sourceTextSchema, textSchema } from "../../../shared/contract/api-answers.ts";
import { articleSchema, ledgerEntrySchema } from "../../../shared/contract/api-records.ts";
import type { CanonicalArticle, LedgerEntry } from "../../../shared/contract/records.ts";
import { depsOf, MemoryTable } from "./memory-table.ts";
import { articleOf, ask, metricOf, page, quoteOf, whole } from "./samples.ts";

const table = new MemoryTable();
const texts = new Map<string, CanonicalArticle>();
const deps = depsOf(table, { canonicals: { canonical: async (id, version) => texts.get(`${id}/${version}`) } });

const canonicalOf = (id: string, lines: readonly string[], ledger: LedgerEntry[] = []): CanonicalArticle => {
  const text = lines.join("\n");
  let start = 0;
  const paragraphs = lines.map((line, index) => {
    const paragraph = {
      index,
      text: line,
      line: index + 1,
      start,
      end: start + line.length,
      fingerprint: `fp${index}`,
    };
    start += line.length + 1;
    return paragraph;
  });
  return { ...articleOf(id), text, paragraphs, ledger };
};

beforeAll(() => {
  const facts = {
    metrics: Array.from({ length: 7 }, (_, i) => metricOf(i + 1)),
    quotes: [quoteOf(1, "Ada Winter")],
  };
  table.add(articleOf("whole"), facts);
  table.add(articleOf("long"), { metrics: [], quotes: [] });
  const bad = { code: "empty", message: "The file holds no text." };
  table.add(articleOf("bad", { state: "rejected", failure: bad }), { metrics: [], quotes: [] });
  const entry: LedgerEntry = {
    line: 3,
    keptLine: 1,
    start: 8,
    end: 11,
    relation: "exact",
    reason: "<b>",
    similarity: 1,
  };
  texts.set("whole/1", canonicalOf("whole", ["One 12%", "<script>alert(1)</script>"], Array(5).fill(entry)));
  texts.set("long/1", canonicalOf("long", ["short", "長".repeat(1_500_000), "\u0001😀".repeat(500_000), "end"]));
  table.addObject("archive", "incoming/archive.zip", ["whole", "bad", "later"]);
});

describe("one article", () => {
  it("is its record", async () => {
    const { body } = await ask("GET /v1/articles/whole", deps);
    articleSchema.parse(JSON.parse(String(body)).data);
  });

  it("that was rejected says why", async () => {
    const { body } = await ask("GET /v1/articles/bad", deps);
    expect(JSON.parse(String(body)).data).toMatchObject({ state: "rejected", failure: { code: "empty" } });
    await expect(ask("GET /v1/articles/bad/text", deps)).rejects.toMatchObject({
      code: "text-not-found",
      message: expect.stringContaining("The file holds no text."),
    });
  });

  it("that there is not is a 404 on every route", async () => {
    for (const end of ["", "/metrics", "/quotes", "/text", "/duplicates", "/view.html"])
      await expect(ask(`GET /v1/articles/none${end}`, deps)).rejects.toMatchObject({ code: "article-not-found" });
  });

  it("of an object with several is the object, as far as the last of them", async () => {
    const { body } = await ask("GET /v1/articles/archive", deps);
    expect(objectSchema.parse(JSON.parse(String(body)).data)).toMatchObject({
      state: "received",
      parts: [{ id: "whole", state: "extracted" }, { id: "bad", message: "The file holds no text." }, { id: "later" }],
    });
  });

  it("has its facts in reading order, by pages and filters", async () => {
    const { rows, pages } = await whole<{ id: string }>("GET /v1/articles/whole/metrics?limit=3", deps);
    expect(rows.map(({ id }) => id)).toEqual(["m0001", "m0002", "m0003", "m0004", "m0005", "m0006", "m0007"]);
    expect(pages).toBe(3);
    expect((await whole("GET /v1/articles/whole/metrics?kind=money", deps)).rows).toEqual([]);
    expect((await whole("GET /v1/articles/whole/quotes?speaker=ada%20winter", deps)).rows).toHaveLength(1);
  });

  it("has its ledger", async () => {
    const { rows, pages } = await whole("GET /v1/articles/whole/duplicates?limit=2", deps);
    expect(rows.map((row) => ledgerEntrySchema.parse(row))).toHaveLength(5);
    expect(pages).toBe(3);
  });

  it("is one file that runs nothing", async () => {
    const { body, headers } = await ask("GET /v1/articles/whole/view.html", deps);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(String(body)).not.toContain("<script");
    expect(String(body)).toContain("&lt;script&gt;");
  });
});

describe("a long text", () => {
  const limit = 6_000_000;

  it("comes whole, by pages that Lambda hands on", async () => {
    const given = new Map<number, string>();
    let cursor: string | null = null;
    do {
      const line: string = `GET /v1/articles/long/text${cursor === null ? "" : `?cursor=${cursor}`}`;
      const { body } = await ask(line, deps);
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(limit);
      const { data, meta } = JSON.parse(String(body)) as { data: unknown; meta: { nextCursor: string | null } };
      for (const { index, offset = 0, text } of textSchema.parse(data).paragraphs) {
        expect(given.get(index)?.length ?? 0).toBe(offset);
        given.set(index, (given.get(index) ?? "") + text);
      }
      cursor = meta.nextCursor;
    } while (cursor !== null);
    expect([...given.values()]).toEqual(texts.get("long/1")?.paragraphs.map(({ text }) => text));
  });

  it("also as it came", async () => {
    let text = "";
    let cursor: string | null = null;
    do {
      const line: string = `GET /v1/articles/long/text?view=source${cursor === null ? "" : `&cursor=${cursor}`}`;
      const { data, meta } = JSON.parse(String((await ask(line, deps)).body)) as {
        data: unknown;
        meta: { nextCursor: string | null };
      };
      const part = sourceTextSchema.parse(data);
      expect(part.offset).toBe(text.length);
      text += part.text;
      cursor = meta.nextCursor;
    } while (cursor !== null);
    expect(text).toBe(texts.get("long/1")?.text);
  });
});

it("a route that there is not, and a method that it does not take, are problems", async () => {
  await expect(ask("GET /v1/nothing", deps)).rejects.toMatchObject({ code: "not-found" });
  await expect(ask("POST /v1/articles", deps)).rejects.toMatchObject({
    code: "method-not-allowed",
    options: { allowed: ["GET"], headers: { allow: "GET" } },
  });
  await expect(page("GET /v1/health?x=1", deps)).rejects.toMatchObject({ code: "unknown-parameter" });
});
