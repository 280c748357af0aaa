import { type Sentence, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";

/** Points are of percentages where the level beside them is one, or where a rate or a poll is spoken of. */
export function readPoints(sentence: Sentence): void {
  const { drafts } = sentence;
  const percentages = drafts.some(({ kind }) => kind === "percent");
  for (const draft of drafts) {
    if (draft.kind !== "index" || draft.unit !== "point" || Math.abs(draft.value ?? draft.high ?? 0) > 60) continue;
    if (!speaksOfRates(sentence, draft, percentages)) continue;
    draft.kind = "percentage-point";
    draft.unit = "pp";
  }
}

/** How far around the points a word may stand that tells what they are of, in tokens. */
const reach = 9;

function speaksOfRates(sentence: Sentence, draft: Draft, percentages: boolean): boolean {
  const { rates, indexes } = sentence.lexicon.tables.cues;
  let found = percentages && draft.role !== "to" && !restates(sentence, draft);
  for (let i = draft.from - reach; i < draft.to + reach; i++) {
    const word = wordAt(sentence, i);
    if (indexes.has(word)) return false;
    if (rates.has(word)) found = true;
  }
  return found;
}

/** "lost 12 points, or 0.4%" are points of an index. */
function restates(sentence: Sentence, draft: Draft): boolean {
  const i = wordAt(sentence, draft.to) === "," ? draft.to + 1 : draft.to;
  const or = wordAt(sentence, i) === "or" || wordAt(sentence, i) === "(";
  return or || wordAt(sentence, draft.from - 1) === "or" || wordAt(sentence, draft.from - 1) === "(";
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

/** "The average age of a mother is 29.4": years. Runs after the subjects are known. */
export function readAges({ text, drafts }: Sentence): void {
  for (const draft of drafts) {
    if (draft.kind !== "count" || draft.counter !== undefined || draft.unit !== "1" || draft.subject === undefined)
      continue;
    const named = /\bages?\b/.test(
      text.slice(draft.subject.start, Math.min(draft.subject.end, draft.subject.start + 80)),
    );
    if (!named || (draft.value ?? draft.high ?? 999) > 120 || (draft.value ?? draft.low ?? -1) < 0) continue;
    draft.kind = "age";
    draft.unit = "year";
    draft.bare = false;
  }
}
