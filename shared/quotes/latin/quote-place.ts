import type { Frame } from "./frame.ts";
import { bit, kindBit } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import type { Shape } from "./shape.ts";
import { is, type Token } from "./tokens.ts";

const spoken = kindBit.say | kindBit.claim | kindBit.tell;

/** The frame begins right behind the quote. */
export function touches(reading: Reading, q: number, frame: Frame, shape: Shape): boolean {
  const { tokens } = reading;
  const joined = !opensSentence(reading, q);
  if (joined && (shape.title || is(tokens[q - 1], bit.naming))) return false;
  if (frame.source && reading.tokens[q + 1]?.kind !== "comma" && frame.from > q + 1) return false;
  let comma = false;
  for (let i = q + 1; i < frame.from; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "comma" || token.kind === "dash" || token.lower === "was" || token.lower === "is") comma = true;
    else if (
      !(
        token.kind === "word" &&
        (is(token, joined ? bit.adverb | bit.time : bit.adverb | bit.conjunction | bit.time) ||
          token.lower === "as" ||
          token.lower === "all" ||
          (token.lower === "how" && comma) ||
          token.lower === "is" ||
          token.lower === "was")
      )
    )
      return false;
  }
  if (tokens[frame.from]?.kind === "quote") return false;
  if (shape.pointed || comma) return true;
  if (frame.subject === undefined && frame.inverted) return shape.words > 2;
  return !shape.title && shape.words > 2 && (shape.capital || frame.inverted);
}

/** Nothing but signs, other quotes and small words before the quote in its sentence. */
export function opensSentence(reading: Reading, q: number): boolean {
  if (reading.tokens[q - 1]?.kind === "dash" && isDateline(reading, q - 1)) return true;
  // A: “…”, as in an interview.
  if (reading.tokens[q - 1]?.kind === "colon" && q - reading.sentence.from <= 3 && isDateline(reading, q - 1))
    return true;
  for (let i = reading.sentence.from; i < q; i++) {
    const token = reading.tokens[i] as Token;
    if (token.kind === "word" && !is(token, bit.conjunction)) return false;
    if (token.kind === "number") return false;
  }
  return true;
}

/** LAGOS, May 4 — */
export function isDateline(reading: Reading, dash: number): boolean {
  if (dash - reading.sentence.from > 12) return false;
  for (let i = reading.sentence.from; i < dash; i++) {
    const token = reading.tokens[i] as Token;
    if (token.kind === "word" && !token.capital) return false;
  }
  return true;
}

/** What stands between a cue and a quote. */
export function gap(
  reading: Reading,
  from: number,
  q: number,
): { empty: boolean; direct: boolean; that: boolean; comma: boolean } {
  const gap = { empty: true, direct: false, that: false, comma: false };
  for (let i = from; i < q; i++) {
    const token = reading.tokens[i] as Token;
    if (token.kind === "comma" || token.kind === "colon" || token.kind === "dash") {
      gap.comma = true;
      gap.direct = true;
    } else {
      gap.empty = false;
      gap.direct = false;
      if (token.lower === reading.lexicon.tables.complementizer) gap.that = true;
    }
  }
  gap.direct = gap.direct && reading.tokens[q - 1]?.kind !== "word";
  return gap;
}

export function onlyAdverbs(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i] as Token;
    if (token.kind === "word" && !is(token, bit.adverb | bit.time | bit.conjunction)) return false;
  }
  return true;
}

/** A frame at the end of the sentence, whose words all stand before it. */
export function trailing(reading: Reading, q: number): Frame | undefined {
  for (const frame of reading.frames) {
    if (frame.from <= q || frame.participle || !frame.subject || frame.weak) continue;
    if ((frame.kinds & spoken) === 0) continue;
    // “Hamilton” star NAME said: without a sign in between, the words are part of the phrase around them.
    const before = reading.tokens[frame.from - 1];
    const apart =
      before?.kind === "comma" ||
      before?.kind === "dash" ||
      (before?.kind === "quote" && ",.!?".includes(before.lower || " "));
    if (apart && isTrailing(reading.tokens, reading.sentence, frame)) return frame;
    if (reading.closed.has(frame)) return frame;
  }
  return undefined;
}

/** Nothing but the end, or an aside, follows the frame. */
export function isTrailing(tokens: readonly Token[], sentence: Sentence, frame: Frame): boolean {
  if (frame.content >= sentence.to) return true;
  const next = tokens[frame.content] as Token;
  if (next.kind === "stop" || next.kind === "close" || next.kind === "semicolon") return true;
  if (next.kind !== "comma" && next.kind !== "dash") return frame.source && frame.from > sentence.from;
  const then = tokens[frame.content + 1];
  if (frame.inverted && frame.from > sentence.from + 2) return true;
  return (
    then !== undefined &&
    then.kind === "word" &&
    (/(?:ing)$/.test(then.lower) ||
      /^(who|while|as|although|though|but|and|which|after|before|in|on|at|during|according)$/.test(then.lower))
  );
}
