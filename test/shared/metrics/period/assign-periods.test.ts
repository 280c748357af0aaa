import { expect, test } from "vitest";
import { splitSentences } from "../../../../shared/language/sentences.ts";
import { assignPeriods } from "../../../../shared/metrics/period/assign-periods.ts";
import { findPeriods } from "../../../../shared/metrics/period/find-periods.ts";
import { extractorFor } from "../../extractors.ts";

/** Numbers are marked by braces; answers are the mentions as written. */
function assigned(language: "ja" | "en" | "zh", marked: string): (string | undefined)[] {
  const quantities: { start: number; end: number }[] = [];
  let text = "";
  for (const [i, part] of marked.split(/[{}]/).entries()) {
    if (i % 2 === 1) quantities.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  const { pack, findTimes } = extractorFor(language);
  const paragraph = { index: 0, line: 1, start: 0, end: text.length, fingerprint: "", text };
  const [mentions = []] = findPeriods([paragraph], findTimes, "2024-09-20");
  const sentences = splitSentences(text, pack.sentences);
  const [found = []] = assignPeriods([{ text, sentences, mentions, quantities }], pack);
  return found.map((mention) => mention?.text);
}

const none = undefined;

test.each<[string, (string | undefined)[]]>([
  ["6月は{9%}減、7月は{4%}減だった。", ["6月", "7月"]],
  ["来客は5月の{19万人}から7月には{15万人}に減った。", ["5月", "7月"]],
  ["最高値の{1818円}(6月20日)まで上げた。", ["6月20日"]],
  ["3月と4月の出荷は{3%}、{5%}増えた。", ["3月", "4月"]],
  ["4月1日から8月31日までに{71店}が閉じた。", ["4月1日から8月31日まで"]],
  ["A社は5日、純利益が{10億円}だったと発表した。", [none]],
  ["B社の株価は前日の終値{140円}から上げた。", [none]],
  ["6月は{9%}減った。このうち輸出は{3%}減だった。", ["6月", "6月"]],
  ["6月は{9%}減った。現在は{80店}ある。", ["6月", none]],
])("ja: %s", (text, expected) => expect(assigned("ja", text)).toEqual(expected));

test.each<[string, (string | undefined)[]]>([
  ["Sales rose {4%} in July and {2%} in August.", ["July", "August"]],
  ["In July, sales rose {4%} to {3,000}.", ["July", "July"]],
  ["It has {40 shops}, a spokesman said on Friday.", [none]],
  ["Output fell {3%} from a year earlier.", [none]],
  ["Profit fell {12%} to {$3 billion} in July.", ["July", "July"]],
  ["It lost {10%} in 2022 and has gained {25%} since then.", ["2022", none]],
  ["Output rose {4%} between 2019 and 2023.", ["2019 and 2023"]],
  ["The rate fell to {4%} from {5%} in July.", [none, "July"]],
  ["The valley has had {3 mm} of rain this month.", ["this month"]],
  ["The zoo drew {300,000 more} than in 2019.", [none]],
  ["Thefts are down {a quarter} on last year.", [none]],
  ["The firm, founded in 1998 by two brothers, employs {300 people}.", [none]],
  ["Wheat for May delivery fell {3%}.", [none]],
  ["He paid off a {19.99%} APR card.", [none]],
  ["The “June gloom” cost shops {$3 million}.", [none]],
])("en: %s", (text, expected) => expect(assigned("en", text)).toEqual(expected));

test.each<[string, (string | undefined)[]]>([
  ["一季度增长{5.1%}，二季度增长{4.5%}。", ["一季度", "二季度"]],
  ["统计局7月15日发布的数据显示，上半年产值{6万亿元}。", ["上半年"]],
  ["上半年，投资{5万亿元}。其中民间投资{2万亿元}。", ["上半年", "上半年"]],
])("zh: %s", (text, expected) => expect(assigned("zh", text)).toEqual(expected));
