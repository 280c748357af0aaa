import type { Passage, Sentence } from "../clauses.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import type { Cue } from "./reading.ts";

/** 据某人介绍，… and 根据某人的说法，… */
export function accordingTo(
  passage: Passage,
  sentence: Sentence,
  lexicon: VerbMedialLexicon,
  cues: readonly Cue[],
): { mention: Mention; from: number; cue: Cue; figures: boolean } | undefined {
  const { masked: m, text } = passage;
  const word = lexicon.according.at(m, sentence.start, sentence.end);
  if (!word) return undefined;
  const comma = m.indexOf("，", word.end);
  if (comma < 0 || comma > sentence.end || comma - word.end > 40) return undefined;
  const cue = cues.filter((one) => one.start < comma).at(-1);
  let to = cue ? cue.start : comma;
  const found: Cue = cue ?? { start: sentence.start, end: word.end, segment: sentence.start };
  if (!cue)
    for (const tail of ["的说法", "的說法", "所述", "消息", "的消息", "的话"])
      if (m.startsWith(tail, comma - tail.length)) to = comma - tail.length;
  const mention = readMention(text, word.end, to, lexicon.speakers);
  if (!mention) return undefined;
  const head = lexicon.speakers.heads.before(m, mention.end, mention.start);
  return { mention, from: comma + 1, cue: found, figures: head?.value === "figures" || (!cue && to === comma) };
}
