import { describe, expect, it } from "vitest";
import { inflect } from "../../../../shared/language/en/inflect.ts";
import { cues } from "../../../../shared/language/en/quotes-verbs.data.ts";

describe("forms of reporting verbs", () => {
  it.each([
    ["add", "adds added added adding"],
    ["argue", "argues argued argued arguing"],
    ["reply", "replies replied replied replying"],
    ["stress", "stresses stressed stressed stressing"],
    ["quip*", "quips quipped quipped quipping"],
    ["agree", "agrees agreed agreed agreeing"],
    ["write/wrote/written", "writes wrote written writing"],
    ["say/said", "says said said saying"],
  ])("%s", (entry, expected) => {
    const { forms } = inflect(entry, "say");
    expect([forms.third, forms.past, forms.perfect, forms.participle].join(" ")).toBe(expected);
  });

  it("keeps the particle of a verb that has one", () => {
    expect(inflect("point out", "claim")).toMatchObject({
      lemma: "point out",
      particle: "out",
      forms: { past: "pointed" },
    });
  });

  it("knows no word that is not in small letters", () => {
    for (const cue of cues) for (const form of Object.values(cue.forms)) expect(form).toMatch(/^[a-z-]+$/);
  });
});
