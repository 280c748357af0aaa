import { describe, expect, it } from "vitest";
import { extractMetrics } from "../../../../shared/metrics/extract-metrics.ts";
import { extractorFor } from "../../extractors.ts";

const first = (text: string) => {
  const paragraph = { index: 0, text, line: 1, start: 0, end: text.length, fingerprint: "f" };
  return extractMetrics([paragraph], extractorFor("en"), {})[0];
};

describe("currencies", () => {
  it.each([
    ["It cost HK$8.1m.", 8_100_000, "HKD"],
    ["It cost US $31 billion.", 31e9, "USD"],
    ["It cost C$14.", 14, "CAD"],
    ["It cost $45 Canadian a head.", 45, "CAD/head"],
    ["It sells at $75 a barrel.", 75, "USD/bbl"],
    ["The bid is worth $5-a-share.", 5, "USD/share"],
    ["It paid $3m a year earlier.", 3_000_000, "USD"],
    ["It cost RM58.", 58, "MYR"],
    ["It cost Rs 5,000 crore.", 5e10, "INR"],
    ["It cost CHF 12.5 million.", 12_500_000, "CHF"],
    ["It cost 95.20 SEK.", 95.2, "SEK"],
    ["It cost 3.2 million Danish crowns.", 3_200_000, "DKK"],
    ["It cost 40 quid.", 40, "GBP"],
    ["It cost 85 pence.", 0.85, "GBP"],
    ["It cost 1.2 billion pounds.", 1.2e9, "GBP"],
    ["It cost 9bn South African rand.", 9e9, "ZAR"],
    ["It cost 30 Hong Kong dollars.", 30, "HKD"],
    ["It cost €3.9m.", 3_900_000, "EUR"],
    ["It made -$3.5 billion.", -3.5e9, "USD"],
  ])("%s", (text, value, unit) => {
    expect(first(text)).toMatchObject({ value, unit, kind: "money" });
  });
});

describe("measures", () => {
  it.each([
    ["It holds 7,500 sq ft.", 7500, "ft2"],
    ["It weighs 14 pounds.", 14, "lb"],
    ["It does 38 mpg.", 38, "mi/gal"],
    ["It blew at 95 miles an hour.", 95, "mi/h"],
    ["It makes 520 Nm.", 520, "N.m"],
    ["It stores 60 GWh.", 60, "GWh"],
    ["It was 40°C.", 40, "°C"],
    ["It was minus five degrees Celsius.", -5, "°C"],
    ["It pumps 140,000 barrels per day.", 140_000, "bbl/day"],
    ["It stood 5ft 10in tall.", 5 + 10 / 12, "ft"],
    ["It pays 40 basis points.", 40, "basis-point"],
    ["It grew 0.3 percentage points.", 0.3, "pp"],
  ])("%s", (text, value, unit) => {
    const metric = first(text);
    expect(metric?.unit).toBe(unit);
    expect(metric?.value).toBeCloseTo(value, 9);
  });
});
