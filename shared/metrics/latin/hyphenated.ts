import { type Sentence, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";

/**
 * Whether a hyphen joins the number to its unit or to the noun after it: 10-year, 24,000-acre, three-bedroom; neither
 * twenty-five metres nor 20 megawatt-hours.
 */
export function isHyphenated(sentence: Sentence, draft: Draft): boolean {
  const { tokens, lexicon } = sentence;
  const { ones, tens, magnitudes } = lexicon.tables.numbers;
  for (let i = draft.first + 1; i <= draft.to; i++) {
    if (wordAt(sentence, i) !== "-" || !tokens[i]?.touches || !tokens[i + 1]?.touches) continue;
    const [before, after] = [wordAt(sentence, i - 1), wordAt(sentence, i + 1)];
    const number = tokens[i - 1]?.type === "number" || before in ones || before in tens || before in magnitudes;
    if (number && tokens[i + 1]?.type === "word" && !(after in ones)) return true;
  }
  return false;
}
