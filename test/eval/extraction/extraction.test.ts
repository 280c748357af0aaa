import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corpus, type Scores, scoreArticle } from "./score.ts";

const floors: { corpus: string; articles: Record<string, Scores> } = JSON.parse(
  readFileSync(join(import.meta.dirname, "floors.json"), "utf8"),
);
const { names, hash } = corpus();

describe("extraction floors", () => {
  it("are pinned for the corpus as it is: after a change of it, run test/eval/extraction/raise-floors.ts", () => {
    expect(floors.corpus).toBe(hash);
    expect(Object.keys(floors.articles).sort()).toEqual(names);
  });

  it("cover at least three languages", () => {
    expect(new Set(names.map((name) => name.split("-")[0])).size).toBeGreaterThanOrEqual(3);
  });

  it.each(names)("%s stays at or above its floor", (name) => {
    const { scores, misses } = scoreArticle(name);
    for (const [what, floor] of Object.entries(floors.articles[name] as Scores))
      expect(scores[what as keyof Scores], `${what}\n${misses.join("\n")}`).toBeGreaterThanOrEqual(floor);
  });
});
