import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../../../shared/contract/records.ts";
import { findPeriods } from "../../../../shared/metrics/period/find-periods.ts";
import { extractorFor } from "../../extractors.ts";

interface Case {
  text: string;
  publishedAt?: string;
  /** [as written, from, to] or [as written] where unresolved; "duration" and "base" may follow. */
  mentions: string[][];
}

const paragraph = (text: string): Paragraph => ({
  index: 0,
  line: 1,
  start: 0,
  end: text.length,
  fingerprint: "",
  text,
});
const folder = new URL("../../../fixtures/periods/", import.meta.url);

for (const language of ["ja", "zh", "en"] as const) {
  describe(`times in ${language}`, () => {
    for (const file of readdirSync(new URL(`${language}/`, folder))) {
      const cases = JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), "utf8")) as Case[];
      test.each(cases.map((item) => [item.text, item] as const))(`${file}: %s`, (text, { publishedAt, mentions }) => {
        const [found] = findPeriods([paragraph(text)], extractorFor(language).findTimes, publishedAt);
        const shown = (found ?? []).map((mention) => [
          mention.text,
          ...(mention.from === undefined ? [] : [mention.from, mention.to]),
          ...(mention.calendar ? [] : ["duration"]),
          ...(mention.base ? ["base"] : []),
        ]);
        expect(shown).toEqual(mentions);
      });
    }
  });
}

const pieces = fc.constantFrom(
  ..."今年 昨年 前年 2024 年 3 月 5 日 から まで ~ 、 。 の 第 四半期 上半期 末 初 季度 前 間 午後 時 : . , 月曜日 (月) 周 一 十 二〇".split(
    " ",
  ),
  ..."in on March May 2024 15 July , . - to last month quarter Q3 first half the of year 1990s 10:30 a.m. % early mid end".split(
    " ",
  ),
  " ",
  "x",
);

test("any text: mentions in order, without overlap, exactly as written", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces, { maxLength: 40 }).map((list) => list.join("")),
      ),
      fc.constantFrom("ja", "zh", "en"),
      fc.constantFrom("2024-02-29", "2024-01-03T10:00:00Z", undefined),
      (text, language, publishedAt) => {
        const [found = []] = findPeriods([paragraph(text)], extractorFor(language as "ja").findTimes, publishedAt);
        let last = 0;
        for (const mention of found) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          if (mention.from !== undefined) expect(mention.from <= (mention.to as string)).toBe(true);
          last = mention.end;
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test.each(["5月", "1", "十", "前年", "第", "2024年から", "March ", "the end of ", "last ", "1,", "10:"])(
  "linear time on repeated %s",
  (piece) => {
    for (const language of ["ja", "zh", "en"] as const) {
      const started = performance.now();
      findPeriods(
        [paragraph(piece.repeat(Math.ceil(300_000 / piece.length)))],
        extractorFor(language).findTimes,
        "2024-05-05",
      );
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  },
);
