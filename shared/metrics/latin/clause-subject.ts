import { isManner } from "./adverb.ts";
import { isVerb, opensClause, type Sentence, wordAt } from "./clause.ts";
import { type Phrase, phraseAfter, phraseBefore } from "./noun-phrase.ts";

/** How far back the verb of a clause may stand, in tokens. */
const reach = 40;

/** The nearest verb before token `at` in its clause. */
export function verbBefore(sentence: Sentence, at: number): number | undefined {
  for (let i = at - 1; i >= sentence.from && i > at - reach; i--) {
    // "doubled in price and touched $5": a quantity that is a verb as well
    const owned = sentence.drafts[sentence.owner(i)];
    if (owned?.rule === "latin.multiple" && owned.first === i && wordAt(sentence, i).endsWith("ed")) return i;
    if (owned !== undefined || sentence.timed(i)) continue;
    if (isVerb(sentence, i)) return i;
    const word = wordAt(sentence, i);
    if (opensClause(sentence, word) && word !== "as" && word !== "before") return undefined;
  }
  return undefined;
}

/** The subject of the verb (or of "up", "down") at token `at`, as written. */
export function clauseSubject(sentence: Sentence, at: number, depth = 0): Phrase | undefined {
  if (depth > 3) return undefined;
  const { relatives, adverbs } = sentence.lexicon.tables.clause;
  let i = at - 1;
  while (i >= sentence.from) {
    const word = wordAt(sentence, i);
    // "consumer spending rose": the gerund is the noun
    if (
      word.endsWith("s") &&
      !sentence.lexicon.tables.clause.auxiliaries.has(word) &&
      !adverbs.has(word) &&
      !leadsOn(sentence, i)
    )
      break;
    if (word.endsWith("ing") && !sentence.lexicon.tables.clause.auxiliaries.has(wordAt(sentence, i - 1))) break;
    if (
      isVerb(sentence, i) ||
      adverbs.has(word) ||
      sentence.lexicon.tables.cues.carrying.has(word) ||
      isManner(sentence, word)
    )
      i--;
    else break;
  }
  const word = wordAt(sentence, i);
  // "trimmed the loss to end 3% lower": whoever trimmed it
  const aimed = wordAt(sentence, i + 1) === "to" && !isVerb(sentence, i);
  const actor = aimed ? earlier(sentence, i, depth) : undefined;
  if (actor) return actor;
  if (relatives.has(word) && word !== "what") {
    const end = wordAt(sentence, i - 1) === "," ? i - 1 : i;
    return phraseBefore(sentence, end);
  }
  if (word === ",") {
    // "The ferry, carrying 212 people, ran aground"
    const opens = i > sentence.from && verbBefore(sentence, i) === undefined;
    if (wordAt(sentence, i + 1).endsWith("ing"))
      return earlier(sentence, i, depth) ?? (opens ? phraseBefore(sentence, i) : undefined) ?? later(sentence, at);
    const opener = openingComma(sentence, i);
    // "The index, up 9% this year, …"
    if (opener === undefined && verbBefore(sentence, i) === undefined) return phraseBefore(sentence, i);
    return (opener === undefined ? undefined : phraseBefore(sentence, opener)) ?? earlier(sentence, i, depth);
  }
  if (word === ")") {
    let open = i;
    while (open > sentence.from && open > i - 12 && wordAt(sentence, open) !== "(") open--;
    return phraseBefore(sentence, open);
  }
  if (word === "and" || word === "but" || word === "or") return earlier(sentence, i, depth);
  if (wordAt(sentence, i + 1).endsWith("ing") && (opensClause(sentence, word) || word === "by" || word === "from"))
    return earlier(sentence, i, depth) ?? later(sentence, at);
  return phraseBefore(sentence, i + 1) ?? earlier(sentence, i, depth);
}

/** "plans to cut", "goes up": a verb in -s that the next one belongs to, no plural noun. */
const leadsOn = (sentence: Sentence, at: number): boolean =>
  isVerb(sentence, at) &&
  (wordAt(sentence, at + 1) === "to" || sentence.lexicon.tables.cues.motion.has(wordAt(sentence, at)));

/** The subject of the verb before: "rose 3% and fell 2% later", "…, costing it two points". */
function earlier(sentence: Sentence, at: number, depth: number): Phrase | undefined {
  const verb = verbBefore(sentence, at);
  return verb === undefined ? undefined : clauseSubject(sentence, verb, depth + 1);
}

/** "After rising 3%, the index …": the phrase after the comma. */
function later(sentence: Sentence, at: number): Phrase | undefined {
  for (let i = at; i < sentence.to && i < at + reach; i++)
    if (wordAt(sentence, i) === "," && sentence.owner(i) < 0) return phraseAfter(sentence, i + 1);
  return undefined;
}

/** The comma that opens what the comma at `at` closes: the yield, which tracks rates, fell. */
function openingComma(sentence: Sentence, at: number): number | undefined {
  for (let i = at - 1; i > sentence.from && i > at - 30; i--) {
    const word = wordAt(sentence, i);
    if (word === ";" || word === ":") return undefined;
    if (word === "," && sentence.owner(i) < 0) return i;
  }
  return undefined;
}

/** The subject of the clause that token `at` stands in. */
export function clauseOf(sentence: Sentence, at: number): Phrase | undefined {
  const verb = verbBefore(sentence, at);
  return verb === undefined ? undefined : clauseSubject(sentence, verb);
}
