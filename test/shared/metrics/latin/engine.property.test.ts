import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

const metrics = (text: string) =>
  extractMetrics([{ index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" }], extractorFor("en"), {
    publishedAt: "2025-03-14",
  });

const pieces = [
  ..."0123456789.,-–/%$€£'’\"()½ ",
  " million ",
  " billion",
  "bn",
  " half a ",
  " dozen ",
  " percent ",
  " to ",
  " from ",
  " rose ",
  " fell ",
  " up ",
  " down ",
  " and ",
  " or ",
  " of ",
  " the ",
  " between ",
  " more than ",
  " at least ",
  " twenty-five ",
  " one ",
  " two-thirds ",
  " people ",
  " year-old ",
  " sales ",
  " which ",
  " respectively",
  " a year earlier",
  ". ",
  ", ",
  " US",
  "HK$",
  "m",
  " ft ",
  " in ",
  "×10",
  "e9",
];

describe("any English text", () => {
  const check = (text: string) => {
    let last = 0;
    const found = metrics(text);
    for (const { start, end, text: span, subject, value, low, high, related } of found) {
      expect(text.slice(start, end)).toBe(span);
      expect(span.length).toBeGreaterThan(0);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
      if (subject) expect(text.slice(subject.start, subject.end)).toBe(subject.text);
      if (value === null) expect(high as number).toBeGreaterThan(low as number);
      else expect(Number.isFinite(value)).toBe(true);
      for (const id of related ?? []) expect(Number(id.slice(1))).toBeLessThanOrEqual(found.length);
    }
  };

  it("round-trips, in order, without overlap", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), check));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => check(parts.join(""))),
      { numRuns: 400 },
    );
  });

  it.each([
    "1",
    "1,",
    "1 ",
    "million ",
    "$",
    "(",
    "one hundred and ",
    "5 to ",
    "of the 3 ",
    "rose 4% and ",
    "a ",
    "½",
    "-1",
    "x, and ",
  ])("takes linear time on repeated %j", (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const before = performance.now();
      metrics(text);
      return performance.now() - before;
    };
    time(1000);
    expect(time(40_000)).toBeLessThan(5000);
  });
});
