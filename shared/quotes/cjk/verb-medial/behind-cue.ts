import type { MarkPair } from "../../marks.ts";
import { indexIn } from "../bounded.ts";
import type { HeadClass } from "../speaker/lexicon.ts";
import type { Mention } from "../speaker/mention.ts";
import { isHan } from "../speaker/name.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { mayBeName } from "./may-speak.ts";
import { type Cue, isStrong, isThought, pushMark, type Reading, skipSpace } from "./reading.ts";
import { pushReported } from "./reported.ts";

/** 某人表示：“Q”。 and 某人表示，Q。; true where the sentence is read. */
export function behindCue(r: Reading, cue: Cue, after: number, subject: Mention | undefined): boolean {
  const { m, taken, lexicon } = r;
  const { outer: marks } = r.sentence;
  if (subject && toldSomebody(r, cue, after, subject)) return true;
  if (cue.open && (!subject || subject.kind === "other")) return false;
  const next = m[after];
  const colon = next === "：" || next === ":" || next === "，" || next === ",";
  // 手指, 沪指: with a comma alone only somebody points out.
  if (cue.end - cue.start === 1 && m[cue.start] === "指" && (!colon || !subject || subject.kind === "other"))
    return false;
  const sentenceOf = wordsOf(m, cue.end, marks, taken);
  if (sentenceOf && subject) {
    taken.add(sentenceOf);
    pushMark(r, "direct", sentenceOf, subject, cue, "cue-marks", 0.9);
    return true;
  }
  // 透露了细节: a thing, no words.
  if (!colon && m[cue.end] === "了") return false;
  const from = colon ? after + 1 : after;
  const strong = isStrong(r.passage.text.slice(cue.start, cue.end), lexicon) || goesOn(m, cue, lexicon);
  const capable = subject && subject.kind !== "other";
  // 挡板上写着“…”: a sign.
  if (m[cue.end - 1] === "着" || m[cue.end - 1] === "著") if (!subject || subject.kind === "other") return false;
  const follows = marks.find((pair) => pair.open >= after && !taken.has(pair));
  if (follows && subject && speaksOf(m, cue, follows)) {
    taken.add(follows);
    pushMark(r, "direct", follows, subject, cue, "cue-marks", 0.8);
    return true;
  }
  if (follows && (hasObject(m, cue, follows) || follows.open === skipSpace(m, from))) {
    readMarks(r, cue, follows, subject, { colon, strong, next });
    return true;
  }
  if (!subject && !(cue.start === cue.segment && (r.spoken || r.drafts.length > 0) && colon)) return false;
  const thought = isThought(r.passage.text.slice(cue.start, cue.end), lexicon);
  if (thought && subject && (anybody.test(subject.name) || isOwn(subject, lexicon) || isAsked(m, cue, lexicon)))
    return false;
  if (thought && subject?.kind === "unnamed" && lexicon.tables.believing.includes(m.slice(cue.start, cue.end)))
    return false;
  // 所有指控，…: a noun.
  if (!strong && cue.start - 1 > cue.segment && "的有关關项項种種些个個".includes(m[cue.start - 1] as string))
    return false;
  const named = subject && !thought && colon && mayBeName(subject);
  const isNear = follows !== undefined && follows.open < r.limit;
  if (!strong && ((!capable && !named) || !(colon || isNear))) return false;
  const aside = m.slice(Math.max(cue.segment, cue.start - 60), cue.start);
  if (aside.lastIndexOf("（") > aside.lastIndexOf("）")) return false;
  if (!capable && subject && !mayBeName(subject) && !colon) return false;
  // 一边说，一边擦汗
  if ("边邊".includes(m[cue.start - 1] ?? "x")) return false;
  const inner = marks.filter((pair) => pair.open >= from && !taken.has(pair));
  return pushReported(r, from, inner, subject, cue);
}

const once = /^了?(?:这样|這樣)?(?:一|这|這|那|几|幾|两|兩)?(?:句|声|聲|番|段|个字|個字)(?:话|話)?[：:，]?$/u;

/** 只说了一句“…”: the marks behind a measure of words. */
function wordsOf(
  m: string,
  from: number,
  marks: readonly MarkPair[],
  taken: ReadonlySet<MarkPair>,
): MarkPair | undefined {
  const pair = marks.find((one) => one.open >= from);
  return pair && pair.open - from < 9 && !taken.has(pair) && once.test(m.slice(from, pair.open)) ? pair : undefined;
}

/** ，并预测…: a verb of thought that goes on from another verb of the same speaker. */
function goesOn(m: string, { segment, start, end }: Cue, { tables }: VerbMedialLexicon): boolean {
  const word = m.slice(start, end);
  return (
    start > segment &&
    start - segment <= 3 &&
    tables.onward.some((one) => m.startsWith(one, segment)) &&
    tables.thinking.includes(word) &&
    !tables.hoping.includes(word)
  );
}

/** 我觉得: what the writer thinks is nobody's words. */
const isOwn = ({ name }: Mention, { tables }: VerbMedialLexicon): boolean => tables.firstPersons.includes(name);

/** 解释了为什么墨西哥认为…: the verb stands in a question. */
const isAsked = (m: string, { segment, start }: Cue, { tables }: VerbMedialLexicon): boolean =>
  tables.asking.some((word) => indexIn(m, word, segment, start) >= 0);

/** 告诉记者，…: an addressee before the comma. */
function toldSomebody(r: Reading, cue: Cue, after: number, subject: Mention): boolean {
  const { m, taken, lexicon, drafts } = r;
  const comma = hearerEnd(m, cue, after, lexicon);
  if (comma === undefined) return toldAtOnce(r, cue, after, subject);
  const inner = r.sentence.outer.filter((pair) => pair.open > comma && !taken.has(pair));
  const from = drafts.length;
  const [first] = inner;
  if (first?.open === comma + 1) pushMark(r, "direct", first, subject, cue, "cue-marks", 0.9);
  else pushReported(r, comma + 1, inner, subject, cue);
  for (const draft of drafts.slice(from)) draft.addressee = r.passage.text.slice(after, comma);
  return true;
}

/** 医生告诉他只剩半年的生命: no comma behind the hearer. */
function toldAtOnce(r: Reading, cue: Cue, after: number, subject: Mention): boolean {
  const { m, lexicon, passage } = r;
  if (!lexicon.tables.telling.includes(m.slice(cue.start, cue.end))) return false;
  const hearer = lexicon.speakers.heads.at(m, after, r.limit);
  if (!hearer || !hearers.has(hearer.value) || r.limit - hearer.end < 5) return false;
  if (r.sentence.outer.some((pair) => pair.open >= after && pair.open < r.limit)) return false;
  const first = r.drafts.length;
  if (!pushReported(r, hearer.end, [], subject, cue)) return false;
  for (const draft of r.drafts.slice(first)) draft.addressee = passage.text.slice(hearer.start, hearer.end);
  return true;
}

const hearers: ReadonlySet<HeadClass> = new Set(["he", "unnamed", "profession", "organization"]);

/** Where the addressee behind a verb ends, at a comma or colon: 告诉|记者，. */
export function hearerEnd(m: string, cue: Cue, from: number, lexicon: VerbMedialLexicon): number | undefined {
  if (!lexicon.tables.hearing.some((word) => m.startsWith(word, cue.start))) return undefined;
  let to = from;
  while (to < m.length && to - from < 12 && !"，：:,。".includes(m[to] as string)) to++;
  if (to === from || !"，：:,".includes(m[to] ?? "x")) return undefined;
  const head = lexicon.speakers.heads.before(m, to, from);
  return head !== undefined && head.value !== "figures" && head.value !== "report" ? to : undefined;
}

/** People without a face: what they think is nobody's words. */
const anybody = /^(?:有|许多|許多|很多|不少|大多数|大多數)?(?:人[们們]?|大家)[会會都]?$/u;

/** 回忆起倒计时的一刻，“…”: what is spoken of stands between. */
const speaksOf = (m: string, cue: Cue, follows: MarkPair): boolean =>
  "起到及".includes(m[cue.end] ?? "x") &&
  m[follows.open - 1] === "，" &&
  follows.open - cue.end < 24 &&
  !/[，。；]/.test(m.slice(cue.end, follows.open - 1));

/** 嘲笑他：“…”: the verb takes an object before the colon. */
const hasObject = (m: string, cue: Cue, follows: MarkPair): boolean =>
  "：:".includes(m[follows.open - 1] as string) &&
  follows.open - cue.end < 14 &&
  !/[，。；]/.test(m.slice(cue.end, follows.open));

function readMarks(
  r: Reading,
  cue: Cue,
  follows: MarkPair,
  subject: Mention | undefined,
  { colon, strong, next }: { colon: boolean; strong: boolean; next: string | undefined },
): void {
  const { m, taken, drafts } = r;
  const { text } = r.passage;
  const { end, outer: marks } = r.sentence;
  taken.add(follows);
  const behind = m[follows.close + 1];
  // 表示，“海燕”正向西移动: a name at the head of the clause.
  const words = text.slice(follows.open + 1, follows.close);
  const isName = words.length <= 12 && !/[，。！？；…,!?]/u.test(words);
  if (colon && isName && subject && behind && isHan(behind.charCodeAt(0)) && r.limit - follows.close > 5) {
    const rest = marks.filter((pair) => pair.open > follows.close && !taken.has(pair));
    if (pushReported(r, follows.open, rest, subject, cue)) return;
  }
  const whole = colon || behind === undefined || follows.close + 1 >= end || "。，".includes(behind);
  if (!whole) {
    if (subject && strong) pushMark(r, "mixed", follows, subject, cue, "cue-marks", 0.7);
    return;
  }
  if (!subject && next !== "：" && next !== ":" && !r.spoken && drafts.length === 0) return;
  let last = pushMark(r, "direct", follows, subject, cue, "cue-marks", subject ? 0.95 : 0.8);
  let previous = follows;
  for (const pair of marks)
    if (pair.open === previous.close + 1 && "。！？".includes(text[previous.close - 1] as string)) {
      taken.add(pair);
      previous = pair;
      const continued = pushMark(r, "direct", pair, subject, cue, "cue-marks", 0.8);
      continued.continues = last;
      last = continued;
    }
}
