import { expect, it } from "vitest";
import { readText } from "../../../shared/article/read-article.ts";

const dateOf = (text: string): string | undefined => readText(text).metadata.publishedAt?.value;

it.each([
  ["港の改修が終わる\n出典: 湾岸通信\n2023年5月9日\n工事は終わった。", "2023-05-09"],
  ["港の改修が終わる\n2023年5月9日(火) 10時30分\n工事は終わった。", "2023-05-09"],
  ["港の改修が終わる\n公開日：2023/05/09\n工事は終わった。", "2023-05-09"],
  ["港の改修が終わる\n（東岬 2023年5月9日）工事は終わった。", "2023-05-09"],
  ["码头完工\n来源：海湾日报　作者：方明　时间：2023-05-09\n工程完成了。", "2023-05-09"],
  ["码头完工\n2023年5月9日 星期二\n工程完成了。", "2023-05-09"],
  ["码头完工\n海湾社东港2023年5月9日电（记者方明）工程完成了。", "2023-05-09"],
  ["Pier opens\nBy Ana Reyes\nMay 9, 2023\nThe pier opened.", "2023-05-09"],
  ["Pier opens\nTuesday, May 9, 2023 10:30 a.m.\nThe pier opened.", "2023-05-09"],
  ["Pier opens\nPublished: 9 May 2023\nThe pier opened.", "2023-05-09"],
  ["Pier opens\nEASTPORT, May 9, 2023 (GNS) - The pier opened.", "2023-05-09"],
  ["Pier opens\nEASTPORT, May 9, 2023 — The pier opened.", "2023-05-09"],
])("reads the date of publication: %j", (text, date) => {
  expect(dateOf(text)).toBe(date);
});

it.each([
  "港の改修が終わる\n2019年4月1日に始まった工事は終わった。",
  "港の改修が終わる\n工事は終わった。\n一。\n二。\n三。\n四。\n2019年4月1日",
  "Pier opens\nOn May 9, 2019, the pier opened.",
  "Pier opens\nThe pier opened on May 9, 2019 - a Thursday.",
  "码头完工\n2019年5月9日电力恢复，工程完成了。",
  "Pier opens\n2019-13-45\nThe pier opened.",
])("leaves other dates alone: %j", (text) => {
  expect(dateOf(text)).toBeUndefined();
});

it("parts a byline at wide spaces", () => {
  const { metadata } = readText("码头完工\n来源：海湾日报　作者：方明\n工程完成了。");
  expect(metadata).toMatchObject({ source: { value: "海湾日报" }, author: { value: "方明" } });
});
