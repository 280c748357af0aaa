import { extractFacts } from "../../shared/extraction.ts";
import { readPlainText } from "../../shared/pipeline.ts";
import { extractorFor } from "../shared/extractors.ts";
import { median, short } from "./measure.ts";
import type { Section } from "./report.ts";
import type { BenchText } from "./texts.ts";

const sizes = [1_000, 10_000, 100_000, 1_000_000, 5_000_000];

/** Cost a character from 1,000 to 5,000,000 characters: texts are made longer by paragraphs that differ in a figure. */
export function scaling(texts: readonly BenchText[]): Section {
  const rows = texts.map(({ name, text }) => {
    const costs = sizes.map((size) => {
      const long = grow(text, size);
      const durations: number[] = [];
      const rounds = size > 500_000 ? 1 : 5;
      for (let i = 0; i < rounds; i++) {
        const start = performance.now();
        const article = readPlainText(long, { publishedAt: "2024-09-10" });
        extractFacts(article, extractorFor(article.language));
        durations.push(performance.now() - start);
      }
      return (median(durations) / long.length) * 1e6;
    });
    return [name, ...costs.map((cost) => `${short(cost)} ns`)];
  });
  return {
    title: "Scaling",
    note: "Nanoseconds a character for the whole core as the text grows; paragraphs of the sample are repeated with a number of their own, so that none is a copy.",
    columns: ["text", ...sizes.map((size) => `${short(size)} characters`)],
    rows,
  };
}

function grow(text: string, size: number): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const out: string[] = [];
  let length = 0;
  for (let round = 0; length < size; round++)
    for (const line of lines) {
      const made = round === 0 ? line : `${line} (${round * 7 + 3})`;
      out.push(made);
      length += made.length + 1;
      if (length >= size) break;
    }
  return out.join("\n").slice(0, size);
}
