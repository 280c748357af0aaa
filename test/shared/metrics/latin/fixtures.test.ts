import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

/** One sentence or paragraph; `metrics` are all that it holds, in order. */
interface Case {
  text: string;
  publishedAt?: string;
  metrics: Record<string, unknown>[];
}

/** Fields that must be as expected or absent; the others count only where the case names them. */
const strict = ["text", "value", "low", "high", "unit", "qualifier", "role", "direction", "basis"];

const folder = new URL("../../../fixtures/metrics/en/", import.meta.url);

describe("quantities in English", () => {
  for (const file of readdirSync(folder)) {
    const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[];
    test.each(cases.map((item) => [item.text, item] as const))(`${file}: %s`, (text, { publishedAt, metrics }) => {
      const paragraph = { index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" };
      const found = extractMetrics([paragraph], extractorFor("en"), publishedAt === undefined ? {} : { publishedAt });
      const shown = found.map((metric, i) => {
        const { subject, ...rest } = metric;
        const flat: Record<string, unknown> = { ...rest, ...(subject ? { subject: subject.text } : {}) };
        const named = [...strict, ...Object.keys(metrics[i] ?? {})];
        return Object.fromEntries(
          Object.entries(flat).filter(([key, value]) => named.includes(key) && !(key === "value" && value === null)),
        );
      });
      expect(shown).toEqual(metrics);
      for (const { start, end, text: span } of found) expect(text.slice(start, end)).toBe(span);
    });
  }
});
