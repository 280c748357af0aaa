import type { Basis, MetricStatus } from "../../contract/records.ts";
import { gapBetween } from "./change.ts";
import { isVerb, opensClause, type Sentence, wordAt } from "./clause.ts";
import { verbBefore } from "./clause-subject.ts";
import type { Draft } from "./draft.ts";
import { phraseBefore } from "./noun-phrase.ts";

/** What the changes of a sentence are measured against, and what is only forecast, aimed at or estimated. */
export function readBasisAndStatus(sentence: Sentence): void {
  const { drafts } = sentence;
  if (drafts.some(({ role }) => role === "change")) readBases(sentence);
  for (const draft of drafts) {
    const status = statusOf(sentence, draft) ?? statusAfter(sentence, draft);
    if (status && draft.role !== "from") draft.status = status;
  }
}

/** A phrase such as "from a year earlier" holds for the changes before it, or for those after it where none goes before. */
function readBases(sentence: Sentence): void {
  const { lexicon, tokens, drafts } = sentence;
  let last = sentence.from;
  let pending: Basis | undefined;
  let d = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    while (d < drafts.length && (drafts[d] as Draft).from <= i) {
      const draft = drafts[d++] as Draft;
      if (pending && draft.role === "change") draft.basis = pending;
    }
    if (wordAt(sentence, i) === ";") {
      last = i;
      pending = undefined;
      continue;
    }
    const found = lexicon.bases.startingAt(tokens, i) ?? againstTime(sentence, i);
    if (found === undefined || found.to > sentence.to) continue;
    let reached = false;
    let nearest: Draft | undefined;
    for (let k = d - 1; k >= 0 && (drafts[k] as Draft).from >= last; k--) {
      const draft = drafts[k] as Draft;
      if (draft.role !== "change") continue;
      // two changes of one thing are measured against different times: rose 0.3% and were up 2.9% from a year ago
      const own =
        reached &&
        isSame(draft, nearest) &&
        gapBetween(sentence, draft.to, (drafts[k + 1] as Draft).from) === undefined;
      if (own) break;
      draft.basis ??= found.value;
      if (!reached) nearest = draft;
      reached = true;
    }
    pending = reached ? undefined : found.value;
    if (pending === undefined) last = found.to;
    i = found.to - 1;
  }
}

const isSame = (one: Draft, two: Draft | undefined): boolean =>
  one.unit === two?.unit && (two.subject === undefined || one.subject?.start === two.subject.start);

/** "in May from April", "than in the second quarter": the basis is as long as the time named. */
function againstTime(sentence: Sentence, at: number): { value: Basis; to: number } | undefined {
  const word = wordAt(sentence, at);
  if (
    word !== "from" &&
    word !== "than" &&
    word !== "versus" &&
    !(word === "compared" && /^(?:with|to)$/.test(wordAt(sentence, at + 1)))
  )
    return undefined;
  // "will rise 6% from April" begins there
  if (word === "from" && !sentence.timed(at - 1) && isAhead(sentence, at)) return undefined;
  let i = at + 1;
  while (i < at + 4 && /^(?:with|to|in|the)$/.test(wordAt(sentence, i)) && !sentence.timed(i)) i++;
  const days = sentence.days(i);
  if (days === undefined) return undefined;
  const value =
    days > 360 && days < 370
      ? "year"
      : days > 85 && days < 95
        ? "quarter"
        : days > 27 && days < 32
          ? "month"
          : undefined;
  return value && { value, to: i + 1 };
}

function isAhead(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - 20; i--)
    if (
      /^(?:will|would|to|may|could|plans|set|must)$/.test(wordAt(sentence, i)) &&
      sentence.tokens[i + 1]?.type === "word"
    )
      return true;
  return false;
}

/** How far back a word of expecting reaches, in tokens. */
const reach = 18;

/** Whether a quantity goes on from the one before it: will spend $5 million, or 3%. */
function goesOn(sentence: Sentence, draft: Draft): boolean {
  const before = sentence.drafts[sentence.owner(draft.first) - 1];
  return before !== undefined && gapBetween(sentence, before.to, draft.from) !== undefined;
}

/** "Nordbank to cut 1,200 jobs": a headline tells what is to come without a verb before. */
const isHeadline = (sentence: Sentence, to: number): boolean =>
  isVerb(sentence, to + 1) &&
  sentence.tokens[to - 1]?.type === "word" &&
  !isVerb(sentence, to - 1) &&
  verbBefore(sentence, to) === undefined &&
  phraseBefore(sentence, to)?.to === to;

/** "beat forecasts by 9 cents", "came in 2% above estimates": the difference is a fact. */
const isBeaten = (sentence: Sentence, draft: Draft, at: number): boolean =>
  wordAt(sentence, draft.from - 1) === "by" && sentence.lexicon.tables.cues.beating.has(wordAt(sentence, at - 1));

/** Words that tell of the future after their subject: "a further 3% will be cut". */
function statusAfter(sentence: Sentence, draft: Draft): MetricStatus | undefined {
  if (draft.to >= sentence.to) return undefined;
  const { lexicon, tokens } = sentence;
  // "vs $4.20bn expected", "the 5% forecast by analysts"
  const told = lexicon.tables.cues.expected.has(wordAt(sentence, draft.to));
  const after = tokens[draft.to + 1];
  if (told && (after === undefined || after.type === "sign" || /^(?:by|in|for|at|earlier)$/.test(after.low)))
    return "forecast";
  if (draft.role !== "change") return undefined;
  if (!lexicon.tables.clause.auxiliaries.has(wordAt(sentence, draft.to))) return undefined;
  const found = lexicon.status.startingAt(tokens, draft.to) ?? lexicon.status.startingAt(tokens, draft.to + 1);
  return found && found.to <= sentence.to ? found.value : undefined;
}

function statusOf(sentence: Sentence, draft: Draft) {
  const { lexicon, tokens } = sentence;
  for (let i = draft.first; i > sentence.from && i > draft.from - reach; i--) {
    // the month of May expects nothing
    if (sentence.timed(i - 1)) continue;
    // neither does a name: the Target Return fund
    if (sentence.tokens[i - 1]?.capital && i - 1 > sentence.from) continue;
    // nor does what another number counts: 27 goals in 34 games
    const owner = sentence.owner(i - 1);
    if (owner >= 0 && sentence.drafts[owner] !== draft) continue;
    const found = lexicon.status.endingAt(tokens, i);
    // "topped estimates by 9 cents": what was expected is another number
    if (found && found.from >= sentence.from && !isBeaten(sentence, draft, found.from)) return found.value;
    const word = wordAt(sentence, i - 1);
    if (word === "to" && isHeadline(sentence, i - 1)) return "forecast";
    if (i <= draft.from && (opensClause(sentence, word) || (word === "," && !goesOn(sentence, draft))))
      return undefined;
  }
  return undefined;
}
