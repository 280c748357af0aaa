import { indexIn, lastIndexIn } from "../bounded.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import type { Cue, Reading } from "./reading.ts";

/** What "according to" opens a sentence with. */
export interface Source {
  mention: Mention;
  /** Where the words of the source begin. */
  from: number;
  cue: Cue;
  /** Figures say nothing. */
  figures: boolean;
}

/** 在他看来，…: whose view it is. */
function inTheirEyes(m: string, start: number, end: number): { start: number; end: number } | undefined {
  if (m[start] !== "在") return undefined;
  const comma = indexIn(m, "，", start, Math.min(end, start + 40));
  return comma > start + 3 && (m.startsWith("看来", comma - 2) || m.startsWith("看來", comma - 2))
    ? { start, end: start + 1 }
    : undefined;
}

/** 据某人介绍，… 根据某人的说法，… 据某报援引某人的话称，… */
export function accordingTo(r: Reading, cues: readonly Cue[]): Source | undefined {
  const { m, lexicon, sentence } = r;
  let start = sentence.start;
  const lead = lexicon.leads.at(m, start, sentence.end);
  if (lead) start = lead.end;
  if (m[start] === "，") start++;
  const word = lexicon.according.at(m, start, sentence.end) ?? inTheirEyes(m, start, sentence.end);
  if (!word) return undefined;
  const comma = indexIn(m, "，", word.end, Math.min(sentence.end, word.end + 50));
  if (comma < 0) return undefined;
  const cue = cues.filter((one) => one.start < comma).at(-1);
  let to = cue ? cue.start : comma;
  const found: Cue = cue ?? { start, end: word.end, segment: sentence.start };
  let told = cue !== undefined;
  for (const tail of lexicon.tables.tails)
    if (m.endsWith(tail, to) && to - tail.length > word.end) {
      to -= tail.length;
      told = true;
    }
  let from = word.end;
  for (const quoting of lexicon.tables.quoting) {
    const at = lastIndexIn(m, quoting, from, to - 1);
    if (at > from) from = at + quoting.length;
  }
  for (let i = from + 2; i < to; i++)
    if (lexicon.adjuncts.at(m, i, to) && /[\d在向对對昨今近日前]/u.test(m[i] as string)) {
      to = i;
      break;
    }
  const mention = readMention(r.passage.text, from, to, lexicon.speakers);
  if (!mention) return undefined;
  const head = lexicon.speakers.heads.before(m, mention.end, mention.start);
  // 据报道: nobody in particular.
  told ||= lexicon.tables.tellers.some((word) => m.endsWith(word, mention.end) && word.length < mention.name.length);
  return { mention, from: comma + 1, cue: found, figures: head?.value === "figures" || !told };
}
