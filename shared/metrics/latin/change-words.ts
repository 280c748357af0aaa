import type { Direction } from "../../contract/records.ts";
import { isManner } from "./adverb.ts";
import type { Reading } from "./unit.ts";

/** The direction that a word by itself may name: rose, drop, higher. */
export const directionOf = ({ lexicon }: Reading, word: string): Direction | undefined =>
  lexicon.verbs.get(word) ??
  lexicon.weakVerbs.get(word) ??
  lexicon.nouns.get(word) ??
  lexicon.tables.changes.particles[word];

const breaks = new Set([".", ";", ":", "?", "!"]);

/** Whether a word of change before token `at` in its clause governs what stands there: "dropped sharply from". */
export function governsByChange(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i];
    if (token === undefined || breaks.has(token.low)) return false;
    if (directionOf(reading, token.low) !== undefined) return true;
    // "its growth forecast by 140,000": a noun there
    const noun = /^(?:by|to|from)$/.test(tokens[i + 1]?.low ?? "") && !token.low.endsWith("ed");
    if (token.type === "word" && lexicon.tables.clause.verbs.has(token.low) && !noun) return false;
  }
  return false;
}

/** Words between a verb of change and its amount: rose sharply by another 4%. */
export function isBetween(reading: Reading, word: string): boolean {
  const { lexicon } = reading;
  const { adverbs } = lexicon.tables.clause;
  const { articles } = lexicon.tables.numbers;
  return (
    word === "by" ||
    word === "between" ||
    word === "record" ||
    lexicon.tables.cues.measuring.has(word) ||
    articles.has(word) ||
    adverbs.has(word) ||
    lexicon.tables.words.transparent.has(word) ||
    isManner(reading, word)
  );
}

/** Whether a word of change stands right before token `at`: "rose 4%", "fell by a further 2%", "banks up 3%". */
export function changedDirectly(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  let i = at - 1;
  while (i >= 0 && i > at - 5 && isBetween(reading, tokens[i]?.low ?? "")) i--;
  const word = tokens[i]?.low ?? "";
  return lexicon.verbs.has(word) || lexicon.weakVerbs.has(word) || lexicon.tables.changes.particles[word] !== undefined;
}
