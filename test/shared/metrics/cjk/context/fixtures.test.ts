import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../../../shared/contract/records.ts";
import { extractMetrics } from "../../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../../extractors.ts";

interface Expected {
  text: string;
  role?: string;
  direction?: string;
  basis?: string;
  status?: string;
  subject?: string;
  /** Only in files about periods. */
  period?: string;
  /** Numbers that it is linked with, as written. */
  related?: string[];
}
interface Case {
  about: string;
  text: string;
  metrics: Expected[];
}

const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split("\n")
    .map((line, index) => ({ index, text: line, line: index + 1, start: 0, end: line.length, fingerprint: "" }));

for (const language of ["ja", "zh"] as const) {
  const folder = new URL(`../../../../fixtures/metric-context/${language}/`, import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[];
    describe(`${language}/${file}`, () => {
      it.each(cases)("$about", ({ text, metrics }) => {
        const paragraphs = paragraphsOf(text);
        const found = extractMetrics(paragraphs, extractorFor(language), { publishedAt: "2024-11-20" });
        const dated = file.startsWith("period");
        const flat = found.map(({ text: words, role, direction, basis, status, subject, related, period }) => ({
          text: words,
          ...(role && { role }),
          ...(direction && { direction }),
          ...(basis && { basis }),
          ...(status && { status }),
          ...(subject && { subject: subject.text }),
          ...(dated && period && { period: period.text }),
          ...(related && { related: related.map((id) => found[Number(id.slice(1)) - 1]?.text) }),
        }));
        expect(flat).toEqual(metrics);
        for (const { subject, paragraph } of found)
          if (subject) expect(paragraphs[paragraph]?.text.slice(subject.start, subject.end)).toBe(subject.text);
      });
    });
  }
}
