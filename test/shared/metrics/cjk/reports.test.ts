import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

interface Expected {
  text: string;
  value?: number;
  low?: number;
  high?: number;
  unit: string;
  kind: string;
  counter?: string;
  qualifier?: string;
  role?: string;
  direction?: string;
  basis?: string;
  /** Only where a reader would name one without doubt. */
  subject?: string;
  /** First and last day; likewise. */
  period?: string;
}

const folder = join(import.meta.dirname, "../../../fixtures/metrics");

/** Every file `reports/*.json` of a language: news of one register with all that is said of its numbers. */
const files = globSync("{ja,zh}/reports/*.json", { cwd: folder }).sort();

it("finds the fixtures", () => expect(files.length).toBeGreaterThan(20));

describe.each(files)("%s", (file) => {
  const language = dirname(dirname(file)) as "ja" | "zh";
  const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as { text: string; metrics: Expected[] }[];
  it.each(cases)("$text", ({ text, metrics }) => {
    const paragraph = { index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "" };
    const found = extractMetrics([paragraph], extractorFor(language), { publishedAt: "2024-11-20" });
    const told = found.map((metric, i) => {
      const { value, low, high, unit, kind, counter, qualifier, role, direction, basis, subject, period } = metric;
      return {
        text: metric.text,
        ...(value === null ? { low, high } : { value }),
        ...{ unit, kind },
        ...(counter && { counter }),
        ...(qualifier && { qualifier }),
        ...(role && { role }),
        ...(direction && { direction }),
        ...(basis && { basis }),
        ...(metrics[i]?.subject && { subject: subject?.text }),
        ...(metrics[i]?.period && { period: `${period?.start}/${period?.end}` }),
      };
    });
    expect(told).toEqual(metrics);
  });
});
