import { type Mention, readMention } from "../speaker.ts";
import { type Reading, type Subject, skip } from "./reading.ts";

/** The subject between the particle and the cue: …と、NPは述べた. */
export function subjectBetween(r: Reading, from: number, to: number): Subject | undefined {
  for (let i = from + 1; i < to; i++) {
    const char = r.m[i];
    if (char !== "は" && char !== "が" && char !== "も") continue;
    let start = from;
    for (const form of ["して", "し、"]) if (r.m.startsWith(form, start)) start += form.length;
    const mention = mentionBefore(r, start, i);
    return mention && isCapable(mention, true) ? { mention, after: i + 1 } : undefined;
  }
  return undefined;
}

/** The topic at the front of a clause, if it is one that can speak. */
export function subjectBefore(r: Reading, from: number, to: number, strict: boolean): Subject | undefined {
  const { m } = r;
  let fallback: Subject | undefined;
  const limit = Math.min(to, from + 160);
  for (let i = from + 1; i < limit; i++) {
    const char = m[i];
    if (char !== "は" && char !== "が" && char !== "も") continue;
    if (char === "は" && /[私にもてでとに]/.test(m[i - 1] as string) && m[i - 1] !== "で") continue;
    const end = char === "は" && m[i - 1] === "で" ? i - 1 : i;
    if (char !== "は" && !"、「“".includes(m[i + 1] ?? "x") && !(char === "も" && m[i + 1] === "「")) continue;
    const mention = mentionBefore(r, from, end);
    if (!mention) continue;
    if (end !== i && mention.kind !== "report") continue;
    if (isCapable(mention, false)) return { mention, after: skip(m, i + 1, to, "、, ") };
    if (char === "は" && !fallback && end === i && i - from < 40 && !/[るたいう]の$/.test(m.slice(mention.start, end)))
      fallback = { mention, after: skip(m, i + 1, to, "、, ") };
  }
  return strict || r.spoken
    ? fallback && r.m[fallback.mention.end + 1] === "、" && !r.spoken
      ? fallback
      : undefined
    : fallback;
}

/** …と書いたブログを、NPが投稿した. */
export function subjectAfter(r: Reading, from: number): Subject | undefined {
  const end = Math.min(r.sentence.end, from + 60);
  for (let i = from + 1; i < end; i++) {
    const char = r.m[i];
    if (char !== "は" && char !== "が") continue;
    const mention = mentionBefore(r, from, i);
    return mention && (mention.titled || mention.kind === "person" || mention.kind === "he")
      ? { mention, after: i + 1 }
      : undefined;
  }
  return undefined;
}

/** The noun phrase that ends at `to`: behind the last comma, unless a title before the comma explains the name. */
export function mentionBefore(r: Reading, from: number, to: number): Mention | undefined {
  const { m } = r;
  let start = Math.max(from, to - 60);
  for (let i = to - 1; i > start; i--) {
    const char = m[i];
    if (char !== "、" && char !== "，") continue;
    if (
      i < to - 1 &&
      r.lexicon.speakers.roles.before(m, i, start) &&
      !/[はがを]/.test(m.slice(Math.max(start, i - 12), i))
    )
      continue;
    start = i + 1;
    break;
  }
  return readMention(r.passage.text, start, to, r.lexicon.speakers);
}

/** Whether a noun phrase can speak. */
export function isCapable(mention: Mention, after: boolean): boolean {
  if (mention.kind === "other") return after && mention.end - mention.start <= 24;
  return true;
}
