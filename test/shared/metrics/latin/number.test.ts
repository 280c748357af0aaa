import { describe, expect, it } from "vitest";
import type { LatinPack } from "../../../../shared/language/pack.ts";
import { readNumber } from "../../../../shared/metrics/latin/number.ts";
import { tokenize } from "../../../../shared/metrics/latin/tokens.ts";
import { extractorFor } from "../../extractors.ts";

const { numbers } = (extractorFor("en").pack as LatinPack).metrics;
const read = (text: string) => {
  const tokens = tokenize(text);
  const number = readNumber(tokens, 0, numbers);
  return number && { value: number.value, text: text.slice(0, tokens[number.to - 1]?.end) };
};

describe("numbers of English", () => {
  it.each([
    ["1,234,567.5 tonnes", 1_234_567.5, "1,234,567.5"],
    ["12 500 people", 12_500, "12 500"],
    ["1,23,456 rupees", 123_456, "1,23,456"],
    [".75 of it", 0.75, ".75"],
    ["2½ years", 2.5, "2½"],
    ["2 1/4 cups", 2.25, "2 1/4"],
    ["4.2×10−7 m", 4.2e-7, "4.2×10−7"],
    ["3.4 billion people", 3.4e9, "3.4 billion"],
    ["6 million 400 thousand", 6_400_000, "6 million 400 thousand"],
    ["twenty-seven boats", 27, "twenty-seven"],
    ["one hundred and six steps", 106, "one hundred and six"],
    ["two million three thousand and five", 2_003_005, "two million three thousand and five"],
    ["a hundred thousand voices", 100_000, "a hundred thousand"],
    ["six and a half million", 6_500_000, "six and a half million"],
    ["nine point two five", 9.25, "nine point two five"],
    ["three dozen eggs", 36, "three dozen"],
    ["half a million", 500_000, "half a million"],
    ["a quarter of a billion", 250_000_000, "a quarter of a billion"],
    ["two-fifths of it", 0.4, "two-fifths"],
    ["a third of them", 1 / 3, "a third"],
  ])("%s", (text, value, span) => {
    expect(read(text)).toEqual({ value, text: span });
  });

  it.each(["a third session", "half-time", "quarter of 2024", "hundredweight"])("%s is none", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("reads a plural of size as its ends", () => {
    expect(readNumber(tokenize("tens of thousands of fans"), 0, numbers)).toMatchObject({ low: 10_000, high: 100_000 });
  });
});
