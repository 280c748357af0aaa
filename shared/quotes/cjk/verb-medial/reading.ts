import type { QuoteType } from "../../../contract/records.ts";
import type { MarkPair } from "../../marks.ts";
import { hidden, type Passage, type Sentence } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import { isFamilyAndGiven } from "../speaker/name.ts";
import { readAdjuncts } from "./adjuncts.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

/** One sentence being read, with what was found so far. */
export interface Reading {
  /** The paragraph's text with quoted words hidden. */
  m: string;
  passage: Passage;
  sentence: Sentence;
  lexicon: VerbMedialLexicon;
  drafts: Draft[];
  taken: Set<MarkPair>;
  /** Somebody has spoken before this sentence. */
  spoken: boolean;
  /** The verbs of the sentence, in order. */
  cues: readonly Cue[];
  /** Where the clause that is being read ends, exclusive. */
  limit: number;
}

/** A reporting verb, and where the part of the sentence begins that it stands in. */
export interface Cue {
  start: number;
  end: number;
  segment: number;
  /** Where a verb before it begins that only tells when it was said: 回答提问时说. */
  lead?: number;
  /** Reports only of somebody who is known to be a speaker: 提出，. */
  open?: boolean;
}

const commas = "，,；;：:";
const closers = '”"」』’“—';

/** Reporting verbs of the sentence outside the quotation marks, in order. */
export function findCues({ m, sentence, lexicon }: Reading): Cue[] {
  const { start, end } = sentence;
  const cues: Cue[] = [];
  let segment = start;
  for (let i = start; i < end; i++) {
    const char = m[i] as string;
    if (char === hidden) continue;
    if (commas.includes(char) || closers.includes(char)) segment = i + 1;
    const hit = lexicon.cues.at(m, i, end);
    if (!hit) continue;
    // 对…的质疑，: a noun.
    const isNoun =
      m[i - 1] === "的" &&
      "，。、；".includes(m[hit.end] ?? "。") &&
      !/[说說道称稱示]$/u.test(m.slice(hit.start, hit.end));
    const isCue = hit.value === "cue" || (hit.value === "open" && "，：:,".includes(m[hit.end] ?? "x"));
    if (isCue && !isNoun && !isDenied(m, i, segment, lexicon))
      cues.push({ start: hit.start, end: hit.end, segment, ...(hit.value === "open" ? { open: true } : {}) });
    i = hit.end - 1;
  }
  const own: Cue[] = [];
  let lead: number | undefined;
  for (const [n, cue] of cues.entries()) {
    if (tellsWhen(m, cue, cues[n + 1])) {
      lead ??= cue.start;
      continue;
    }
    own.push(lead === undefined ? cue : { ...cue, lead });
    lead = undefined;
  }
  return own;
}

const saysItself = /^(?:说|說|称|稱|表示|认为|認為|指出)$/u;

/** 回答提问时说, 在评论文章中写道: a verb that only tells when or where another one is said. */
function tellsWhen(m: string, cue: Cue, next: Cue | undefined): boolean {
  return (
    next !== undefined &&
    next.segment === cue.segment &&
    next.start - cue.end < 30 &&
    "时時后後中上里裡间間际際".includes(m[next.start - 1] as string) &&
    next.start > cue.end &&
    !saysItself.test(m.slice(cue.start, cue.end))
  );
}

/** 没有说, 会认为; but 协会认为 and 纪要写道 end in a noun. */
function isDenied(m: string, at: number, from: number, lexicon: VerbMedialLexicon): boolean {
  const denied = lexicon.denied.before(m, at, from);
  if (!denied) return false;
  // 教授钟可认为: the end of a name behind a title.
  for (let name = at - 3; name < at - 1; name++)
    if (name > from && lexicon.speakers.titles.before(m, name, from) && isFamilyAndGiven(m, name, at, lexicon.speakers))
      return false;
  const noun = lexicon.speakers.heads.before(m, at, from);
  return !noun || noun.start >= denied.start;
}

export const isComma = (char: string | undefined): boolean => char !== undefined && commas.includes(char);

/** Whether a cue tells what somebody thinks, and not what is said. */
export const isThought = (word: string, lexicon: VerbMedialLexicon): boolean => lexicon.thinking.has(word);

/** Whether a cue alone, without a colon or marks, tells of speech. */
export const isStrong = (word: string, lexicon: VerbMedialLexicon): boolean =>
  lexicon.strong.has(word) || (word.length > 2 && /[说說称稱道]$/.test(word));

/** Passes spaces and commas. */
export function skipSpace(m: string, from: number): number {
  let at = from;
  while (at < m.length && (m[at] === " " || m[at] === "　" || m[at] === "，")) at++;
  return at;
}

/** Adds a quote of [from, to) to the drafts. */
export function push(
  r: Reading,
  type: QuoteType,
  from: number,
  to: number,
  mention: Mention | undefined,
  cue: Cue,
  rule: string,
  confidence: number,
): Draft {
  const word = r.passage.text.slice(cue.start, cue.end);
  const draft: Draft = {
    type,
    paragraph: r.passage.index,
    start: from,
    end: to,
    ...(mention ? { mention } : {}),
    carried: true,
    cue: { text: word, lemma: word.length > 2 && !/着.$/.test(word) ? word.replace(/[说說称稱道]$/, "") : word },
    rule,
    confidence,
  };
  if (mention && mention.end <= cue.start) readAdjuncts(draft, r.m.slice(mention.end, cue.start));
  r.drafts.push(draft);
  return draft;
}

/** Adds what stands between a pair of marks. */
export const pushMark = (
  r: Reading,
  type: QuoteType,
  pair: MarkPair,
  mention: Mention | undefined,
  cue: Cue,
  rule: string,
  confidence: number,
): Draft => push(r, type, pair.open + 1, pair.close, mention, cue, rule, confidence);
