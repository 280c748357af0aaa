import type { Direction } from "../../contract/records.ts";
import { isManner } from "./adverb.ts";
import { directionOf } from "./change-words.ts";
import { type Sentence, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";

/** Makes a quantity an amount of change. */
export function change(draft: Draft, direction: Direction): true {
  draft.role = "change";
  draft.direction = direction;
  return true;
}

/** A share, points or a level of an index: what a verb of change takes without "by". */
export const isRelative = (draft: Draft): boolean =>
  draft.kind === "percent" || draft.kind === "percentage-point" || draft.kind === "index";

/** What stands after the quantity: "1.5% higher", "a 9 percent drop", "a 2% rent rise", "$2bn was wiped off". */
export function readAfter(sentence: Sentence, draft: Draft): boolean {
  const { lexicon } = sentence;
  if (draft.kind === "duration") return false;
  const first = wordAt(sentence, draft.to);
  const than = wordAt(sentence, draft.to + 1) === "than";
  const compared = lexicon.tables.cues.compared[first];
  if (compared !== undefined && than && isTimeAfter(sentence, draft.to + 1)) return change(draft, compared);
  const priced = lexicon.tables.cues.priced[first];
  if (priced !== undefined && (!than || isTimeAfter(sentence, draft.to + 1))) return change(draft, priced);
  if (first === "ahead" && isRelative(draft)) return change(draft, "up");
  if (takenOrAdded(sentence, draft)) return true;
  if (draft.kind === "fraction") return false;
  const particle = lexicon.tables.changes.particles[first];
  if (particle !== undefined && draft.kind !== "count" && !isPlace(sentence, draft.to)) return change(draft, particle);
  if (draft.kind === "count" || draft.kind === "measure") return false;
  const { prepositions, auxiliaries, conjunctions, relatives, determiners } = lexicon.tables.clause;
  for (let i = draft.to; i < draft.to + 4; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || i >= sentence.to || sentence.owner(i) >= 0) return false;
    if (token.type === "sign" && token.low !== "-") return false;
    const direction = lexicon.nouns.get(token.low);
    if (direction !== undefined) return change(draft, direction);
    if (
      [prepositions, auxiliaries, conjunctions, relatives, determiners].some((words) => words.has(token.low)) &&
      !inCompound(sentence, i)
    )
      return false;
  }
  return false;
}

/** "up to", "19 inches up front", "3 metres down the shaft": no change. */
function isPlace(sentence: Sentence, at: number): boolean {
  if (!/^(?:up|down)$/.test(wordAt(sentence, at))) return false;
  return /^(?:to|front|there|here|the|in|into|a|river|stream|hill|north|south|top)$/.test(wordAt(sentence, at + 1));
}

/** "$2bn was wiped off its value", "a further 3% will be shaved off", "60 jobs were added". */
function takenOrAdded(sentence: Sentence, draft: Draft): boolean {
  const { auxiliaries, adverbs } = sentence.lexicon.tables.clause;
  let i = draft.to;
  let led = false;
  for (; i < draft.to + 6; i++) {
    const word = wordAt(sentence, i);
    if (auxiliaries.has(word)) led = true;
    else if (!adverbs.has(word) && !isManner(sentence, word)) break;
  }
  const direction = sentence.lexicon.weakVerbs.get(wordAt(sentence, i));
  if (!led || direction === undefined) return false;
  const joint = wordAt(sentence, i + 1);
  const fits = direction === "up" ? wordAt(sentence, i) === "added" : /^(?:off|from|out)$/.test(joint);
  return fits && change(draft, direction);
}

/** "than a year ago", "than on Monday", "than in the first quarter"; not "than the 1991-2020 average". */
const isTimeAfter = (sentence: Sentence, at: number): boolean =>
  sentence.lexicon.bases.startingAt(sentence.tokens, at) !== undefined ||
  sentence.timed(at + 1) ||
  (/^(?:in|on|at|during|for)$/.test(wordAt(sentence, at + 1)) &&
    (sentence.timed(at + 2) || sentence.timed(at + 3) || sentence.timed(at + 4)));

/** year-on-year: "on" between hyphens. */
const inCompound = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at - 1) === "-" || wordAt(sentence, at + 1) === "-";

/** "Oakfield +1.2%", "Elm -0.6%": the sign right after a name. */
export function readSign(sentence: Sentence, draft: Draft): boolean {
  if (draft.sign === undefined || !isRelative(draft)) return false;
  if (draft.sign === 1) return change(draft, "up");
  const before = sentence.tokens[draft.from - 1];
  if (before?.type !== "word" || !before.capital || draft.value === null) return false;
  draft.value = -draft.value;
  return change(draft, "down");
}

/** The direction of "up" or "down" and of words alike at a token; none where it belongs to another verb: made up. */
export function particleAt(sentence: Sentence, at: number): Direction | undefined {
  const direction = sentence.lexicon.tables.changes.particles[wordAt(sentence, at)];
  if (direction === undefined) return undefined;
  const { phrasal, yielding } = sentence.lexicon.tables.cues;
  const before = wordAt(sentence, at - 1);
  if (!/^(?:up|down)$/.test(wordAt(sentence, at))) return direction;
  if (yielding.has(before)) return "down";
  return phrasal.has(before) ? undefined : direction;
}

/** The direction that the word at a token names, be it verb, noun or particle. */
export const directionAt = (sentence: Sentence, at: number): Direction | undefined =>
  sentence.lexicon.tables.changes.particles[wordAt(sentence, at)] === undefined
    ? directionOf(sentence, wordAt(sentence, at))
    : particleAt(sentence, at);
