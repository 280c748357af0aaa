import type { Span } from "../../contract/records.ts";
import { isVerb, type Sentence, wordAt } from "./clause.ts";
import { clauseSubject, verbBefore } from "./clause-subject.ts";
import type { Draft } from "./draft.ts";
import { named, phraseAfter, phraseBefore, spanOf } from "./noun-phrase.ts";

/** Turns of phrase that name what a quantity measures, whatever the clause around them says. */
export const framed = (sentence: Sentence, draft: Draft): Span | undefined =>
  inKind(sentence, draft) ??
  bracketed(sentence, draft) ??
  tradedFor(sentence, draft) ??
  labelled(sentence, draft) ??
  heldAt(sentence, draft) ??
  ofWhich(sentence, draft) ??
  owner(sentence, draft);

/** "the Ashby Rovers ($5 billion) and Elm Park ($3 billion)": the name right before the brackets. */
function bracketed(sentence: Sentence, draft: Draft): Span | undefined {
  const open = draft.from - 1;
  if (draft.kind !== "money" || wordAt(sentence, open) !== "(" || wordAt(sentence, draft.to) !== ")") return undefined;
  let from = open;
  while (from > sentence.from && from > open - 6 && sentence.tokens[from - 1]?.capital && sentence.owner(from - 1) < 0)
    from--;
  return from === open ? undefined : named(sentence, { from, to: open });
}

/** "was sold to a fund for $3m", "bought the mill for $2m": what changed hands. */
function tradedFor(sentence: Sentence, draft: Draft): Span | undefined {
  const at = draft.from - 1;
  if (draft.kind !== "money" || draft.role !== undefined || wordAt(sentence, at) !== "for") return undefined;
  const { cues, clause } = sentence.lexicon.tables;
  for (let i = at - 1; i >= sentence.from && i > at - 24; i--) {
    const word = wordAt(sentence, i);
    if (word === ";" || sentence.owner(i) >= 0) return undefined;
    if (!cues.trading.has(word)) continue;
    const passive =
      clause.auxiliaries.has(wordAt(sentence, i - 1)) && !/^(?:has|have|had)$/.test(wordAt(sentence, i - 1));
    if (passive) return named(sentence, clauseSubject(sentence, i));
    const object = i + 1 < at ? phraseAfter(sentence, i + 1) : undefined;
    return object && object.to <= at ? named(sentence, object) : undefined;
  }
  return undefined;
}

/** "Revenue: $4.31bn", "Net debt of £312m (2023: £355m)": what the colon closes, or the amount before it restated. */
function labelled(sentence: Sentence, draft: Draft): Span | undefined {
  const at = draft.from - 1;
  if (wordAt(sentence, at) !== ":") return undefined;
  if (sentence.timed(at - 1)) return sentence.drafts[sentence.owner(draft.first) - 1]?.subject;
  const phrase = phraseBefore(sentence, at);
  return phrase && phrase.to === at && phrase.to - phrase.from < 7 ? named(sentence, phrase) : undefined;
}

/** "Beds in intensive care, of which there are 420": what stands before the comma. */
function ofWhich(sentence: Sentence, draft: Draft): Span | undefined {
  for (let i = draft.from - 1; i > draft.from - 5; i--) {
    if (!/^(?:which|whom)$/.test(wordAt(sentence, i)) || wordAt(sentence, i - 1) !== "of") continue;
    return named(sentence, phraseBefore(sentence, wordAt(sentence, i - 2) === "," ? i - 2 : i - 1));
  }
  return undefined;
}

/** "$61 billion in aid", "R310 million in cash": the money's own noun. */
function inKind(sentence: Sentence, draft: Draft): Span | undefined {
  if (draft.kind !== "money" || draft.role !== undefined || wordAt(sentence, draft.to) !== "in") return undefined;
  const { clause, cues } = sentence.lexicon.tables;
  const token = sentence.tokens[draft.to + 1];
  if (token?.type !== "word" || token.capital || sentence.timed(draft.to + 1)) return undefined;
  const { determiners, prepositions, pronouns, adverbs } = clause;
  if ([determiners, prepositions, pronouns, adverbs, cues.timeNouns, cues.inAll].some((words) => words.has(token.low)))
    return undefined;
  return spanOf(sentence, phraseAfter(sentence, draft.to + 1));
}

/** "keep rates at 5%", "values the firm at $2bn": the object; "Revenue per user, at $13,": what the comma closes. */
function heldAt(sentence: Sentence, draft: Draft): Span | undefined {
  const at = draft.from - 1;
  if (wordAt(sentence, at) !== "at" || draft.role === "change") return undefined;
  if (wordAt(sentence, at - 1) === ",") return named(sentence, phraseBefore(sentence, at - 1));
  // "the statue, valued at $2 million, …"
  if (
    wordAt(sentence, at - 2) === "," &&
    /^(?:valued|priced|estimated|set|put|appraised)$/.test(wordAt(sentence, at - 1))
  )
    return named(sentence, phraseBefore(sentence, at - 2, true));
  const verb = verbBefore(sentence, at);
  // "Petrol at 145p and diesel at 152p are …"
  if (verb === undefined) return named(sentence, phraseBefore(sentence, at, true));
  if (at - verb < 2 || at - verb > 9) return undefined;
  if (!sentence.lexicon.tables.cues.holding.has(wordAt(sentence, verb))) return undefined;
  const object = phraseAfter(sentence, verb + 1);
  return object && object.to <= at ? named(sentence, object) : undefined;
}

/** "a company with 45,000 employees", "The group, with 1,250 stores, …"; "with two members abstaining" speaks of these. */
function owner(sentence: Sentence, draft: Draft): Span | undefined {
  const at = draft.from - 1;
  if (wordAt(sentence, at) !== "with" || draft.kind !== "count" || draft.noun === undefined) return undefined;
  const noun = sentence.tokens[draft.noun];
  if (noun && /(?:ing|ed)$|^(?:still|left|dead|on)$/.test(wordAt(sentence, draft.to)))
    return { start: noun.start, end: noun.end };
  const comma = wordAt(sentence, at - 1) === "," ? 1 : 0;
  if (isVerb(sentence, at - 1 - comma) || sentence.owner(at - 1 - comma) >= 0) return undefined;
  const phrase = phraseBefore(sentence, at - comma, true);
  if (phrase === undefined) return undefined;
  const { articles } = sentence.lexicon.tables.numbers;
  const opens = verbBefore(sentence, at) === undefined;
  return opens || (comma === 0 && articles.has(wordAt(sentence, phrase.from - 1)))
    ? named(sentence, phrase)
    : undefined;
}

/** "67% for women, against 45% for men", "9.1% among smokers": the group that one of two figures holds for. */
export function ofGroup(sentence: Sentence, draft: Draft, compared: boolean): Span | undefined {
  if (!/^(?:for|among)$/.test(wordAt(sentence, draft.to)) || sentence.timed(draft.to + 1)) return undefined;
  const { drafts } = sentence;
  const position = sentence.owner(draft.first);
  const twin = [drafts[position - 1], drafts[position + 1]].some(
    (other) => other !== undefined && other.unit === draft.unit && /^(?:for|among)$/.test(wordAt(sentence, other.to)),
  );
  return compared || (twin && draft.kind === "percent")
    ? named(sentence, phraseAfter(sentence, draft.to + 1))
    : undefined;
}
