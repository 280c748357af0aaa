import type { WordHit } from "../word-trie.ts";
import { skipAdjuncts, skipLead } from "./adjuncts.ts";
import { accept } from "./cue.ts";
import type { VerbEntry } from "./lexicon.ts";
import { pushIndirect } from "./make-draft.ts";
import type { Reading, Subject } from "./reading.ts";
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
    const hit = accept(r, showingFrom(r, cueStart) ?? sayingAt(r, cueStart));
    if (!hit || hit.end < end - 2) continue;
    if (r.sentence.outer.some((pair) => pair.open >= from && pair.close < at)) return;
    const begin = skipLead(m, from, at, lexicon.speakers);
    const subject = subjectBefore(r, begin, clauseEnd, true) ?? (noun ? undefined : sameSubject(r, begin));
    if (!subject || (!noun && subject.mention.kind === "other" && hit.lemma === "示す")) return;
    const start = skipAdjuncts(m, subject.after, clauseEnd, lexicon);
    const last = noun ? clauseEnd - 1 : clauseEnd - 3;
    // 新しい結論: an adjective makes no clause, but たい and ない do.
    const isClause =
      m[last] === "い" ? "たな".includes(m[last - 1] as string) : "うくぐすつぬぶむるたと".includes(m[last] as string);
    if (clauseEnd - start < 4 || !isClause) return;
    pushIndirect(r, "indirect", start, clauseEnd, subject.mention, { ...hit }, "shown-thought", 0.8);
    return;
  }
}

/** 「…」と述べ、…ことを明らかにした: whoever said the words before in this sentence goes on. */
function sameSubject(r: Reading, after: number): Subject | undefined {
  const last = r.drafts.at(-1);
  if (!last?.mention || last.mentionParagraph !== undefined || last.passing) return undefined;
  return last.start >= r.sentence.start && last.mention.start >= r.sentence.start
    ? { mention: last.mention, after }
    : undefined;
}

/** 考えを改めて示した: an adverb may stand between. */
function showingFrom({ m, lexicon, sentence }: Reading, from: number): WordHit<VerbEntry> | undefined {
  for (let at = from; at < Math.min(from + 7, sentence.end); at++) {
    const hit = lexicon.shows.at(m, at, sentence.end);
    if (hit && hit.end >= sentence.end - 2) return hit;
  }
  return undefined;
}

function sayingAt({ m, lexicon, sentence }: Reading, at: number): WordHit<VerbEntry> | undefined {
  const hit = lexicon.verbs.at(m, at, sentence.end);
  return hit?.value.strength === "saying" ? hit : undefined;
}
