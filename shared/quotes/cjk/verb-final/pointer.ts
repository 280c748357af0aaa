import { lastIndexIn } from "../bounded.ts";
import { firstVerb } from "./cue.ts";
import type { Reading } from "./reading.ts";
import { subjectBefore } from "./subject.ts";
import type { Attribution } from "./thread.ts";

/** 次のように述べた: what is announced by this sentence, or pointed back to. */
export function findPointer(r: Reading): Attribution | undefined {
  const { m, passage } = r;
  const { start, end } = r.sentence;
  let at = -1;
  const word = r.lexicon.tables.pointers.find((form) => {
    at = lastIndexIn(m, form, Math.max(start, end - 40), end);
    return at >= 0;
  });
  if (!word) return undefined;
  const cue = firstVerb(r, at + word.length, end, false);
  if (!cue) return undefined;
  const mention = subjectBefore(r, start, at, true)?.mention;
  // こう alone is no more than a hint; 次のように is part of the cue.
  return { mention, cue: { ...cue, start: word.length > 2 ? at : cue.start }, passage };
}
