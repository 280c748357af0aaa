import { describe, expect, it } from "vitest";
import { placeUrl, readPlace } from "../../web/parts/place.ts";

describe("places and URLs", () => {
  it("reads a view with its settings, and falls back to the list of articles", () => {
    expect(readPlace("?view=series&subject=%E5%A3%B2%E4%B8%8A&unit=%25")).toEqual({
      view: "series",
      settings: { subject: "売上", unit: "%" },
    });
    expect(readPlace("?view=__proto__&q=x")).toEqual({ view: "articles", settings: { q: "x" } });
    expect(readPlace("")).toEqual({ view: "articles", settings: {} });
  });

  it("gives back what it read, empty settings left out", () => {
    const url = placeUrl({ view: "article", settings: { id: "a/b&c=d", record: "m0001", empty: "" } });
    expect(url).not.toContain("empty");
    expect(readPlace(url)).toEqual({ view: "article", settings: { id: "a/b&c=d", record: "m0001" } });
  });
});
