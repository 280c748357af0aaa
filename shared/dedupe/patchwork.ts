import { compare } from "./compare.ts";
import type { Texts } from "./texts.ts";
import { sliceTokens, type Tokens } from "./tokens.ts";

/** Share of a paragraph's characters that must stand elsewhere, sentence by sentence. */
const leastFound = 0.9;
/** Share of a digest that comes from one paragraph at most. */
const mostOfOne = 0.9;
/** Shorter sentences have no anchors. */
const fewestTokens = 10;
/** The paragraphs that a digest was taken from have so many times its words. */
const leastBeyond = 1.15;
/** More sentences are not looked for: a digest is short. */
const mostSentences = 60;

/**
 * For a paragraph that shares wording with several others (of two contents at least): the one that holds most of it, if each of its sentences
 * stands in one of them, and they stand in at least two; undefined where it says anything of its own. `isOwn`: partners
 * that say nothing but what the paragraph says.
 */
export function piecedFrom(
  texts: Texts,
  block: number,
  partners: readonly number[],
  contentOf: (block: number) => number,
  isOwn: (partner: number) => boolean,
): number | undefined {
  const tokens = texts.tokens(block);
  const sentences = sentencesOf(tokens);
  if (sentences.length < 2 || sentences.length > mostSentences) return undefined;
  const found = new Map<number, number>();
  let lost = 0;
  let from = 0;
  for (const sentence of sentences) {
    const length = (sentence.ends[sentence.count - 1] as number) - (sentence.starts[0] as number);
    const partner = partners.find((other) => standsIn(sentence, texts.tokens(other)));
    const to = from + sentence.count;
    // too short for anchors, and so perhaps in a paragraph that is no partner
    const isShort = sentence.count < fewestTokens && texts.standsElsewhere(block, block, from, to);
    from = to;
    if (partner === undefined) lost += isShort ? 0 : length;
    else found.set(partner, (found.get(partner) ?? 0) + length);
    if (lost > (1 - leastFound) * tokens.text.length) return undefined;
  }
  const byContent = new Map<number, number>();
  for (const [partner, length] of found)
    byContent.set(contentOf(partner), (byContent.get(contentOf(partner)) ?? 0) + length);
  // one source for most of it makes a copy of that, with a sentence added
  if (Math.max(...byContent.values()) > tokens.text.length * mostOfOne) return undefined;
  // sentences that follow each other elsewhere, too, one a line: the paragraph was taken apart
  const places = [...found.keys()].sort((a, b) => a - b);
  if (places.every((place, k) => k === 0 || place - (places[k - 1] as number) === 1)) return undefined;
  // a paragraph whose parts all stand elsewhere was split or quoted from
  if ([...found.keys()].every(isOwn)) return undefined;
  // where the others say no more than this one, it is the paragraph that they were taken from
  const others = [...found.keys()].reduce((sum, other) => sum + texts.tokens(other).count, 0);
  if (others < tokens.count * leastBeyond) return undefined;
  return [...found].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function standsIn(sentence: Tokens, text: Tokens): boolean {
  if (sentence.count > text.count) return false;
  if (sentence.count < 6) return holds(text, sentence);
  const match = compare(sentence, text);
  return match !== undefined && match.change === undefined && match.shorter.share === 0;
}

/** Whether the few tokens stand in the text one after the other. */
function holds(text: Tokens, few: Tokens): boolean {
  for (let t = 0; t + few.count <= text.count; t++) {
    let k = 0;
    while (k < few.count && text.ids[t + k] === few.ids[k]) k++;
    if (k === few.count) return true;
  }
  return false;
}

function sentencesOf(tokens: Tokens): Tokens[] {
  const sentences: Tokens[] = [];
  let from = 0;
  for (let t = 1; t <= tokens.count; t++) {
    if (tokens.opens[t] !== 1) continue;
    sentences.push(sliceTokens(tokens, from, t));
    from = t;
  }
  return sentences;
}
