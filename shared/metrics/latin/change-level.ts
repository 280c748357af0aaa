import { isBetween } from "./change-words.ts";
import { isVerb, type Sentence, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";

/** "up from 12", "fell to 5% from 6%": not "raised $5m from 12 investors". */
export function isEnd(sentence: Sentence, draft: Draft, governor: number, from: number): boolean {
  if (sentence.lexicon.tables.changes.particles[wordAt(sentence, governor)] !== undefined && governor === from - 1)
    return true;
  // "has been reduced from 520 homes": nothing else can have been taken from these
  if (governor === from - 1 && sentence.lexicon.weakVerbs.get(wordAt(sentence, governor)) === "down") return true;
  const { drafts } = sentence;
  const position = sentence.owner(draft.first);
  for (let i = position - 1; i >= 0 && i >= position - 4; i--) {
    const other = drafts[i] as Draft;
    if (
      other.role === "to" ||
      (other.unit === draft.unit && other.kind === draft.kind && other.counter === draft.counter)
    )
      return true;
  }
  const next = drafts[position + 1];
  // "from 12 percent in 2010 to 33 percent"
  if (
    next !== undefined &&
    next.unit === draft.unit &&
    next.from - draft.to < 12 &&
    wordAt(sentence, next.from - 1) === "to"
  )
    return true;
  return wordAt(sentence, draft.to) === "to" || draft.bare || sentence.lexicon.nouns.has(wordAt(sentence, governor));
}

/** "from 0 to 100 km/h": one range, written with both words. */
export function isSpread(sentence: Sentence, draft: Draft): boolean {
  if (draft.low === undefined) return false;
  for (let i = draft.first; i < draft.after; i++) if (wordAt(sentence, i) === "to") return true;
  return false;
}

/** "inched up to 7%": the level reached, no upper bound. */
export const isUpTo = (sentence: Sentence, draft: Draft): boolean =>
  draft.qualifier === "atMost" &&
  wordAt(sentence, draft.from) === "up" &&
  wordAt(sentence, draft.from + 1) === "to" &&
  (sentence.lexicon.verbs.has(wordAt(sentence, draft.from - 1)) ||
    sentence.lexicon.tables.cues.motion.has(wordAt(sentence, draft.from - 1)) ||
    (isBetween(sentence, wordAt(sentence, draft.from - 1)) &&
      sentence.lexicon.tables.cues.motion.has(wordAt(sentence, draft.from - 2))));

/** "rose above 7%", "surged past $100,000": a level that was passed; "rose more than 7%" tells by how much. */
export function isReached(sentence: Sentence, draft: Draft): boolean {
  if (draft.qualifier !== "above" && draft.qualifier !== "below") return false;
  for (let i = draft.from; i < draft.first; i++)
    if (/^(?:above|below|past|beneath|beyond)$/.test(wordAt(sentence, i))) return true;
  return false;
}

/**
 * The "to" or "from" before the noun phrase that holds a level, which ends at token `at`: to a four-year low of, to a
 * seasonally adjusted, from an earlier estimate of.
 */
export function reachedFrom(sentence: Sentence, at: number): number | undefined {
  const { cues, clause } = sentence.lexicon.tables;
  const of = wordAt(sentence, at) === "of";
  if (of && !cues.levels.has(wordAt(sentence, at - 1))) return undefined;
  for (let i = of ? at - 2 : at; i > sentence.from && i > at - 8; i--) {
    const word = wordAt(sentence, i);
    if (word === "to" || word === "from")
      return clause.determiners.has(wordAt(sentence, i + 1)) || wordAt(sentence, i + 1) === "record" ? i : undefined;
    if (sentence.owner(i) >= 0) {
      if (sentence.drafts[sentence.owner(i)]?.kind !== "duration") return undefined;
      continue;
    }
    if (sentence.tokens[i]?.type === "sign" && word !== "-") return undefined;
    const adjective = word.endsWith("ed") || word.endsWith("ing") || clause.determiners.has(word);
    if (clause.prepositions.has(word) || clause.conjunctions.has(word)) return undefined;
    if (!adjective && isVerb(sentence, i)) return undefined;
  }
  return undefined;
}
