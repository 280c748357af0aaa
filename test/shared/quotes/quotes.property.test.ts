import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../shared/contract/records.ts";
import { extractQuotes } from "../../../shared/quotes/extract-quotes.ts";
import { pairMarks } from "../../../shared/quotes/marks.ts";
import { extractorFor } from "../extractors.ts";

const pieces = fc.constantFrom(
  ...'「」『』“”‘’"«»„：，、。と述べた 彼は 表示 说 他 に よると 氏 社長 の は が とある a B'.split(""),
  "と述べた",
  "によると",
  "表示：",
  "森田氏は",
  "林教授",
  "という",
  "据",
  "次のように述べた",
);
const paragraph = (text: string, index: number): Paragraph => ({
  index,
  text,
  line: index + 1,
  start: 0,
  end: text.length,
  fingerprint: "",
});

describe("any text", () => {
  it.each(["ja", "zh"] as const)("round-trips and nests properly in %s", (language) => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
          { maxLength: 3 },
        ),
        (texts) => {
          const paragraphs = texts.map(paragraph);
          const quotes = extractQuotes(paragraphs, extractorFor(language));
          quotes.forEach((quote, i) => {
            expect(quote.id).toBe(`q${String(i + 1).padStart(4, "0")}`);
            expect(texts[quote.paragraph]?.slice(quote.start, quote.end)).toBe(quote.text);
            expect(quote.end).toBeGreaterThanOrEqual(quote.start);
            const { speaker } = quote;
            if (speaker) expect(texts[speaker.paragraph]?.slice(speaker.start, speaker.end)).toBe(speaker.text);
            for (const other of quotes) {
              if (other.paragraph !== quote.paragraph) continue;
              const apart = other.end <= quote.start || quote.end <= other.start;
              const within =
                (other.start <= quote.start && quote.end <= other.end) ||
                (quote.start <= other.start && other.end <= quote.end);
              expect(apart || within).toBe(true);
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("pairs marks properly nested", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const pairs = pairMarks(parts.join(""));
        for (const a of pairs)
          for (const b of pairs)
            expect(
              a.close <= b.open ||
                b.close <= a.open ||
                (a.open <= b.open && b.close <= a.close) ||
                (b.open <= a.open && a.close <= b.close),
            ).toBe(true);
      }),
    );
  });

  it.each([
    ["opening marks", "「"],
    ["curly marks", "“"],
    ["closing marks", "”"],
    ["pairs", "「」"],
    ["particles", "と"],
    ["topics", "は"],
    ["cues", "说"],
    ["quoted cues", "“a”说，"],
    ["quotes", "「来る」と述べ、"],
    ["commas", "、"],
    ["nested cues", "“老师说‘走’"],
  ])("100,000 %s take under a second", (_name, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const language of ["ja", "zh"] as const) {
      const started = performance.now();
      extractQuotes([paragraph(text, 0)], extractorFor(language));
      expect(performance.now() - started).toBeLessThan(8000);
    }
  });
});
