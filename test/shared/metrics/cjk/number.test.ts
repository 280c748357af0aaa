import { describe, expect, it } from "vitest";
import { readNumber } from "../../../../shared/metrics/cjk/number.ts";

describe("a number written with digits, Han numerals or both", () => {
  it.each([
    ["1,234,567", 1_234_567],
    ["１２,３４５．６", 12_345.6],
    ["6、544", 6],
    ["６、５４４", 6544],
    ["1'234'567", 1_234_567],
    ["74・2", 74.2],
    ["1 0 万", 100_000],
    ["2万5000", 25_000],
    ["3,342万", 33_420_000],
    ["1兆3986.64億", 1_398_664_000_000],
    ["12万亿", 12e12],
    ["1 兆 2,000 億", 1.2e12],
    ["19 万 9,800", 199_800],
    ["二百三十万", 2_300_000],
    ["二〇二三", 2023],
    ["三四・一", 34.1],
    ["七千二百二十八億", 722_800_000_000],
    ["四千五百六十九万八千三百一十一亿", 4_569_831_100_000_000],
    ["一万零十二", 10_012],
    ["一百二十点五", 120.5],
    ["壹佰贰拾", 120],
    ["500余万", 5_000_000],
  ])("%s is %d", (text, value) => {
    expect(readNumber(text, 0, false)).toMatchObject({ value });
  });

  it("counts a short tail in the next lower magnitude where the language does", () => {
    expect(readNumber("四百五", 0, true)?.value).toBe(450);
    expect(readNumber("四百五", 0, false)?.value).toBe(405);
    expect(readNumber("四百零五", 0, true)?.value).toBe(405);
  });

  it.each([
    ["数百", 100, 1000],
    ["十数", 11, 19],
    ["百数十", 110, 190],
    ["40数", 41, 49],
    ["几十", 10, 100],
    ["二三十", 20, 30],
    ["十五六", 15, 16],
    ["二十几万", 210_000, 290_000],
  ])("%s is vague", (text, low, high) => {
    expect(readNumber(text, 0, false)).toMatchObject({ low, high });
  });

  it("leaves prefixes of units, lists, times and plain words alone", () => {
    expect(readNumber("600万千瓦", 0, true)).toMatchObject({ value: 6_000_000, end: 4 });
    expect(readNumber("100兆赫", 0, true)).toMatchObject({ value: 100, end: 3 });
    expect(readNumber("12・18・24", 0, false)).toMatchObject({ value: 12, end: 2 });
    expect(readNumber("三点五十分", 0, true)).toMatchObject({ value: 3, end: 1 });
    expect(readNumber("3億 5人", 0, false)).toMatchObject({ value: 300_000_000, end: 2 });
    expect(readNumber("陆地", 0, true)).toBeUndefined();
    expect(readNumber("千克", 0, true)).toBeUndefined();
    expect(readNumber("万物", 0, true)).toBeUndefined();
  });
});
