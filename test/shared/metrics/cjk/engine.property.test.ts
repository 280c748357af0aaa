import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ja } from "../../../../shared/language/ja/pack.ts";
import { zh } from "../../../../shared/language/zh/pack.ts";
import { scanParagraph } from "../../../../shared/metrics/cjk/scan.ts";
import { wordsOf } from "../../../../shared/metrics/cjk/words.ts";

const words = { ja: wordsOf(ja), zh: wordsOf(zh) };
const scan = (text: string, language: "ja" | "zh") =>
  scanParagraph({ index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" }, [], words[language]);
const language = fc.constantFrom("ja" as const, "zh" as const);

const pieces = fc.constantFrom(
  ..."0123５８.,，、・:/~-−▲%％°+ 一二三两十百千万亿億兆数几半零点割成分",
  ..."人円元年月日時回目第約超近未満以上対比の〇(（」",
  ..."から まで 分の 分之 百分之 マイナス ドル 平方メートル キロ km kWh US$ 翻一番 半数 多 余 程度 左右".split(" "),
);

describe("any text", () => {
  it("gives records that round-trip, in order, without overlap", () => {
    const text = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, language, (any, of) => {
        let last = 0;
        for (const { start, end, text: span, value, low, high, unit } of scan(any, of)) {
          expect(any.slice(start, end)).toBe(span);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(unit).not.toBe("");
          if (value === null) expect(low).toBeLessThan(high as number);
          else expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  // The bound is generous: what it must tell apart is linear from quadratic.
  it.each([
    "1",
    "億",
    "(",
    "一",
    "1億",
    "1、",
    "1から",
    "1~",
    "1と",
    "1分の",
    "12:",
    "数",
    "伍",
    "1,234,",
    "1割1分",
    "一・",
    "3対",
    "¥1",
  ])(
    "reads a long run of %s in linear time",
    (unit) => {
      const text = unit.repeat(Math.ceil(60_000 / unit.length));
      const started = performance.now();
      scan(text, "ja");
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );
});
