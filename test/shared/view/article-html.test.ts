import { describe, expect, it } from "vitest";
import type { Metric, Quote } from "../../../shared/contract/records.ts";
import { articleHtml } from "../../../shared/view/article-html.ts";
import { describeAmount } from "../../../shared/view/describe.ts";

const text = "Copy of it.\n<script>alert(1)</script> rose 4% to $5.\nCopy of it.";
const metric: Metric = {
  id: "m0001",
  paragraph: 0,
  text: "4%",
  start: 31,
  end: 33,
  value: 4,
  unit: "%",
  kind: "percent",
  role: "change",
  direction: "up",
  factId: "f",
  rule: "r",
  confidence: 1,
};

describe("articleHtml", () => {
  const html = articleHtml({
    article: { language: "en", title: 'A "title" & more' },
    paragraphs: [
      { index: 0, text: text.slice(12, 52), line: 2, start: 12, end: 52, fingerprint: "a" },
      { index: 1, text: "Copy of it.", line: 3, start: 53, end: 64, fingerprint: "b" },
    ],
    ledger: [
      { line: 1, keptLine: 3, start: 0, end: 11, relation: "exact", reason: "copy before the headline", similarity: 1 },
    ],
    text,
    metrics: [metric],
    quotes: [],
  });

  it("shows hostile text as text", () => {
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("<title>A &quot;title&quot; &amp; more</title>");
  });

  it("marks the metric and strikes the dropped copy through where it stood, with a link to the kept one", () => {
    expect(html).toMatch(/<span class="metric" title="amount: ▲ 4 %[^"]*">4%<\/span>/);
    expect(html).toContain('<del>Copy of it.</del> <a href="#line-3">');
    expect(html.indexOf("<del>Copy of it.</del> <a")).toBeLessThan(html.indexOf("rose"));
  });
});

describe("describeAmount", () => {
  it.each<[Partial<Metric>, string]>([
    [{}, "▲ 4 %"],
    [{ value: 1220, unit: "point", qualifier: "about", direction: "up" }, "▲ ≈ 1,220 point"],
    [{ value: 71, unit: "1", counter: "銘柄", direction: "down" }, "▼ 71 銘柄"],
    [{ value: null, low: 2e6, high: 14e6, unit: "USD", direction: "up" }, "▲ 2,000,000–14,000,000 USD"],
  ])("%o", (fields, words) => {
    expect(describeAmount({ ...metric, ...fields })).toBe(words);
  });
});

it("tells the types of quotes", async () => {
  const { describeQuote } = await import("../../../shared/view/describe.ts");
  const quote = {
    type: "direct",
    speaker: null,
    role: "CEO",
    cue: { text: "述べた", lemma: "述べる" },
  } as unknown as Quote;
  expect(describeQuote(quote)).toEqual([
    ["role", "CEO"],
    ["type", "direct"],
    ["cue", "述べた (述べる)"],
  ]);
});
