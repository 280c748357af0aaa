import type { MarkPair } from "../../marks.ts";
import type { WordHit } from "../word-trie.ts";
import { type Cue, markBefore, type Reading, skip } from "./reading.ts";
import { subjectBefore } from "./subject.ts";

const openers = '「『“"｢〝';

/** The cue that the particle at `at` leads to. */
export function cueAt(r: Reading, at: number, from: number): Cue | undefined {
  const { m, lexicon } = r;
  const { end } = r.sentence;
  const mark = markBefore(r, at);
  let next = skip(m, at + 1, end, "、, 　");
  if (lexicon.naming.at(m, next, end) && !lexicon.verbs.at(m, next, end)) return undefined;
  if (m[next] === "の" || m.startsWith("いう", next))
    return thoughtCue(r, m[next] === "の" ? next + 1 : next + 2, at, mark);
  if (m[next] === "も") next++;
  const hit = accept(r, lexicon.verbs.at(m, next, end));
  if (hit) return hit;
  for (const form of lexicon.tables.light)
    if (m.startsWith(form, next)) {
      const cueEnd = next + form.replace(/[、。]$/, "").length;
      const rest = m[cueEnd];
      if (form === "した" && cueEnd < end && rest !== "が") break;
      if (mark || endsInPredicate(r, at)) return { start: next, end: cueEnd, lemma: "する" };
    }
  if (!mark && !endsInPredicate(r, at)) return undefined;
  const following = r.sentence.outer.find((pair) => pair.open >= next);
  const limit = Math.min(end, following?.open ?? end, next + 90);
  if (openers.includes(m[next] ?? "x")) return undefined;
  const other = mark ? -1 : m.indexOf("と", next);
  const far = accept(r, firstVerb(r, next, other >= 0 && other < limit ? other : limit));
  if (far) {
    const gap = m.slice(next, far.start);
    if (
      mark ||
      /^[^、]{0,8}[にく]$/.test(gap) ||
      gap.includes("は") ||
      (gap.includes("が") && m[at + 1] === "、") ||
      /^[^をた]{0,20}[でに]$/.test(gap)
    )
      return far;
  }
  if (mark && at > from && subjectBefore(r, from, mark.open, true)) return { start: at + 1, end: at + 1, lemma: "" };
  return undefined;
}

export function firstVerb(r: Reading, from: number, to: number): WordHit<string> | undefined {
  for (let i = from; i < to; i++) {
    const hit = r.lexicon.verbs.at(r.m, i, to);
    if (hit && accept(r, hit)) return hit;
  }
  return undefined;
}

/** A cue, unless what follows denies it or makes it a condition. */
export function accept(r: Reading, hit: WordHit<string> | undefined): Cue | undefined {
  if (!hit) return undefined;
  const { m } = r;
  let end = hit.end;
  while (end > hit.start && "、。".includes(m[end - 1] as string)) end--;
  if (r.lexicon.denied.at(m, end)) return undefined;
  const tail = m[end - 1] as string;
  const next = m[end];
  // A noun of speaking without する counts only where the sentence or clause stops there.
  if (
    hit.end === end &&
    /[一-鿿ァ-ヶー]/.test(tail) &&
    end < r.sentence.end &&
    next !== undefined &&
    !"、。".includes(next)
  )
    return undefined;
  return { start: hit.start, end, lemma: hit.value };
}

/** …との見方を示した。 */
export function thoughtCue(r: Reading, from: number, at: number, mark: MarkPair | undefined): Cue | undefined {
  const { m, lexicon } = r;
  const { end } = r.sentence;
  const noun = lexicon.thoughts.at(m, from, end);
  if (!noun) return undefined;
  const limit = Math.min(end, noun.end + 24);
  for (let i = noun.end; i < limit; i++) {
    const hit = accept(r, lexicon.shows.at(m, i, end));
    if (hit) return { ...hit, start: noun.start };
  }
  return mark && at > 0 && noun.end >= end
    ? { start: noun.start, end: noun.end, lemma: m.slice(noun.start, noun.end) }
    : undefined;
}

export function endsInPredicate(r: Reading, at: number): boolean {
  let end = at;
  while (end > r.sentence.start && "、，, ".includes(r.m[end - 1] as string)) end--;
  return "うくぐすつぬぶむるただいねよかんろき」』".includes(r.m[end - 1] as string);
}
