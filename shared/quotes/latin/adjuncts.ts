import type { Frame } from "./frame.ts";
import { bit, kindBit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import type { Sentence } from "./sentences.ts";
import { is, isName, type Token } from "./tokens.ts";

/** Reads addressee, place and time behind the cue. */
export function withAdjuncts(
  frame: Omit<Frame, "content">,
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: Lexicon,
): Frame {
  let at = frame.to;
  const whole: Frame = { ...frame, content: at };
  if ((frame.kinds & kindBit.tell) !== 0 && !frame.inverted && (frame.kinds & kindBit.say) === 0) {
    const phrase = nounPhraseAt(tokens, at, sentence.to, lexicon.tables);
    const next = phrase && tokens[Math.max(phrase.to, phrase.full)];
    if (
      phrase &&
      (frame.lemma === "tell" ||
        (next &&
          (next.kind === "quote" ||
            next.kind === "comma" ||
            next.kind === "colon" ||
            /^(that|to|if|whether|how|why|what)$/.test(next.lower))))
    ) {
      const person = isObjectPronoun(tokens[at]) || phrase.kind !== "other" || isName(tokens[phrase.to - 1]);
      if (person || frame.lemma === "tell") {
        if (
          phrase.tail.some(
            ({ preposition }) =>
              preposition !== "of" && preposition !== "at" && preposition !== "from" && preposition !== "for",
          )
        )
          phrase.full = phrase.to;
        whole.addressee = { from: phrase.from, to: phrase.to };
        at = Math.max(phrase.to, phrase.full);
      }
    } else if (!phrase && isObjectPronoun(tokens[at])) {
      whole.addressee = { from: at, to: at + 1 };
      at++;
    }
  }
  for (let n = 0; n < 6 && at < sentence.to; n++) {
    const token = tokens[at] as Token;
    if (
      is(token, bit.preposition) &&
      token.lower !== "as" &&
      token.lower !== "of" &&
      token.lower !== "about" &&
      !(token.lower === "for" && /^(ask|call|beg|plead|pray|wish|push|argue)$/.test(frame.lemma)) &&
      token.kind === "word"
    ) {
      const phrase = nounPhraseAt(tokens, at + 1, sentence.to, lexicon.tables);
      if (!phrase) break;
      const to = Math.max(phrase.to, phrase.full);
      if (is(tokens[to], bit.auxiliary) || (tokens[to] && is(tokens[to], bit.finite) && !tokens[to]?.capital)) break;
      if (token.lower === "to" && !whole.addressee) whole.addressee = { from: phrase.from, to: phrase.to };
      for (let k = at; k < to && !whole.venue; k++) if (is(tokens[k], bit.venue)) whole.venue = { from: at, to };
      at = to;
      continue;
    }
    const adverb = is(token, bit.adverb) && token.lower !== "there" && !is(token, bit.determiner | bit.conjunction);
    if (is(token, bit.time) || adverb) {
      at++;
      if (token.dotted && tokens[at]?.kind === "number") at++;
      continue;
    }
    if (
      (/^(last|next|this|earlier)$/.test(token.lower) && is(tokens[at + 1], bit.time)) ||
      (token.lower === "earlier" && tokens[at + 1]?.lower === "this")
    ) {
      at += 2;
      continue;
    }
    break;
  }
  whole.content = Math.min(at, sentence.to);
  return whole;
}

const isObjectPronoun = (token: Token | undefined): boolean =>
  token !== undefined && /^(me|him|her|us|them|you|it|himself|herself|themselves)$/.test(token.lower);
