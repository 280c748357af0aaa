import type { Direction } from "../../contract/records.ts";
import type { Reading } from "./unit.ts";

/** The direction that a word by itself may name: rose, drop, higher. */
export const directionOf = ({ lexicon }: Reading, word: string): Direction | undefined =>
  lexicon.verbs.get(word) ?? lexicon.nouns.get(word) ?? lexicon.tables.changes.particles[word];

const breaks = new Set([".", ";", ":", "?", "!"]);

/** Whether a word of change before token `at` in its clause governs what stands there: "dropped sharply from". */
export function governsByChange(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i];
    if (token === undefined || breaks.has(token.low)) return false;
    if (directionOf(reading, token.low) !== undefined || lexicon.weakVerbs.has(token.low)) return true;
    if (token.type === "word" && lexicon.tables.clause.verbs.has(token.low)) return false;
  }
  return false;
}
