import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

const metrics = (text: string, language: "ja" | "zh") =>
  extractMetrics(
    [{ index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" }],
    extractorFor(language),
    {},
  );

describe("quantities in Japanese and Chinese", () => {
  it.each([
    ["ja", "売上は約2億3000万円だった。", "約2億3000万円", 230_000_000, "JPY"],
    ["ja", "参加者は四百二十人。", "四百二十人", 420, "1"],
    ["ja", "終値は123円45銭だった。", "123円45銭", 123.45, "JPY"],
    ["ja", "賛成は7割近くだ。", "7割近く", 70, "%"],
    ["zh", "投资超过12万亿元。", "超过12万亿元", 12e12, "CNY"],
    ["zh", "總額為3.5萬美元。", "3.5萬美元", 35_000, "USD"],
  ] as const)("%s %s", (language, text, span, value, unit) => {
    expect(metrics(text, language)).toMatchObject([{ text: span, value, unit }]);
  });

  it("reads a range as one, and leaves idioms alone", () => {
    expect(metrics("対象は20 ~ 30 歳。", "ja")).toMatchObject([{ value: null, low: 20, high: 30, kind: "age" }]);
    expect(metrics("十分な説明だ。", "ja")).toEqual([]);
    expect(metrics("新增600万千瓦。", "zh")).toMatchObject([{ value: 6_000_000, unit: "kW" }]);
  });

  it("round-trips, in order, without overlap", () => {
    const pieces = fc.array(fc.constantFrom(..."12０.,・万億亿一十%円元約超以上人$ 年月("), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, fc.constantFrom("ja" as const, "zh" as const), (parts, language) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, text: span } of metrics(text, language)) {
          expect(text.slice(start, end)).toBe(span);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
