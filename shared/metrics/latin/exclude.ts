import type { LatinMetricTables } from "../../language/latin/metric-tables.ts";
import { isManner } from "./adverb.ts";
import type { Amount } from "./amount.ts";
import type { Reading } from "./unit.ts";

/**
 * Whether the digits or words at `at` stand inside something that is no number at all: a name (A380, GL-174, 3G),
 * an ordinal (30th), a time or score (9:01), an address of the web, a number that only labels (#12).
 * `end` is the index of the token after the number and its unit.
 */
export function isPartOfWord({ tokens, lexicon }: Reading, amount: Amount): boolean {
  const at = amount.number;
  const token = tokens[at];
  if (token === undefined) return true;
  const before = tokens[amount.from - 1];
  if (tokens[amount.from]?.touches && before !== undefined) {
    if (before.type === "word" && before.low !== "'s") return true;
    if ("#@/_=&:№\\^*".includes(before.low) && !(before.low === "/" && amount.unit !== undefined)) return true;
    if (
      "-–—".includes(before.low) &&
      before.touches &&
      isNameBeforeHyphen(lexicon.tables, tokens[amount.from - 2]?.low, amount)
    )
      return true;
  }
  const next = tokens[amount.to];
  if (next?.touches) {
    if (next.type === "word" && next.low !== "'s") return amount.written === "digits";
    if (next.low === ":" && tokens[amount.to + 1]?.touches && tokens[amount.to + 1]?.type === "number") return true;
    if ("/_@".includes(next.low) && amount.unit === undefined && tokens[amount.to + 1]?.touches) return true;
    if (next.low === "'" && tokens[amount.to + 1]?.low === "s" && tokens[amount.to + 1]?.touches) return true;
  }
  if (token.type === "number") {
    const tail = tokens[at + 1];
    if (
      tail?.touches &&
      (lexicon.tables.cues.ordinalEnds.has(tail.low) || lexicon.tables.cues.decadeEnds.has(tail.low))
    )
      return true;
    // 007, 0800: a code; 0.5 is none
    const [first, second] = [token.low[0], token.low[1] ?? ""];
    if (first === "0" && second >= "0" && second <= "9" && !amount.prefixed) return true;
  }
  return false;
}

const isNameBeforeHyphen = ({ cues }: LatinMetricTables, word: string | undefined, amount: Amount): boolean =>
  word !== undefined && !cues.hyphenOpeners.has(word) && (amount.unit === undefined || amount.kind !== "percent");

/** A bare year: four digits without a group, from 1700 (1400 after "in" and the like) to 2100, that nothing says to be counted. */
export function isYear({ tokens, lexicon }: Reading, amount: Amount, counted: boolean, bounded: boolean): boolean {
  const token = tokens[amount.number];
  if (token?.type !== "number" || token.grouped || token.decimals > 0 || amount.unit !== undefined) return false;
  if (
    token.end - token.start !== 4 ||
    amount.to !== amount.number + 1 ||
    token.value < (lexicon.tables.cues.yearBefore.has(tokens[amount.from - 1]?.low ?? "") ? 1400 : 1700) ||
    token.value > 2100
  )
    return false;
  if (!counted) return !bounded || token.value % 50 !== 0;
  if (bounded || token.value % 100 === 0) return false;
  const before = tokens[amount.from - 1];
  return (
    before !== undefined &&
    (lexicon.tables.clause.prepositions.has(before.low) ||
      lexicon.tables.clause.determiners.has(before.low) ||
      before.capital ||
      before.low === "'s" ||
      token.value >= 1900)
  );
}

/**
 * Whether a bare number belongs to a name or only labels something: S&P 500, iPhone 11, page 12, (4), 3) …, Unit 3.
 * `first` tells whether the word before it opens the sentence and so is capital in any case.
 */
export function isLabel(reading: Reading, amount: Amount, counted: boolean): boolean {
  const { text, tokens, lexicon } = reading;
  const token = tokens[amount.number];
  if (amount.unit !== undefined || token === undefined) return false;
  const before = tokens[amount.from - 1];
  const next = tokens[amount.to];
  // the Group of Seven
  if (
    token.type === "word" &&
    token.capital &&
    before?.type === "word" &&
    !counted &&
    !opensSentence(text, token.start)
  )
    return true;
  // page 2 of 5
  const labelled = before?.low === "of" && tokens[amount.from - 2]?.type === "number";
  if (labelled && lexicon.tables.words.labels.has(tokens[amount.from - 3]?.low ?? "")) return true;
  if (amount.written === "digits" && amount.scale === 1) {
    if (before?.low === "(" && next?.low === ")") return true;
    if (before?.low === "[" && next?.low === "]") return true;
    if (amount.from === 0 && (next?.low === "." || next?.low === ")") && tokens.length > 2) return true;
  }
  if (before === undefined) return isAddress(amount, tokens[amount.to], counted);
  if (before.type === "word" && !token.grouped && amount.scale === 1) {
    const { words, clause } = lexicon.tables;
    if (words.labels.has(before.low)) return true;
    if (before.low === "." && words.labels.has(tokens[amount.from - 2]?.low ?? "")) return true;
    const initial = opensSentence(text, before.start);
    const plain =
      clause.prepositions.has(before.low) ||
      clause.conjunctions.has(before.low) ||
      clause.auxiliaries.has(before.low) ||
      clause.determiners.has(before.low) ||
      clause.adverbs.has(before.low) ||
      clause.verbs.has(before.low) ||
      clause.pronouns.has(before.low) ||
      lexicon.verbs.has(before.low) ||
      isManner(reading, before.low);
    const member = amount.written === "words" && next?.low === "of";
    if (before.capital && !plain && !member && !(initial && counted)) return token.decimals === 0 || !counted;
  }
  if (before.low === "." && before.touches && lexicon.tables.words.labels.has(tokens[amount.from - 2]?.low ?? ""))
    return true;
  return isAddress(amount, next, counted);
}

/** 14 Acacia Road, 60601 Chicago: a capital follows and nothing is counted. */
const isAddress = (amount: Amount, next: Reading["tokens"][number] | undefined, counted: boolean): boolean =>
  !counted &&
  amount.written === "digits" &&
  amount.scale === 1 &&
  next?.type === "word" &&
  next.capital &&
  next.low !== "i";

/** "runway 27L", "221B Baker Street", "4K screens": a letter that touches the digits of a name. */
export function isCoded({ text, tokens, lexicon }: Reading, amount: Amount): boolean {
  const letter = tokens[amount.number + 1];
  if (amount.prefixed || !letter?.touches || letter.type !== "word" || letter.end - letter.start !== 1) return false;
  const next = tokens[amount.number + 2];
  const { words, cues } = lexicon.tables;
  if (letter.low === "k") return amount.value <= 16e3 && cues.resolution.has(next?.low ?? "");
  const capital = text[letter.start] === letter.low.toUpperCase();
  if (!capital || "CF".includes(text[letter.start] as string)) return false;
  const named = next?.type === "word" && next.capital && amount.unit !== undefined;
  return named || words.labels.has(tokens[amount.from - 1]?.low ?? "");
}

/** Whether nothing but opening marks stands between a place and the end of the sentence before. */
function opensSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && " \t\n\"'“‘([".includes(text[i] as string)) i--;
  return i < 0 || ".!?:;—–-".includes(text[i] as string);
}

/** "2-1", "24-31": two bare numbers of a match, in a sentence that speaks of sport or the wrong way round for a range. */
export function isScore({ tokens, lexicon }: Reading, first: Amount, second: Amount, counted: boolean): boolean {
  if (first.unit !== undefined || second.unit !== undefined || counted) return false;
  if (first.value >= 1000 && second.value > first.value) return false;
  if (first.value < 10 && second.value < 10) return true;
  for (let i = Math.max(0, first.from - 15); i < Math.min(tokens.length, second.to + 15); i++)
    if (lexicon.tables.words.sport.has((tokens[i] as (typeof tokens)[number]).low)) return true;
  return false;
}
