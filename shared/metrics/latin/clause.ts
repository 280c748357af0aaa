import type { Span } from "../../contract/records.ts";
import { parseIso } from "../period/calendar.ts";
import type { PeriodMention } from "../period/find-periods.ts";
import { isManner } from "./adverb.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./unit.ts";

/** One sentence with its quantities, as the context rules share it. Token indices run over the whole paragraph. */
export interface Sentence extends Reading {
  /** Indices of its first token and of the token after it. */
  from: number;
  to: number;
  /** Its quantities in order. */
  drafts: readonly Draft[];
  /** Position of the first of them among those of the paragraph. */
  offset: number;
  /** For each token the quantity that holds it, as a position in `drafts`; -1 for none. */
  owner: (token: number) => number;
  /** Whether a token belongs to a time. */
  timed: (token: number) => boolean;
  /** How many days the time has that begins at a token; undefined where none does, or a stretch from … to. */
  days: (token: number) => number | undefined;
}

/** The sentences of a paragraph that hold quantities, in order. */
export function sentencesOf(
  reading: Reading,
  drafts: readonly Draft[],
  spans: readonly Span[],
  mentions: readonly PeriodMention[],
  published: string | undefined,
): Sentence[] {
  const { tokens } = reading;
  const marks = new Int32Array(tokens.length).fill(-1);
  drafts.forEach((draft, i) => {
    marks.fill(i, draft.from, draft.to);
  });
  const times = new Uint8Array(tokens.length);
  const lengths = new Map<number, number>();
  let t = 0;
  for (const { start, end, calendar, text, from, to } of mentions) {
    while (t < tokens.length && (tokens[t] as (typeof tokens)[number]).start < start) t++;
    if (from !== undefined && to !== undefined && !/ to |-|–/.test(text) && !isLongAgo(text, published))
      lengths.set(t, daysOf(from, to));
    for (let i = t; calendar && i < tokens.length && (tokens[i] as (typeof tokens)[number]).start < end; i++)
      times[i] = 1;
  }
  const sentences: Sentence[] = [];
  let d = 0;
  let from = 0;
  for (const { end } of spans) {
    let to = from;
    while (to < tokens.length && (tokens[to] as (typeof tokens)[number]).start < end) to++;
    const offset = d;
    while (d < drafts.length && (drafts[d] as Draft).first < to) d++;
    if (d > offset)
      sentences.push({
        ...reading,
        from,
        to,
        drafts: drafts.slice(offset, d),
        offset,
        owner: (token) => (marks[token] as number) - (marks[token] === -1 ? 0 : offset),
        timed: (token) => times[token] === 1,
        days: (token) => lengths.get(token),
      });
    from = to;
  }
  return sentences;
}

/** "than in 2019", six years on, is no comparison of years with each other. */
const isLongAgo = (text: string, published: string | undefined): boolean =>
  published !== undefined && /^\d{4}$/.test(text) && Number(text) < Number(published.slice(0, 4)) - 2;

/** How many days a stretch has, both ends inclusive; 0 where they are no dates. */
const daysOf = (from: string, to: string): number => {
  const [first, last] = [parseIso(from), parseIso(to)];
  return first === undefined || last === undefined ? 0 : last - first + 1;
};

/** The word of a token, "" outside the sentence. */
export const wordAt = ({ tokens, from, to }: Sentence, at: number): string =>
  at >= from && at < to ? (tokens[at]?.low ?? "") : "";

export const opensClause = ({ lexicon }: Reading, word: string): boolean =>
  word === ";" || word === ":" || lexicon.tables.cues.openers.has(word);

/** Whether a token is a verb that a clause may hang on: an auxiliary, a verb of change, one of the common verbs or a regular past. */
export function isVerb(sentence: Sentence, at: number): boolean {
  const { tokens, lexicon } = sentence;
  const token = tokens[at];
  if (token?.type !== "word" || sentence.owner(at) >= 0) return false;
  const { low } = token;
  const { auxiliaries, verbs } = lexicon.tables.clause;
  // "Spending rose": a capital gerund opens the sentence as its noun
  if (low === "'s" || (token.capital && low.endsWith("ing"))) return false;
  if (auxiliaries.has(low)) return true;
  // so does any capital word there ("Yields on"), and half of a compound is no verb (start-up)
  if ((at === sentence.from && token.capital) || isCompound(sentence, at)) return false;
  if (
    sentence.lexicon.tables.cues.modals.has(before(sentence, at)) &&
    !sentence.lexicon.tables.clause.adverbs.has(low) &&
    low !== "not"
  )
    return true;
  const counts = lexicon.tables.cues.beforeNumber.has(low) && leadsToNumber(sentence, at);
  const known = counts || verbs.has(low) || lexicon.verbs.has(low) || lexicon.weakVerbs.has(low);
  const last = isCompound(sentence, at - 1) ? "" : wordAt(sentence, at - 1);
  if (known && !counts && lexicon.tables.cues.nounVerbs.has(low) && !leadsVerb(sentence, at - 1)) return false;
  if (known) return !isNounPlace(sentence, low, last);
  // an unknown word in -ed is a verb unless it stands as an adjective before its noun
  return (
    low.length > 4 &&
    low.endsWith("ed") &&
    !token.capital &&
    !isNounPlace(sentence, low, last) &&
    !nounFollows(sentence, at)
  );
}

/** The word before a token over adverbs: will probably close. */
function before(sentence: Sentence, at: number): string {
  let i = at - 1;
  while (
    i > at - 3 &&
    (isManner(sentence, wordAt(sentence, i)) || wordAt(sentence, i) === "not" || wordAt(sentence, i) === "also")
  )
    i--;
  return sentence.timed(i) ? "" : wordAt(sentence, i);
}

/** A word such as "rise", "costs" or "reported" after a determiner, an adjective or "of" is a noun or adjective there. */
function isNounPlace({ lexicon }: Sentence, word: string, before: string): boolean {
  const { determiners, prepositions } = lexicon.tables.clause;
  if (before === "to") return false;
  if (determiners.has(before) || before === "'s" || before === "'") return true;
  if (prepositions.has(before) && before !== "since") return !word.endsWith("ing");
  // adjectives before a noun: the biggest monthly fall, an earlier forecast
  return lexicon.tables.cues.qualifying.has(before) || /^[a-z]{4,}est$/.test(before);
}

/** "firms plan", "they need", "to start": a plural, a pronoun or the like before a verb that is a noun as well. */
function leadsVerb(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const { pronouns, adverbs, auxiliaries, conjunctions } = sentence.lexicon.tables.clause;
  return (
    word === "to" ||
    (word.endsWith("s") && !word.endsWith("ss")) ||
    sentence.lexicon.tables.words.plurals.has(word) ||
    isManner(sentence, word) ||
    [pronouns, adverbs, auxiliaries, conjunctions].some((words) => words.has(word))
  );
}

/** "average $62", "range from $20": a number right behind. */
const leadsToNumber = (sentence: Sentence, at: number): boolean =>
  sentence.owner(at + 1) >= 0 ||
  (/^(?:from|between|at|by)$/.test(wordAt(sentence, at + 1)) && sentence.owner(at + 2) >= 0);

/** Whether a hyphen without spaces joins a word to the one before or after it. */
export const isCompound = ({ tokens }: Reading, at: number): boolean =>
  (tokens[at + 1]?.low === "-" && tokens[at + 1]?.touches === true && tokens[at + 2]?.touches === true) ||
  (tokens[at - 1]?.low === "-" && tokens[at]?.touches === true && tokens[at - 1]?.touches === true);

const nounFollows = (sentence: Sentence, at: number): boolean => {
  const { tokens, lexicon } = sentence;
  const next = tokens[at + 1];
  if (next?.type !== "word" || at + 1 >= sentence.to || sentence.owner(at + 1) >= 0) return false;
  const { prepositions, determiners, adverbs, conjunctions, pronouns } = lexicon.tables.clause;
  return (
    ![prepositions, determiners, adverbs, conjunctions, pronouns].some((words) => words.has(next.low)) &&
    !isManner(sentence, next.low)
  );
};
