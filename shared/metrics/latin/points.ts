import { type Sentence, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";

/** Points are of percentages where the level beside them is one, or where a rate or a poll is spoken of. */
export function readPoints(sentence: Sentence): void {
  const { drafts } = sentence;
  drafts.forEach((draft, i) => {
    if (draft.kind !== "index" || draft.unit !== "point" || Math.abs(draft.value ?? draft.high ?? 0) > 60) return;
    const level = [drafts[i - 1], drafts[i + 1]].some(
      (other) => other?.kind === "percent" && other.role !== undefined && other.role !== "change",
    );
    if (!level && !speaksOfRates(sentence, draft)) return;
    draft.kind = "percentage-point";
    draft.unit = "pp";
  });
}

/** How far around the points a word may stand that tells what they are of, in tokens. */
const reach = 9;

function speaksOfRates(sentence: Sentence, draft: Draft): boolean {
  const { rates, indexes } = sentence.lexicon.tables.cues;
  let found = false;
  for (let i = draft.from - reach; i < draft.to + reach; i++) {
    const word = wordAt(sentence, i);
    if (indexes.has(word)) return false;
    if (rates.has(word)) found = true;
  }
  return found;
}

/** "The index eased to 48.9": a level without a unit is in points. Runs after the subjects are known. */
export function readIndexLevels(sentence: Sentence): void {
  const { tokens, lexicon } = sentence;
  for (const draft of sentence.drafts) {
    if (draft.kind !== "count" || draft.counter !== undefined || draft.unit !== "1" || !draft.bare) continue;
    if (draft.role === "part" || draft.role === "whole" || draft.subject === undefined) continue;
    if (draft.role === undefined && (tokens[draft.first]?.decimals ?? 0) === 0) continue;
    let last = draft.from - 1;
    while (last >= sentence.from && (tokens[last]?.end ?? 0) > draft.subject.end) last--;
    for (let i = last; i >= sentence.from && (tokens[i]?.start ?? 0) >= draft.subject.start; i--)
      if (lexicon.tables.cues.indexes.has(wordAt(sentence, i))) {
        draft.kind = "index";
        draft.unit = "point";
        draft.bare = false;
        break;
      }
  }
}
