import type { Direction } from "../../contract/records.ts";
import { directionOf, isBetween } from "./change-words.ts";
import { opensClause, type Sentence, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";

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
    if (draft.role !== undefined) return;
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
  const particle = lexicon.tables.changes.particles[word];
  if (particle !== undefined) return isTimeless(draft, by) && change(draft, particle);
  const verb = lexicon.verbs.get(word);
  if (verb !== undefined && !isNoun(sentence, p)) return isTimeless(draft, by) && change(draft, verb);
  const weak = lexicon.weakVerbs.get(word);
  if (weak !== undefined && (by || isRelative(draft) || isTakenOff(sentence, draft))) return change(draft, weak);
  if (word === "from" && isSpread(sentence, draft)) return false;
  if (word === "to" || word === "from" || isUpTo(sentence, draft)) {
    const governor = findGovernor(sentence, isUpTo(sentence, draft) ? draft.from + 1 : p);
    if (governor === undefined || draft.kind === "duration") return false;
    if (word === "from" && !isEnd(sentence, draft, governor.at, p)) return false;
    if (isUpTo(sentence, draft)) delete draft.qualifier;
    draft.role = word === "from" ? "from" : "to";
    draft.direction = governor.direction;
    return true;
  }
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
  return false;
}

const verbDirection = (sentence: Sentence, at: number): Direction | undefined =>
  sentence.lexicon.verbs.get(wordAt(sentence, at)) ?? sentence.lexicon.weakVerbs.get(wordAt(sentence, at));

/** "up from 12", "fell to 5% from 6%": not "raised $5m from 12 investors". */
function isEnd(sentence: Sentence, draft: Draft, governor: number, from: number): boolean {
  if (sentence.lexicon.tables.changes.particles[wordAt(sentence, governor)] !== undefined && governor === from - 1)
    return true;
  const { drafts } = sentence;
  const position = drafts.indexOf(draft);
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
function isSpread(sentence: Sentence, draft: Draft): boolean {
  if (draft.low === undefined) return false;
  for (let i = draft.first; i < draft.after; i++) if (wordAt(sentence, i) === "to") return true;
  return false;
}

/** "inched up to 7%": the level reached, no upper bound. */
const isUpTo = (sentence: Sentence, draft: Draft): boolean =>
  draft.qualifier === "atMost" &&
  wordAt(sentence, draft.from) === "up" &&
  wordAt(sentence, draft.from + 1) === "to" &&
  (sentence.lexicon.verbs.has(wordAt(sentence, draft.from - 1)) ||
    sentence.lexicon.tables.cues.motion.has(wordAt(sentence, draft.from - 1)) ||
    (isBetween(sentence, wordAt(sentence, draft.from - 1)) &&
      sentence.lexicon.tables.cues.motion.has(wordAt(sentence, draft.from - 2))));

/** "shaving €3 off the price", "cut $2 million from the budget". */
const isTakenOff = (sentence: Sentence, draft: Draft): boolean =>
  wordAt(sentence, draft.to) === "off" ||
  (wordAt(sentence, draft.to) === "from" && draft.kind === "money" && !sentence.timed(draft.to + 1));

/** "a further fall 3%" and the like do not occur; "the rise 3%" neither: after a determiner the word is a noun. */
const isNoun = (sentence: Sentence, at: number): boolean =>
  sentence.lexicon.tables.clause.determiners.has(wordAt(sentence, at - 1));

/** A length of time changes only "by" so much: "fell for three days". */
const isTimeless = (draft: Draft, by: boolean): boolean => draft.kind !== "duration" || by;

const isRelative = (draft: Draft): boolean =>
  draft.kind === "percent" || draft.kind === "percentage-point" || draft.kind === "index";

function change(draft: Draft, direction: Direction): true {
  draft.role = "change";
  draft.direction = direction;
  return true;
}

/** What stands after the quantity: "1.5% higher", "a 9 percent drop", "a 2% rent rise". */
function readAfter(sentence: Sentence, draft: Draft): boolean {
  const { lexicon } = sentence;
  if (draft.kind === "duration" || draft.kind === "fraction") return false;
  const first = wordAt(sentence, draft.to);
  const particle = lexicon.tables.changes.particles[first];
  const more = moreOrLess[first];
  if (more !== undefined && wordAt(sentence, draft.to + 1) === "than" && isTimeAfter(sentence, draft.to + 1))
    return change(draft, more);
  if (particle !== undefined && draft.kind !== "count" && !(first === "up" && wordAt(sentence, draft.to + 1) === "to"))
    return change(draft, particle);
  if (draft.kind === "count" || draft.kind === "measure") return false;
  const { prepositions, auxiliaries, conjunctions, relatives, determiners } = lexicon.tables.clause;
  for (let i = draft.to; i < draft.to + 4; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || i >= sentence.to || sentence.owner(i) >= 0) return false;
    if (token.type === "sign" && token.low !== "-") return false;
    const direction = lexicon.nouns.get(token.low);
    if (direction !== undefined) return change(draft, direction);
    if (
      [prepositions, auxiliaries, conjunctions, relatives, determiners].some((words) => words.has(token.low)) &&
      !inCompound(sentence, i)
    )
      return false;
  }
  return false;
}

const moreOrLess: Readonly<Record<string, Direction>> = { more: "up", less: "down", fewer: "down" };

/** "than a year ago", "than on Monday", "than in May". */
const isTimeAfter = (sentence: Sentence, at: number): boolean =>
  sentence.lexicon.bases.startingAt(sentence.tokens, at) !== undefined ||
  [1, 2, 3, 4].some((step) => sentence.timed(at + step));

/** year-on-year: "on" between hyphens. */
const inCompound = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at - 1) === "-" || wordAt(sentence, at + 1) === "-";

/** "Oakfield +1.2%", "Elm -0.6%": the sign right after a name. */
function readSign(sentence: Sentence, draft: Draft): boolean {
  if (draft.sign === undefined || !isRelative(draft)) return false;
  if (draft.sign === 1) return change(draft, "up");
  const before = sentence.tokens[draft.from - 1];
  if (before?.type !== "word" || !before.capital || draft.value === null) return false;
  draft.value = -draft.value;
  return change(draft, "down");
}

/** How far back a governing word may stand, in tokens. */
const reach = 40;

/** The word of change that governs "to" or "from" at `at`: rose 4% in May to, up from, an increase from. */
export function findGovernor(sentence: Sentence, at: number): { direction: Direction; at: number } | undefined {
  const { lexicon, tokens } = sentence;
  for (let i = at - 1; i >= sentence.from && i > at - reach; i--) {
    if (sentence.owner(i) >= 0 || sentence.timed(i)) {
      const owned = sentence.drafts[sentence.owner(i)];
      if (owned?.rule === "latin.multiple" && owned.direction) return { direction: owned.direction, at: owned.from };
      continue;
    }
    const word = wordAt(sentence, i);
    if (opensClause(sentence, word) && !(word === "as" && lexicon.before.startingAt(tokens, i))) return undefined;
    if (lexicon.tables.clause.relatives.has(word) && i < at - 1) return undefined;
    const direction = directionOf(sentence, word);
    if (direction !== undefined) return { direction, at: i };
    if (isStop(sentence, i)) return undefined;
  }
  return undefined;
}

/** Another full verb stands between: "offered to", "said that". */
function isStop(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const { verbs } = sentence.lexicon.tables.clause;
  // to settle at, to end at, to reach: verbs of arriving carry the change on
  return verbs.has(word) && wordAt(sentence, at - 1) !== "to";
}

/** "rose 40 points, or 0.9%", "gained 3%, 4% and 6%", "1% in May and 5% over the year". */
function inherit(sentence: Sentence, before: Draft, draft: Draft): void {
  const gap = gapBetween(sentence, before.to, draft.from);
  if (gap === undefined || before.role === undefined || before.role === "part" || before.role === "whole") return;
  const restated = gap === "or" || gap === "(";

  const sameKind = before.kind === draft.kind && before.unit === draft.unit;
  if (!(restated || (sameKind && gap === "and"))) return;
  if (before.role === "to" && !restated) return;
  if (draft.kind === "duration" && !sameKind) return;
  draft.role = before.role;
  if (before.direction) draft.direction = before.direction;
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
