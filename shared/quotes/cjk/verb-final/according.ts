import { fragment, pushIndirect } from "./make-draft.ts";
import { type Cue, type Reading, skip } from "./reading.ts";
import { mentionBefore } from "./subject.ts";
import { isTerm } from "./term.ts";

/**
 * NPによると、…: the rest of the sentence is what the source tells. Words between marks with a cue of their own are
 * read by `readRest` from the clause on; other marks are fragments; without marks the clause is indirect.
 * True where the sentence has such a source.
 */
export function readAccording(r: Reading, readRest: (from: number) => void): boolean {
  const { m, lexicon } = r;
  const { start, end, outer } = r.sentence;
  const limit = Math.min(end, start + 90);
  for (let at = start + 1; at < limit; at++) {
    const word = lexicon.according.at(m, at, end);
    if (!word) continue;
    const mention = mentionBefore(r, start, at);
    if (!mention || mention.kind === "other") return false;
    const head = lexicon.speakers.heads.before(m, mention.end, mention.start);
    if (head?.value === "figures") return true;
    const clause = skip(m, word.end, end, "、, ");
    const hearsay = lexicon.tables.hearsay.find((form) => m.startsWith(form, end - form.length));
    const stop = hearsay ? end - hearsay.length : end;
    if (stop <= clause) return false;
    const cue: Cue = { start: at, end: word.end, lemma: "による", strength: "saying" };
    const marks = outer.filter((pair) => pair.open >= clause && !isTerm(r.passage.text, pair, lexicon));
    const first = r.drafts.length;
    if (marks.length > 0) {
      readRest(clause);
      for (const draft of r.drafts.slice(first)) draft.mention ??= mention;
      if (r.drafts.length === first) for (const pair of marks) fragment(r, pair, mention, cue);
    }
    if (r.drafts.length === first) pushIndirect(r, "indirect", clause, stop, mention, cue, "according", 0.85);
    return true;
  }
  return false;
}
