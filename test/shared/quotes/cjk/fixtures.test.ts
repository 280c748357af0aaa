import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../../../shared/contract/records.ts";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";
import { extractorFor } from "../../extractors.ts";
import { caseFiles, paragraphsOf } from "../fixture-cases.ts";

for (const language of ["ja", "zh"] satisfies LanguageCode[]) {
  for (const { name, cases } of caseFiles(language)) {
    describe(name, () => {
      it.each(cases)("$about", ({ text, quotes }) => {
        const found = extractQuotes(paragraphsOf(text), extractorFor(language));
        expect(found.map((quote) => quote.text)).toEqual(quotes.map((quote) => quote.text));
        quotes.forEach((quote, i) => {
          const got = found[i];
          const flat = {
            ...got,
            name: got?.speaker?.name ?? null,
            resolved: got?.speaker?.resolved,
            organization: got?.organization ?? null,
            cue: got?.cue?.text,
            lemma: got?.cue?.lemma,
          };
          expect(flat).toMatchObject(quote);
        });
      });
    });
  }
}
