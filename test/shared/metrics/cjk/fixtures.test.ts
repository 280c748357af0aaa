import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

interface Case {
  text: string;
  metrics: Record<string, unknown>[];
}

const folder = join(import.meta.dirname, "../../../fixtures/metrics");
const fields = ["text", "start", "end", "value", "low", "high", "unit", "kind", "counter", "qualifier"] as const;

/** Every file `numbers/*.json` of a language: sentences with the numbers that they hold, and nothing else in them. */
const files = globSync("{ja,zh}/numbers/*.json", { cwd: folder }).sort();

it("finds the fixtures", () => expect(files.length).toBeGreaterThan(10));

describe.each(files)("%s", (file) => {
  const language = dirname(dirname(file)) as "ja" | "zh";
  const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case[];
  it.each(cases)(`${basename(file, ".json")}: $text`, ({ text, metrics }) => {
    const paragraph = { index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" };
    const found = extractMetrics([paragraph], extractorFor(language), { publishedAt: "2024-11-20" });
    const told = found.map((metric) =>
      Object.fromEntries(fields.flatMap((field) => (metric[field] === undefined ? [] : [[field, metric[field]]]))),
    );
    expect(told).toEqual(metrics);
  });
});
