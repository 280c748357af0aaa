import { describe, expect, it } from "vitest";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";
import { extractorFor } from "../../extractors.ts";
import { caseFiles, paragraphsOf } from "../fixture-cases.ts";

for (const { name, cases } of caseFiles("en")) {
  describe(name, () => {
    it.each(cases)("$about", ({ text, quotes }) => {
      const found = extractQuotes(paragraphsOf(text), extractorFor("en"));
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
