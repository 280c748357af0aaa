import { expect, it } from "vitest";
import { readPlainText } from "../../shared/pipeline.ts";

const report = [
  "The council keeps the old ferry terminal open through the winter, at a cost of three million crowns.",
  "Traders on the quay had asked for a delay, saying that the new building lacked a heated hall.",
  "A second vote on the budget of the harbour will follow in the spring, the chairwoman said.",
];

it("the title is the headline, not the teaser before it", () => {
  const teaser = "The council keeps the old ferry terminal open through the winter";
  const text = [teaser, "Harbour vote delays the move", ...report].join("\n\n");
  const article = readPlainText(text);
  expect(article.title).toBe("Harbour vote delays the move");
  expect(article.metadataFrom.title).toBe("document");
});

it("a page without copies keeps its first line as title", () => {
  expect(readPlainText(["Harbour vote delays the move", ...report].join("\n\n")).title).toBe(
    "Harbour vote delays the move",
  );
});
