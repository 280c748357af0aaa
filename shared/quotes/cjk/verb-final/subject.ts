import { indexIn } from "../bounded.ts";
import { type Mention, type MentionKind, readMention } from "../speaker/mention.ts";
import { isKana } from "../speaker/name.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { type Cue, type Reading, type Subject, skip } from "./reading.ts";

const openers = '「『“"｢';

/** The subject between the particle and the cue: …と、NPは述べた. */
export function subjectBetween(r: Reading, from: number, to: number): Subject | undefined {
  for (let i = from + 1; i < to; i++) {
    const char = r.m[i];
    if (char !== "は" && char !== "が" && char !== "も") continue;
    let start = from;
    for (const form of ["して", "し、"]) if (r.m.startsWith(form, start)) start += form.length;
    const mention = mentionBefore(r, start, i);
    // と期待もにじませた: a thing beside another.
    if (char === "も" && mention?.kind === "other") continue;
    return mention && canSpeak(mention, r.lexicon, r.m) && mention.end - mention.start <= 40
      ? { mention, after: i + 1 }
      : undefined;
  }
  return undefined;
}

/**
 * The topic at the front of a clause, if it is one that can speak: somebody by title, name or kind;
 * else with `open` any noun phrase but a thing, where a comma or the marks follow it.
 */
export function subjectBefore(r: Reading, from: number, to: number, open: boolean): Subject | undefined {
  return nearestSubject(r, from, to) ?? firstSubject(r, from, to, open);
}

/** 会社は会見し、鶴見専務が「…」と謝罪した: somebody right before the marks, whatever the topic in front. */
function nearestSubject(r: Reading, from: number, to: number): Subject | undefined {
  const { m } = r;
  if (!openers.includes(m[to] ?? "x") || !"はが".includes(m[to - 1] ?? "x")) return undefined;
  const mention = mentionBefore(r, from, to - 1);
  return mention && mention.start > from && near.has(mention.kind) ? { mention, after: to } : undefined;
}

const near: ReadonlySet<MentionKind> = new Set(["person", "role", "he"]);

function firstSubject(r: Reading, from: number, to: number, open: boolean): Subject | undefined {
  const { m } = r;
  let fallback: Subject | undefined;
  const limit = Math.min(to, from + 160);
  for (let i = from + 1; i < limit; i++) {
    const char = m[i];
    if (char !== "は" && char !== "が" && char !== "も") continue;
    if (char === "は" && /[にもてとそあ]/.test(m[i - 1] as string)) continue;
    const end = char === "は" && m[i - 1] === "で" ? i - 1 : i;
    const next = m[i + 1] ?? "x";
    if (char !== "は" && next !== "、" && !openers.includes(next)) continue;
    const mention = mentionBefore(r, from, end);
    if (!mention) continue;
    if (end !== i && mention.kind !== "report" && mention.kind !== "organization") continue;
    if (end !== i && next !== "、" && !openers.includes(next)) continue;
    if (!canSpeak(mention, r.lexicon, m) && mention.kind === "person") continue;
    const subject = { mention, after: skip(m, i + 1, to, "、, ") };
    // 研究者の一人は、結果は…と述べる: a report behind another topic is what is spoken of.
    if (fallback && sideKinds.has(mention.kind)) return fallback;
    if (mention.kind !== "other") return laterPronoun(r, subject, limit) ?? subject;
    if (fallback || end !== i || !open || i - from > 40 || !canSpeak(mention, r.lexicon, m)) continue;
    if (next === "、" || openers.includes(next) || (char === "は" && i + 1 >= to)) fallback = subject;
  }
  return fallback;
}

const sideKinds: ReadonlySet<MentionKind> = new Set(["report", "organization", "unnamed"]);

/** 彼は通い続け、私は…と言った: a pronoun behind a clause that is closed begins anew. */
function laterPronoun(r: Reading, { after }: Subject, to: number): Subject | undefined {
  const { m, lexicon } = r;
  for (let comma = indexIn(m, "、", after, to); comma >= 0; comma = indexIn(m, "、", comma + 1, to)) {
    const pronoun = lexicon.speakers.heads.at(m, comma + 1, to);
    if (pronoun?.value !== "he" || m[pronoun.end] !== "は" || !"てでしりがけ".includes(m[comma - 1] as string))
      continue;
    const mention = readMention(r.passage.text, comma + 1, pronoun.end, lexicon.speakers);
    if (mention) return { mention, after: skip(m, pronoun.end + 1, to, "、, ") };
  }
  return undefined;
}

/** Who a verb in front of a noun describes: 「…」と話す田中さんは, 「…」と喜ぶのは、主将の田口選手だ. */
export function subjectAfter(r: Reading, from: number): Subject | undefined {
  const { m } = r;
  if ("、。，,".includes(m[from] ?? "。")) return undefined;
  const cleft = m.startsWith("のは", from) || m.startsWith("のが", from);
  // 述べているように、…: no noun follows.
  if (!cleft && isKana(m.charCodeAt(from))) return undefined;
  const start = cleft ? skip(m, from + 2, r.sentence.end, "、, ") : from;
  const end = Math.min(r.sentence.end, start + 60);
  for (let i = start + 1; i <= end; i++) {
    const char = i < r.sentence.end ? (m[i] as string) : "。";
    if (!(cleft ? "だで。" : "はがもを、。の").includes(char)) continue;
    const mention = mentionBefore(r, start, i);
    if (!mention) continue;
    const titled = mention.titled || mention.kind === "person" || mention.kind === "he";
    if (titled && char !== "の") return { mention, after: i + 1 };
    if (mention.kind === "unnamed" && "はがもだで。".includes(char)) return { mention, after: i + 1 };
    if (cleft && mention.kind !== "other") return { mention, after: i + 1 };
    if (char === "。") return undefined;
  }
  return undefined;
}

/** 「…」と研究を主導した深水教授。: the sentence ends with whoever spoke, without a verb. */
export function somebodyAtEnd(r: Reading, from: number): Subject | undefined {
  const { end } = r.sentence;
  if (end - from < 3 || end - from > 70) return undefined;
  const mention = readMention(r.passage.text, from, end, r.lexicon.speakers);
  return mention?.titled && (mention.kind === "person" || mention.kind === "role")
    ? { mention, after: end }
    : undefined;
}

const sources = [
  "からは",
  "からも",
  "から",
  "の間では",
  "の間でも",
  "の間で",
  "の間には",
  "内では",
  "内には",
  "内からは",
  "内からも",
  "内から",
  "内でも",
  "内で",
  "には",
  "では",
  "に",
  "より",
  "によって",
];

/** Whom the words come from where they are no subject: 住民から「…」との声が上がった, 市民に「…」と批判された. */
export function sourceBefore(r: Reading, from: number, to: number): Subject | undefined {
  const { m } = r;
  for (let i = from + 1; i < Math.min(to, from + 80); i++) {
    const form = sources.find((one) => m.startsWith(one, i));
    if (!form) continue;
    const after = i + form.length;
    const next = m[after] as string;
    if (next !== "、" && !openers.includes(next) && after !== to && form !== "から" && form !== "からは") continue;
    let begin = i;
    while (begin > from && !"はがも".includes(m[begin - 1] as string)) begin--;
    const mention = mentionBefore(r, begin, i);
    if (mention && mention.kind !== "other" && mention.kind !== "report")
      return { mention, after: skip(m, after, to, "、, ") };
  }
  return undefined;
}

/** The noun phrase that ends at `to`: behind the last comma, unless a title before the comma explains the name. */
export function mentionBefore(r: Reading, from: number, to: number): Mention | undefined {
  const { m } = r;
  let start = Math.max(from, to - 60);
  for (let i = to - 1; i > start; i--) {
    const aside = r.lexicon.aside.before(m, i, start);
    if (aside && !r.lexicon.speakers.heads.at(m, aside.start, to)) {
      start = i;
      break;
    }
    const char = m[i];
    if (char !== "、" && char !== "，" && !(char === "," && !isDigit(m[i + 1]))) continue;
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

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

/** Whether a noun phrase can speak: not a thing, a time or a clause. */
export function canSpeak(mention: Mention, lexicon: VerbFinalLexicon, m: string): boolean {
  // キャッチコピー: any word in katakana may be a name, but for the things of the table.
  if (mention.kind === "person" && !mention.titled)
    return (lexicon.things.before(m, mention.end, mention.start)?.start ?? -1) !== mention.start;
  if (mention.kind !== "other") return true;
  if (mention.end - mention.start > 24 || mention.end - mention.start < 2) return false;
  if (!/[\p{Script=Han}\p{Script=Katakana}ーA-Za-zＡ-Ｚ0-9）)」』]/u.test(m[mention.end - 1] as string)) return false;
  return !lexicon.things.before(m, mention.end, mention.start);
}

/** Whether a cue lets any noun phrase be its subject. */
export const isOpen = (cue: Cue): boolean => cue.strength === "saying";
