import type { Passage, Sentence } from "../clauses.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import type { Cue } from "./reading.ts";

/** The subject of a cue: what stands before it in its segment, up to the first adjunct. */
export function subjectOf(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  const { masked: m, text } = passage;
  let from = Math.max(cue.segment, sentence.start, cue.start - 80);
  for (
    let hit = lexicon.speakers.leads.at(m, from, cue.start);
    hit && hit.end < cue.start;
    hit = lexicon.speakers.leads.at(m, from, cue.start)
  )
    from = hit.end;
  let to = cue.start;
  for (let i = from + 1; i < cue.start; i++) {
    if (lexicon.adjuncts.at(m, i, cue.start)) {
      if (m[i] === "在" && /[内內]的/.test(m.slice(i, cue.start))) continue;
      if ((m[i] === "上" || m[i] === "为" || m[i] === "所" || m[i] === "都") && i + 1 < cue.start - 2) continue;
      to = i;
      break;
    }
  }
  if (to <= from) return undefined;
  const mention = readMention(text, from, to, lexicon.speakers);
  if (!mention) return undefined;
  if (
    /^(这|這|那|它|此|有|是|可|只|就|不|没|沒|被|将|將|很|更|最|需|应|應|请|請|由|让|讓|其中|正如|如|所)/.test(
      mention.name,
    ) &&
    mention.kind === "other"
  )
    return undefined;
  return mention;
}
