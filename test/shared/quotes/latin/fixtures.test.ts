import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../../shared/contract/records.ts";
import { packFor } from "../../../../shared/language/packs.ts";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";

interface Expected {
  type: string;
  text: string;
  start?: number;
  end?: number;
  paragraph?: number;
  /** Null where nobody is named. */
  name: string | null;
  mention?: string;
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

const folder = new URL("../../../fixtures/quotes/en/", import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[];
  describe(`en/${file}`, () => {
    it.each(cases)("$about", ({ text, quotes }) => {
      const found = extractQuotes(paragraphsOf(text), packFor("en"));
      const flat = found.map(({ speaker, cue, type, text: words, start, end, paragraph, ...rest }) => ({
        type,
        text: words,
        start,
        end,
        paragraph,
        name: speaker?.name ?? null,
        ...(speaker ? { mention: speaker.text } : {}),
        ...(speaker?.resolved ? { resolved: true } : {}),
        ...(cue ? { cue: cue.text, lemma: cue.lemma } : {}),
        ...rest,
      }));
      expect(flat.map((quote) => quote.text)).toEqual(quotes.map((quote) => quote.text));
      quotes.forEach((quote, i) => {
        expect(flat[i]).toMatchObject(quote);
        for (const field of ["role", "organization", "resolved", "continues"] as const)
          if (quote[field] === undefined) expect(flat[i]).not.toHaveProperty(field);
      });
    });
  });
}
