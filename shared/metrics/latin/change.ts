import type { Direction } from "../../contract/records.ts";
import { change, directionAt, isRelative, particleAt, readAfter, readSign } from "./change-after.ts";
import { isEnd, isReached, isSpread, isUpTo, reachedFrom } from "./change-level.ts";
import { directionOf, isBetween } from "./change-words.ts";
import { isVerb, opensClause, type Sentence, wordAt } from "./clause.ts";
import { verbBefore } from "./clause-subject.ts";
import type { Draft } from "./draft.ts";
import { isHyphenated } from "./hyphenated.ts";
import { phraseAfter } from "./noun-phrase.ts";

/** Roles and directions of all quantities of a sentence: what changed by how much, from what, to what. */
export function readChanges(sentence: Sentence): void {
  const { drafts } = sentence;
  drafts.forEach((draft, i) => {
    if (draft.kind === "age" || draft.kind === "rank") return;
    if (draft.role === "from" || draft.role === "to") {
      const governor = findGovernor(sentence, draft.first - 1);
      if (governor) draft.direction = governor.direction;
      return;
    }
    if (draft.role !== undefined) {
      // "cut the load tenfold"
      const governor = draft.rule === "latin.multiple" && isFold(sentence, draft) && findGovernor(sentence, draft.from);
      if (governor) draft.direction = governor.direction;
      return;
    }
    const raised = /^(?:higher|lower)$/.test(wordAt(sentence, draft.to)) && readAfter(sentence, draft);
    raised || readBefore(sentence, draft) || readAfter(sentence, draft) || readSign(sentence, draft);
    const before = drafts[i - 1];
    if (before === undefined) return;
    // a restatement in brackets is meant as what it restates: just over 180 hp (134 kW)
    const restates = /^[(/]$/.test(wordAt(sentence, draft.from - 1)) && draft.from - before.to === 1;
    if (restates && draft.qualifier === undefined && before.qualifier !== undefined) draft.qualifier = before.qualifier;
    if (draft.role === undefined && before.role !== undefined) inherit(sentence, before, draft);
  });
}

const isFold = (sentence: Sentence, { to }: Draft): boolean =>
  wordAt(sentence, to - 1).endsWith(sentence.lexicon.tables.numbers.fold);

/** What stands before the quantity: a verb, "up", "to", "from", "by", "an increase of". */
function readBefore(sentence: Sentence, draft: Draft): boolean {
  const { lexicon } = sentence;
  let p = draft.from - 1;
  let by = false;
  while (p >= sentence.from && isBetween(sentence, wordAt(sentence, p))) {
    if (wordAt(sentence, p) === "by") by = true;
    p--;
  }
  // "gave up an average of 3%", "rise by a total of 5%"
  if (wordAt(sentence, p) === "of" && /^(?:average|total)$/.test(wordAt(sentence, p - 1))) {
    p -= 2;
    while (p >= sentence.from && isBetween(sentence, wordAt(sentence, p))) {
      if (wordAt(sentence, p) === "by") by = true;
      p--;
    }
  }
  const word = wordAt(sentence, p);
  // "sank a 15-foot putt": a property of the thing
  if (!by && !isRelative(draft) && isHyphenated(sentence, draft) && !lexicon.nouns.has(wordAt(sentence, draft.to)))
    return false;
  const leading = lexicon.tables.cues.leading[word];
  const led = !isVerb(sentence, p - 1) || sentence.lexicon.tables.cues.closing.has(wordAt(sentence, p - 1));
  if (leading !== undefined && led && (isRelative(draft) || wordAt(sentence, p - 1) === ","))
    return change(draft, leading);
  const particle = particleAt(sentence, p);
  if (particle !== undefined) return isTimeless(draft, by) && changed(sentence, draft, particle);
  const verb = lexicon.verbs.get(word);
  if (verb !== undefined && !isNoun(sentence, p)) return isTimeless(draft, by) && changed(sentence, draft, verb);
  const weak = lexicon.weakVerbs.get(word);
  if (weak !== undefined && (by || isRelative(draft) || isTakenOff(sentence, draft) || isAdded(sentence, draft, word)))
    return changed(sentence, draft, weak);
  const after = sentence.drafts[sentence.owner(draft.first) - 1];
  const spread = word === "from" && isSpread(sentence, draft) && after?.role !== "to";
  if (spread) return false;
  // "fell $2 to settle at $78"
  if (word === "at" && wordAt(sentence, p - 2) === "to" && lexicon.tables.cues.settling.has(wordAt(sentence, p - 1))) {
    const led = findGovernor(sentence, p - 2);
    return led !== undefined && draft.kind !== "duration" && reach(draft, led.direction);
  }
  const reached = reachedFrom(sentence, p);
  const leads = reached === undefined ? undefined : findGovernor(sentence, reached);
  if (reached !== undefined && leads !== undefined && draft.kind !== "duration")
    return wordAt(sentence, reached) === "to"
      ? reach(draft, leads.direction)
      : isEnd(sentence, draft, leads.at, reached) && leave(draft, leads.direction);
  if (word === "to" || word === "from" || isUpTo(sentence, draft)) {
    const governor = isUpTo(sentence, draft)
      ? { direction: "up" as const, at: draft.from }
      : (findGovernor(sentence, p) ?? (word === "to" ? pushedTo(sentence, p) : undefined));
    if (governor === undefined || draft.kind === "duration") return false;
    if (word === "from" && !isEnd(sentence, draft, governor.at, p)) return false;
    if (isUpTo(sentence, draft)) narrowToNumber(sentence, draft);
    draft.role = word === "from" ? "from" : "to";
    draft.direction = governor.direction;
    return true;
  }
  if (word === "of" && isRelative(draft) && lexicon.tables.cues.losses.has(wordAt(sentence, p - 1)))
    return change(draft, "down");
  if (word === "of" && /^(?:rate|pace|clip|speed)$/.test(wordAt(sentence, p - 1))) {
    // contracted at an annual rate of 1.6%
    let verb = p - 2;
    while (verb > p - 7 && wordAt(sentence, verb) !== "at") verb--;
    const direction = wordAt(sentence, verb) === "at" ? verbDirection(sentence, verb - 1) : undefined;
    return direction !== undefined && change(draft, direction);
  }
  if (word === "of") {
    const noun = lexicon.nouns.get(wordAt(sentence, p - 1));
    return noun !== undefined && isTimeless(draft, true) && change(draft, noun);
  }
  if (by) {
    const governor = findGovernor(sentence, p + 1);
    return governor !== undefined && isTimeless(draft, true) && change(draft, governor.direction);
  }
  const moved = isRelative(draft) ? movedObject(sentence, draft) : undefined;
  return moved !== undefined && change(draft, moved);
}

/** "raise prices 5%", "cut its rate 25 basis points": the object stands between. */
function movedObject(sentence: Sentence, draft: Draft): Direction | undefined {
  const verb = verbBefore(sentence, draft.from);
  if (verb === undefined || draft.from - verb < 2 || draft.from - verb > 6) return undefined;
  const direction = sentence.lexicon.weakVerbs.get(wordAt(sentence, verb));
  return direction !== undefined && phraseAfter(sentence, verb + 1)?.to === draft.from ? direction : undefined;
}

const verbDirection = (sentence: Sentence, at: number): Direction | undefined =>
  sentence.lexicon.verbs.get(wordAt(sentence, at)) ?? sentence.lexicon.weakVerbs.get(wordAt(sentence, at));

/** "rose 4%" changes by so much; "rose above 4%" reaches a level. */
const changed = (sentence: Sentence, draft: Draft, direction: Direction): true =>
  isReached(sentence, draft) ? reach(draft, direction) : change(draft, direction);

function reach(draft: Draft, direction: Direction): true {
  draft.role = "to";
  draft.direction = direction;
  return true;
}

function leave(draft: Draft, direction: Direction): true {
  draft.role = "from";
  draft.direction = direction;
  return true;
}

/** "up to" was no bound: the span is the number and its unit alone. */
function narrowToNumber({ tokens }: Sentence, draft: Draft): void {
  delete draft.qualifier;
  draft.from = draft.first;
  draft.start = (tokens[draft.first] as (typeof tokens)[number]).start;
}

/** "pushed food inflation to 9%", "drove the price to $5": no words of change by themselves. */
export function pushedTo(sentence: Sentence, to: number): { direction: Direction; at: number } | undefined {
  for (let i = to - 1; i >= sentence.from && i > to - 9; i--) {
    const word = wordAt(sentence, i);
    if (sentence.lexicon.tables.cues.pushing.has(word)) return i < to - 1 ? { direction: "up", at: i } : undefined;
    if (sentence.owner(i) >= 0 || isStop(sentence, i) || opensClause(sentence, word)) return undefined;
  }
  return undefined;
}

/** "added 12,000 jobs", "adds $3 to the bill"; not "added 40 firms had signed". */
const isAdded = (sentence: Sentence, draft: Draft, word: string): boolean =>
  sentence.lexicon.tables.cues.adding.has(word) && draft.kind !== "duration" && !isVerb(sentence, draft.to);

/** "shaving €3 off the price", "cut $2 million from the budget". */
const isTakenOff = (sentence: Sentence, draft: Draft): boolean =>
  wordAt(sentence, draft.to) === "off" ||
  (wordAt(sentence, draft.to) === "from" && draft.kind === "money" && !sentence.timed(draft.to + 1));

/** "a further fall 3%" and the like do not occur; "the rise 3%" neither: after a determiner the word is a noun. */
const isNoun = (sentence: Sentence, at: number): boolean =>
  sentence.lexicon.tables.clause.determiners.has(wordAt(sentence, at - 1));

/** A length of time changes only "by" so much: "fell for three days". */
const isTimeless = (draft: Draft, by: boolean): boolean => draft.kind !== "duration" || by;

/** How far back a governing word may stand, in tokens. */
const furthest = 40;

/** The word of change that governs "to" or "from" at `at`: rose 4% in May to, up from, an increase from. */
export function findGovernor(sentence: Sentence, at: number): { direction: Direction; at: number } | undefined {
  const { lexicon, tokens } = sentence;
  for (let i = at - 1; i >= sentence.from && i > at - furthest; i--) {
    if (sentence.owner(i) >= 0 || sentence.timed(i)) {
      const owned = sentence.drafts[sentence.owner(i)];
      if (owned?.rule === "latin.multiple" && owned.direction) return { direction: owned.direction, at: owned.from };
      continue;
    }
    const word = wordAt(sentence, i);
    if (opensClause(sentence, word) && !(word === "as" && lexicon.before.startingAt(tokens, i))) return undefined;
    if (lexicon.tables.clause.relatives.has(word) && i < at - 1) return undefined;
    const direction = directionAt(sentence, i);
    if (direction !== undefined) return changerOf(sentence, i) ?? { direction, at: i };
    if (isStop(sentence, i)) return undefined;
  }
  return undefined;
}

/** "cut its growth forecast by 2%": the verb that takes a noun of change as its object decides. */
function changerOf(sentence: Sentence, noun: number): { direction: Direction; at: number } | undefined {
  const { lexicon } = sentence;
  const word = wordAt(sentence, noun);
  if (!lexicon.nouns.has(word) || lexicon.verbs.has(word) || lexicon.weakVerbs.has(word)) return undefined;
  for (let i = noun - 1; i >= sentence.from && i > noun - 8; i--) {
    if (sentence.owner(i) >= 0) return undefined;
    const before = wordAt(sentence, i);
    const direction = lexicon.weakVerbs.get(before);
    if (direction !== undefined && isVerb(sentence, i)) return { direction, at: i };
    if (opensClause(sentence, before) || before === "," || isVerb(sentence, i)) return undefined;
  }
  return undefined;
}

/** Another full verb stands between: "offered to", "said that". */
function isStop(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const { verbs } = sentence.lexicon.tables.clause;
  // "its growth forecast by 2%", "the price to $5": nouns there
  const noun = /^(?:by|to|from)$/.test(wordAt(sentence, at + 1)) && sentence.owner(at + 2) >= 0;
  if (noun && !word.endsWith("ed")) return false;
  // to settle at, to end at, to reach: verbs of arriving carry the change on
  return verbs.has(word) && wordAt(sentence, at - 1) !== "to";
}

/** "rose 40 points, or 0.9%", "gained 3%, 4% and 6%", "1% in May and 5% over the year". */
function inherit(sentence: Sentence, before: Draft, draft: Draft): void {
  const gap =
    gapBetween(sentence, before.to, draft.from) ??
    (before.role === "change" ? overBasis(sentence, before, draft) : undefined);
  if (gap === undefined || before.role === undefined || before.role === "part" || before.role === "whole") return;
  const restated = gap === "or" || gap === "(";

  const sameKind = before.kind === draft.kind && before.unit === draft.unit;
  if (!(restated || (sameKind && gap === "and"))) return;
  if (before.role === "to" && !restated) return;
  if (draft.kind === "duration" && !sameKind) return;
  draft.role = before.role;
  if (before.direction) draft.direction = before.direction;
}

/** "0.2% from the month before and 3% from a year earlier": a basis stands between. */
function overBasis(sentence: Sentence, before: Draft, draft: Draft): "and" | undefined {
  const joint = wordAt(sentence, draft.from - 1);
  if (joint !== "and" && joint !== ",") return undefined;
  const end = wordAt(sentence, draft.from - 2) === "," ? draft.from - 2 : draft.from - 1;
  const { bases } = sentence.lexicon;
  return bases.startingAt(sentence.tokens, before.to)?.to === end && bases.startingAt(sentence.tokens, draft.to)
    ? "and"
    : undefined;
}

/** What parts two quantities that stand in a row: "or", "(", or "and" (a comma too); undefined where anything else does. */
export function gapBetween(sentence: Sentence, from: number, to: number): "or" | "(" | "and" | undefined {
  let kind: "or" | "(" | "and" | undefined;
  if (to - from > 9 || to <= from) return undefined;
  let other = 0;
  for (let i = from; i < to; i++) {
    const word = wordAt(sentence, i);
    if (word === "or" || word === "(") kind = word;
    else if (word === "and" || word === "," || word === "/") kind ??= "and";
    else if (!sentence.timed(i)) {
      if (!/^(?:in|on|over|for|during|since|by|the|at|to|after|a|about|[a-z]+ly)$/.test(word)) {
        if (word === "" || directionOf(sentence, word) !== undefined) return undefined;
        other++;
      }
    }
  }
  // "4% in Europe and 3% in Asia": a place may stand between, and the joint right before the second
  const last = wordAt(sentence, to - 1);
  if (other > 0 && !(other <= 3 && last === "and" && wordAt(sentence, from) === "in")) return undefined;
  return kind;
}
