import { describe, expect, it } from "vitest";
import { RunningMarks } from "../../../../shared/quotes/cjk/running.ts";
import { extractQuotes } from "../../../../shared/quotes/extract-quotes.ts";
import { extractorFor } from "../../extractors.ts";
import { paragraphsOf } from "../fixture-cases.ts";

describe("marks that run over paragraphs", () => {
  it("end where a later paragraph closes them", () => {
    const running = new RunningMarks(["彼は「最初。", "次。", "最後」と話した。"]);
    expect(running.runsOn(0, "「")).toBe(true);
    expect([0, 1, 2].map((i) => running.endIn(i))).toEqual([undefined, 2, 2]);
  });

  it("do not run on where the next paragraph opens anew, or none closes", () => {
    expect(new RunningMarks(["「一。", "「二」"]).runsOn(0, "「")).toBe(false);
    expect(new RunningMarks(["「一。", "二。"]).runsOn(0, "「")).toBe(false);
  });

  it("are pieces of one speaker's words, each going on from the one before", () => {
    const text =
      "漁協の須賀組合長は「海が白く濁っていた。\n網を上げても何もかからなかった。\nこんな夏は初めてだ」と振り返った。";
    const quotes = extractQuotes(paragraphsOf(text), extractorFor("ja"));
    expect(quotes.map((quote) => [quote.text, quote.speaker?.name, quote.cue?.lemma, quote.continues])).toEqual([
      ["海が白く濁っていた。", "須賀", "振り返る", undefined],
      ["網を上げても何もかからなかった。", "須賀", "振り返る", "q0001"],
      ["こんな夏は初めてだ", "須賀", "振り返る", "q0002"],
    ]);
  });

  it("are looked for in linear time", () => {
    const text = Array.from({ length: 20_000 }, () => "彼は「終わらない言葉を").join("\n");
    const started = performance.now();
    extractQuotes(paragraphsOf(text), extractorFor("ja"));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
