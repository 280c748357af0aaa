import { expect, it } from "vitest";
import { extractFacts } from "../../../shared/extraction.ts";
import { readPlainText } from "../../../shared/pipeline.ts";
import { extractorFor } from "../extractors.ts";

const periodOf = (text: string): string | undefined =>
  extractFacts(readPlainText(text, { publishedAt: "2024-10-08" }), extractorFor("ja")).metrics[0]?.period?.text;

it("an amount that is predicated of its subject has the time of its sentence", () => {
  expect(periodOf("2024年4〜9月期決算は、純損益が3億円の赤字だった。")).toBe("2024年4〜9月期");
});

it("an amount that describes a thing has none", () => {
  expect(periodOf("2024年9月、出力500キロワットの設備を止めた。")).toBeUndefined();
});
