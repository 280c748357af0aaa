import { readAccording } from "./according.ts";
import { cueAt } from "./cue.ts";
import type { Reading } from "./reading.ts";
import { readClause } from "./reported-clause.ts";
import { readShownThought } from "./shown-thought.ts";

/** Reads the reported clauses of the sentence in order. */
export function readSentence(r: Reading): void {
  const { start, end } = r.sentence;
  const source = readAccording(r);
  let from = start;
  if (source) return;
  for (let at = r.m.indexOf("と", start); at >= 0 && at < end; at = r.m.indexOf("と", at + 1)) {
    const cue = cueAt(r, at, from);
    if (!cue) continue;
    if (readClause(r, from, at, cue)) from = cue.end;
    if (cue.end > at + 1) at = cue.end - 1;
  }
  readShownThought(r, from);
}
