import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Measures, measure } from "./measure.ts";

const pinned: { corpus: string; floors: Measures } = JSON.parse(
  readFileSync(join(import.meta.dirname, "floors.json"), "utf8"),
);
const { corpus, measures, notes } = measure();

describe("deduplication floors", () => {
  it("are pinned for the pages as they are drawn: after a change of articles or generator, run test/eval/dedupe/raise-floors.ts", () => {
    expect(pinned.corpus).toBe(corpus);
    expect(Object.keys(pinned.floors).sort()).toEqual(Object.keys(measures).sort());
  });

  it.each(Object.entries(pinned.floors))("%s stays at or above %f", (name, floor) => {
    expect(measures[name], notes.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(floor);
  });
});
