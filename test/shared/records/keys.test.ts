import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOfKind, familyOfUnit } from "../../../shared/records/facets.ts";
import { foldName } from "../../../shared/records/fold.ts";
import { articleId, objectId, parsePlace, placeOf } from "../../../shared/records/keys.ts";
import { obsoleteKeys, packKeys, unpackKeys } from "../../../shared/records/manifest.ts";
import { subjectMatches, termsOf } from "../../../shared/records/terms.ts";

describe("ids", () => {
  it("are stable, URL-safe and differ by key and part", () => {
    expect(objectId("incoming/経済 +.txt")).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect(articleId("incoming/a.txt")).toBe(objectId("incoming/a.txt"));
    expect(articleId("incoming/a.zip", "1")).not.toBe(articleId("incoming/a.zip", "2"));
  });
});

describe("places", () => {
  it("are read back, also behind a name", () => {
    const ids = fc.stringMatching(/^[A-Za-z0-9_-]{16}$/);
    fc.assert(
      fc.property(ids, fc.nat(999), fc.constantFrom("", "ada winter#", "張 三#"), (id, part, prefix) => {
        const place = parsePlace(prefix + placeOf("2024-05-01T00:00:00Z", id, part));
        expect(place).toEqual({ time: "2024-05-01T00:00:00Z", articleId: id, part });
      }),
    );
  });
});

describe("families", () => {
  it.each([
    ["%", "percent"],
    ["pp", "points"],
    ["USD", "money"],
    ["1", "count"],
    ["year", "time"],
    ["JPY/L", "measure"],
    ["constructor", "measure"],
  ])("%s is of %s", (unit, family) => expect(familyOfUnit(unit)).toBe(family));

  it("hold every kind", () => expect(familyOfKind("rank")).toBe("count"));
});

describe("terms", () => {
  it.each([
    ["ウェブ版ChatGPTのアクセス数", ["ウェブ", "chatgpt", "アクセス"]],
    ["百度の株価", ["百度", "株価"]],
    ["人工智能公司营业收入", ["人工", "智能", "公司", "营业", "收入"]],
    ["the net profit of Ｔｏｙｏｔａ", ["net", "profit", "toyota"]],
    ["个股", ["个股"]],
    ["次新股成交额", ["新股", "成交"]],
    ["数", ["数"]],
    ["###", []],
    ["利用者の割合", ["利用"]],
    ["割合", []],
    ["the number of ferry passengers", ["ferry", "passengers"]],
    ["投资总额", ["投资"]],
  ])("of %s are %j", (subject, terms) => expect(termsOf(subject)).toEqual(terms));

  it("stand in keys safely", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const term of termsOf(text)) expect(term).not.toMatch(/[#\t\n\s]/);
      }),
    );
  });

  it("match in any width, case and place", () => {
    expect(subjectMatches("ウェブ版ＣｈａｔＧＰＴの利用者", "chatgpt")).toBe(true);
    expect(subjectMatches("国内の売上高", "売上高")).toBe(true);
    expect(subjectMatches("net profit of Toyota", "toyota profit")).toBe(true);
    expect(subjectMatches("net profit", "gross profit")).toBe(false);
  });
});

it("names fold width, case and spaces", () => {
  expect(foldName("  Ａda #  WINTER ")).toBe("ada winter");
});

describe("the trail", () => {
  const keys = (...names: string[]) => names.map((name) => ({ pk: `A#${name}`, sk: "ARTICLE" }));

  it("is read back", () => {
    expect(unpackKeys(packKeys(keys("b", "a")))).toEqual(keys("a", "b"));
    expect(unpackKeys(packKeys([]))).toEqual([]);
    // As releases before the dictionary wrote it.
    const earlier = deflateRawSync("A#a\tARTICLE\nA#b\tARTICLE", { level: 9 });
    expect(unpackKeys(earlier)).toEqual(keys("a", "b"));
  });

  it("names what is no longer wanted, once", () => {
    const trail = [packKeys(keys("a", "b")), packKeys(keys("b", "c")), packKeys(keys("c", "d"))];
    expect(obsoleteKeys(trail, keys("c", "d"))).toEqual(keys("a", "b"));
  });
});
