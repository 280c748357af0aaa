import { describe, expect, it } from "vitest";
import type { Facts, Metric, Quote } from "../../../shared/contract/records.ts";
import { statedIn } from "../../../shared/records/near-content.ts";
import { linksStating, readSays, writeSays } from "../../../shared/records/near-links.ts";
import type { ParagraphLink } from "../../../shared/records/paragraph-links.ts";

const metric = (more: Partial<Metric> = {}): Metric => ({
  id: "m0001",
  paragraph: 0,
  start: 5,
  end: 8,
  text: "12%",
  value: 12,
  unit: "%",
  kind: "percent",
  subject: { text: "container traffic", start: 0, end: 4 },
  factId: "one",
  rule: "r",
  confidence: 1,
  ...more,
});
const quote = (more: Partial<Quote> = {}): Quote => ({
  id: "q0001",
  paragraph: 0,
  start: 20,
  end: 30,
  text: "We will hire.",
  type: "direct",
  speaker: { name: "Ada Winter", text: "Winter", start: 40, end: 46, paragraph: 0 },
  factId: "two",
  rule: "r",
  confidence: 1,
  ...more,
});
const contentsOf = (facts: Facts): string[] => (statedIn(facts).get(0) ?? []).map(({ content }) => content);
const contentOf = (more: Partial<Metric> | Partial<Quote>, isQuote = false): string =>
  contentsOf(
    isQuote
      ? { metrics: [], quotes: [quote(more as Partial<Quote>)] }
      : { metrics: [metric(more as Partial<Metric>)], quotes: [] },
  )[0] ?? "";

describe("the content of a fact", () => {
  it("does not hang on its place, its rule or how its words are printed", () => {
    const same = { id: "m0009", start: 50, end: 54, text: "１２％", factId: "x", rule: "s", confidence: 0.5 };
    const subject = { text: "Container  Traffic", start: 9, end: 20 };
    expect(contentOf({ ...same, subject })).toBe(contentOf({}));
    expect(contentOf({ text: "We will hire" }, true)).toBe(contentOf({}, true));
  });

  it.each([
    { value: 13 },
    { unit: "pp" },
    { kind: "multiple" as const },
    { role: "change" as const },
    { direction: "up" as const },
    { basis: "year" as const },
    { status: "forecast" as const },
    { qualifier: "about" as const },
    { counter: "ships" },
    { low: 1, high: 2 },
    { period: { text: "May", start: "2024-05-01" } },
    { subject: { text: "ferry traffic", start: 0, end: 4 } },
  ])("hangs on %o", (more) => {
    expect(contentOf(more)).not.toBe(contentOf({}));
  });

  it.each([
    { text: "We will not hire." },
    { type: "indirect" as const },
    { role: "owner" },
    { organization: "Winter Mill" },
    { speaker: null },
  ])("of a quote hangs on %o", (more) => {
    expect(contentOf(more, true)).not.toBe(contentOf({}, true));
  });

  it("that is stated twice is counted", () => {
    const [first, second] = contentsOf({ metrics: [metric(), metric({ start: 50, end: 53 })], quotes: [] });
    expect(first).toBe(contentOf({}));
    expect(second).not.toBe(first);
  });
});

describe("what a link says", () => {
  it("is read back, and stays within one write unit", () => {
    const stated = Array.from({ length: 100 }, (_, i) => ({
      content: `content${i % 10}`,
      factId: `fact-${String(i).padStart(11, "0")}`,
    }));
    const says = writeSays(stated) ?? "";
    expect(says.length).toBeLessThan(860);
    expect(readSays(says)).toEqual(stated.slice(0, readSays(says).length));
    expect(readSays(says).length).toBeGreaterThan(30);
    expect(writeSays([])).toBeUndefined();
    expect(readSays(undefined)).toEqual([]);
  });

  it("leads from a fact to the links that state it, whatever its id there", () => {
    const link = (articleId: string, says?: string): ParagraphLink => ({
      fingerprint: "f",
      published: "~",
      articleId,
      index: 0,
      ...(says === undefined ? {} : { says }),
    });
    const own = link("a", "contentAone contentBtwo");
    const others = [link("a", "contentAone"), link("b", "contentAelse"), link("c", "contentCone"), link("d")];
    expect(linksStating("one", own, others).map(({ articleId }) => articleId)).toEqual(["b"]);
    expect(linksStating("two", own, others)).toEqual([]);
    expect(linksStating("three", own, others)).toEqual([]);
    expect(linksStating("one", undefined, others)).toEqual([]);
  });
});
