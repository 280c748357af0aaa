import { type Reading, readUnit } from "./unit.ts";

/** What a number counts: the index of the noun and of the token after it. */
export interface FoundCounter {
  noun: number;
  to: number;
  /** True where another number stands between, so that the noun lies outside the span: two million 330ml cans. */
  apart?: boolean;
}

/** Whether a word looks like a plural noun: people, shareholders; not "was", "business". */
export function isPlural({ lexicon }: Reading, word: string): boolean {
  const { plurals, notPlural } = lexicon.tables.words;
  if (plurals.has(word)) return true;
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))
    return false;
  return !notPlural.has(word) && !word.includes("'");
}

/** The same for a token as written: GPUs, MPs, PhDs are plurals whatever their letters. */
export function isPluralAt(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.type !== "word") return false;
  if (isPlural(reading, token.low)) return true;
  return token.capital && token.low.endsWith("s") && acronyms.test(reading.text.slice(token.start, token.end));
}

const acronyms = /^[A-Z][A-Za-z]{0,4}[A-Z]s$/;

/** Whether a word ends a noun phrase that reads on to the right. */
export function endsPhrase({ lexicon }: Reading, word: string): boolean {
  const { prepositions, conjunctions, auxiliaries, relatives, determiners, pronouns } = lexicon.tables.clause;
  return (
    prepositions.has(word) ||
    conjunctions.has(word) ||
    auxiliaries.has(word) ||
    relatives.has(word) ||
    determiners.has(word) ||
    pronouns.has(word)
  );
}

/** At most so many words stand between a number and the noun that it counts. */
const reach = 7;

/**
 * The noun that a number counts, from token `at` on: the first plural before the phrase ends (12 oldest members);
 * after "one" the last word of the phrase; after a hyphen a noun that is counted that way (a six-member panel).
 */
export function readCounter(reading: Reading, at: number, one: boolean): FoundCounter | undefined {
  const { tokens, lexicon } = reading;
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.low === "-") {
    const noun = tokens[at + 1];
    const counted = first.touches && noun?.touches && lexicon.tables.words.counted.has(noun.low);
    return counted ? { noun: at + 1, to: at + 2 } : undefined;
  }
  let joined = false;
  let apart = false;
  let last = -1;
  for (let i = at; i < tokens.length && i < at + reach; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.type === "sign") {
      if (token.low === "-" && token.touches && i > at) continue;
      break;
    }
    // the number of a name: 50 A320neo jets
    if (token.type === "number" && token.touches && i > at && tokens[i - 1]?.type === "word") continue;
    if (token.type === "number") {
      const hyphen = tokens[i + 1]?.low === "-" ? 1 : 0;
      const unit = one ? undefined : readUnit(reading, i + 1 + hyphen, tokens[i + 1]?.touches ?? false);
      if (unit?.kind === "measure") {
        i = unit.to - 1;
        apart = true;
      } else if (i === at || one || token.grouped) break;
      continue;
    }
    // "from 24 five years ago": another number begins
    const { ones, tens } = lexicon.tables.numbers;
    if (i > at - 1 && (ones[token.low] !== undefined || tens[token.low] !== undefined)) break;
    if (token.low === "'s") {
      last = -1;
      continue;
    }
    if (token.low === "and" && !joined && !one && i > at) {
      const [before, after] = [tokens[i - 1], tokens[i + 1]];
      if (before?.type !== "word" || after?.type !== "word" || before.capital !== after.capital) break;
      joined = true;
      continue;
    }
    if (token.low === "of" && i === at + 1 && tokens[at]?.low === "sort") break;
    if (endsPhrase(reading, token.low) && !(token.low === "other" || token.low === "more")) break;
    if (isPluralAt(reading, i)) {
      if (one) break;
      const next = tokens[i + 1];
      const further =
        lexicon.tables.words.compounds.has(token.low) &&
        next?.type === "word" &&
        isPlural(reading, next.low) &&
        !endsPhrase(reading, next.low);
      const noun = further && !lexicon.tables.clause.verbs.has(next.low) ? i + 1 : i;
      return { noun, to: noun + 1, ...(apart ? { apart } : {}) };
    }
    if (one && (lexicon.tables.clause.verbs.has(token.low) || lexicon.tables.clause.adverbs.has(token.low))) break;
    last = i;
  }
  if (last < 0) return undefined;
  if (one) return tokens[last]?.capital ? undefined : { noun: last, to: last + 1 };
  // a three course meal: a short word that is counted that way
  const word = tokens[at] as (typeof tokens)[number];
  return word.type === "word" && lexicon.tables.words.counted.has(word.low) ? { noun: at, to: at + 1 } : undefined;
}

/** "two of her cousins", "one of the tallest towers": the plural after "of", which lies outside the number's span. */
export function counterAfterOf(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  if (tokens[at]?.low !== "of") return undefined;
  for (let i = at + 1; i < tokens.length && i < at + 9; i++) {
    const token = tokens[i];
    if (token === undefined || (token.type === "sign" && token.low !== "-" && token.low !== "'")) return undefined;
    if (isPluralAt(reading, i)) return i;
    const { clause } = reading.lexicon.tables;
    if (
      token.type === "word" &&
      token.low !== "'s" &&
      (clause.auxiliaries.has(token.low) || clause.relatives.has(token.low) || clause.verbs.has(token.low))
    )
      return undefined;
  }
  return undefined;
}
