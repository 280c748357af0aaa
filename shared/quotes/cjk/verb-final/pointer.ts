import type { Mention } from "../speaker.ts";
import { accept, firstVerb } from "./cue.ts";
import type { Cue, Reading } from "./reading.ts";
import { subjectBefore } from "./subject.ts";

/** 次のように述べた: what is announced by this sentence, or pointed back to. */
export function findPointer(r: Reading): { mention: Mention | undefined; cue: Cue } | undefined {
  const { m } = r;
  const { start, end } = r.sentence;
  const word = r.lexicon.tables.pointers.find((form) => {
    const at = m.lastIndexOf(form, end);
    return at >= start && end - at < 40;
  });
  if (!word) return undefined;
  const at = m.lastIndexOf(word, end);
  const cue = accept(r, firstVerb(r, at + word.length, end));
  if (!cue) return undefined;
  return {
    mention: subjectBefore(r, start, at, false)?.mention,
    cue: { ...cue, start: word === "こう" ? cue.start : at },
  };
}
