import { describe, expect, it } from "vitest";
import { en } from "../../../../shared/language/en/pack.ts";
import { pairLatinMarks } from "../../../../shared/quotes/latin/marks.ts";

const inside = (text: string): string[] =>
  pairLatinMarks(text, en.quotes.elisions).map((pair) => text.slice(pair.open + 1, pair.close));

describe("pairs of marks in Latin script", () => {
  it.each([
    ["straight", '"Yes," he said. "No."', ["Yes,", "No."]],
    ["curly", "“Yes,” he said. “No.”", ["Yes,", "No."]],
    ["single", "'Yes,' he said.", ["Yes,"]],
    ["apostrophes", "It's the Joneses' dog, isn't it?", []],
    ["decades and elisions", "The '80s, rock 'n' roll, give 'em time, ’tis ’68", []],
    ["a plural possessive inside", "‘the nurses’ pay’ is low", ["the nurses’ pay"]],
    ["single inside double", "“He said ‘go’ twice”", ["He said ‘go’ twice", "go"]],
    ["double inside single", "'He said \"go\" twice'", ['He said "go" twice', "go"]],
    ["curly opens, straight closes", '“Yes," he said', ["Yes,"]],
    ["turned round", "”Yes,“ he said", ["Yes,"]],
    ["guillemets", "«Oui», dit-il", ["Oui"]],
    ["low and high", "„Ja”, he said", ["Ja"]],
    ["inches", "a 27\" screen and a 6' rope", []],
    ["behind a dash or bracket", 'the plan—"a gift" ("a trap")', ["a gift", "a trap"]],
    ["never closed", "“It was late. He left.", ["It was late. He left."]],
    ["never closed before another", "“It was late. “Go home,” she said.", ["It was late.", "Go home,"]],
    ["opened twice, closed once", "“He told me “go now” again.", ["He told me “go now"]],
    ["two characters a mark", "``Yes,'' he said. ``No.''", ["`Yes,'", "`No.'"]],
    ["single behind a colon, never closed", "She said: ‘We wait and see.", ["We wait and see."]],
    ["nothing inside", '"" and “”', []],
  ])("%s", (_name, text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  it("says which pairs were never closed, and how deep each stands", () => {
    expect(pairLatinMarks("“a ‘b’ c", en.quotes.elisions)).toMatchObject([
      { open: 0, close: 8, closed: false, depth: 0 },
      { open: 3, close: 5, closed: true, depth: 1 },
    ]);
  });
});
