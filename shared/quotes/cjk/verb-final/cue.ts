import type { MarkPair } from "../../marks.ts";
import { indexIn, lastIndexIn } from "../bounded.ts";
import type { WordHit } from "../word-trie.ts";
import type { VerbEntry, VerbFinalLexicon } from "./lexicon.ts";
import { type Cue, markBefore, type Reading, skip } from "./reading.ts";
import { somebodyAtEnd, subjectBefore } from "./subject.ts";
import { endsAsStatement, isStatement } from "./term.ts";

const copulas = ["だ", "だった", "です", "でした", "である"];
/** A manner tells of speech only near the words. */
const mostToManner = 16;
const openers = '「『“"｢〝';

/** The cue that the particle of quotation at `at` leads to. */
export function cueAt(r: Reading, at: number, from: number): Cue | undefined {
  const mark = markBefore(r, at);
  if (!mark && !endsInPredicate(r, at)) return undefined;
  const { m, lexicon } = r;
  const { end } = r.sentence;
  let next = skip(m, at + 1, end, "、, 　");
  // 「X」とは何か: the particle of the topic makes a term of it.
  if (m[at + 1] === "は") return undefined;
  if (m[next] === "も") next++;
  const verb = lexicon.verbs.at(m, next, end);
  const passive = lexicon.passives.at(m, next, end);
  if (passive && passive.end > (verb?.end ?? 0)) return mark && fromSource(passive);
  if (lexicon.naming.at(m, next, end) && !verb) return m.startsWith("いう", next) ? thoughtCue(r, next + 2) : undefined;
  if (m[next] === "の") return thoughtCue(r, next + 1);
  // 「…」とするコメントを出した
  const stated = m.startsWith("する", next) ? thoughtCue(r, next + 2) : undefined;
  if (stated) return stated;
  // 「…」とも。
  if (mark && next >= end && at > from) return { start: at + 1, end: at + 1, lemma: "", strength: "manner" };
  const voice = mark ? voiceBehind(r, next) : undefined;
  if (voice) return voice;
  const hit = verb?.value.strength === "manner" && !mark ? undefined : accept(r, verb);
  if (hit) return hit;
  if (!mark && tries(r, at)) return undefined;
  const light = mark && names(r, mark) ? undefined : lightVerb(r, next);
  if (light) return light;
  if (m.startsWith("して", next)) return reasonCue(r, next, mark);
  if (openers.includes(m[next] ?? "x")) return undefined;
  const far = farVerb(r, at, next, mark);
  if (far) return far;
  if (mark && isStatement(r.passage.text, mark) && somebodyAtEnd(r, next))
    return { start: at + 1, end: at + 1, lemma: "", strength: "manner" };
  if (
    mark &&
    at > from &&
    isStatement(r.passage.text, mark) &&
    !/^する[一-鿿ァ-ヶ]/.test(m.slice(next, next + 3)) &&
    subjectBefore(r, from, mark.open, true)
  )
    return { start: at + 1, end: at + 1, lemma: "", strength: "manner" };
  return undefined;
}

/** と考えた, と予想していた: what was in somebody's mind, and not said. */
export function isInward({ m, lexicon }: Reading, { start, end, lemma, strength }: Cue): boolean {
  if (strength !== "thinking") return false;
  const form = m.slice(start, end);
  const isPast = /[ただ]$/.test(form);
  return isPast && (/[てで]いた$/.test(form) || lexicon.tables.inward.includes(lemma));
}

/** 許可を得ようとした: somebody tries. */
const tries = ({ m, lexicon }: Reading, at: number): boolean =>
  lexicon.tables.volition.some((form) => m.endsWith(form, at)) &&
  !lexicon.tables.notVolition.some((form) => m.endsWith(form, at));

/** 陵墓を「思陵」とした: the marks name what stands before them. */
const names = ({ m, passage }: Reading, mark: MarkPair): boolean =>
  m[mark.open - 1] === "を" && !endsAsStatement(passage.text, mark);

const fromSource = (hit: WordHit<VerbEntry>): Cue => ({
  start: hit.start,
  end: hit.end,
  lemma: hit.value.lemma,
  strength: hit.value.strength,
  source: true,
});

/** 「…」と不満の声が漏れる */
function voiceBehind(r: Reading, next: number): Cue | undefined {
  for (let i = next; i < Math.min(next + 8, r.sentence.end); i++) {
    const noun = r.lexicon.thoughts.at(r.m, i, r.sentence.end);
    if (noun && "がも".includes(r.m[noun.end] ?? "x")) return thoughtCue(r, i);
  }
  return undefined;
}

/** …としている: the verb that reports with the particle alone. */
function lightVerb({ m, lexicon, sentence }: Reading, next: number): Cue | undefined {
  for (const form of lexicon.tables.light) {
    if (!m.startsWith(form, next)) continue;
    const end = next + form.replace(/[、。]$/, "").length;
    if (form === "した" && end < sentence.end && m[end] !== "が") return undefined;
    if (lexicon.denied.at(m, end)) return undefined;
    return { start: next, end, lemma: "する", strength: "saying" };
  }
  return undefined;
}

/**
 * 「説明が足りない」として辞任を求めた: words that somebody acts upon; a term before として only names something.
 * Without marks a verb of saying must end the sentence: 恐れがあるとして、警戒を呼びかけた.
 */
function reasonCue(r: Reading, next: number, mark: MarkPair | undefined): Cue | undefined {
  if (mark)
    return endsAsStatement(r.passage.text, mark)
      ? { start: next, end: next + 2, lemma: "する", strength: "manner" }
      : undefined;
  const { end } = r.sentence;
  const verb = firstVerb(r, Math.max(next + 2, end - 24), end, false);
  if (!verb || verb.end < end - 1) return undefined;
  // …として、避難を求めている: a demand is said too.
  if (verb.strength !== "saying" && !(verb.lemma === "求める" && "をう".includes(r.m[verb.start - 1] as string)))
    return undefined;
  // …として、辞任すると発表した: the verb has words of its own.
  for (let at = indexIn(r.m, "と", next + 2, verb.start); at >= 0; at = indexIn(r.m, "と", at + 1, verb.start))
    if (!r.m.startsWith("として", at) && endsInPredicate(r, at)) return undefined;
  return verb;
}

/** A verb that does not touch the particle: …と静かに話した, …と、彼は記者団に語った. */
function farVerb(r: Reading, at: number, next: number, mark: MarkPair | undefined): Cue | undefined {
  const { m } = r;
  const { end, outer } = r.sentence;
  const following = outer.find((pair) => pair.open >= next);
  const limit = Math.min(end, following?.open ?? end, next + 90);
  const other = mark ? -1 : indexIn(m, "と", next, limit);
  const far = firstVerb(r, next, other >= 0 && other < limit ? other : limit, mark !== undefined);
  if (!far) return undefined;
  if (mark) return far;
  const gap = m.slice(next, far.start);
  return /^[^、]{0,8}[にく]$/.test(gap) ||
    gap.includes("は") ||
    (gap.includes("が") && m[at + 1] === "、") ||
    /^[^をた、]{0,20}[でに]$/.test(gap)
    ? far
    : undefined;
}

/** The first reporting verb in [from, to) that is neither denied nor passive. */
export function firstVerb(r: Reading, from: number, to: number, marked: boolean): Cue | undefined {
  const { m, lexicon } = r;
  for (let i = from; i < to; i++) {
    const hit = lexicon.verbs.at(m, i, to);
    if (!hit || (hit.value.strength === "manner" && (!marked || i - from > mostToManner))) continue;
    const passive = lexicon.passives.at(m, i, to);
    if (passive && passive.end > hit.end) {
      if (marked) return fromSource(passive);
      i = passive.end - 1;
      continue;
    }
    const cue = accept(r, hit);
    if (cue) return cue;
  }
  return undefined;
}

/** A cue, unless what follows denies it or makes it a condition. */
export function accept(r: Reading, hit: WordHit<VerbEntry> | undefined): Cue | undefined {
  if (!hit) return undefined;
  const { m } = r;
  let { end } = hit;
  while (end > hit.start && "、。".includes(m[end - 1] as string)) end--;
  if (r.lexicon.denied.at(m, end)) return undefined;
  const next = m[end];
  // A noun of speaking without する counts only where the sentence or clause stops there.
  const isNoun = hit.end === end && /[一-鿿ァ-ヶー]/.test(m[end - 1] as string);
  if (isNoun && end < r.sentence.end && next !== undefined && !"、。".includes(next)) return undefined;
  // をにじませた: the particle before the verb is no part of it.
  const particle = /^[をも]/.test(hit.value.lemma) ? 1 : 0;
  return { start: hit.start + particle, end, lemma: hit.value.lemma.slice(particle), strength: hit.value.strength };
}

/** …との見方を示した, …という声が上がった: the noun at `from`, and the verb behind it. */
function thoughtCue(r: Reading, from: number): Cue | undefined {
  const { m, lexicon } = r;
  const { end } = r.sentence;
  const noun = lexicon.thoughts.at(m, from, end);
  if (!noun) return undefined;
  const limit = Math.min(end, noun.end + 24);
  for (let i = noun.end; i < limit; i++) {
    const arises = lexicon.arising.at(m, i, end);
    if (arises && "がもは".includes(m[i - 1] as string))
      return { start: noun.start, end: arises.end, lemma: arises.value.lemma, strength: "saying", source: true };
    const hit = "をもにで".includes(m[i - 1] as string) ? accept(r, lexicon.shows.at(m, i, end)) : undefined;
    if (hit) return { ...hit, start: noun.start };
  }
  return noun.end >= end || copulas.some((form) => m.startsWith(form, noun.end) && noun.end + form.length >= end)
    ? { start: noun.start, end: noun.end, lemma: m.slice(noun.start, noun.end), strength: "thinking" }
    : undefined;
}

/** Whether what stands before the particle ends as a predicate does. */
function endsInPredicate({ m, sentence }: Reading, at: number): boolean {
  let end = at;
  while (end > sentence.start && "、，, ".includes(m[end - 1] as string)) end--;
  if (m[end - 1] === "れ") return !"こそあどだ".includes(m[end - 2] ?? "こ");
  return "うくぐすつぬぶむるただいねよかんろきなぞてけ」』”’".includes(m[end - 1] as string);
}

/** Where the particle before a verb of saying at the very end of [from, to) stands: 「…だと語った。 without a closing mark. */
export function particleBeforeCue(
  text: string,
  from: number,
  to: number,
  lexicon: VerbFinalLexicon,
): number | undefined {
  let end = to;
  while (end > from && "。！？!?\n".includes(text[end - 1] as string)) end--;
  const at = lastIndexIn(text, "と", Math.max(from, end - 40), end);
  if (at < 0) return undefined;
  const hit = lexicon.verbs.at(text, at + 1, end);
  return hit?.value.strength === "saying" && hit.end === end ? at : undefined;
}
