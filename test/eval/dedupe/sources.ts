import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** One article of the fixtures: a headline, perhaps a byline, and paragraphs; no two of them say the same. */
export interface Source {
  name: string;
  language: "en" | "ja" | "zh";
  lines: string[];
  /** Index of the first line of the body. */
  body: number;
}

const fixtures = resolve(import.meta.dirname, "../../fixtures/dedupe");
const byline = /^(?:By |出典|来源|文[・/]|取材|本报)/;

/** The articles of one generator: those that layouts are made of, or those that scraped pages are made of. */
export function sources(set: "articles" | "pages" = "articles"): Source[] {
  const folder = join(fixtures, set);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "");
      const language = file.slice(0, 2) as Source["language"];
      return { name: file.replace(/\.txt$/, ""), language, lines, body: byline.test(lines[1] as string) ? 2 : 1 };
    });
}

/** Tables, code, lists and interviews, in which lines return in their own right: nothing may go. */
export const wholePages = (): { name: string; text: string }[] =>
  readdirSync(join(fixtures, "whole"))
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({ name: file.replace(/\.txt$/, ""), text: readFileSync(join(fixtures, "whole", file), "utf8") }));

/** Sentences of a paragraph, with what separates them. */
export function sentencesOf(text: string): string[] {
  if (/[。！？]/.test(text)) return text.match(/[^。！？]+[。！？]*[」』”]*/g) ?? [text];
  return text
    .split(/(?<=[^\d][.!?]["”]?)\s+(?=["“A-Z])/)
    .map((sentence, i, all) => (i < all.length - 1 ? `${sentence} ` : sentence));
}
