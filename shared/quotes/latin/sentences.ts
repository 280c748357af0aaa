import type { MarkPair } from "../marks.ts";
import { datelineEnd } from "./dateline.ts";
import { bit } from "./lexicon.ts";
import { cueAt, is, type Token } from "./tokens.ts";

/** Tokens [from, to) of one sentence, quotes taken as one word each. */
export interface Sentence {
  from: number;
  to: number;
}

/** Longer than any sentence: what has no full stop is cut, so that the work on one stays bounded. */
const longest = 160;

/**
 * Sentences of a passage, from its tokens: quoted words never end one in their middle, and a dateline before the first
 * is none.
 */
export function sentencesOf(text: string, tokens: readonly Token[], pairs: readonly MarkPair[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = datelineEnd(tokens);
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    let ends = false;
    if (token.kind === "stop") {
      const after = next?.kind === "stop" || next?.kind === "close" || (next && !next.spaced);
      ends = !after && !(next?.kind === "word" && !next.capital && text[token.start] !== ".");
    } else if (token.kind === "quote") ends = quoteEnds(text, tokens, i, pairs[token.pair] as MarkPair);
    else if (token.kind === "close") ends = tokens[i - 1]?.kind === "stop" && next !== undefined && next.capital;
    else if (token.dotted && next) ends = abbreviationEnds(token, next, tokens[i - 1]);
    if (ends || i + 1 - from >= longest) {
      sentences.push({ from, to: i + 1 });
      from = i + 1;
    }
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  for (const sentence of sentences) markOpening(tokens, sentence.from);
  return sentences;
}

/** The first word has its capital from the sentence, unless more capitals make a name of it: Bank of England. */
function markOpening(tokens: readonly Token[], from: number): void {
  const first = tokens[from];
  if (first?.kind !== "word" || first.allCaps) return;
  const next = tokens[from + 1];
  const body = is(first, bit.organization | bit.organizationEnd);
  if (/^(federal|national|central|general|international)$/.test(first.lower) && next?.capital) return;
  if (body && (next?.capital || (next?.lower === "of" && tokens[from + 2]?.capital))) return;
  first.opening = true;
}

/** "in the U.S. The company": an abbreviation that also ends its sentence. */
function abbreviationEnds(token: Token, next: Token, before: Token | undefined): boolean {
  // An initial ends nothing, but for the name of one letter that things are posted on.
  const posted = token.lower === "x" || token.lower === "x.";
  if (is(token, bit.title | bit.honorific) || (token.end - token.start === 2 && !(posted && before?.lower === "on")))
    return false;
  if (next.kind === "quote") return next.spaced && !is(token, bit.time);
  return (
    next.kind === "word" &&
    next.capital &&
    is(
      next,
      bit.article | bit.pronoun | bit.possessive | bit.preposition | bit.conjunction | bit.subordinator | bit.adverb,
    ) &&
    !is(next, bit.time)
  );
}

/** Whether the sentence ends with the quoted words: they have a stop of their own, and no attribution follows. */
function quoteEnds(text: string, tokens: readonly Token[], i: number, pair: MarkPair): boolean {
  const next = tokens[i + 1];
  if (!next) return true;
  let last = pair.close - 1;
  while (last > pair.open && "\"'”’)".includes(text[last] as string)) last--;
  const stop = text[last] as string;
  if (!".!?…".includes(stop)) return false;
  if (next.kind === "quote") return next.spaced;
  if (next.kind === "dash") return false;
  if (next.kind !== "word" && next.kind !== "number") return next.kind === "open" && stop === ".";
  if (!next.capital && next.kind === "word") return false;
  // They chanted, “No!” One sign read: the words have their cue before them.
  if (stop === "." || (tokens[i - 1]?.kind === "comma" && next.spaced && i > 1 && cueAt(tokens, i - 2))) return true;
  // “Is it?” Smith asked. The verb must come before anything else could begin.
  const limit = Math.min(tokens.length, i + 12);
  for (let at = i + 1; at < limit; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "stop" || token.kind === "quote") return true;
    if (at > i + 1 && cueAt(tokens, at)) return false;
    if (is(token, bit.auxiliary | bit.finite)) return true;
  }
  return true;
}
