import type { MarkPair } from "../../marks.ts";
import { noteEnd } from "../bounded.ts";
import { readMention } from "../speaker/mention.ts";
import { readAdjuncts, skipAdjuncts, skipLead } from "./adjuncts.ts";
import { isInward } from "./cue.ts";
import { directDraft, fragment, pushIndirect } from "./make-draft.ts";
import { type Cue, markBefore, type Reading, type Subject } from "./reading.ts";
import { isOpen, somebodyAtEnd, sourceBefore, subjectAfter, subjectBefore, subjectBetween } from "./subject.ts";
import { endsAsStatement, isTerm } from "./term.ts";

/** Makes the records of one reported clause [from, at) with its cue; false where nothing is reported. */
export function readClause(r: Reading, from: number, at: number, cue: Cue): boolean {
  const { m, lexicon } = r;
  const mark = markBefore(r, at);
  if (mark) readCoordinated(r, from, mark, cue);
  const marks = r.sentence.outer.filter((pair) => pair.open >= from && pair.close < at && !r.taken.has(pair));
  const shared = r.sentence.outer.findLast(
    (pair) => mark && pair.close < mark.open && r.taken.has(pair) && pair.open >= from,
  );
  let start = skipLead(m, shared ? shared.close + 1 : from, at, lexicon.speakers);
  const front = (mark ?? marks[0])?.open ?? at;
  let subject: Subject | undefined;
  if (cue.source) {
    // 首相は記者団に「…」と問われ、「…」と答えた: the topic is who goes on.
    r.topic = subjectBefore(r, start, front, true)?.mention;
    subject = sourceBefore(r, start, mark ? front : at) ?? (mark && noteBehind(r, mark));
    if (!subject) return false;
    if (subject.mention.end <= front) start = subject.after;
  } else {
    subject = subjectBetween(r, at + 1, cue.start);
    const isPlain = isOpen(cue) || (mark !== undefined && endsAsStatement(r.passage.text, mark));
    const before = subject
      ? undefined
      : subjectBefore(r, start, mark ? (adjacentTo(r, mark)[0] as MarkPair).open : at, isPlain);
    if (before) {
      subject = before;
      start = before.after;
    }
    subject ??= subjectAfter(r, cue.end) ?? (mark && noteBehind(r, mark));
    if (!subject && cue.lemma === "") subject = somebodyAtEnd(r, cue.end);
    if (!subject && r.topic) subject = { mention: r.topic, after: start };
  }
  if (mark && !cue.source && (isPolled(r, cue, subject, at) || isShare(r, mark, cue))) return false;
  start = skipAdjuncts(m, start, at, lexicon);
  if (mark && !r.taken.has(mark)) return readMark(r, from, start, mark, marks, cue, subject);
  if (cue.lemma === "" || cue.strength === "manner") return false;
  // …と答えた人は: the verb only describes a noun, and nobody's words are reported.
  if (cue.end < r.sentence.end && describesNoun(m, cue.end) && !(subject && subject.mention.end < at)) return false;
  const inner = marks.filter(
    (pair) => pair.open >= start && m[pair.open] !== "『" && !isTerm(r.passage.text, pair, lexicon),
  );
  if (inner.length > 0) {
    // What a crowd thinks is nobody's words.
    if (cue.strength === "thinking" && (subject?.mention.kind === "unnamed" || subject?.mention.kind === "other"))
      return false;
    for (const pair of inner) fragment(r, pair, subject?.mention, cue);
    return true;
  }
  if (isInward(r, cue)) return false;
  let end = at;
  while (end > start && "、，, ".includes(m[end - 1] as string)) end--;
  if (end - start < 3) return false;
  // Words without a subject are carried on only within the paragraph that named their speaker.
  if (!subject && r.drafts.length === 0) return false;
  const draft = pushIndirect(r, "indirect", start, end, subject?.mention, cue, "reported-clause", subject ? 0.85 : 0.7);
  readAdjuncts(r, draft, from, cue.start, undefined);
  return true;
}

/** 鈴木さんは「怖かった」、佐藤さんは「…」と話した。: words before these that share the verb. */
function readCoordinated(r: Reading, from: number, mark: MarkPair, cue: Cue): void {
  const { m } = r;
  for (const [n, pair] of r.sentence.outer.entries()) {
    const next = r.sentence.outer[n + 1];
    if (!next || pair.open < from || pair.close >= mark.open || r.taken.has(pair)) continue;
    if (m[pair.close + 1] !== "、" || !"はもが".includes(m[next.open - 1] as string)) continue;
    if (next.open - pair.close > 30) continue;
    const own = subjectBefore(r, from, pair.open, isOpen(cue));
    if (!own || own.after !== pair.open) continue;
    r.taken.add(pair);
    r.drafts.push(directDraft(r, pair, own.mention, cue, "coordinated", 0.85));
  }
}

/** The pairs of marks that follow one another without a break up to `mark`: 「…」「…」と話した. */
function adjacentTo(r: Reading, mark: MarkPair): MarkPair[] {
  const group = [mark];
  const { outer } = r.sentence;
  for (let n = outer.indexOf(mark) - 1; n >= 0; n--) {
    const pair = outer[n] as MarkPair;
    const between = r.m.slice(pair.close + 1, (group[0] as MarkPair).open);
    if (r.taken.has(pair) || !pair.closed || (between !== "" && between !== "、")) break;
    group.unshift(pair);
  }
  return group;
}

/** The words between the marks right before the particle, and the fragments before them. */
function readMark(
  r: Reading,
  from: number,
  start: number,
  mark: MarkPair,
  marks: readonly MarkPair[],
  cue: Cue,
  subject: Subject | undefined,
): boolean {
  const group = adjacentTo(r, mark);
  const [first] = group as [MarkPair];
  const gap = r.m.slice(start, first.open).trimEnd();
  const isAside = r.lexicon.aside.before(r.m, start + gap.length, start) !== undefined;
  const bare =
    gap === "" ||
    isAside ||
    /[でにしても、,とらり時中後上]$/.test(gap) ||
    (!/[はも]$/.test(gap) && /^[\p{Script=Han}\p{Script=Katakana}ー・]{1,6}$/u.test(gap));
  if (cue.lemma === "" && !bare) return false;
  const isWhole = cue.lemma !== "" && endsAsStatement(r.passage.text, mark) && mark.close - mark.open > 12;
  if (cue.strength !== "saying" && !subject && !r.spoken && r.drafts.length === 0 && !isWhole) return false;
  const type = bare && (isAside || !/[はがをのな]$/.test(gap)) ? "direct" : "mixed";
  const bareParticle = cue.lemma === "";
  const rule = bareParticle ? "subject-particle" : cue.source ? "voice" : "particle-cue";
  for (const pair of group) {
    r.taken.add(pair);
    const draft = directDraft(r, pair, subject?.mention, cue, rule, bareParticle ? 0.7 : cue.source ? 0.8 : 0.95);
    draft.type = type;
    if (cue.source) draft.passing = true;
    readAdjuncts(r, draft, from, cue.start, mark);
    r.drafts.push(draft);
  }
  if (type === "mixed")
    for (const pair of marks)
      if (pair !== mark && !isTerm(r.passage.text, pair, r.lexicon)) fragment(r, pair, subject?.mention, cue);
  return true;
}

/** 「…」(食品メーカー幹部)との声: the speaker in parentheses behind the marks. */
function noteBehind({ m, passage, lexicon }: Reading, mark: MarkPair): Subject | undefined {
  const open = mark.close + 1;
  const close = noteEnd(m, open) - 1;
  if (close <= open) return undefined;
  const mention = readMention(passage.text, open + 1, close, lexicon.speakers);
  return mention && mention.kind !== "other" ? { mention, after: close + 1 } : undefined;
}

/** 「…」と答えた人が4割: an answer of a poll is nobody's words. */
function isPolled({ m, lexicon }: Reading, cue: Cue, subject: Subject | undefined, at: number): boolean {
  if (subject && subject.mention.end < at) return false;
  const noun = lexicon.polled.at(m, cue.end);
  if (!noun || !"がはもの".includes(m[noun.end] ?? "x")) return false;
  return /[0-9０-９〇一二三四五六七八九十百千数半割％%多少]/.test(m.slice(noun.end, noun.end + 16));
}

/** 6割が「…」と答えた: a share of those asked. */
const isShare = ({ passage }: Reading, mark: MarkPair, { lemma }: Cue): boolean =>
  (lemma.startsWith("答え") || lemma.startsWith("回答")) &&
  /[0-9０-９〇一二三四五六七八九十数半]\s*(?:割|[%％]|パーセント|分の[0-9０-９一二三])(?:強|弱|超|以上|近く|余り)?[がは]$/u.test(
    passage.text.slice(Math.max(0, mark.open - 16), mark.open),
  );

const formalNouns = ["ところ", "とき", "こと", "もの", "よう", "ため", "わけ", "はず"];
const describesNoun = (text: string, at: number): boolean =>
  /[一-鿿ァ-ヶの]/.test(text[at] as string) || formalNouns.some((noun) => text.startsWith(noun, at));
