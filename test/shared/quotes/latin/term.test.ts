import { describe, expect, it } from "vitest";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";
import { extractorFor } from "../../extractors.ts";
import { paragraphsOf } from "../fixture-cases.ts";

const wordsIn = (text: string): string[] =>
  extractQuotes(paragraphsOf(text), extractorFor("en"))
    .filter((quote) => quote.type !== "indirect")
    .map((quote) => quote.text);

describe("terms beside quoted fragments", () => {
  it.each([
    ["an owner and a noun", "The board’s “open door” policy will stay, its chairman said.", []],
    ["a judgement before a noun", "The judge criticized his “reckless” conduct.", ["reckless"]],
    ["in the place of a subject", "Economists said the “sugar tax” would cost jobs.", []],
    ["an amount of something", "Economists said the “vast majority” of shops would close.", ["vast majority"]],
    ["a term and a fragment", "She said the “sugar tax” was “a gift to smugglers.”", ["a gift to smugglers."]],
    ["a name that is given", "They called the boat “Patience.”", []],
    ["what somebody called it", "It was, in what she called “a moment of madness,” sold.", ["a moment of madness,"]],
  ])("%s", (_name, text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });
});
