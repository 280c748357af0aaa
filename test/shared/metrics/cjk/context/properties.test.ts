import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractMetrics } from "../../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../../extractors.ts";

const metricsOf = (text: string, language: "ja" | "zh") =>
  extractMetrics([{ index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" }], extractorFor(language), {
    publishedAt: "2024-11-20",
  });

const pieces = {
  ja: "5% 3人 120万円 2倍 10年 売上高 は が も を の に から まで 前年比 前年同月より 増 減少した 引き上げ 、 。 「 」 （ ） このうち のうち それぞれ と 見通し 目標 6月 伸び率 中 こと 前回 のは で 増えた 同 深さ 翌年 2025年3月期 第2四半期 累計 だった 会員数 を占め 半減 ごみ 1キロ".split(
    " ",
  ),
  zh: "5% 3人 120万元 2倍 10年 营收 同比 环比 比上月 较 从 至 升至 增长 下降 涨幅 达 ， 。 （ ） “ ” 其中 中 分别 、 和 预计 目标 6月 的 占 公司 该 每股 重返 新增 过 打 性能 分之 腰斩 了 上月 前10月 一百 五 正负 2千零".split(
    " ",
  ),
};

describe("context of numbers in any text", () => {
  it.each(["ja", "zh"] as const)("%s: subjects round-trip and links go both ways", (language) => {
    const parts = fc.array(fc.oneof(fc.constantFrom(...pieces[language]), fc.string({ maxLength: 3 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join("").replaceAll("\n", "");
        const found = metricsOf(text, language);
        found.forEach(({ subject, related, direction, role, start, end }, i) => {
          if (subject) {
            expect(text.slice(subject.start, subject.end)).toBe(subject.text);
            expect(subject.text.trim()).not.toBe("");
            expect(subject.end <= start || subject.start >= end).toBe(true);
          }
          if (direction) expect(role).toBeDefined();
          for (const id of related ?? [])
            expect(found[Number(id.slice(1)) - 1]?.related).toContain(`m${String(i + 1).padStart(4, "0")}`);
        });
      }),
    );
  });

  it.each([
    ["ja", "売上高は前年比5%増、"],
    ["ja", "3人のうち1人が（"],
    ["ja", "のをはがも"],
    ["ja", "増えたのは東京の5人で"],
    ["ja", "5月と6月は3%、4%、"],
    ["ja", "3円と"],
    ["zh", "同比增长5%、"],
    ["zh", "从3%升至5%其中"],
    ["zh", "，比较从（"],
  ] as const)("%s: takes time in proportion to the text: %s", (language, unit) => {
    const started = performance.now();
    metricsOf(`5%${unit.repeat(Math.ceil(100_000 / unit.length))}3%`, language);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("takes more numbers in one paragraph than a call has room for", () => {
    expect(metricsOf("1円、".repeat(150_000), "ja")).toHaveLength(150_000);
  }, 30_000);
});
