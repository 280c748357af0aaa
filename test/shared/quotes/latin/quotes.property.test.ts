import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../../shared/contract/records.ts";
import { en } from "../../../../shared/language/en/pack.ts";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";
import { pairLatinMarks } from "../../../../shared/quotes/latin/marks.ts";
import { extractorFor } from "../../extractors.ts";

const pieces = fc.constantFrom(
  ..."“ ” ‘ ’ \" ' « » ( ) — - : ; , . ! ? … \n".split(" "),
  ..." said| told|He|She| who| that| and|The|Smith|Ms. Park|Acme Corp.| according to| of the| at|mayor|’s|'s|s’|, a doctor at |, said |calling it|so-called| not| reporters| in a statement|1980s|Okafor".split(
    "|",
  ),
  " ",
  "a",
  "é",
  "日",
  "\u{1f600}",
);
const paragraph = (text: string, index: number): Paragraph => ({
  index,
  text,
  line: index + 1,
  start: 0,
  end: text.length,
  fingerprint: "",
});
const texts = fc.array(
  fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(" ")),
    fc.string({ maxLength: 60 }),
  ),
  { maxLength: 4 },
);

describe("any text", () => {
  it("round-trips and nests properly", () => {
    fc.assert(
      fc.property(texts, (lines) => {
        const quotes = extractQuotes(lines.map(paragraph), extractorFor("en"));
        quotes.forEach((quote, i) => {
          expect(quote.id).toBe(`q${String(i + 1).padStart(4, "0")}`);
          expect(lines[quote.paragraph]?.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.end).toBeGreaterThan(quote.start);
          const { speaker } = quote;
          if (speaker) {
            expect(lines[speaker.paragraph]?.slice(speaker.start, speaker.end)).toBe(speaker.text);
            expect(speaker.text.length).toBeGreaterThan(0);
          }
          if (quote.continues) expect(quote.continues < quote.id).toBe(true);
          for (const other of quotes) {
            if (other.paragraph !== quote.paragraph) continue;
            const apart = other.end <= quote.start || quote.end <= other.start;
            const within =
              (other.start <= quote.start && quote.end <= other.end) ||
              (quote.start <= other.start && other.end <= quote.end);
            expect(apart || within).toBe(true);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it("pairs marks in order, properly nested", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join("");
        const pairs = pairLatinMarks(text, en.quotes.elisions);
        const around: number[] = [];
        for (const pair of pairs) {
          expect(pair.close).toBeGreaterThan(pair.open);
          expect(pair.close).toBeLessThanOrEqual(text.length);
          while (around.length > 0 && (around.at(-1) as number) <= pair.open) around.pop();
          expect(pair.depth).toBe(around.length);
          for (const end of around) expect(pair.close).toBeLessThanOrEqual(end);
          around.push(pair.close);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "“‘",
    "\"'",
    "“a” said ",
    "he said ",
    "Smith, ",
    "Smith and ",
    "of the ",
    "(",
    ": ",
    "“A,” he said. ",
    "Ann Bell, chief of X, ",
    "who ",
    "and that ",
    "s’ ",
    "‘a s’ b ",
    "to say ",
    "saying ",
    "— ",
    "The Bank of England and Wales ",
    "“a ‘b “c ",
    "John Smith. ",
    "according to ",
  ])(
    "100,000 characters of %j take linear time",
    (unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const started = performance.now();
      extractQuotes([paragraph(text, 0)], extractorFor("en"));
      // Under a tenth of a second on a free core; anything but linear time takes a minute.
      expect(performance.now() - started).toBeLessThan(8000);
    },
    20_000,
  );
});
