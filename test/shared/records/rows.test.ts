import { describe, expect, it } from "vitest";
import { maxItemBytes } from "../../../shared/contract/limits.ts";
import type { Article, Metric, Quote } from "../../../shared/contract/records.ts";
import { densePartition, parsePlace, speakerPartition } from "../../../shared/records/keys.ts";
import { unpack } from "../../../shared/records/packing.ts";
import { factRows, listRow, recordsOf, timeOf } from "../../../shared/records/rows.ts";

const article = {
  id: "AAAAAAAAAAAAAAAA",
  version: "1",
  state: "extracted",
  key: "incoming/a.txt",
  language: "ja",
  title: "工場",
  publishedAt: "2024-05-01",
  headings: [1],
} as unknown as Article;
const metric = (i: number, more: Partial<Metric> = {}): Metric => ({
  id: `m${i}`,
  paragraph: 0,
  start: 0,
  end: 3,
  text: "15%",
  value: 15,
  unit: "%",
  kind: "percent",
  factId: String(i),
  rule: "r",
  confidence: 1,
  ...more,
});
const subject = (text: string): NonNullable<Metric["subject"]> => ({ text, start: 0, end: text.length });
const quote = (name: string, organization?: string): Quote => ({
  id: "q1",
  paragraph: 0,
  type: "direct",
  start: 0,
  end: 2,
  text: "はい",
  speaker: { name, text: name, start: 3, end: 5, paragraph: 0 },
  ...(organization === undefined ? {} : { organization }),
  factId: "q",
  rule: "r",
  confidence: 1,
});
const rowsOf = (metrics: Metric[], quotes: Quote[] = [], sentences: string[] = []) =>
  factRows({ article, facts: { metrics, quotes }, sentences }, 1);

describe("rows of an article", () => {
  it("hold its records in reading order", () => {
    const rows = rowsOf([metric(1), metric(2)], [quote("Ada")]);
    const own = rows.filter(({ pk }) => pk === `A#${article.id}`);
    expect(own.map(({ sk }) => sk)).toEqual(["METRIC#0001", "QUOTE#0001"]);
    expect(recordsOf(own[0] ?? {})).toEqual([metric(1), metric(2)]);
    expect(recordsOf({ records: [metric(1)] })).toEqual([metric(1)]);
  });

  it("part records by size, and a long one stands alone", () => {
    const long = { ...quote("Ada"), text: "長".repeat(30_000) };
    const rows = rowsOf([], [quote("a"), long, quote("b"), ...Array.from({ length: 40 }, () => quote("c"))]);
    const sizes = rows.filter(({ sk }) => sk.startsWith("QUOTE#")).map((row) => recordsOf(row).length);
    expect(sizes.slice(0, 2)).toEqual([1, 1]);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(43);
    expect(sizes.length).toBeLessThan(8);
  });

  it("are found by family, subject term, speaker and organisation", () => {
    const rows = rowsOf(
      [metric(1, { subject: subject("ウェブ版ChatGPTの利用者") }), metric(2, { kind: "money", unit: "JPY" })],
      [quote("Ａda  Winter", "川辺製作所")],
    );
    const found = rows.filter(({ pk }) => pk.startsWith("F#")).map(({ pk }) => pk);
    expect(found).toContain("F#percent#0");
    expect(found).toContain("F#money#0");
    expect(found).toContain("F#quote#0");
    expect(found).toContain("F#subject#chatgpt");
    expect(found).toContain("F#organization#川辺製作所");
    const speaker = rows.find(({ pk }) => pk === speakerPartition("ada winter"));
    expect(speaker?.sk).toBe(`ada winter#2024-05-01T00:00:00Z#${article.id}`);
  });

  it("of a facet hold the facts whole, with their article, and the sentence where series need it", () => {
    const fact = metric(1, { subject: subject("売上高") });
    const rows = rowsOf([fact], [], ["売上高は15%増えた。"]);
    const held = (pk: string) => unpack(rows.find((row) => row.pk === pk)?.data as Uint8Array);
    expect(held("F#percent#0")).toEqual({
      article: expect.objectContaining({ id: article.id, title: "工場", publishedAt: "2024-05-01" }),
      metrics: [fact],
    });
    expect(held("F#subject#売上").metrics).toEqual([{ ...fact, sentence: "売上高は15%増えた。" }]);
  });

  it("that outgrow an item are parted, and nothing is lost", () => {
    const long = Array.from({ length: 6_000 }, (_, i) =>
      metric(i, {
        text: Array.from({ length: 40 }, (_, j) => ((i * 7919 + j * 104729) % 65536).toString(36)).join(""),
      }),
    );
    const parts = rowsOf(long).filter(({ pk }) => pk === densePartition("percent", 0));
    expect(parts.length).toBeGreaterThan(1);
    for (const { data } of parts) expect((data as Uint8Array).length).toBeLessThanOrEqual(maxItemBytes);
    expect(parts.map(({ sk }) => parsePlace(sk)?.part)).toEqual(parts.map((_, i) => i));
    expect(parts.flatMap(({ data }) => unpack(data as Uint8Array).metrics ?? [])).toEqual(long);
  });

  it("are the same for the same input", () => {
    const input = [metric(1, { subject: subject("net profit") }), metric(2)];
    expect(rowsOf(input, [quote("Ada")])).toEqual(rowsOf(input, [quote("Ada")]));
  });
});

describe("the list of articles", () => {
  it("holds the article without its headings", () => {
    const row = listRow(article, 1);
    expect(row).toMatchObject({ pk: "F#article#0", article: { id: article.id, state: "extracted" } });
    expect((row.article as Article).headings).toBeUndefined();
  });

  it("is in order of publication, else of arrival", () => {
    expect(timeOf({ publishedAt: "2024-05-01" })).toBe("2024-05-01T00:00:00Z");
    expect(timeOf({ receivedAt: "2024-06-01T10:00:00.123Z" })).toBe("2024-06-01T10:00:00Z");
    expect(timeOf({ publishedAt: "soon", receivedAt: "2024-06-01T10:00:00Z" })).toBe("2024-06-01T10:00:00Z");
  });
});
