import type { MarkPair } from "../../marks.ts";
import type { Mention } from "../speaker/mention.ts";
import { type Cue, push, pushMark, type Reading, skipSpace } from "./reading.ts";
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
    const isLast = first.open - 1 > begin && "，,".includes(m[first.open - 1] as string) && first.close + 1 >= end - 1;
    if (isLast) push(r, "indirect", begin, first.open - 1, mention, cue, "cue-clause", 0.8);
    for (const pair of own) pushMark(r, "mixed", pair, mention, cue, "fragment", 0.75);
    return true;
  }
  push(r, "indirect", begin, end, mention, cue, "cue-clause", mention ? 0.85 : 0.7);
  return true;
}
