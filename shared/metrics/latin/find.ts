import type { PeriodMention } from "../period/find-periods.ts";
import { readAge } from "./age.ts";
import { type Amount, readAmount } from "./amount.ts";
import { type Bound, boundAfter, readBound } from "./bounds.ts";
import { build } from "./build.ts";
import { changedDirectly, governsByChange } from "./change-words.ts";
import { type FoundCounter, isPluralAt, readCounter } from "./counter.ts";
import type { Draft } from "./draft.ts";
import { isCoded, isLabel, isPartOfWord, isScore, isYear } from "./exclude.ts";
import { unicodeFraction } from "./fraction.ts";
import { readMultiple } from "./multiple.ts";
import { andParts } from "./number.ts";
import { asRange, type Joined, readJoined } from "./range.ts";
import { readRank } from "./rank.ts";
import { readShare } from "./share.ts";
import { type Reading, readUnit } from "./unit.ts";

/** All quantities of one paragraph in order, without overlap and without their context. One pass over the tokens. */
export function findDrafts(reading: Reading, mentions: readonly PeriodMention[]): Draft[] {
  const { tokens } = reading;
  const drafts: Draft[] = [];
  let m = 0;
  let floor = 0;
  for (let i = 0; i < tokens.length; ) {
    const { start } = tokens[i] as (typeof tokens)[number];
    while (
      m < mentions.length &&
      ((mentions[m] as PeriodMention).end <= start || !(mentions[m] as PeriodMention).calendar)
    )
      m++;
    const mention = mentions[m];
    if (mention !== undefined && mention.start <= start) {
      i++;
      continue;
    }
    const step = mayBegin(reading, i) ? readAt(reading, i, floor) : undefined;
    if (step === undefined) {
      i++;
      continue;
    }
    for (const draft of step.drafts) drafts.push(draft);
    i = Math.max(step.to, i + 1);
    if (step.drafts.length > 0) floor = i;
  }
  return drafts;
}

interface Step {
  drafts: Draft[];
  to: number;
}

/** Whether a look at one token tells that a quantity may begin there. */
function mayBegin({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokens[at] as (typeof tokens)[number];
  if (token.type === "number") return true;
  if (token.type === "sign")
    return lexicon.signs.has(token.low) || "+-−–".includes(token.low) || unicodeFraction(token.low) !== undefined;
  if (lexicon.starters.has(token.low) || token.low.endsWith(lexicon.tables.numbers.fold)) return true;
  const next = tokens[at + 1];
  return token.end - token.start <= 4 && next !== undefined && (next.type === "number" || next.type === "sign");
}

function readAt(reading: Reading, at: number, floor: number): Step | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at] as (typeof tokens)[number];
  const idiom =
    lexicon.idioms.startingAt(tokens, at) ?? (at > floor ? lexicon.idioms.startingAt(tokens, at - 1) : undefined);
  // "the first one of the women" is one of them all the same
  const member =
    idiom &&
    !/^(?:every|each|any|no)$/.test(tokens[at - 1]?.low ?? "") &&
    tokens[idiom.to - 1]?.low === "one" &&
    tokens[idiom.to]?.low === "of";
  if (idiom && idiom.to > at && !member) return { drafts: [], to: idiom.to };
  const special = readRank(reading, at, floor) ?? readMultiple(reading, at, floor);
  if (special) return { drafts: [special], to: special.to };
  const share = readShare(reading, at) ?? negativeShare(reading, at);
  if (share) {
    const draft = build(reading, share, floor, undefined);
    return { drafts: draft ? [draft] : [], to: share.to };
  }
  const amount = readAmount(reading, at);
  if (amount === undefined)
    return lexicon.tables.numbers.articles.has(token.low) ? readArticle(reading, at, floor) : undefined;
  const chain = chainEnd(reading, amount);
  if (chain > amount.to) return { drafts: [], to: chain };
  if (isPartOfWord(reading, amount)) return { drafts: [], to: skipWord(reading, amount) };
  const bound = readBound(reading, amount.from, amount.to, floor);
  const opening = tokens[(bound?.from ?? amount.from) - 1]?.low ?? "";
  const from = bound?.from ?? amount.from;
  const changing =
    opening === "from" || opening === "by" || opening === "or"
      ? () => governsByChange(reading, from)
      : () => changedDirectly(reading, from);
  const joined = readJoined(reading, amount, opening, changing);
  // "6.30-10am"
  const after = joined ? tokens[joined.second.to] : undefined;
  if (joined && after?.touches && after.type === "word" && after.low !== "'s")
    return { drafts: [], to: joined.second.to + 1 };
  return joined ? joinedAt(reading, joined, floor) : singleAt(reading, amount, floor);
}

/** "minus one over 20". */
function negativeShare(reading: Reading, at: number): Amount | undefined {
  const minus = reading.lexicon.tables.numbers.signs[reading.tokens[at]?.low ?? ""] === -1;
  const share = minus ? readShare(reading, at + 1) : undefined;
  return share && { ...share, from: at, value: -share.value };
}

/** Digits chained by hyphens or slashes three times and more: telephones, dates, numbers of accounts. */
function chainEnd({ tokens }: Reading, amount: Amount): number {
  if (amount.unit !== undefined || amount.written !== "digits") return amount.to;
  let i = amount.to;
  let links = 0;
  while (
    (tokens[i]?.low === "-" || tokens[i]?.low === "/" || tokens[i]?.low === "." || tokens[i]?.low === ":") &&
    tokens[i]?.touches &&
    tokens[i + 1]?.type === "number" &&
    tokens[i + 1]?.touches
  ) {
    links++;
    i += 2;
  }
  return links >= 2 || (links === 1 && tokens[i - 2]?.low === ":") ? i : amount.to;
}

/** Past the rest of a name that holds a number: 3G-capable. */
function skipWord({ tokens }: Reading, amount: Amount): number {
  let i = amount.number + 1;
  while (tokens[i]?.touches && (tokens[i]?.type !== "sign" || (tokens[i]?.low === "-" && tokens[i + 1]?.touches))) i++;
  return i;
}

function joinedAt(reading: Reading, joined: Joined, floor: number): Step {
  const { tokens } = reading;
  const { first, second, join } = joined;
  if (join === "pair") {
    const one = build(reading, first, floor, counterOf(reading, second));
    const two = build(reading, second, first.to, counterOf(reading, second));
    const drafts = [one, two].filter((draft) => draft !== undefined);
    if (one && two) {
      if (one.kind === "count" && two.counter !== undefined) one.counter = two.counter;
      one.bare = two.bare;
      one.role = "from";
      two.role = "to";
    }
    return { drafts, to: Math.max(second.to, two?.to ?? 0) };
  }
  const amount = join === "ratio" ? first : asRange(first, second);
  const age = join === "range" ? readAge(reading, amount, floor) : undefined;
  if (age) return { drafts: [age], to: age.to };
  const counter = counterOf(reading, amount);
  const dashed = tokens[first.to]?.type === "sign" && !first.fraction;
  if (join === "range" && dashed && isScore(reading, first, second, counter !== undefined))
    return { drafts: [], to: second.to };
  // "Between 1750 and 1850 coal prices": years, unless the noun follows at once
  const counted = counter !== undefined && counter.noun === amount.to;
  if (join === "range" && isYear(reading, first, counted, false) && isYear(reading, second, counted, false))
    return { drafts: [], to: second.to };
  if (isLabel(reading, first, counter !== undefined) || isLabel(reading, amount, counter !== undefined))
    return { drafts: [], to: second.to };
  // "0-60 in 3.2 seconds" names a test
  if (join === "range" && first.value === 0 && amount.unit === undefined && !counter)
    return { drafts: [], to: second.to };
  const draft = build(reading, amount, floor, counter);
  if (draft === undefined) return { drafts: [], to: amount.to };
  return { drafts: [draft], to: draft.to };
}

function counterOf(reading: Reading, amount: Amount): FoundCounter | undefined {
  if (amount.unit !== undefined || amount.fraction) return undefined;
  // "1,000-plus staff", "a hundred or so families": the bound stands between
  const after = boundAfter(reading, amount.to)?.to ?? amount.to;
  const found = readCounter(reading, after, amount.value === 1 && amount.low === undefined);
  // "a record of 46.9 set in May": what is counted in parts is a plural
  const parted =
    (reading.tokens[amount.number]?.decimals ?? 0) > 0 && amount.scale === 1 && reading.tokens[after]?.low !== "-";
  return parted && found && !isPluralAt(reading, found.noun) ? undefined : found;
}

function singleAt(reading: Reading, amount: Amount, floor: number): Step {
  const none = { drafts: [], to: amount.to };
  const { tokens } = reading;
  const age = readAge(reading, amount, floor);
  if (age) return { drafts: [age], to: age.to };
  const bound = readBound(reading, amount.from, amount.to, floor);
  const found = counterOf(reading, amount);
  const opens = tokens[(bound?.from ?? amount.from) - 1]?.low === "the";
  // "the roughly 390,000 analysts had forecast": they do the counting
  const counter = found && opens && isForecaster(reading, found) ? undefined : found;
  const counted = counter !== undefined;
  if (isYear(reading, amount, counted, bound !== undefined)) return none;
  if (isLabel(reading, amount, counted)) return none;
  if (isCoded(reading, amount) || !isPlausible(reading, amount, counter, bound)) return none;
  const draft = build(reading, amount, floor, counter);
  return draft ? { drafts: [draft], to: draft.to } : none;
}

const isForecaster = ({ tokens }: Reading, { noun, to }: FoundCounter): boolean =>
  /^(?:analysts|economists|experts|forecasters|investors|markets|traders|strategists|officials)$/.test(
    tokens[noun]?.low ?? "",
  ) && /^(?:had|have|expected|forecast|predicted|were|projected|estimated|anticipated)$/.test(tokens[to]?.low ?? "");

/** Whether a number without a unit measures something: what it counts, a bound, its size or the words around it say so. */
function isPlausible(
  reading: Reading,
  amount: Amount,
  counter: FoundCounter | undefined,
  bound: Bound | undefined,
): boolean {
  if (amount.unit !== undefined || counter !== undefined || amount.fraction) return true;
  const { tokens } = reading;
  const next = tokens[amount.to];
  if (next?.low === "-" && next.touches && tokens[amount.to + 1]?.touches) return false;
  if (amount.written === "words" && amount.value === 1) return isOneOf(reading, amount.to);
  if (amount.lettered && bound === undefined) return false;
  if (bound !== undefined || amount.scale > 1) return true;
  const token = tokens[amount.number] as (typeof tokens)[number];
  if (token.grouped || token.decimals > 0) return true;
  const before = tokens[amount.from - 1];
  // "production of the 787 will drop" names a thing
  const { verbs, auxiliaries } = reading.lexicon.tables.clause;
  const isVerbNext =
    next?.type === "word" && (verbs.has(next.low) || auxiliaries.has(next.low) || reading.lexicon.verbs.has(next.low));
  if (before?.low === "the" && amount.written === "digits" && isVerbNext) return false;
  if (/^(?:more|fewer|less)$/.test(next?.low ?? "") && tokens[amount.to + 1]?.low === "than") return true;
  if (amount.written === "words") return before?.low !== "the" || next?.type !== "word" || next.low === "of";
  if (before === undefined) {
    // all that a paragraph holds ("192.", a cell of a table), or "5 or 6 people"
    const alone = amount.to === tokens.length || (amount.to === tokens.length - 1 && next?.type === "sign");
    return alone || (next?.low === "or" && tokens[amount.to + 1]?.type === "number");
  }
  // "Only 3 of 27", "8 out of 10"
  if (next?.low === "of" || (next?.low === "out" && tokens[amount.to + 1]?.low === "of")) return true;
  if (before.type === "word") return !before.capital;
  // "Of the 120 seats, 71 went to …"
  return before.low === "," && isVerbNext;
}

/** "one of the best": a member of what follows. */
function isOneOf({ tokens, lexicon }: Reading, at: number): boolean {
  if (tokens[at]?.low !== "of") return false;
  const next = tokens[at + 1];
  return (
    next !== undefined && (lexicon.tables.clause.determiners.has(next.low) || next.capital || next.type === "number")
  );
}

/** "more than a kilometre", "about an hour": an article is the number where a bound goes before it. */
function readArticle(reading: Reading, at: number, floor: number): Step | undefined {
  const { tokens } = reading;
  const unit = readUnit(reading, at + 1, false);
  if (unit === undefined || (unit.kind !== "measure" && unit.kind !== "duration") || unit.unit === "quarter")
    return undefined;
  // "a day and a half"
  const half = andParts(tokens, unit.to, reading.lexicon.tables.numbers);
  const to = half?.to ?? unit.to;
  if (!half && reading.lexicon.tables.cues.afterLength.has(tokens[to]?.low ?? "")) return undefined;
  const bound = readBound(reading, at, to, floor);
  const bounded = bound !== undefined && bound.from !== at && tokens[bound.from]?.low !== "within";
  if (!half && !bounded) return undefined;
  const amount: Amount = {
    from: at,
    to,
    value: (1 + (half?.value ?? 0)) * (unit.factor ?? 1),
    kind: unit.kind,
    unit: unit.unit,
    number: at,
    written: "words",
    scale: 1,
    fraction: false,
    prefixed: false,
  };
  const draft = build(reading, amount, floor, undefined);
  return draft ? { drafts: [draft], to: draft.to } : undefined;
}
