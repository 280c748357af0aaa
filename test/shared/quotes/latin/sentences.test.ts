import { describe, expect, it } from "vitest";
import { en } from "../../../../shared/language/en/pack.ts";
import { latinLexicon } from "../../../../shared/quotes/latin/lexicon.ts";
import { readParagraph, wordsOf } from "../../../../shared/quotes/latin/passage.ts";

const lexicon = latinLexicon(en.quotes);
const sentencesOf = (text: string): string[] => {
  const passage = readParagraph(text, 0, lexicon, en.sentences);
  return passage.sentences.map((sentence) => wordsOf(passage, sentence));
};

describe("sentences with quotes taken as one word", () => {
  it.each([
    ["a full stop inside the marks ends it", "“Go. Now.” He left.", ["“Go. Now.”", "He left."]],
    ["a comma inside does not", "“Go,” Ann said. “Now.”", ["“Go,” Ann said.", "“Now.”"]],
    [
      "a question before its speaker",
      "“Is it so?” Councilman Reyes asked. He left.",
      ["“Is it so?” Councilman Reyes asked.", "He left."],
    ],
    ["a question before something else", "“Is it so?” Nobody was there.", ["“Is it so?”", "Nobody was there."]],
    [
      "abbreviations and initials",
      "Mr. J. Doe of Acme Inc. spoke in the U.S. on Jan. 4. She left.",
      ["Mr. J. Doe of Acme Inc. spoke in the U.S. on Jan. 4.", "She left."],
    ],
    [
      "an abbreviation at the end",
      "He moved to the U.S. The company followed.",
      ["He moved to the U.S.", "The company followed."],
    ],
    [
      "a place and an agency before the report",
      "HELENA, Mont. (AP) — Rain fell. It froze.",
      ["Rain fell.", "It froze."],
    ],
    ["an agency alone", "(CNN) Five days passed. It froze.", ["Five days passed.", "It froze."]],
    ["a place and a day", "GENEVA, May 4 - Talks failed.", ["Talks failed."]],
    ["a name before a dash is no place", "Smith — the mayor — left.", ["Smith — the mayor — left."]],
    ["posts on X", "“Done,” he wrote on X. “And dusted!”", ["“Done,” he wrote on X.", "“And dusted!”"]],
    ["figures", "It rose 4.5 percent. It fell.", ["It rose 4.5 percent.", "It fell."]],
  ])("%s", (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
