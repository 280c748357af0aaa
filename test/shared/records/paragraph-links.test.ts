import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareLinks,
  isBoilerplate,
  linkKey,
  linkSettings,
  mayStore,
  originalOf,
  type ParagraphLink,
  paragraphLinks,
  parseLinkKey,
  sortableTime,
  standsFor,
  unknownTime,
} from "../../../shared/records/paragraph-links.ts";

const link = (articleId: string, published = "2024-05-01T00:00:00Z", index = 0): ParagraphLink => ({
  fingerprint: "f",
  published,
  articleId,
  index,
});

describe("sortableTime", () => {
  test.each([
    ["2024-05-01", "2024-05-01T00:00:00Z"],
    ["2024-05", "2024-05-01T00:00:00Z"],
    ["2024", "2024-01-01T00:00:00Z"],
    ["2024-05-01T09:00:00+09:00", "2024-05-01T00:00:00Z"],
    ["2024-05-01T09:00:00.250Z", "2024-05-01T09:00:00Z"],
    ["2024-05-01T09:00", "2024-05-01T09:00:00Z"],
    ["2024-05-01Tnonsense", "2024-05-01T00:00:00Z"],
    ["2024-99-99", unknownTime],
    ["May 2024", unknownTime],
    [undefined, unknownTime],
  ])("%s is %s", (given, sortable) => expect(sortableTime(given)).toBe(sortable));

  test("string order is time order, and unknown comes last", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        fc.nat(4e8),
        (day, later) => {
          const [a, b] = [sortableTime(day.toISOString()), sortableTime(new Date(+day + later).toISOString())];
          expect(a <= b && b < unknownTime).toBe(true);
        },
      ),
    );
  });
});

describe("which paragraphs earn a row", () => {
  const article = {
    id: "a1",
    publishedAt: "2024-05-01",
    paragraphs: [0, 1, 2].map((index) => ({ index, fingerprint: `f${index}` })),
  };
  test("those with facts", () => {
    const links = paragraphLinks(article, { metrics: [{ paragraph: 2 }], quotes: [{ paragraph: 1 }] });
    expect(links.map((l) => l.index)).toEqual([1, 2]);
    expect(links[0]).toEqual({ fingerprint: "f1", published: "2024-05-01T00:00:00Z", articleId: "a1", index: 1 });
  });
  test("one row a paragraph, even if it stands twice", () => {
    const twice = { ...article, paragraphs: [0, 1].map((index) => ({ index, fingerprint: "same" })) };
    expect(paragraphLinks(twice, { metrics: [{ paragraph: 0 }, { paragraph: 1 }], quotes: [] })).toHaveLength(1);
  });
});

describe("keys", () => {
  const links = fc.record({
    fingerprint: fc.string({ minLength: 1 }).filter((s) => !/[ .]/.test(s)),
    published: fc.constantFrom("2024-05-01T00:00:00Z", "1999-12-31T23:59:59Z", unknownTime),
    articleId: fc.stringMatching(/^[A-Za-z0-9_-]{1,22}$/),
    index: fc.nat(99_999),
  });
  test("are read back", () => {
    fc.assert(
      fc.property(links, (l) => {
        expect(parseLinkKey(linkKey(l))).toEqual(l);
      }),
    );
  });
  test("of other rows are none", () => {
    expect(parseLinkKey({ pk: "A#1", sk: "a#b#1" })).toBeUndefined();
    expect(parseLinkKey({ pk: "P#1", sk: "plain" })).toBeUndefined();
    expect(parseLinkKey({ pk: "P#1", sk: "a#b#c" })).toBeUndefined();
  });
});

describe("originalOf", () => {
  test("is the earliest, then the smaller article, then the earlier place", () => {
    const stored = [
      link("b"),
      link("a", undefined, 3),
      link("a", undefined, 2),
      link("c", "2024-05-02T00:00:00Z"),
      link("0", unknownTime),
    ];
    expect(originalOf(stored)).toEqual(link("a", undefined, 2));
    expect(originalOf([])).toBeUndefined();
  });
  test("stands for the facts of other articles only", () => {
    expect(standsFor(link("a"), "b")).toBe(true);
    expect(standsFor(link("a"), "a")).toBe(false);
    expect(standsFor(undefined, "a")).toBe(false);
  });
  test("order of the links is order of the sort keys", () => expect(compareLinks(link("a"), link("a"))).toBe(0));
});

describe("boilerplate", () => {
  const many = (n: number): ParagraphLink[] =>
    Array.from({ length: n }, (_, i) => link(`a${String(i).padStart(4, "0")}`));
  const { boilerplate, most } = linkSettings;
  test("is marked from the threshold on", () => {
    expect(isBoilerplate(many(boilerplate - 1))).toBe(false);
    expect(isBoilerplate(many(boilerplate))).toBe(true);
  });
  test("takes only an earlier original, and nothing beyond the cap", () => {
    expect(mayStore(link("z"), many(boilerplate - 1))).toBe(true);
    expect(mayStore(link("z"), many(boilerplate))).toBe(false);
    expect(mayStore(link("z", "2001-01-01T00:00:00Z"), many(boilerplate))).toBe(true);
    expect(mayStore(link("z", "2001-01-01T00:00:00Z"), many(most))).toBe(false);
  });
  test("a stored link is not written again", () => expect(mayStore(link("a0000"), many(1))).toBe(false));
});
