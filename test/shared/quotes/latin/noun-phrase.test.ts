import { describe, expect, it } from "vitest";
import { en } from "../../../../shared/language/en/pack.ts";
import { latinLexicon } from "../../../../shared/quotes/latin/lexicon.ts";
import { nounPhraseAt } from "../../../../shared/quotes/latin/noun-phrase.ts";
import { officeOf } from "../../../../shared/quotes/latin/office.ts";
import { readParagraph, wordsOf } from "../../../../shared/quotes/latin/passage.ts";

const lexicon = latinLexicon(en.quotes);

/** The phrase that opens the text, as what it stands for and its parts. */
function read(text: string) {
  const passage = readParagraph(text, 0, lexicon, en.sentences);
  const phrase = nounPhraseAt(passage.tokens, 0, passage.tokens.length, en.quotes);
  if (!phrase) return undefined;
  const office = officeOf(passage.tokens, phrase);
  return {
    kind: phrase.kind,
    core: wordsOf(passage, phrase),
    ...(phrase.name ? { name: wordsOf(passage, phrase.name) } : {}),
    ...(office.role ? { role: wordsOf(passage, office.role) } : {}),
    ...(office.organization ? { organization: wordsOf(passage, office.organization) } : {}),
    ...(phrase.gender ? { gender: phrase.gender } : {}),
  };
}

describe("noun phrases", () => {
  it.each([
    ["Joanna Reed said", { kind: "person", core: "Joanna Reed", name: "Joanna Reed", gender: "female" }],
    ["Mr. Okafor said", { kind: "person", core: "Mr. Okafor", name: "Okafor", gender: "male" }],
    ["Sen. Laura Penn said", { kind: "person", core: "Sen. Laura Penn", name: "Laura Penn", role: "Sen." }],
    ["Apex CEO Tim Hale said", { kind: "person", name: "Tim Hale", role: "CEO", organization: "Apex" }],
    [
      "Harbor Bank chief economist Maria Silva said",
      { kind: "person", name: "Maria Silva", role: "chief economist", organization: "Harbor Bank" },
    ],
    [
      "the glaciologist Freya Holm of the University of Tornby said",
      { name: "Freya Holm", role: "glaciologist", organization: "University of Tornby" },
    ],
    ["Secretary of State Carla Pope said", { kind: "person", name: "Carla Pope", role: "Secretary of State" }],
    ['Dwayne "The Rock" Jensen said', { kind: "person", name: 'Dwayne "The Rock" Jensen' }],
    ["Pell Street Capital said", { kind: "organization", name: "Pell Street Capital" }],
    ["the White House said", { kind: "organization", core: "the White House", name: "White House" }],
    ["Hearth & Crumb said", { kind: "organization", name: "Hearth & Crumb" }],
    ["the Bank of England said", { kind: "organization", name: "Bank of England" }],
    ["Dorothy's said", { kind: "surname", name: "Dorothy's" }],
    ["she said", { kind: "she", core: "she" }],
    ["her lawyer said", { kind: "one", core: "her lawyer", role: "lawyer" }],
    ["the company said", { kind: "body", core: "the company" }],
    [
      "a spokesman for Apex said",
      { kind: "one", core: "a spokesman", role: "spokesman", organization: "Apex", gender: "male" },
    ],
    ["officials in the city said", { kind: "many", core: "officials" }],
    ["one of the fund's largest investors said", { kind: "one", core: "one of the fund's largest investors" }],
    ["the report said", { kind: "document", core: "the report" }],
    ["the American said", { kind: "one", core: "the American" }],
  ])("%s", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});
