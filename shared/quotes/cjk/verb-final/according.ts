import { pushIndirect } from "./make-draft.ts";
import { type Reading, skip } from "./reading.ts";
import { mentionBefore } from "./subject.ts";

/** NPによると、… */
export function readAccording(r: Reading): boolean {
  const { start, end } = r.sentence;
  const limit = Math.min(end, start + 90);
  for (let at = start + 1; at < limit; at++) {
    const code = r.m[at];
    if (code !== "に" && code !== "の") continue;
    const word = r.lexicon.tables.according.find((form) => r.m.startsWith(form, at));
    if (!word) continue;
    const mention = mentionBefore(r, start, at);
    if (!mention || mention.kind === "other") return false;
    const head = r.lexicon.speakers.heads.before(r.m, mention.end, mention.start);
    if (head?.value === "figures") return true;
    let clause = skip(r.m, at + word.length, end, "、, ");
    clause = Math.min(clause, end);
    let stop = end;
    for (const form of r.lexicon.tables.hearsay)
      if (r.m.startsWith(form, end - form.length)) {
        stop = end - form.length;
        break;
      }
    if (stop <= clause) return false;
    pushIndirect(
      r,
      "indirect",
      clause,
      stop,
      mention,
      { start: at, end: at + word.length, lemma: "による" },
      "according",
      0.85,
    );
    return true;
  }
  return false;
}
