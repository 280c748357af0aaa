import type { Span } from "../../contract/records.ts";
import { isManner } from "./adverb.ts";
import { findGovernor, pushedTo } from "./change.ts";
import { isVerb, type Sentence, wordAt } from "./clause.ts";
import { clauseOf, clauseSubject, verbBefore } from "./clause-subject.ts";
import type { Draft } from "./draft.ts";
import { named, type Phrase, phraseAfter, phraseBefore, spanOf } from "./noun-phrase.ts";

/** The subject of a verb of change, or its object: "lifted the roof by two metres". */
export function changed(sentence: Sentence, draft: Draft): Span | undefined {
  if (draft.role !== "change" && draft.role !== "to" && draft.role !== "from") return undefined;
  if (draft.rule === "latin.multiple") {
    const object = objectOf(sentence, draft.to - 1, sentence.to);
    return object ? spanOf(sentence, object) : named(sentence, clauseOfMultiple(sentence, draft));
  }
  const raised = sentence.lexicon.tables.changes.particles[wordAt(sentence, draft.to)] !== undefined;
  if (
    raised &&
    /^(?:higher|lower)$/.test(wordAt(sentence, draft.to)) &&
    sentence.tokens[draft.to + 1]?.type === "word"
  ) {
    const { determiners, prepositions, conjunctions, adverbs } = sentence.lexicon.tables.clause;
    const next = wordAt(sentence, draft.to + 1);
    if (
      ![determiners, prepositions, conjunctions, adverbs].some((words) => words.has(next)) &&
      !sentence.timed(draft.to + 1)
    )
      return spanOf(sentence, phraseAfter(sentence, draft.to + 1));
    // "trimmed the loss to end 3% lower"
    const clause = clauseOf(sentence, draft.from);
    if (clause) return named(sentence, clause);
  }
  const noun = changeNounAfter(sentence, draft);
  if (noun !== undefined) return ofChangeNoun(sentence, draft, noun);
  const governor = findGovernor(sentence, draft.from);
  if (governor === undefined) {
    const pushed = draft.role === "to" ? pushedTo(sentence, draft.from - 1) : undefined;
    const object = pushed && objectOf(sentence, pushed.at, draft.from);
    return object && spanOf(sentence, object);
  }
  const multiplied = sentence.owner(governor.at) >= 0;
  if (multiplied) return named(sentence, clauseSubject(sentence, governor.at));
  const { nouns, verbs, weakVerbs, tables } = sentence.lexicon;
  const word = wordAt(sentence, governor.at);
  const isVerbForm = verbs.has(word) || weakVerbs.has(word);
  if (isVerbForm) {
    const object = objectOf(sentence, governor.at, draft.from);
    if (object) return spanOf(sentence, object);
  }
  if (tables.changes.particles[word] !== undefined) {
    // "made a profit of $5m, down 3%": the level before it
    const level = sentence.drafts[sentence.owner(draft.first) - 1];
    if (level?.subject && level.to === governor.at - 1 && wordAt(sentence, governor.at - 1) === ",")
      return level.subject;
    const close = phraseBefore(sentence, governor.at, true);
    if (close && !isVerb(sentence, governor.at - 1)) return named(sentence, close);
  }
  if (!isVerbForm && nouns.has(word)) return named(sentence, phraseBefore(sentence, governor.at));
  return named(sentence, clauseSubject(sentence, governor.at));
}

/** "doubled" is a verb itself; "fourfold" stands after one, or after its object. */
function clauseOfMultiple(sentence: Sentence, draft: Draft): Phrase | undefined {
  if (/(?:ed|ing|le|ve)$/.test(wordAt(sentence, draft.first))) return clauseSubject(sentence, draft.from);
  const verb = verbBefore(sentence, draft.from);
  if (verb === undefined) return undefined;
  const object = objectOf(sentence, verb, draft.from);
  return object ?? clauseSubject(sentence, verb);
}

/** The index of the noun of change after a quantity: a 9 percent drop. */
export function changeNounAfter(sentence: Sentence, draft: Draft): number | undefined {
  for (let i = draft.to; i < draft.to + 4 && i < sentence.to; i++) {
    const word = wordAt(sentence, i);
    if (sentence.lexicon.nouns.has(word)) return i;
    if (!/^[a-z-]+$/.test(word) || sentence.lexicon.tables.clause.prepositions.has(word)) return undefined;
    if (sentence.lexicon.tables.changes.particles[word] !== undefined) return undefined;
  }
  return undefined;
}

/** "a 4% rise in net profit": the profit; "a 2% rent rise": the rent rise. */
function ofChangeNoun(sentence: Sentence, draft: Draft, noun: number): Span | undefined {
  const joint = wordAt(sentence, noun + 1);
  if (/^(?:in|of|for)$/.test(joint) && !sentence.timed(noun + 2)) {
    const phrase = phraseAfter(sentence, noun + 2);
    if (phrase) return spanOf(sentence, phrase);
  }
  const first = draft.to + (wordAt(sentence, draft.to) === "-" ? 1 : 0);
  const compound = first < noun && sentence.lexicon.bases.startingAt(sentence.tokens, first) === undefined;
  if (compound) return spanOf(sentence, { from: first, to: noun + 1 });
  return named(sentence, clauseOf(sentence, draft.from));
}

/** What stands between a verb with an object and "by" or "to": cut its forecast by 3%, raised the rate to 5%. */
function objectOf(sentence: Sentence, verb: number, end: number): Phrase | undefined {
  const { determiners, adverbs, prepositions } = sentence.lexicon.tables.clause;
  const first = sentence.tokens[verb + 1];
  if (first?.type !== "word" || verb + 1 >= end) return undefined;
  if (
    prepositions.has(first.low) ||
    (adverbs.has(first.low) && !determiners.has(first.low)) ||
    isManner(sentence, first.low)
  )
    return undefined;
  if (sentence.owner(verb + 1) >= 0 || sentence.timed(verb + 1)) return undefined;
  const { transparent } = sentence.lexicon.tables.words;
  if (transparent.has(first.low) && verb + 2 >= end) return undefined;
  const object = phraseAfter(sentence, verb + 1);
  // "lost a net 212,000 subscribers"
  const last = object === undefined ? "" : wordAt(sentence, object.to - 1);
  return object?.to === end && sentence.lexicon.tables.cues.measuring.has(last) ? undefined : object;
}
