import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "../../../shared/records/cursor.ts";

const keys = { current: "the key of today" };
const place = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 });

describe("a cursor", () => {
  it("comes back as the place that it was made of, and fits into a URL", () => {
    fc.assert(
      fc.property(place, fc.string(), (given, query) => {
        const cursor = writeCursor(given, query, keys);
        expect(cursor).toMatch(/^[\w.-]+$/);
        expect(readCursor(cursor, query, keys)).toEqual(given);
      }),
    );
  });

  it("is none if any character of it is another", () => {
    const cursor = writeCursor(["2024-05-01T00:00:00Z#abc", 3], "query", keys);
    for (let i = 0; i < cursor.length; i++)
      for (const other of ["A", "z", ".", "%"]) {
        if (cursor[i] === other) continue;
        const altered = cursor.slice(0, i) + other + cursor.slice(i + 1);
        expect(readCursor(altered, "query", keys)).toBeUndefined();
      }
  });

  it("belongs to one query and one key, or the key before", () => {
    const cursor = writeCursor([1], "query", keys);
    expect(readCursor(cursor, "another", keys)).toBeUndefined();
    expect(readCursor(cursor, "query", { current: "tomorrow" })).toBeUndefined();
    expect(readCursor(cursor, "query", { current: "tomorrow", previous: keys.current })).toEqual([1]);
  });

  it("is none in any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text, "query", keys)).toBeUndefined();
      }),
    );
  });
});
