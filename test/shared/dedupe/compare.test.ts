import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Comparison, compare } from "../../../shared/dedupe/compare.ts";
import { tokenise } from "../../../shared/dedupe/tokens.ts";

interface Case {
  name: string;
  a: string;
  b: string;
  change?: string;
}

const cases = (file: string): Case[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures/dedupe/pairs", `${file}.json`), "utf8"));

function compared({ a, b }: Case): Comparison | undefined {
  const [x, y] = [tokenise(a), tokenise(b)];
  return x.count <= y.count ? compare(x, y) : compare(y, x);
}

describe("compare", () => {
  it.each(cases("same"))("finds the same in spite of $name", (pair) => {
    const found = compared(pair);
    expect(found).toBeDefined();
    expect(found?.change).toBeUndefined();
  });

  it.each(cases("variant"))("tells texts apart by $name", (pair) => {
    const found = compared(pair);
    // texts that have too little in common are apart as well
    if (found !== undefined || pair.change !== undefined) expect(found?.change).toBeDefined();
    if (pair.change !== undefined) expect(found?.change).toBe(pair.change);
  });

  it("says where a part stands in a whole, and that it breaks off", () => {
    const found = compared({
      name: "",
      a: "The ferry will run twice a day from June, and…",
      b: "Good news for the islands. The ferry will run twice a day from June, and three times in August.",
    });
    expect(found?.cut).toBe(true);
    expect(found?.from).toBe(5);
    expect(found?.longer.share).toBeGreaterThan(0.4);
  });

  it("finds nothing in texts about different things", () => {
    expect(compared({ name: "", a: "港の倉庫が火事で焼けた。", b: "新しい図書館が駅前に開いた。" })).toBeUndefined();
  });
});
