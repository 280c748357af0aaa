import type { MarkPair } from "../marks.ts";
import { circumstances } from "./circumstances.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import type { Frame } from "./frame.ts";
import { following, isBeyond, labelled, makesWorks } from "./frame-before.ts";
import { framesOf } from "./frames.ts";
import { bit, kindBit, type Lexicon } from "./lexicon.ts";
import { isNamed } from "./named-quote.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { mentionOf, type Passage } from "./passage.ts";
import { isVerb } from "./phrase-core.ts";
import { isTrailing, opensSentence, touches, trailing } from "./quote-place.ts";
import { isNickname } from "./quote-token.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { isTerm } from "./term.ts";
import { is, type Token } from "./tokens.ts";
import { announced, answered, ascribed, headline, loose, signed } from "./uncued.ts";

/** The quotes of one sentence, with its frames and the frames that have found their words. */
export interface SentenceQuotes {
  frames: Frame[];
  used: Set<Frame>;
  drafts: Draft[];
  /** Pairs (by token) that are nobody's words. */
  left: number[];
  /** Nothing but quotes: the speaker is told elsewhere. */
  bare: boolean;
}

const spoken = kindBit.say | kindBit.claim | kindBit.tell;

/** Finds who said the quoted words of one sentence. `inside` another quote only firm evidence counts. */
export function quotesOfSentence(
  passage: Passage,
  sentence: Sentence,
  lexicon: Lexicon,
  inside: boolean,
): SentenceQuotes {
  const { tokens } = passage;
  const quotes: number[] = [];
  let words = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "quote") quotes.push(i);
    else if (token.kind === "word" || token.kind === "number") words++;
  }
  const frames = words > 0 ? framesOf(tokens, sentence, lexicon) : [];
  const reading: Reading = { passage, tokens, sentence, lexicon, inside, frames, closed: new Set(), used: new Set() };
  const found: SentenceQuotes = {
    frames,
    used: reading.used,
    drafts: [],
    left: [],
    bare: quotes.length > 0 && words === 0,
  };
  if (found.bare || quotes.length === 0) {
    found.left = quotes;
    return found;
  }
  let last: Draft | undefined;
  for (const q of quotes) {
    const pair = passage.pairs[(tokens[q] as Token).pair] as MarkPair;
    const shape = shapeOf(passage.text, pair);
    const evidence = shape.words > 0 ? evidenceOf(reading, q, shape) : undefined;
    if (!evidence) {
      found.left.push(q);
      continue;
    }
    const draft: Draft = { ...draftOf(passage, shape, evidence), pair: (tokens[q] as Token).pair };
    if (evidence.continues && last) draft.continues = last;
    if (draft.type === "direct") last = draft;
    found.drafts.push(draft);
  }
  return found;
}

/** Who said the quoted words of token `q`, where anything tells. */
function evidenceOf(reading: Reading, q: number, shape: Shape): Evidence | undefined {
  const { closed, frames, lexicon, sentence, tokens } = reading;
  if (isNickname(tokens, q)) return undefined;
  let before: Frame | undefined;
  let after: Frame | undefined;
  for (const frame of frames) {
    if (frame.cue.to <= q && (!frame.inverted || frame.to <= q || frame.source)) before = frame;
    else if (frame.from > q && !after && !frame.participle && !frame.detached) after = frame;
  }
  // He said that she wrote checks and “covered it up”: what is written is no text, and so no words.
  if (before && makesWorks.test(before.lemma) && before.content < q) {
    const object = nounPhraseAt(tokens, before.content, q, lexicon.tables);
    const behind = object && tokens[Math.max(object.full, object.to)];
    const outer = frames[frames.indexOf(before) - 1];
    const thing = object?.kind === "other" && behind && !isVerb(behind) && !is(behind, bit.auxiliary);
    if (thing && outer?.subject && (outer.kinds & spoken) !== 0 && !closed.has(outer)) before = outer;
  }
  // He said it felt like “a blow”: the words are what was said.
  if (before && ((before.kinds & (spoken | kindBit.label)) === 0 || isBeyond(reading, q, before))) {
    const outer = frames[frames.indexOf(before) - 1];
    if (outer?.subject && (outer.kinds & spoken) !== 0 && !closed.has(outer)) before = outer;
    else if (isBeyond(reading, q, before)) before = undefined;
  }
  // He said that they would call it “a farce”: what somebody may yet say is told by who says so.
  if (before?.weak && !before.source && !before.detached) {
    const outer = frames[frames.indexOf(before) - 1];
    const inside = outer && (before.subject?.from ?? 0) >= outer.cue.to;
    if (inside && outer.subject && (outer.kinds & spoken) !== 0 && !outer.weak && !outer.inverted && !closed.has(outer))
      before = outer;
  }
  // “A,” said NAME, speaking on condition of anonymity, “b.”
  if (before?.participle && (before.kinds & spoken) === 0 && tokens[q - 1]?.kind === "comma") {
    const outer = frames[frames.indexOf(before) - 1];
    if (outer && closed.has(outer)) before = outer;
  }
  let touching = after && touches(reading, q, after, shape) ? after : undefined;
  // He said he “did not know,” according to the report: his words, told by the report.
  const own =
    before?.subject && !before.source && !before.inverted && (before.kinds & spoken) !== 0 && !closed.has(before);
  if (touching?.source && own) touching = undefined;
  // While NAME said it was “a farce,” the mayor insisted that …: the words belong to the clause that they stand in.
  if (touching && own && !touching.inverted && !opensSentence(reading, q)) {
    const straight = !tokens.slice(before?.content, q).some((token, k, between) => {
      const { complementizer } = lexicon.tables;
      if (token.kind !== "word") return true;
      if (is(token, bit.conjunction)) return between[k + 1]?.lower !== complementizer;
      return is(token, bit.subordinator) && token.lower !== complementizer;
    });
    if (straight || !isTrailing(tokens, sentence, touching)) touching = undefined;
  }

  const label = before && !(touching && opensSentence(reading, q)) ? labelled(reading, q, shape, before) : undefined;
  if (label) return label;
  if (touching) {
    closed.add(touching);
    reading.used.add(touching);
    const opens = opensSentence(reading, q);
    return {
      type: opens ? "direct" : "mixed",
      rule: touching.inverted ? "quote-cue-speaker" : "quote-speaker-cue",
      confidence: 0.97,
      frame: touching,
    };
  }
  if (isNamed(reading, q, shape)) return undefined;
  const told = before && following(reading, q, shape, before);
  if (told) return told;
  if (reading.inside) return undefined;
  const headed = headline(reading, q, shape);
  if (headed) return headed;
  const last = trailing(reading, q);
  if (last && !shape.title && !isTerm(reading, q, shape, false)) {
    reading.used.add(last);
    closed.add(last);
    return {
      type: opensSentence(reading, q) && shape.words > 3 && shape.capital ? "direct" : "mixed",
      rule: "clause-cue",
      confidence: 0.8,
      frame: last,
    };
  }
  return (
    ascribed(reading, q, shape) ??
    answered(reading, q) ??
    announced(reading, q, shape) ??
    signed(reading, q) ??
    loose(reading, q, shape, before, closed)
  );
}

function draftOf(passage: Passage, shape: Shape, evidence: Evidence): Draft {
  const { frame } = evidence;
  const mention = evidence.mention ?? (frame?.subject ? mentionOf(passage, frame.subject) : undefined);
  return {
    type: evidence.type,
    paragraph: passage.paragraph,
    start: shape.start,
    end: shape.end,
    ...(passage.text[shape.end - 1] === "?" ? { asks: true } : {}),
    ...(mention ? { mention } : {}),
    ...(frame ? circumstances(passage, frame) : {}),
    rule: evidence.rule,
    confidence: evidence.confidence,
  };
}
