import type { Mention } from "../speaker/mention.ts";
import { accordingTo } from "./according.ts";
import { beforeCue, clauseBeforeCue } from "./before-cue.ts";
import { behindCue } from "./behind-cue.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { speakerInMarks } from "./marked-name.ts";
import { type Cue, findCues, push, pushMark, type Reading } from "./reading.ts";
import { isBare, subjectOf } from "./subject.ts";
import { isTerm } from "./term.ts";

/** Reads what one sentence reports. */
export function readSentence(r: Reading): void {
  const { m, sentence, lexicon } = r;
  const { end, outer: marks } = sentence;
  const cues = findCues(r);
  r.cues = cues;
  const source = accordingTo(r, cues);
  if (source) {
    if (source.figures) return;
    const inner = marks.filter((pair) => pair.open >= source.from && !isTerm(r.passage, pair, lexicon));
    for (const pair of inner) pushMark(r, "mixed", pair, source.mention, source.cue, "according", 0.7);
    if (inner.length === 0 && end - source.from > 3)
      push(r, "indirect", source.from, end, source.mention, source.cue, "according", 0.85);
    return;
  }
  // A speaker right behind the marks at the end of the sentence goes before any verb in front of them.
  const final = cues.at(-1);
  const behind =
    final && final.end >= end && marks.some((pair) => pair.close + 1 >= final.segment - 1 && pair.close < final.start);
  let done = sentence.start;
  let spoke: Mention | undefined;
  for (const cue of behind && final ? [final, ...cues] : cues) {
    if (cue.start < done) continue;
    let after = cue.end;
    while (after < end && "了过過着著到".includes(m[after] as string)) after++;
    const next = m[after];
    if (next === "的" || next === "者" || next === "、") continue;
    const subject = speakerInMarks(r, cue) ?? subjectOf(r.passage, sentence, cue, lexicon, spoke);
    const first = r.drafts.length;
    r.limit = limitOf(r, cues, cue);
    const read =
      beforeCue(r, cue, after, subject) ||
      (after >= end ? clauseBeforeCue(r, cue, subject) : behindCue(r, cue, after, subject));
    if (!read) continue;
    spoke = subject ?? spoke;
    // Another speaker or verb may follow: 甲说：“…”，乙则说：“…”.
    const found = r.drafts.slice(first);
    const last = Math.max(cue.end, ...found.map((draft) => draft.end));
    done = found.some((draft) => draft.type === "direct") ? last : Math.max(last, r.limit);
  }
}

/** How far behind a cue another one is looked for. */
const farthest = 200;

/** …，他呼吁: a pronoun with a verb of its own. */
function goesOnBy(m: string, cue: Cue, lexicon: VerbMedialLexicon): boolean {
  const pronoun = lexicon.speakers.heads.at(m, cue.segment, cue.start);
  return pronoun?.value === "he" && isBare(m, pronoun.end, cue, lexicon);
}

/** A colon, or 了一句： with marks behind it. */
const toWords = /^(?:[：:]|[^，。；：“「]{1,6}[：:][“「])/u;

/** Where the clause behind a cue ends: at a comma after which the same or another speaker goes on with a verb of its own. */
function limitOf(r: Reading, cues: readonly Cue[], cue: Cue): number {
  const { m, lexicon, sentence } = r;
  for (let n = cues.indexOf(cue) + 1; n < cues.length; n++) {
    const next = cues[n] as Cue;
    if (next.start - cue.end > farthest) break;
    if (next.start <= cue.end + 3 || next.segment <= cue.end) continue;
    // 记者问他是否参赛，他说：“…”: words behind a colon are another's.
    if (next.segment > cue.end && toWords.test(m.slice(next.end, next.end + 10))) return next.segment - 1;
    const word = m.slice(next.start, next.end);
    const lead = lexicon.tables.onward.find((word) => m.startsWith(word, next.segment));
    // …，但政府否认这一点: somebody else's verb behind a contrast.
    const but = lexicon.leads.at(m, next.segment, next.start);
    if (but && lexicon.tables.contrasts.some((one) => m.startsWith(one, next.segment)) && next.start > but.end)
      return next.segment - 1;
    const isOnward = lead !== undefined && !lexicon.tables.hoping.includes(word);
    if (!lexicon.strong.has(word) && !lexicon.commands.has(word) && !isOnward && !/[说說称稱道]$/u.test(word)) continue;
    const isOwn =
      isBare(m, next.segment, next, lexicon) ||
      next.start === next.segment ||
      goesOnBy(m, next, lexicon) ||
      (lead !== undefined && next.segment + lead.length >= next.start - 2);
    const other = lexicon.tables.contrast.some(
      (word) => m.endsWith(word, next.start) && next.start - word.length > next.segment,
    );
    if (isOwn || other) return next.segment - 1;
  }
  return sentence.end;
}
