import { indexIn } from "../bounded.ts";
import { readAccording } from "./according.ts";
import { cueAt } from "./cue.ts";
import type { Reading } from "./reading.ts";
import { readClause } from "./reported-clause.ts";
import { readShownThought } from "./shown-thought.ts";

/** Reads what one sentence reports. */
export function readSentence(r: Reading): void {
  if (readAccording(r, (from) => readClauses(r, from))) return;
  readShownThought(r, readClauses(r, r.sentence.start));
}

/** Reads the reported clauses of the sentence from `start` on in order; tells where the last one's cue ends. */
function readClauses(r: Reading, start: number): number {
  const { end } = r.sentence;
  let from = start;
  for (let at = indexIn(r.m, "と", start, end); at >= 0; at = indexIn(r.m, "と", at + 1, end)) {
    const cue = cueAt(r, at, from);
    if (!cue) continue;
    if (readClause(r, from, at, cue)) from = cue.end;
    if (cue.end > at + 1) at = cue.end - 1;
  }
  return from;
}
