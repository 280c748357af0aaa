import type { MarkPair } from "../../marks.ts";
import type { Passage, Sentence } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Register } from "../register.ts";
import { readHeadline } from "./headline.ts";
import { readLabels } from "./label.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { directDraft } from "./make-draft.ts";
import { findNested } from "./nested.ts";
import { findPointer } from "./pointer.ts";
import type { Reading } from "./reading.ts";
import { readSentence } from "./sentence.ts";
import { speechBehind } from "./speech-behind.ts";
import { subjectBefore } from "./subject.ts";
import { endsAsStatement, isStatement } from "./term.ts";
import type { Attribution, Running, Thread } from "./thread.ts";

/**
 * Quotes of one paragraph in a language whose verb ends the sentence. `thread` carries what the paragraphs before
 * leave open; what this one says of their words is returned too.
 */
export function findVerbFinal(
  passage: Passage,
  lexicon: VerbFinalLexicon,
  earlier: readonly Draft[],
  thread: Thread,
  register: Register,
): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<MarkPair>();
  passage.sentences.forEach((sentence, n) => {
    const spoken = earlier.length + drafts.length > 0;
    const r: Reading = { m: passage.masked, passage, sentence, lexicon, drafts, taken, spoken };
    const alone = onlyMarks(sentence, passage.masked);
    if (alone) {
      for (const mark of alone) readAlone(r, mark, n, thread);
      return;
    }
    const next = passage.sentences[n + 1];
    const isAsked = thread.waiting.length > 0 || (next !== undefined && onlyMarks(next, passage.masked) !== undefined);
    readOther(r, thread, isAsked);
  });
  readLabels(passage, lexicon, drafts, taken);
  readHeadline(passage, lexicon, drafts, taken, register);
  findNested(passage, lexicon, drafts);
  return drafts;
}

/** The pairs of marks that are all of a sentence, but for dashes behind them: 「寒い」「疲れた」。 */
function onlyMarks(sentence: Sentence, m: string): readonly MarkPair[] | undefined {
  const { outer } = sentence;
  let at = sentence.start;
  for (const mark of outer) {
    if (mark.open > at) return undefined;
    at = mark.close + 1;
    if (m[at] === "、" && m[at + 1] === m[mark.open]) at++;
  }
  if (outer.length === 0) return undefined;
  for (; at < sentence.end; at++) if (!"―—─–…‥ 　".includes(m[at] as string)) return undefined;
  return outer;
}

/** A sentence between marks: announced before it, carried on, or waiting for its speaker. */
function readAlone(r: Reading, mark: MarkPair, n: number, thread: Thread): void {
  const { drafts, passage } = r;
  const { announced, running } = thread;
  const last = drafts.at(-1);
  if (mark.open < 0 && running) {
    drafts.push(runningOn(r, mark, running));
    return;
  }
  if (announced) {
    const draft = attributed(r, mark, passage, announced, "announced", 0.9);
    const first = drafts.findLast((one) => one.rule === "announced" || one.rule === "cue-next-sentence");
    if (first) draft.continues = first;
    drafts.push(draft);
    if (passage.runsOn && !mark.closed)
      thread.running = { mention: announced.mention, passage: announced.passage, last: draft };
    return;
  }
  if (last && carriesOn(r, last, n) && isStatement(passage.text, mark)) {
    drafts.push({
      ...directDraft(r, mark, last.mention, undefined, "continued", 0.85),
      ...(last.mentionParagraph === undefined ? {} : { mentionParagraph: last.mentionParagraph }),
      ...(last.cue ? { cue: last.cue } : {}),
      continues: last,
    });
    r.taken.add(mark);
    return;
  }
  thread.waiting.push({ mark, passage });
}

/** Whether words between marks go on from what the sentence before them reports. */
function carriesOn(r: Reading, last: Draft, n: number): boolean {
  const { sentences, text } = r.passage;
  const previous = sentences[n - 1];
  if (!previous || last.end < previous.start - 1) return false;
  if (last.type === "direct") return true;
  // …と語る。「…」: the verb ends the sentence, and the next one names nobody else.
  const at = last.cue ? text.slice(last.end, previous.end).lastIndexOf(last.cue.text) : -1;
  if (!last.cue || at < 0 || last.end + at + last.cue.text.length < previous.end - 3) return false;
  const next = sentences[n + 1];
  const reading = next && { ...r, sentence: next };
  return !reading || !(findPointer(reading) ?? speechBehind(reading));
}

/** The next piece of words that run over paragraphs. */
function runningOn(r: Reading, mark: MarkPair, running: Running): Draft {
  const draft: Draft = {
    ...directDraft(r, mark, running.mention, undefined, "running", 0.85),
    continues: running.last,
  };
  if (running.mention) draft.mentionParagraph = running.passage.index;
  r.taken.add(mark);
  running.last = draft;
  return draft;
}

/** Keeps who begins words that run on into the next paragraph: 大木さんは「… */
function keepRunning(r: Reading, thread: Thread): void {
  const { passage, sentence, drafts } = r;
  const mark = sentence.outer.at(-1);
  if (!passage.runsOn || !mark || mark.closed || r.taken.has(mark)) return;
  const subject = subjectBefore(r, sentence.start, mark.open, true);
  if (!subject) {
    thread.waiting.push({ mark, passage });
    return;
  }
  r.taken.add(mark);
  const draft = directDraft(r, mark, subject.mention, undefined, "running", 0.85);
  drafts.push(draft);
  thread.running = { mention: subject.mention, passage, last: draft };
}

/** The end of words that run over paragraphs, with the verb behind it: …だった」と振り返った。 */
function endRunning(own: Draft, running: Running): void {
  if (!own.mention && running.mention) {
    own.mention = running.mention;
    own.mentionParagraph = running.passage.index;
  }
  for (let piece: Draft | undefined = running.last; own.cue && piece && !piece.cue; piece = piece.continues)
    piece.cue = own.cue;
  own.continues = running.last;
  own.type = "direct";
}

/** Any other sentence: what it reports itself, and with `isAsked` whose the words before or behind it are. */
function readOther(r: Reading, thread: Thread, isAsked: boolean): void {
  const { drafts, passage } = r;
  const before = drafts.length;
  readSentence(r);
  thread.announced = undefined;
  const own = drafts[before];
  const { running } = thread;
  thread.running = undefined;
  if (running && own?.start === 0) endRunning(own, running);
  const pointer = own ? undefined : findPointer(r);
  const behind = own || pointer || !isAsked ? undefined : speechBehind(r);
  if (!own) readFront(r);
  const said: Attribution | undefined = pointer ?? behind ?? (own && begunBefore(r, own, thread));
  if (said) takeWaiting(r, thread, said, own);
  thread.waiting = [];
  keepRunning(r, thread);
  if (pointer || (behind && endsInCue(r, behind))) thread.announced = pointer ?? behind;
  const inside = r.sentence.outer.at(-1);
  if (pointer?.cue && inside && !r.taken.has(inside) && inside.open > pointer.cue.start) {
    drafts.push(attributed(r, inside, passage, pointer, "announced", 0.95));
    thread.announced = undefined;
  }
}

/** 「…」、彼はそう言い残した: words at the front of the sentence without a particle, and who said so. */
function readFront(r: Reading): void {
  const { sentence, passage, drafts, taken, m } = r;
  const [mark, more] = sentence.outer;
  if (!mark || more || mark.open !== sentence.start || taken.has(mark)) return;
  let start = mark.close + 1;
  while (start < sentence.end && "、，―—─ 　".includes(m[start] as string)) start++;
  if (start === mark.close + 1 || start >= sentence.end || !isStatement(passage.text, mark)) return;
  const rest: Reading = { ...r, sentence: { start, end: sentence.end, outer: [] } };
  const said = findPointer(rest) ?? speechBehind(rest);
  if (said?.cue) drafts.push(attributed(r, mark, passage, said, "cue-behind", 0.8));
}

/** Whether nothing but a full stop follows the verb, so that words between marks may follow: 彼は声を詰まらせた。「…」 */
const endsInCue = (r: Reading, { cue, mention }: Attribution): boolean =>
  cue !== undefined && cue.end >= r.sentence.end && mention?.kind !== "other";

/** The speaker of a quote at the front of this sentence also said the sentences between marks right before it. */
function begunBefore(r: Reading, own: Draft, thread: Thread): Attribution | undefined {
  const opening = thread.waiting.at(-1);
  if (!opening || own.type !== "direct") return undefined;
  const unclosed = !opening.mark.closed && own.start <= r.sentence.start + 1;
  const sameParagraph = opening.passage === r.passage && own.mention !== undefined && own.mention.start < own.start;
  if (!unclosed && !(sameParagraph && own.mention?.titled)) return undefined;
  return { mention: own.mention, cue: undefined, passage: r.passage };
}

/** Gives the sentences between marks that wait to whoever spoke them. */
function takeWaiting(r: Reading, thread: Thread, said: Attribution, own: Draft | undefined): void {
  let previous: Draft | undefined;
  const first = thread.waiting[0];
  for (const { mark, passage } of thread.waiting) {
    if (thread.waiting.length === 1 && !endsAsStatement(passage.text, mark) && mark.close - mark.open < 8 && own)
      continue;
    const draft = attributed(r, mark, passage, said, own ? "begun-before" : "cue-next-sentence", own ? 0.6 : 0.85);
    if (previous) draft.continues = previous;
    previous = draft;
    r.drafts.push(draft);
  }
  if (own && previous && first && !first.mark.closed) own.continues = previous;
}

function attributed(
  r: Reading,
  mark: MarkPair,
  passage: Passage,
  { mention, cue, passage: from }: Attribution,
  rule: string,
  confidence: number,
): Draft {
  if (passage === r.passage) r.taken.add(mark);
  const draft = directDraft({ ...r, passage: from }, mark, mention, cue, rule, confidence);
  draft.paragraph = passage.index;
  if (mention && from !== passage) draft.mentionParagraph = from.index;
  return draft;
}
