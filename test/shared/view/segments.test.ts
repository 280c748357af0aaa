import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, splitAtMarks } from "../../../shared/view/segments.ts";

const mark = (start: number, end: number, record = "m0001"): Mark => ({ kind: "metric", record, start, end });

describe("splitAtMarks", () => {
  it("splits overlapping marks at every border", () => {
    const segments = splitAtMarks(10, [mark(2, 6, "m0001"), mark(4, 8, "q0001")]);
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map((one) => one.record).join("+")])).toEqual([
      [0, 2, ""],
      [2, 4, "m0001"],
      [4, 6, "m0001+q0001"],
      [6, 8, "q0001"],
      [8, 10, ""],
    ]);
  });

  it("leaves out marks that are empty or reach past the text", () => {
    expect(splitAtMarks(3, [mark(1, 1), mark(2, 9)])).toEqual([{ start: 0, end: 3, marks: [] }]);
  });

  it("covers any text in order, each segment under exactly the marks that reach over it", () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), spans, (length, marks) => {
        const segments = splitAtMarks(length, marks);
        expect(segments[0]?.start).toBe(0);
        expect(segments.at(-1)?.end).toBe(length);
        for (const [i, segment] of segments.entries()) {
          if (i > 0) expect(segment.start).toBe(segments[i - 1]?.end);
          const over = marks.filter((one) => one.end <= length && one.start <= segment.start && one.end >= segment.end);
          expect(segment.marks.length).toBe(over.filter((one) => one.start < one.end).length);
        }
      }),
    );
  });
});
