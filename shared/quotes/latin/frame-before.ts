import type { QuoteType } from "../../contract/records.ts";
import type { Evidence } from "./evidence.ts";
import type { Frame } from "./frame.ts";
import { bit, kindBit } from "./lexicon.ts";
import { isNaming, isRelative } from "./named-quote.ts";
import { gap as gapOf, onlyAdverbs } from "./quote-place.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./shape.ts";
import { isQuality, isTerm } from "./term.ts";
import { is } from "./tokens.ts";

const spoken = kindBit.say | kindBit.claim | kindBit.tell;

/** Verbs that set beside something known by that name: like the “quiet cars” of trains. */
const likens = /^(compare|liken)$/;

/** Verbs whose object in marks is a work. */
export const makesWorks = /^(write|read|sing|pen|recite)$/;
const performs = /^(sing|recite|hum)$/;

/** He called the plan “a farce” and “a joke”. */
export function labelled(reading: Reading, q: number, shape: Shape, frame: Frame): Evidence | undefined {
  if (isBeyond(reading, q, frame)) return undefined;
  if ((frame.kinds & kindBit.label) === 0 || frame.inverted || !frame.subject || reading.closed.has(frame))
    return undefined;
  const gap = gapOf(reading, frame.cue.to, q);
  if (gap.direct) return undefined;
  if (shape.title) return undefined;
  const before = reading.tokens[q - 1];
  const names = isNaming(frame, reading.lexicon) || shape.words < 2;
  if (gap.empty && names && !isRelative(reading, frame) && (frame.kinds & spoken) === 0) return undefined;
  if (before && (reading.lexicon.tables.soCalled.includes(before.lower) || (is(before, bit.work) && shape.capital)))
    return undefined;
  if (likens.test(frame.lemma) && before?.lower === "the" && !shape.pointed) return undefined;
  if (reading.inside && (shape.words < 2 || (shape.words < 4 && isNaming(frame, reading.lexicon)))) return undefined;
  // They called the boat “Patience.”
  const given = shape.words < 2 && shape.capital && isNaming(frame, reading.lexicon) && !isRelative(reading, frame);
  if (given && !isQuality(reading, shape)) return undefined;
  if (isTerm(reading, q, shape, true)) return undefined;
  reading.used.add(frame);
  return { type: "mixed", rule: "label", confidence: 0.85, frame };
}

/** The frame stands before the quote. */
export function following(reading: Reading, q: number, shape: Shape, frame: Frame): Evidence | undefined {
  const { tokens } = reading;
  const start = Math.min(frame.content, q);
  const gap = gapOf(reading, start, q);
  const touching = gap.empty || (gap.direct && onlyAdverbs(reading, start, q));
  const comma = ["comma", "colon", "dash"].includes(tokens[q - 1]?.kind ?? "");
  const use = (type: QuoteType, rule: string, confidence: number, continues = false): Evidence => {
    reading.used.add(frame);
    return { type, rule, confidence, frame, continues };
  };
  if (!frame.subject) return undefined;
  if (reading.closed.has(frame)) {
    // “A,” said NAME, chief strategist at ORG, “b.”
    if (comma && (touching || shape.words > 2) && !shape.title) return use("direct", "split", 0.95, true);
    return undefined;
  }
  if (frame.source && touching && comma) return use("mixed", "according", 0.85);
  if (frame.source)
    return start === reading.sentence.to || frame.from > reading.sentence.from + 2
      ? undefined
      : use("mixed", "according", 0.8);
  const works = makesWorks.test(frame.lemma) && !comma && shape.capital && !shape.stop && shape.words <= 6;
  if (works || (performs.test(frame.lemma) && !comma && shape.title)) return undefined;
  const speech = (frame.kinds & spoken) !== 0;
  if (touching && comma && !(shape.title && !shape.pointed)) return use("direct", "speaker-cue-quote", 0.97);
  if (frame.inverted)
    return comma && shape.capital && shape.words > 1 ? use("direct", "speaker-cue-quote", 0.9) : undefined;
  if (touching && speech) {
    if (shape.title && !shape.pointed) return undefined;
    return use(shape.capital && shape.stop ? "direct" : "mixed", "speaker-cue-quote", 0.9);
  }
  if (touching && shape.capital && shape.words > 1 && !shape.title) return use("direct", "speaker-cue-quote", 0.85);
  if ((frame.kinds & (spoken | kindBit.think | kindBit.label)) === 0) return undefined;
  if (tokens[q - 1]?.kind === "colon" && shape.capital && speech) return use("direct", "speaker-cue-quote", 0.95);
  if (shape.title) return undefined;
  if (!speech && shape.words < 2) return undefined;
  if (reading.inside && !comma && !(speech && shape.words > 2)) return undefined;
  if (comma && shape.capital && shape.words > 2 && !shape.title && gap.direct && speech)
    return use("direct", "speaker-cue-quote", 0.9);
  if (isTerm(reading, q, shape, true)) return undefined;
  return use("mixed", gap.that ? "that-fragment" : "fragment", speech ? 0.8 : 0.65);
}

/** The quote stands behind the comma that ends the frame's relative clause: the wall, which he promised, would be “…” */
export function isBeyond(reading: Reading, q: number, frame: Frame): boolean {
  const { tokens, sentence } = reading;
  let relative = false;
  for (let i = frame.from - 1; i >= sentence.from && i >= frame.from - 2; i--)
    if (/^(who|which|whom)$/.test(tokens[i]?.lower ?? "") && tokens[i - 1]?.kind === "comma") relative = true;
  if (!relative) return false;
  for (let i = frame.cue.to; i < q - 1; i++) if (tokens[i]?.kind === "comma") return true;
  return false;
}
