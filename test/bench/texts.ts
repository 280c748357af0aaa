import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A text to measure on. */
export interface BenchText {
  name: string;
  text: string;
}

const root = resolve(import.meta.dirname, "../..");

/** The sample articles of the project, and the file that QUOTIENT_SAMPLE names, where it is set. */
export function benchTexts(): BenchText[] {
  const folder = join(root, "events/articles");
  const own = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({ name: file.replace(/\.txt$/, ""), text: readFileSync(join(folder, file), "utf8") }));
  const sample = process.env.QUOTIENT_SAMPLE;
  return sample === undefined ? own : [{ name: "sample", text: readFileSync(sample, "utf8") }, ...own];
}
