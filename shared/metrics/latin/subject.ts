import type { Span } from "../../contract/records.ts";
import { isManner } from "./adverb.ts";
import { gapBetween } from "./change.ts";
import { changed, changeNounAfter } from "./change-subject.ts";
import { isVerb, opensClause, type Sentence, wordAt } from "./clause.ts";
import { clauseOf, clauseSubject, verbBefore } from "./clause-subject.ts";
import { endsPhrase, isPlural } from "./counter.ts";
import type { Draft } from "./draft.ts";
import { isHyphenated } from "./hyphenated.ts";
import { named, phraseAfter, phraseBefore, spanOf } from "./noun-phrase.ts";
import { readRespectively } from "./respectively.ts";
import { framed, ofGroup } from "./subject-frames.ts";

/** The subjects of all quantities of a sentence: what is measured, as written. The first rule that finds one decides. */
export function readSubjects(sentence: Sentence): void {
  const { drafts } = sentence;
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1];
    const subject = subjectOf(sentence, draft, before, i);
    if (subject) draft.subject = subject;
  });
  readRespectively(sentence);
}

function subjectOf(sentence: Sentence, draft: Draft, before: Draft | undefined, position: number): Span | undefined {
  if (draft.role === "from" && before?.subject && before.role !== "whole") return before.subject;
  // "85 million users, of whom 4% pay"
  if (before && /^(?:whom|which)$/.test(wordAt(sentence, draft.from - 1)) && wordAt(sentence, draft.from - 2) === "of")
    return before.noun === undefined ? before.subject : tokenSpan(sentence, before.noun);
  const compared = before !== undefined && isCompared(sentence, before, draft);
  const group = ofGroup(sentence, draft, compared);
  if (group) return group;
  const whole = ofWhole(sentence, draft, position);
  if (whole) return whole;
  if (
    draft.rule !== "latin.multiple" &&
    before?.subject &&
    (compared || (sharesSubject(sentence, before, draft) && attribute(sentence, draft) === undefined))
  )
    return before.subject;
  return (
    ageOf(sentence, draft) ??
    ofHead(sentence, draft) ??
    framed(sentence, draft) ??
    changed(sentence, draft) ??
    attribute(sentence, draft) ??
    nounBefore(sentence, draft) ??
    countedSubject(sentence, draft) ??
    sharedNoun(sentence, draft) ??
    apposed(sentence, draft, before) ??
    worthOf(sentence, draft, before) ??
    named(sentence, clauseOf(sentence, draft.from)) ??
    (draft.role === "change" ? before?.subject : undefined)
  );
}

/** A restatement or a list: "or 0.9%", "(£2bn)", "3%, 4% and 6%". */
function sharesSubject(sentence: Sentence, before: Draft, draft: Draft): boolean {
  const gap = gapBetween(sentence, before.to, draft.from);
  if (wordAt(sentence, draft.from - 1) === "or" && draft.from - before.to < 10 && before.role !== "part") {
    let verbs = 0;
    for (let i = before.to; i < draft.from; i++) if (isVerb(sentence, i)) verbs++;
    if (verbs === 0) return true;
  }
  if (wordAt(sentence, draft.from - 1) === "(" && draft.from - before.to < 7 && before.unit !== draft.unit) return true;
  if (gap === "(") return wordAt(sentence, draft.from - 1) === "(";
  return (
    gap !== undefined && (before.role === draft.role || gap === "or") && !(draft.kind === "count" && draft.counter)
  );
}

/** "a profit of £1.2m, compared with £0.9m": another time's value of the same. */
function isCompared(sentence: Sentence, before: Draft, draft: Draft): boolean {
  if (before.unit !== draft.unit || before.kind !== draft.kind) return false;
  const last = wordAt(sentence, draft.from - 1);
  const compared = /^(?:with|to)$/.test(last) && /^(?:compared|compares)$/.test(wordAt(sentence, draft.from - 2));
  return compared || /^(?:against|versus|vs)$/.test(last);
}

/** "two-thirds of the catch", "15 members of the choir", "shaving €3 off the price". */
function ofWhole(sentence: Sentence, draft: Draft, position: number): Span | undefined {
  const joint = wordAt(sentence, draft.to);
  const off = (joint === "off" || joint === "from") && draft.role === "change" && isTakenOff(sentence, draft);
  if ((joint !== "of" && !off) || draft.role === "part" || draft.kind === "age") return undefined;
  // "within 5 km of the sun" and "is 41% of capacity" do not speak of these
  if (wordAt(sentence, draft.from) === "within" || isShareOf(sentence, draft)) return undefined;
  // "narrowed to 3% of output" speaks of what narrowed
  if (draft.role === "to" && (draft.kind === "fraction" || draft.kind === "percent")) return undefined;
  // "spending, at 27% of output, …"
  if (wordAt(sentence, draft.from - 1) === "at" && wordAt(sentence, draft.from - 2) === "," && draft.kind === "percent")
    return undefined;
  // "brings in $6 billion a year, about 46% of the budget"
  const earlier = sentence.drafts[position - 1];
  const restates = earlier?.kind === "money" && draft.kind === "percent" && wordAt(sentence, draft.from - 1) === ",";
  if (restates && earlier.subject && draft.from - earlier.to <= 3) return earlier.subject;
  const next = wordAt(sentence, draft.to + 1);
  if (/^(?:them|these|those|which|whom)$/.test(next)) {
    return earlier?.noun !== undefined ? tokenSpan(sentence, earlier.noun) : earlier?.subject;
  }
  return spanOf(sentence, phraseAfter(sentence, draft.to + 1));
}

/** "stands at 41% of capacity", "makes up a third of sales": the share is the subject's. */
function isShareOf(sentence: Sentence, draft: Draft): boolean {
  if (draft.kind !== "percent" && draft.kind !== "fraction") return false;
  const verb = verbBefore(sentence, draft.from);
  if (verb === undefined || draft.from - verb > 4 || clauseSubject(sentence, verb) === undefined) return false;
  return sentence.lexicon.tables.cues.sharing.has(wordAt(sentence, verb));
}

/** "shaving €3 off the price", "cut $2 million from the budget". */
const isTakenOff = (sentence: Sentence, draft: Draft): boolean =>
  sentence.lexicon.weakVerbs.get(wordAt(sentence, draft.from - 1)) === "down" && !sentence.timed(draft.to + 1);

/** "a depth of 3 m", "an average of 7"; "a rise of 4% in net profit" speaks of the profit. */
function ofHead(sentence: Sentence, draft: Draft): Span | undefined {
  let p = draft.from - 1;
  const { articles } = sentence.lexicon.tables.numbers;
  while (/^(?:between|another|further|just|only)$/.test(wordAt(sentence, p)) || articles.has(wordAt(sentence, p))) p--;
  if (wordAt(sentence, p) !== "of") return undefined;
  // "running at an annual rate of 1.4 million"
  if (/^(?:rate|pace|clip)$/.test(wordAt(sentence, p - 1)))
    for (let i = p - 2; i > p - 7; i--) if (wordAt(sentence, i) === "at") return undefined;
  // "fell to a low of 3%"
  if (draft.role === "to" && sentence.lexicon.tables.cues.levels.has(wordAt(sentence, p - 1))) return undefined;
  if (draft.role === "change" && changeNounAfter(sentence, draft) !== undefined) return undefined;
  if (draft.role === "change" && /^(?:average|total)$/.test(wordAt(sentence, p - 1))) return undefined;
  if (draft.role === "change" && /^(?:rate|pace|clip|speed)$/.test(wordAt(sentence, p - 1))) return undefined;
  if (draft.role === "change" && sentence.lexicon.nouns.has(wordAt(sentence, p - 1))) {
    const joint = wordAt(sentence, draft.to);
    if (/^(?:in|of|for)$/.test(joint)) {
      const phrase = spanOf(sentence, phraseAfter(sentence, draft.to + 1));
      if (phrase && !sentence.timed(draft.to + 1)) return phrase;
    }
    const { determiners } = sentence.lexicon.tables.clause;
    if (determiners.has(wordAt(sentence, p - 2))) return undefined;
  }
  return spanOf(sentence, phraseBefore(sentence, p, true));
}

/** "its €40 million budget", "a 2 per cent levy": the noun that the quantity stands before. */
function attribute(sentence: Sentence, draft: Draft): Span | undefined {
  if (draft.role !== undefined || draft.kind === "age" || draft.kind === "rank") return undefined;
  // "a three-bedroom house", "on 10-year notes"
  const hyphenated = isHyphenated(sentence, draft);
  if (draft.kind === "count" && !hyphenated) return undefined;
  const { determiners, prepositions, conjunctions, auxiliaries, adverbs, relatives, pronouns } =
    sentence.lexicon.tables.clause;
  const before = wordAt(sentence, draft.from - 1);
  // "a new $95 million pavilion", and in a headline "to vote on $48 million arena deal"
  const modified =
    draft.kind === "money" &&
    (/^(?:new|proposed|planned|annual|initial|whopping)$/.test(before) || prepositions.has(before));
  if (!determiners.has(before) && before !== "'s" && !hyphenated && !modified) return undefined;
  const at = wordAt(sentence, draft.to) === "-" ? draft.to + 1 : draft.to;
  const next = sentence.tokens[at];
  if (next?.type !== "word" || at >= sentence.to || sentence.owner(at) >= 0) return undefined;
  if ([prepositions, conjunctions, auxiliaries, adverbs, relatives, pronouns].some((words) => words.has(next.low)))
    return undefined;
  // "the $78 million earned by …" has no noun of its own
  if (/(?:ed|ing)$/.test(next.low) && prepositions.has(wordAt(sentence, at + 1))) return undefined;
  const phrase = phraseAfter(sentence, at);
  // "the $8.7 billion analysts had expected": another clause
  if (
    phrase &&
    (isVerb(sentence, phrase.to) || auxiliaries.has(wordAt(sentence, phrase.to))) &&
    /s$/.test(wordAt(sentence, phrase.to - 1)) &&
    before === "the"
  )
    return undefined;
  return spanOf(sentence, phrase);
}

/** Whose age it is: "Ingrid Marlow, 58,", "a 15-year-old student", "children under 5", "men aged 30 to 40". */
function ageOf(sentence: Sentence, draft: Draft): Span | undefined {
  if (draft.kind !== "age") return undefined;
  if (wordAt(sentence, draft.from - 1) === ",") return named(sentence, phraseBefore(sentence, draft.from - 1, true));
  // "Two men, aged 24 and 31,"
  const before = sentence.drafts[sentence.owner(draft.first) - 1];
  if (before?.kind === "age" && before.subject && draft.rule.endsWith(".shared")) return before.subject;
  if (before?.noun !== undefined && wordAt(sentence, before.to) === "," && draft.from - before.to <= 2)
    return tokenSpan(sentence, before.noun);
  const next = sentence.tokens[draft.to];
  const { prepositions, auxiliaries, conjunctions } = sentence.lexicon.tables.clause;
  const stops = [prepositions, auxiliaries, conjunctions].some((words) => words.has(next?.low ?? ""));
  if (
    next?.type === "word" &&
    !stops &&
    draft.to < sentence.to &&
    sentence.owner(draft.to) < 0 &&
    !isVerb(sentence, draft.to)
  )
    return spanOf(sentence, phraseAfter(sentence, draft.to));
  let end = draft.from;
  // "8,412 adults aged 40 to 69"
  const persons = before?.noun !== undefined && before.noun === before.to - 1 ? before : undefined;
  if (persons && draft.from - persons.to <= 1) return tokenSpan(sentence, persons.noun as number);
  while (/^(?:aged|age|ages|at|the|of|between|from|,)$/.test(wordAt(sentence, end - 1))) end--;
  if (end === draft.from && draft.from === draft.first) return undefined;
  return end >= draft.from - 4 && !isVerb(sentence, end - 1)
    ? named(sentence, phraseBefore(sentence, end, true))
    : undefined;
}

/** "a wall three metres high", "the climb above 900 points", "Elm +0.4%". */
function nounBefore(sentence: Sentence, draft: Draft): Span | undefined {
  if (draft.kind === "duration" || draft.kind === "age" || draft.role === "part") return undefined;
  if (draft.kind === "count" && draft.noun !== undefined) return undefined;
  const at = draft.from - 1;
  const token = sentence.tokens[at];
  if (token?.type !== "word" || at < sentence.from || sentence.timed(at) || sentence.owner(at) >= 0) return undefined;
  const { clause } = sentence.lexicon.tables;
  const { prepositions, conjunctions, determiners, adverbs, relatives, pronouns, auxiliaries } = clause;
  const low = token.low;
  if (
    [prepositions, conjunctions, determiners, adverbs, relatives, pronouns, auxiliaries].some((words) => words.has(low))
  )
    return undefined;
  if (low === "'s" || isManner(sentence, low) || isVerb(sentence, at) || low.endsWith("ing") || low.endsWith("ed"))
    return undefined;
  if (sentence.lexicon.tables.cues.measuring.has(low) || wordAt(sentence, at - 1) === "to") return undefined;
  // "the battery stores 100 megawatts": a word in -s right before a quantity is its verb
  const above = draft.from < draft.first && /^(?:above|below|over|under)$/.test(wordAt(sentence, draft.from));
  const verbal = low.endsWith("s") && !token.capital && draft.sign === undefined && at > sentence.from && !above;
  if (verbal && !/^(?:above|below|higher|lower|up|down|in|long|wide|deep|tall|high)$/.test(wordAt(sentence, draft.to)))
    return named(sentence, clauseSubject(sentence, at));
  return named(sentence, phraseBefore(sentence, draft.from, true));
}

/** "one in five adults smoke": the noun right after a share. */
function sharedNoun(sentence: Sentence, draft: Draft): Span | undefined {
  const token = sentence.tokens[draft.to];
  if (draft.kind !== "fraction" || token?.type !== "word" || draft.to >= sentence.to) return undefined;
  if (isPlural(sentence, token.low)) return tokenSpan(sentence, draft.to);
  if (endsPhrase(sentence, token.low) || isVerb(sentence, draft.to)) return undefined;
  const phrase = phraseAfter(sentence, draft.to);
  return phrase && isPlural(sentence, wordAt(sentence, phrase.to - 1)) ? spanOf(sentence, phrase) : undefined;
}

const reporting = /^(?:said|says|say|that|believe|believes|think|thinks|found|showed)$/;

/** "30 ferries left port": the counted noun is the subject of the verb after it. */
function countedSubject(sentence: Sentence, draft: Draft): Span | undefined {
  if (draft.role === "part" && draft.kind === "count") {
    // "Of the 225 components, 37 rose", "62 of 65 economists expect"
    const position = sentence.owner(draft.first);
    const leading = sentence.drafts[position - 1]?.role === "whole";
    const whole = sentence.drafts[position + (leading ? -1 : 1)];
    const opens =
      leading ||
      verbBefore(sentence, draft.from) === undefined ||
      opensClause(sentence, wordAt(sentence, draft.from - 1));
    if (whole?.role === "whole" && whole.noun !== undefined && opens) return tokenSpan(sentence, whole.noun);
  }
  if (draft.noun === undefined || draft.kind !== "count") return undefined;
  const { adverbs, prepositions } = sentence.lexicon.tables.clause;
  const before = wordAt(sentence, draft.from - 1);
  if (prepositions.has(before)) return undefined;
  let i = draft.to;
  while (adverbs.has(wordAt(sentence, i)) || isManner(sentence, wordAt(sentence, i))) i++;
  if (reporting.test(before)) return tokenSpan(sentence, draft.noun);
  const opens = verbBefore(sentence, draft.from) === undefined;
  // "Nearly 40,000 people die each year": what opens the sentence is its subject
  const next = sentence.tokens[i];
  // "More than 40 teachers in the north went on strike", "… and 30 fans did not come back"
  if (
    draft.from === sentence.from &&
    prepositions.has(next?.low ?? "") &&
    next?.low !== "of" &&
    draft.role === undefined
  )
    return tokenSpan(sentence, draft.noun);
  if (/^(?:and|but|while)$/.test(before) && sentence.lexicon.tables.clause.auxiliaries.has(next?.low ?? ""))
    return tokenSpan(sentence, draft.noun);
  if (draft.from === sentence.from && (next?.low === "," || (next?.type === "word" && !endsPhrase(sentence, next.low))))
    return tokenSpan(sentence, draft.noun);
  return isVerb(sentence, i) && opens ? tokenSpan(sentence, draft.noun) : undefined;
}

/** "4 °C, about two degrees below the mean": set off by a comma from the quantity before. */
function apposed(sentence: Sentence, draft: Draft, before: Draft | undefined): Span | undefined {
  // "The ship, 400 metres long, sank"
  if (draft.kind === "measure" && before === undefined && wordAt(sentence, draft.from - 1) === ",")
    return named(sentence, phraseBefore(sentence, draft.from - 1));
  // a price's rate stands between: 25 cents a share, 10% more
  const rate = before !== undefined && /^(?:a|an|per)$/.test(wordAt(sentence, before.to)) ? 2 : 0;
  if (before?.subject === undefined || before.to + rate !== draft.from - 1 || draft.kind === "count") return undefined;
  return wordAt(sentence, draft.from - 1) === "," ? before.subject : undefined;
}

/** "34,500 tonnes, worth $1.1 billion", "20 planes worth $12bn". */
function worthOf(sentence: Sentence, draft: Draft, before: Draft | undefined): Span | undefined {
  if (wordAt(sentence, draft.from - 1) !== "worth") return undefined;
  // "The contract, worth $400m, …", "a deal worth 3.5%"
  let gap = 0;
  for (let i = before?.to ?? 0; before && i < draft.from - 1; i++)
    if (!sentence.timed(i) && wordAt(sentence, i) !== "in") gap++;
  if (before === undefined || gap > 2) {
    const end = wordAt(sentence, draft.from - 2) === "," ? draft.from - 2 : draft.from - 1;
    return named(sentence, phraseBefore(sentence, end, true));
  }
  return before.noun === undefined ? before.subject : tokenSpan(sentence, before.noun);
}

const tokenSpan = ({ tokens }: Sentence, at: number): Span | undefined => {
  const token = tokens[at];
  return token && { start: token.start, end: token.end };
};
