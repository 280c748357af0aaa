import type { MarkPair } from "../../marks.ts";
import { indexIn } from "../bounded.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import { hearerEnd } from "./behind-cue.ts";
import { speakerAtFront } from "./front.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { mayBeName } from "./may-speak.ts";
import { type Cue, isComma, isStrong, isThought, push, pushMark, type Reading, skipSpace } from "./reading.ts";
import { pushReported } from "./reported.ts";
import { isTerm } from "./term.ts";

/** “Q”，某人说。 and “Q1”某人表示，“Q2”; true where the sentence is read. */
export function beforeCue(r: Reading, cue: Cue, after: number, subject: Mention | undefined): boolean {
  const { m, taken } = r;
  const { text } = r.passage;
  const { start, end, outer: marks } = r.sentence;
  const before = marks.filter(
    (pair) =>
      pair.close < cue.start && !taken.has(pair) && !(pair.open > start + 1 && isTerm(r.passage, pair, r.lexicon)),
  );
  const last = before.at(-1);
  if (!last || r.lexicon.tables.wordNouns.some((word) => m.startsWith(word, last.close + 1))) return false;
  // 网友“小鱼儿”留言：“…”: the marks hold a name.
  const isName = cue.start === last.close + 1 && !/[，。！？,!?]/u.test(text.slice(last.open, last.close));
  if (isName && /\p{Script=Han}/u.test(m[last.open - 1] ?? "") && marks.some((pair) => pair.open > cue.end))
    return false;
  // 网传“…”，对此某人回应: words of others, which somebody answers to.
  const lead0 = m.slice(start, last.open);
  if (last.close + 1 < cue.segment && lead0.endsWith("的") && r.lexicon.rumours.at(m, skipSpace(m, start)))
    return false;
  if (last.close + 1 < cue.segment && r.lexicon.rumours.before(m, last.open, Math.max(start, last.open - 6)))
    return false;
  if (!sameReach(m, last.close + 1, cue, last.open - start <= 1, r.lexicon)) return false;
  const behindMarks = m.slice(last.close + 1, cue.start).trim() === "" && "完罢罷毕畢".includes(m[after] ?? "x");
  if (!subject && behindMarks) {
    const comma = indexIn(m, "，", after, Math.min(end, after + 4));
    const speaker = comma < 0 ? undefined : speakerAtFront(r.passage, comma + 1, end, r.lexicon);
    if (!speaker) return false;
    taken.add(last);
    pushMark(r, "direct", last, speaker, cue, "marks-cue", 0.8);
    return true;
  }
  const trailing = after >= end;
  if (!subject && !trailing) return false;
  const gap = last.open - skipSpace(m, start);
  const content = text[last.close - 1] as string;
  const opens = gap <= 1 || "：，:".includes(m[last.open - 1] as string) || "，。！？,!?".includes(content);
  const lead = m.slice(start, last.open);
  const type =
    gap <= 1 ||
    "，。！？,!?".includes(content) ||
    (opens && lead.length < 8 && lead.endsWith("，") && !lead.startsWith("不"))
      ? "direct"
      : "mixed";
  let first: Draft | undefined;
  for (const [n, pair] of before.entries()) {
    // Words between marks that follow one another are one speaker's: “…”“…”某人说.
    const joined = before.slice(n, -1).every((one, k) => (before[n + k + 1] as MarkPair).open <= one.close + 2);
    if (pair !== last && type === "direct" && !joined) continue;
    taken.add(pair);
    first = pushMark(r, type, pair, subject, cue, "marks-cue", 0.9);
  }
  const hearer = trailing ? undefined : hearerEnd(m, cue, after, r.lexicon);
  const addressee = hearer === undefined ? undefined : text.slice(after, hearer);
  const from = r.drafts.length;
  if (first) first.addressee ??= addressee;
  const comma = hearer ?? after;
  const next = m[comma];
  // 一边说，一边擦汗: what follows is no speech.
  const isAside = "边邊".includes(m[cue.start - 1] ?? "x");
  if (!isAside && !trailing && (next === "，" || next === "：" || next === ":" || next === ",") && first) {
    const rest = marks.filter((pair) => pair.open > comma);
    const [second] = rest;
    if (second && second.open === comma + 1) {
      taken.add(second);
      pushMark(r, "direct", second, subject, cue, "marks-cue", 0.9).continues = first;
    } else pushReported(r, comma + 1, rest, subject, cue);
  }
  for (const draft of r.drafts.slice(from)) draft.addressee ??= addressee;
  return true;
}

/** 内容，某人说。 */
export function clauseBeforeCue(r: Reading, cue: Cue, subject: Mention | undefined): boolean {
  const { m, taken } = r;
  const { start, outer } = r.sentence;
  const comma = cue.segment - 1;
  if (!subject || comma <= start + 3 || !isComma(m[comma])) return false;
  const word = m.slice(cue.start, cue.end);
  if (!isStrong(word, r.lexicon) && !/[说說道称稱写寫]$/u.test(word) && !r.lexicon.tables.closing.includes(word))
    return false;
  if (isThought(m.slice(cue.start, cue.end), r.lexicon) || !mayBeName(subject)) return false;
  const inner = outer.filter((pair) => pair.close <= comma && !taken.has(pair));
  for (const pair of inner) pushMark(r, "mixed", pair, subject, cue, "marks-cue", 0.8);
  if (inner.length === 0)
    push(r, "indirect", skipLeads(m, start, comma, r.lexicon), comma, subject, cue, "clause-cue", 0.85);
  return true;
}

/** Whether only the speaker and adjuncts stand between a closing mark and the cue. */
function sameReach(m: string, from: number, cue: Cue, isFront: boolean, lexicon: VerbMedialLexicon): boolean {
  if (cue.start - from >= 100) return false;
  const commaAt = m.slice(from + 1, cue.start).search(/[，。；：]/);
  // “…”赛后，陈雨菲说: a short adjunct may stand between.
  const leads = (lexicon.speakers.leads.at(m, from) ?? lexicon.adjuncts.at(m, from)) !== undefined;
  // “…”在3月22日举行的说明会上，某人说: time and place may be told at length.
  const most = m[from] === "在" || m[from] === "于" || /\d/u.test(m[from] ?? "") ? 48 : 12;
  const isAdjunct = isFront && cue.segment - from <= most && commaAt + from + 2 === cue.segment;
  return (
    (cue.start - from < 60 && (commaAt < 0 || cue.segment <= from + 2)) ||
    (isAdjunct && (leads || /\d/u.test(m[from] ?? "")))
  );
}

function skipLeads(m: string, from: number, to: number, lexicon: VerbMedialLexicon): number {
  const hit = lexicon.leads.at(m, from, to);
  return hit ? skipSpace(m, hit.end) : from;
}
