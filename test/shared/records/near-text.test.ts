import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anchorSettings,
  anchorsToWrite,
  holderOf,
  holderRow,
  likeliest,
} from "../../../shared/records/near-anchors.ts";
import { anchorsOf, saysTheSame } from "../../../shared/records/near-text.ts";

const english =
  "Container traffic rose by 12% in the spring, while the ferries carried 18,300 passengers. Some of the older ships were in the dock for repairs.";
const japanese = "川辺の果樹園組合は、りんごの出荷量が前年より15%増えたと発表した。天候に恵まれたという。";

describe("anchors", () => {
  it("hang on the words, not on how they are printed", () => {
    expect(anchorsOf(english)).toHaveLength(anchorSettings.probed);
    expect(anchorsOf(`**${english.toUpperCase()}**`)).toEqual(anchorsOf(english));
    expect(anchorsOf(japanese.replace("15%", "１５％"))).toEqual(anchorsOf(japanese));
  });

  it.each([
    [english, `${english} The summer may be better.`],
    [english, `Eastport harbour: ${english}`],
    [english, english.replace("in the spring", "in spring")],
    [japanese, `${japanese}収穫はまだ続く。`],
    [japanese, `速報：${japanese}`],
  ])("of near copies are mostly the same", (a, b) => {
    expect(saysTheSame(a, b)).toBe(true);
    const written = anchorsOf(a).slice(0, anchorSettings.written);
    expect(written.some((anchor) => anchorsOf(b).includes(anchor))).toBe(true);
  });

  it("are none of a text that is too short, and few, different and the same again of any text", () => {
    expect(anchorsOf("Too short.")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const anchors = anchorsOf(text);
        expect(anchors.length).toBeLessThanOrEqual(anchorSettings.probed);
        expect(new Set(anchors).size).toBe(anchors.length);
        expect(anchorsOf(text)).toEqual(anchors);
        for (const anchor of anchors) expect(anchor).toMatch(/^[\w-]{11}$/);
      }),
    );
  });

  it("are found in time that grows with the text", () => {
    const begun = performance.now();
    anchorsOf(english.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("are written where there is room, and read back", () => {
    const holder = (anchor: string, n: number) => ({
      anchor,
      published: "2024-05-01T00:00:00Z",
      articleId: `a${n}`,
      index: 2,
      of: "print",
      version: "1",
    });
    const full = Array.from({ length: anchorSettings.holders }, (_, n) => holder("one", n));
    expect(anchorsToWrite(["one", "two", "three"], full, "another")).toEqual(["two", "three"]);
    expect(anchorsToWrite(["one", "two", "three"], full, "a0")).toEqual(["one", "two", "three"]);
    expect(holderOf(holderRow(holder("one", 3)))).toEqual(holder("one", 3));
    expect(holderOf({ pk: "P#one", sk: "a#b#1" })).toBeUndefined();
  });

  it("lead to those first that hold most of them, and to one of those that say the same", () => {
    const holder = (anchor: string, articleId: string, of: string) => ({
      anchor,
      published: "2024-05-01T00:00:00Z",
      articleId,
      index: 0,
      of,
      version: "1",
    });
    const holders = [holder("x", "c", "f"), holder("x", "b", "g"), holder("y", "c", "f"), holder("y", "d", "f")];
    expect(likeliest(holders, 2).map(({ articleId }) => articleId)).toEqual(["c", "b"]);
    expect(likeliest(holders, 1)).toHaveLength(1);
  });
});

it.each([
  ["figure", english, english.replace("12%", "21%")],
  ["unit", english, english.replace("12%", "12 points")],
  ["negation", english, english.replace("were in", "were not in")],
  ["name", `Eastport: ${english}`, `Westport: ${english}`],
  ["date", `On Monday ${english}`, `On Tuesday ${english}`],
  ["figure", japanese, japanese.replace("15", "16")],
])("another %s makes a variant", (_, a, b) => {
  expect(saysTheSame(a, b)).toBe(false);
});
