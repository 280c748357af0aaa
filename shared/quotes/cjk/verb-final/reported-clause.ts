import { readAdjuncts, skipAdjuncts, skipLead } from "./adjuncts.ts";
import { directDraft, fragment, pushIndirect } from "./make-draft.ts";
import { type Cue, markBefore, type Reading } from "./reading.ts";
import { subjectAfter, subjectBefore, subjectBetween } from "./subject.ts";

/** Makes the records of one reported clause [from, at) with its cue. */
export function readClause(r: Reading, from: number, at: number, cue: Cue): boolean {
  const { m } = r;
  const mark = markBefore(r, at);
  const marks = r.sentence.outer.filter((pair) => pair.open >= from && pair.close < at && !r.taken.has(pair));
  let subject = subjectBetween(r, at + 1, cue.start);
  let start = skipLead(m, from, at, r.lexicon.speakers);
  const front = subject ? undefined : subjectBefore(r, start, mark && marks[0] ? marks[0].open : at, marks.length > 0);
  if (front) {
    subject = front;
    start = front.after;
  }
  subject ??= subjectAfter(r, cue.end);
  start = skipAdjuncts(m, start, at, r.lexicon);
  if (mark && !r.taken.has(mark)) {
    const gap = m.slice(start, mark.open).trimEnd();
    const bare =
      gap === "" ||
      /[でにしても、,とら時]$/.test(gap) ||
      (/[はも]$/.test(gap) === false && /^[\p{Script=Han}\p{Script=Katakana}ー・]{1,6}$/u.test(gap));
    if (cue.lemma === "" && !bare) return false;
    const lone = /[はがをのな]$/.test(gap);
    const type = bare && !lone ? "direct" : "mixed";
    r.taken.add(mark);
    const draft = directDraft(
      r,
      mark,
      subject?.mention,
      cue,
      cue.lemma === "" ? "subject-particle" : "particle-cue",
      cue.lemma === "" ? 0.7 : 0.95,
    );
    draft.type = type;
    readAdjuncts(r, draft, from, cue.start, mark);
    r.drafts.push(draft);
    for (const pair of marks) if (pair !== mark && type === "mixed") fragment(r, pair, subject?.mention, cue);
    return true;
  }
  if (cue.lemma === "") return false;
  // …と答えた人は: the verb only describes a noun, and nobody's words are reported.
  if (cue.end < r.sentence.end && describesNoun(m, cue.end)) return false;
  if (marks.length > 0 && marks.some((pair) => pair.open >= start && m[pair.open] !== "『")) {
    for (const pair of marks) if (pair.open >= start && m[pair.open] !== "『") fragment(r, pair, subject?.mention, cue);
    return true;
  }
  let end = at;
  while (end > start && "、，, ".includes(m[end - 1] as string)) end--;
  if (end - start < 3) return false;
  // Words without a subject are carried on only within the paragraph that named their speaker.
  if (!subject && r.drafts.length === 0) return false;
  const draft = pushIndirect(r, "indirect", start, end, subject?.mention, cue, "reported-clause", subject ? 0.85 : 0.7);
  readAdjuncts(r, draft, from, cue.start, undefined);
  return true;
}

const formalNouns = ["ところ", "とき", "こと", "もの", "よう", "ため", "わけ", "はず"];
const describesNoun = (text: string, at: number): boolean =>
  /[一-鿿ァ-ヶの]/.test(text[at] as string) || formalNouns.some((noun) => text.startsWith(noun, at));
