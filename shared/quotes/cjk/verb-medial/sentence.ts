import { accordingTo } from "./according.ts";
import { beforeCue, clauseBeforeCue } from "./before-cue.ts";
import { behindCue } from "./behind-cue.ts";
import { findCues, push, pushMark, type Reading } from "./reading.ts";
import { subjectOf } from "./subject.ts";

/** Reads what one sentence reports. */
export function readSentence(r: Reading): void {
  const { m, sentence, lexicon } = r;
  const { end, outer: marks } = sentence;
  const cues = findCues(r);
  const source = accordingTo(r.passage, sentence, lexicon, cues);
  if (source) {
    if (source.figures) return;
    const inner = marks.filter((pair) => pair.open >= source.from);
    for (const pair of inner) pushMark(r, "mixed", pair, source.mention, source.cue, "according", 0.7);
    if (inner.length === 0 && end - source.from > 3)
      push(r, "indirect", source.from, end, source.mention, source.cue, "according", 0.85);
    return;
  }
  // A speaker right behind the marks at the end of the sentence goes before any verb in front of them.
  const final = cues.at(-1);
  const behind =
    final && final.end >= end && marks.some((pair) => pair.close + 1 >= final.segment - 1 && pair.close < final.start);
  for (const cue of behind && final ? [final, ...cues] : cues) {
    let after = cue.end;
    while (after < end && "了过過着著到".includes(m[after] as string)) after++;
    const next = m[after];
    if (next === "的" || next === "者" || next === "、") continue;
    const subject = subjectOf(r.passage, sentence, cue, lexicon);
    if (beforeCue(r, cue, after, subject)) return;
    if (after >= end) {
      if (clauseBeforeCue(r, cue, subject)) return;
      continue;
    }
    if (behindCue(r, cue, after, subject)) return;
  }
}
