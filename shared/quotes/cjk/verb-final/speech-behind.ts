import type { MentionKind } from "../speaker/mention.ts";
import { accept } from "./cue.ts";
import type { Reading } from "./reading.ts";
import { subjectAfter, subjectBefore } from "./subject.ts";
import type { Attribution } from "./thread.ts";

/** 「…」。三浦さんはそう言って肩を落とした。: a sentence without words of its own that tells who spoke. */
export function speechBehind(r: Reading): Attribution | undefined {
  const { m, lexicon, passage } = r;
  const { start, end, outer } = r.sentence;
  if (outer.length > 0) return undefined;
  let tries = 0;
  for (let i = start; i < end && tries < 8; i++) {
    const hit = lexicon.verbs.at(m, i, end);
    if (!hit || hit.value.strength === "thinking") continue;
    const passive = lexicon.passives.at(m, i, end);
    i = Math.max(hit.end, passive?.end ?? 0) - 1;
    if (passive && passive.end > hit.end) continue;
    const cue = accept(r, hit);
    if (!cue) continue;
    tries++;
    const cleft = m.startsWith("のは", cue.end) || m.startsWith("のが", cue.end);
    // そう振り返る。: whoever spoke last.
    if (hit.start === start + 2 && cue.end >= end && (m.startsWith("そう", start) || m.startsWith("こう", start)))
      return { mention: undefined, cue, passage };
    const points = ["そう", "こう"].some((word) => m.endsWith(word, hit.start)) && cue.end >= end;
    const subject = subjectBefore(r, start, hit.start, false) ?? (cleft ? subjectAfter(r, cue.end) : undefined);
    if (subject || points) return { mention: subject?.mention, cue, passage };
  }
  // 「…」。吉田社長は拳を握った。: somebody's doing behind their words.
  const topic = subjectBefore(r, start, end, false)?.mention;
  return topic && faces.has(topic.kind) && m[topic.end] === "は"
    ? { mention: topic, cue: undefined, passage }
    : undefined;
}

const faces: ReadonlySet<MentionKind> = new Set(["person", "role", "he", "unnamed"]);
