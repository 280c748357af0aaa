import type { MarkPair } from "../../marks.ts";
import { lastIndexIn } from "../bounded.ts";
import type { Mention } from "../speaker/mention.ts";
import { type Cue, isThought, push, pushMark, type Reading, skipSpace } from "./reading.ts";
import { subjectOf } from "./subject.ts";
import { isTerm } from "./term.ts";

/** The clause behind a cue from `from` on: indirect, or the fragments between marks inside it. */
export function pushReported(
  r: Reading,
  from: number,
  inner: readonly MarkPair[],
  mention: Mention | undefined,
  cue: Cue,
): boolean {
  const { m } = r;
  const end = r.limit;
  const begin = skipSpace(m, from);
  if (end - begin < 4) return false;
  const own = inner.filter((pair) => pair.open < end && pair.open >= begin && !isTerm(r.passage, pair, r.lexicon));
  const [first] = own;
  if (first && m[first.open] !== "《") {
    for (const pair of own) r.taken.add(pair);
    // …获批；价格未定，但“…”: what is told in a part of its own before the fragment.
    const part = lastIndexIn(m, "；", begin, first.open);
    if (part - begin > 3) push(r, "indirect", begin, part, mention, cue, "cue-clause", 0.8);
    const isLast =
      part < 0 && first.open - 1 > begin && "，,".includes(m[first.open - 1] as string) && first.close + 1 >= end - 1;
    if (isLast) push(r, "indirect", begin, first.open - 1, mention, cue, "cue-clause", 0.8);
    for (const pair of own) {
      const inner = innerSpeaker(r, begin, pair, mention, cue);
      if (inner) pushMark(r, "direct", pair, inner.mention, inner.cue, "inner-cue", 0.7);
      else pushMark(r, "mixed", pair, mention, cue, "fragment", 0.75);
    }
    return true;
  }
  push(r, "indirect", begin, end, mention, cue, "cue-clause", mention ? 0.85 : 0.7);
  return true;
}

/** 队长说，车手供称每趟五千元，“…”: somebody else's verb stands nearer to the words. */
function innerSpeaker(
  { m, cues, passage, sentence, lexicon }: Reading,
  begin: number,
  pair: MarkPair,
  mention: Mention | undefined,
  cue: Cue,
): { mention: Mention; cue: Cue } | undefined {
  const near = cues.findLast((one) => one.end <= pair.open);
  if (!near || near.start <= cue.start || near.start < begin || pair.open - near.end > 30 || near.open)
    return undefined;
  if (!"，：:".includes(m[pair.open - 1] as string)) return undefined;
  if (near.segment < begin && near.start - begin < 2) return undefined;
  if (isThought(m.slice(near.start, near.end), lexicon)) return undefined;
  if (/[；]/u.test(m.slice(near.end, pair.open))) return undefined;
  const own = subjectOf(passage, sentence, near.segment < begin ? { ...near, segment: begin } : near, lexicon);
  if (!own || own.kind === "other" || own.kind === "he" || own.kind === "it" || own.kind === "report") return undefined;
  return own.start >= begin && own.name !== mention?.name ? { mention: own, cue: near } : undefined;
}
