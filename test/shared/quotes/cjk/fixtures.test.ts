import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LanguageCode, Paragraph } from "../../../../shared/contract/records.ts";
import { packFor } from "../../../../shared/language/packs.ts";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";

interface Expected {
  type: string;
  text: string;
  paragraph?: number;
  start?: number;
  end?: number;
  /** Null where the text names nobody. */
  name?: string | null;
  resolved?: boolean;
  role?: string;
  organization?: string;
  cue?: string;
  lemma?: string;
  addressee?: string;
  venue?: string;
  continues?: string;
}
interface Case {
  about: string;
  text: string;
  quotes: Expected[];
}

const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split("\n")
    .map((line, index) => ({ index, text: line, line: index + 1, start: 0, end: line.length, fingerprint: "" }));

for (const language of ["ja", "zh"] satisfies LanguageCode[]) {
  const folder = new URL(`../../../fixtures/quotes/${language}/`, import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[];
    describe(`${language}/${file}`, () => {
      it.each(cases)("$about", ({ text, quotes }) => {
        const found = extractQuotes(paragraphsOf(text), packFor(language));
        expect(found.map((quote) => quote.text)).toEqual(quotes.map((quote) => quote.text));
        quotes.forEach((quote, i) => {
          const got = found[i];
          const flat = {
            ...got,
            name: got?.speaker?.name ?? null,
            resolved: got?.speaker?.resolved,
            cue: got?.cue?.text,
            lemma: got?.cue?.lemma,
          };
          expect(flat).toMatchObject(quote);
        });
      });
    });
  }
}
