import { describe, expect, it } from "vitest";
import { readText } from "../../../shared/article/read-article.ts";
import { parseByline } from "../../../shared/article/text-metadata.ts";

const valuesOf = (line: string): Record<string, string> =>
  Object.fromEntries(Object.entries(parseByline(line)).map(([field, { value }]) => [field, value]));

describe("bylines", () => {
  it.each([
    ["出典: 北湾新報、著者: 浅野理恵", { source: "北湾新報", author: "浅野理恵" }],
    ["来源：西原日报　作者：林青", { source: "西原日报", author: "林青" }],
    ["By Ana Reyes", { author: "Ana Reyes" }],
    ["By Ana Reyes and Tom Hale", { author: "Ana Reyes and Tom Hale" }],
    ["By Ana Reyes, The Harbour Post", { author: "Ana Reyes", source: "The Harbour Post" }],
    ["By Ana Reyes, Tom Hale", { author: "Ana Reyes, Tom Hale" }],
    ["【山本太一記者】", { author: "山本太一" }],
    ["By the end of the year, sales had risen.", {}],
  ])("%s", (line, fields) => expect(valuesOf(line)).toEqual(fields));
});

it("a headline loses its emphasis as metadata, not in the text", () => {
  const article = readText("**The mill grows**\n\nBy Ana Reyes\n\nIt grew by 12% in May, its owner said.\n");
  expect(article.metadata.title?.value).toBe("The mill grows");
  expect(article.blocks[0]?.text).toBe("**The mill grows**");
});

it.each([
  ["17:30\nFerry stops for a week\nThe ferry stops on Monday.\n"],
  ["October 8, 2024\nFerry stops for a week\nThe ferry stops on Monday.\n"],
  ["2024年10月8日\nFerry stops for a week\nThe ferry stops on Monday.\n"],
  ["* * *\nFerry stops for a week\nThe ferry stops on Monday.\n"],
  ["Q: Why does it stop?\nFerry stops for a week\nThe ferry stops on Monday.\n"],
  ["It stops on Monday.<br>\nFerry stops for a week\nThe owner was ill.\n"],
])("the headline of %j is its first line of words", (text) => {
  expect(readText(text).metadata.title?.value).toBe("Ferry stops for a week");
});
