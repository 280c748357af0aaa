import { skipAdjuncts, skipLead } from "./adjuncts.ts";
import { accept } from "./cue.ts";
import { pushIndirect } from "./make-draft.ts";
import type { Reading } from "./reading.ts";
import { subjectBefore } from "./subject.ts";

/** …ことを明らかにした, …方針を示した: no particle of quotation. */
export function readShownThought(r: Reading, from: number): void {
  const { m, lexicon } = r;
  const { end } = r.sentence;
  for (let at = Math.max(from, end - 40); at < end; at++) {
    let clauseEnd = -1;
    let cueStart = -1;
    const noun = m.startsWith("こと", at) ? undefined : lexicon.thoughts.at(m, at, end);
    if (noun && (m[noun.end] === "を" || m[noun.end] === "も")) {
      clauseEnd = at;
      cueStart = noun.end + 1;
    } else if (m.startsWith("こと", at)) {
      const particle = ["をも", "にも", "を", "に", "も"].find((form) => m.startsWith(form, at + 2));
      if (particle) {
        clauseEnd = at + 2;
        cueStart = at + 2 + particle.length;
      }
    }
    if (clauseEnd < 0) continue;
    const hit = accept(r, lexicon.shows.at(m, cueStart, end) ?? lexicon.verbs.at(m, cueStart, end));
    if (!hit || hit.end < end - 2) continue;
    if (r.sentence.outer.some((pair) => pair.open >= from && pair.close < at)) return;
    const subject = subjectBefore(r, skipLead(m, from, at, lexicon.speakers), clauseEnd, true);
    if (!subject) return;
    const start = skipAdjuncts(m, subject.after, clauseEnd, lexicon);
    if (
      clauseEnd - start < 4 ||
      !"うくぐすつぬぶむるたいと".includes(m[noun ? clauseEnd - 1 : clauseEnd - 3] as string)
    )
      return;
    pushIndirect(r, "indirect", start, clauseEnd, subject.mention, { ...hit }, "shown-thought", 0.8);
    return;
  }
}
