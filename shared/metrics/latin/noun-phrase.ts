import type { Span } from "../../contract/records.ts";
import { isManner } from "./adverb.ts";
import { isCompound, isVerb, opensClause, type Sentence, wordAt } from "./clause.ts";

/** A stretch of tokens, end exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

/** How many tokens a noun phrase may have. */
const longest = 24;
const quoteMarks = new Set(['"', "“", "”", "‘", "’"]);
const inside = new Set(["-", "–", "&", "'", ".", "/", ...quoteMarks]);
const has = (words: ReadonlySet<string>, word: string): boolean => words.has(word);

/**
 * The noun phrase that ends before token `end`: "the price of a loaf of rye". Where `close`, a preposition other
 * than "of" ends it too.
 */
export function phraseBefore(sentence: Sentence, end: number, close = false): Phrase | undefined {
  const { clause } = sentence.lexicon.tables;
  let from = end;
  for (let i = end - 1; i >= sentence.from && i >= end - longest; i--) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    const word = token.low;
    if (sentence.owner(i) >= 0) {
      const counted = i === end - 1 ? sentence.drafts[sentence.owner(i)]?.noun : undefined;
      if (!attributive(sentence, i, end))
        return counted === i ? { from: i, to: end } : trim(sentence, { from, to: end });
      from = i;
      continue;
    }
    if (token.type === "sign" && (!has(inside, word) || isDash(sentence, i))) break;
    if (sentence.timed(i) || token.type === "number") {
      from = i;
      continue;
    }
    if (has(clause.relatives, word) || (has(clause.pronouns, word) && !has(clause.determiners, word))) {
      if (has(sentence.lexicon.tables.cues.timeNouns, wordAt(sentence, i + 1))) {
        from = i;
        continue;
      }
      break;
    }
    if (word === "and" || word === "or") {
      if (!joinsNouns(sentence, i)) break;
    } else if ((opensClause(sentence, word) || has(clause.conjunctions, word)) && !sentence.timed(i + 1)) break;
    else if (has(clause.prepositions, word) && !isCompound(sentence, i)) {
      if (i === end - 1 || (close && word !== "of") || word === "with" || word === "including") break;
    } else if (
      isVerb(sentence, i) &&
      !isParticiple(sentence, i) &&
      !(i === end - 1 && word.endsWith("s")) &&
      (close || !isPluralNoun(sentence, i))
    )
      break;
    from = i;
  }
  return trim(sentence, { from, to: end });
}

/** "rents in the city dropped": with a verb to come, a form in -s before a preposition is no other verb. */
function isPluralNoun(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const { prepositions, pronouns, auxiliaries, relatives } = sentence.lexicon.tables.clause;
  if (!word.endsWith("s") || word === "is" || word === "was" || word === "has" || word === "does") return false;
  if (!prepositions.has(wordAt(sentence, at + 1)) || wordAt(sentence, at + 1) === "to") return false;
  const before = wordAt(sentence, at - 1);
  return (
    sentence.tokens[at - 1]?.type === "word" && ![pronouns, auxiliaries, relatives].some((words) => words.has(before))
  );
}

/** A hyphen with space around it parts clauses: "LONDON, Feb 3 - Shares". */
function isDash({ tokens }: Sentence, at: number): boolean {
  const low = tokens[at]?.low;
  return (low === "-" || low === "–") && !(tokens[at]?.touches && tokens[at + 1]?.touches);
}

/** A quantity inside a noun phrase: the two-week course, a hut above a metre of snow. */
function attributive(sentence: Sentence, at: number, end: number): boolean {
  const draft = sentence.drafts[sentence.owner(at)];
  if (draft === undefined) return false;
  if (draft.to >= end) return draft.role === undefined && wordAt(sentence, draft.from - 1) === "of";
  // "six hours a night": the rate belongs to the quantity
  if (/^(?:a|an|per)$/.test(wordAt(sentence, draft.to))) return true;
  const before = wordAt(sentence, draft.from - 1);
  const { determiners, prepositions } = sentence.lexicon.tables.clause;
  if (draft.role !== undefined) return false;
  return determiners.has(before) || (prepositions.has(before) && before !== "to" && before !== "at");
}

/** "A road covered with sand reopened": a past participle that a preposition follows and no auxiliary governs. */
function isParticiple(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const { prepositions, auxiliaries, adverbs } = sentence.lexicon.tables.clause;
  const before = wordAt(sentence, at - 1);
  // "the number of people claiming benefits"
  if (word.endsWith("ing"))
    return (
      sentence.tokens[at - 1]?.type === "word" &&
      !auxiliaries.has(before) &&
      !adverbs.has(before) &&
      !prepositions.has(before) &&
      !sentence.lexicon.tables.clause.conjunctions.has(before)
    );
  if (!(word.endsWith("ed") || word === "held" || word === "made" || word === "sold")) return false;
  return (
    prepositions.has(wordAt(sentence, at + 1)) &&
    sentence.tokens[at - 1]?.type === "word" &&
    !auxiliaries.has(before) &&
    !adverbs.has(before) &&
    before !== "and"
  );
}

/** Whether "and" joins nouns of one phrase: neither a verb nor a quantity stands before it up to the next boundary. */
function joinsNouns(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - 9; i--) {
    const word = wordAt(sentence, i);
    if (sentence.owner(i) >= 0 || (isVerb(sentence, i) && !isParticiple(sentence, i))) return false;
    if (i === at - 1 && sentence.tokens[i]?.type === "sign" && !has(inside, word)) return false;
    if (word === "," || word === ";" || word === ":" || opensClause(sentence, word)) return true;
  }
  return true;
}

/** Without articles, times and prepositions at its ends. */
function trim(sentence: Sentence, { from, to }: Phrase): Phrase | undefined {
  const { clause, numbers } = sentence.lexicon.tables;
  let [start, end] = [from, to];
  for (let changed = true; changed && end > start; ) {
    changed = false;
    const last = wordAt(sentence, end - 1);
    const pointed =
      has(sentence.lexicon.tables.cues.timeNouns, last) && /^(?:that|this)$/.test(wordAt(sentence, end - 2));
    if (pointed) {
      end -= 2;
      changed = true;
    } else if (
      (sentence.timed(end - 1) && end - 1 > start) ||
      (has(clause.prepositions, last) && !isCompound(sentence, end - 1)) ||
      has(clause.adverbs, last) ||
      (end - 1 > start && /^(?:last|first)$/.test(last)) ||
      (has(clause.determiners, last) && last !== "all") ||
      (sentence.tokens[end - 1]?.type === "sign" && !/[)\]"”]/.test(last))
    ) {
      end--;
      changed = true;
    }
  }
  for (let changed = true; changed && start < end; ) {
    changed = false;
    const first = wordAt(sentence, start);
    if (has(clause.prepositions, first) && first !== "per") {
      start++;
      if (wordAt(sentence, start) === "the" && sentence.timed(start + 1)) start++;
      while (start < end && sentence.timed(start)) start++;
      changed = true;
    } else if (
      (has(numbers.articles, first) && !sentence.tokens[start + 1]?.touches) ||
      first === "the" ||
      has(quoteMarks, first) ||
      first === "." ||
      first === "-" ||
      first === "and" ||
      first === "or" ||
      (has(clause.adverbs, first) && !sentence.tokens[start]?.capital) ||
      (isManner(sentence, first) && start + 1 < end && !sentence.tokens[start]?.capital)
    ) {
      start++;
      changed = true;
    }
  }
  // a closing quotation mark whose opening one lies outside
  if (end - 1 > start && has(quoteMarks, wordAt(sentence, end - 1))) {
    let marks = 0;
    for (let i = start; i < end; i++) if (has(quoteMarks, wordAt(sentence, i))) marks++;
    if (marks === 1) end--;
  }
  // a quantity and its rate alone name nothing: six hours a night
  const opening = sentence.drafts[sentence.owner(start)];
  if (opening && (opening.to >= end || /^(?:a|an|per)$/.test(wordAt(sentence, opening.to)))) return undefined;
  return end > start ? { from: start, to: end } : undefined;
}

/** The noun phrase that begins at token `at`, with the "of" phrases in it. */
export function phraseAfter(sentence: Sentence, at: number): Phrase | undefined {
  const { clause } = sentence.lexicon.tables;
  let to = at;
  for (let i = at; i < sentence.to && i < at + longest; i++) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    const word = token.low;
    if (token.type === "sign" && (!(has(inside, word) && word !== ".") || isDash(sentence, i))) break;
    if (sentence.owner(i) >= 0 || sentence.timed(i)) {
      if (i > at && !sentence.timed(i)) break;
      to = i + 1;
      continue;
    }
    if (word !== "of" && has(clause.prepositions, word)) break;
    // "barrels of oil a day"
    if (i > at + 1 && has(clause.determiners, word)) break;
    if ((has(clause.relatives, word) || has(clause.adverbs, word)) && i > at) break;
    if (
      has(clause.conjunctions, word) ||
      opensClause(sentence, word) ||
      (has(clause.auxiliaries, word) && word !== "'s")
    )
      break;
    if (has(clause.pronouns, word) && !has(clause.determiners, word)) break;
    if (i > at && isVerb(sentence, i) && !nounLike(sentence, i)) break;
    to = i + 1;
  }
  return trim(sentence, { from: at, to });
}

/** "rate cuts", "interest costs": a verb's form right after a noun is a noun too where nothing that it governs follows. */
function nounLike(sentence: Sentence, at: number): boolean {
  const { prepositions, conjunctions, auxiliaries } = sentence.lexicon.tables.clause;
  const next = wordAt(sentence, at + 1);
  const word = wordAt(sentence, at);
  if (!(sentence.lexicon.nouns.has(word) || word.endsWith("s"))) return false;
  return (
    next === "" || !/^[a-z]/.test(next) || prepositions.has(next) || conjunctions.has(next) || auxiliaries.has(next)
  );
}

/** Where a phrase stands in the text. */
export function spanOf({ tokens }: Sentence, phrase: Phrase | undefined): Span | undefined {
  if (phrase === undefined) return undefined;
  const [first, last] = [tokens[phrase.from], tokens[phrase.to - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** A phrase that names something: not a lone pronoun. */
export function named(sentence: Sentence, phrase: Phrase | undefined): Span | undefined {
  if (phrase === undefined) return undefined;
  const { pronouns, determiners } = sentence.lexicon.tables.clause;
  const only = phrase.to === phrase.from + 1 ? wordAt(sentence, phrase.from) : "";
  return pronouns.has(only) || determiners.has(only) ? undefined : spanOf(sentence, phrase);
}
