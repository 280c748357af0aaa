import { expect, test } from "vitest";
import { measure } from "./measure.ts";

const seeds = [11, 12, 13];

test("anchors find near copies in other articles, and no hard negative is taken for one", () => {
  for (const seed of seeds) {
    const counts = measure(seed);
    const share = (how: string): number => (counts[how]?.folded ?? 0) / (counts[how]?.same ?? 0);
    expect(share("plus sentence")).toBeGreaterThan(0.97);
    expect(share("minus sentence")).toBeGreaterThan(0.85);
    // Six letters in a hundred amiss, as in a bad scan.
    expect(share("noise")).toBeGreaterThan(0.6);
    const negatives = Object.entries(counts).filter(([how]) => how.startsWith("other "));
    const [pairs, same] = [
      negatives.reduce((sum, [, count]) => sum + count.pairs, 0),
      negatives.reduce((sum, [, count]) => sum + count.same, 0),
    ];
    expect(pairs).toBeGreaterThan(400);
    expect(same / pairs).toBeLessThan(0.02);
  }
});
