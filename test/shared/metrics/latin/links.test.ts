import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

/** A sentence with the pairs of metrics that belong together, by their words and in the order of the text. */
interface Case {
  text: string;
  links: [string, string][];
}

const folder = new URL("../../../fixtures/metric-context/en/", import.meta.url);

describe("links of English", () => {
  for (const file of readdirSync(folder)) {
    const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[];
    test.each(cases.map((item) => [item.text, item] as const))(`${file}: %s`, (text, { links }) => {
      const paragraph = { index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" };
      const found = extractMetrics([paragraph], extractorFor("en"), {});
      const words = new Map<string, string>(
        found.map((metric, i) => [`m${String(i + 1).padStart(4, "0")}`, metric.text] as const),
      );
      const pairs = found.flatMap(({ text: one, start, related = [] }) =>
        related.flatMap((id) => {
          const other = words.get(id) ?? "";
          return start < text.indexOf(other) ? [[one, other]] : [];
        }),
      );
      expect(pairs.sort()).toEqual([...links].sort());
    });
  }
});
