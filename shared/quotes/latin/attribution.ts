import type { QuoteType } from "../../contract/records.ts";
import type { MarkPair } from "../marks.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import type { Frame } from "./frame.ts";
import { framesOf } from "./frames.ts";
import { bit, kindBit, type Lexicon } from "./lexicon.ts";
import { mentionOf, type Passage, wordsOf } from "./passage.ts";
import { isVerb } from "./phrase-core.ts";
import type { Sentence } from "./sentences.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { is, isNickname, type Token } from "./tokens.ts";
import { announced, headline, loose, signed } from "./uncued.ts";

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

const functional =
  bit.preposition |
  bit.conjunction |
  bit.subordinator |
  bit.adverb |
  bit.auxiliary |
  bit.determiner |
  bit.time |
  bit.pronoun;

/** Verbs whose object in marks is a work. */
const makesWorks = /^(write|read|sing|pen|recite)$/;

/** Finds who said the quoted words of one sentence. `inside` another quote only firm evidence counts. */
export function quotesOfSentence(
  passage: Passage,
  sentence: Sentence,
  lexicon: Lexicon,
  inside: boolean,
): SentenceQuotes {
  return new SentenceReader(passage, sentence, lexicon, inside).read();
}

class SentenceReader {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly inside: boolean;
  frames: Frame[] = [];
  /** Frames whose words stood before them. */
  readonly closed = new Set<Frame>();
  readonly used = new Set<Frame>();
  constructor(passage: Passage, sentence: Sentence, lexicon: Lexicon, inside: boolean) {
    this.passage = passage;
    this.tokens = passage.tokens;
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.inside = inside;
  }

  read(): SentenceQuotes {
    const { tokens, sentence, passage } = this;
    const quotes: number[] = [];
    let words = 0;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i] as Token;
      if (token.kind === "quote") quotes.push(i);
      else if (token.kind === "word" || token.kind === "number") words++;
    }
    this.frames = words > 0 ? framesOf(tokens, sentence, this.lexicon) : [];
    const found: SentenceQuotes = {
      frames: this.frames,
      used: this.used,
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
      const evidence = shape.words > 0 ? this.evidence(q, shape) : undefined;
      if (!evidence) {
        found.left.push(q);
        continue;
      }
      const draft: Draft = { ...this.draft(shape, evidence), pair: (tokens[q] as Token).pair };
      if (evidence.continues && last) draft.continues = last;
      if (draft.type === "direct") last = draft;
      found.drafts.push(draft);
    }
    return found;
  }

  evidence(q: number, shape: Shape): Evidence | undefined {
    const { frames } = this;
    if (isNickname(this.tokens, q)) return undefined;
    let before: Frame | undefined;
    let after: Frame | undefined;
    for (const frame of frames) {
      if (frame.cue.to <= q && (!frame.inverted || frame.to <= q || frame.source)) before = frame;
      else if (frame.from > q && !after && !frame.participle && !frame.detached) after = frame;
    }
    // He said it felt like “a blow”: the words are what was said.
    if (before && ((before.kinds & (spoken | kindBit.label)) === 0 || this.isBeyond(q, before))) {
      const outer = frames[frames.indexOf(before) - 1];
      if (outer?.subject && (outer.kinds & spoken) !== 0 && !this.closed.has(outer)) before = outer;
      else if (this.isBeyond(q, before)) before = undefined;
    }
    // “A,” said NAME, speaking on condition of anonymity, “b.”
    if (before?.participle && (before.kinds & spoken) === 0) {
      const outer = frames[frames.indexOf(before) - 1];
      if (outer && this.closed.has(outer)) before = outer;
    }
    let touching = after && this.touches(q, after, shape) ? after : undefined;
    // He said he “did not know,” according to the report: his words, told by the report.
    const own =
      before?.subject &&
      !before.source &&
      !before.inverted &&
      (before.kinds & spoken) !== 0 &&
      !this.closed.has(before);
    if (touching?.source && own) touching = undefined;

    const labelled = before && !(touching && this.opensSentence(q)) ? this.labelled(q, shape, before) : undefined;
    if (labelled) return labelled;
    if (touching) {
      this.closed.add(touching);
      this.used.add(touching);
      const opens = this.opensSentence(q);
      return {
        type: opens ? "direct" : "mixed",
        rule: touching.inverted ? "quote-cue-speaker" : "quote-speaker-cue",
        confidence: 0.97,
        frame: touching,
      };
    }
    if (this.isNamed(q, shape)) return undefined;
    const following = before && this.following(q, shape, before);
    if (following) return following;
    if (this.inside) return undefined;
    const headed = headline(this, q, shape);
    if (headed) return headed;
    const trailing = this.trailing(q);
    if (trailing && !shape.title) {
      this.used.add(trailing);
      this.closed.add(trailing);
      return {
        type: this.opensSentence(q) && shape.words > 3 && shape.capital ? "direct" : "mixed",
        rule: "clause-cue",
        confidence: 0.8,
        frame: trailing,
      };
    }
    return announced(this, q, shape) ?? signed(this, q) ?? loose(this, q, shape, before, this.closed);
  }

  /** The frame begins right behind the quote. */
  touches(q: number, frame: Frame, shape: Shape): boolean {
    const { tokens } = this;
    const joined = !this.opensSentence(q);
    if (joined && shape.title) return false;
    if (frame.source && this.tokens[q + 1]?.kind !== "comma" && frame.from > q + 1) return false;
    let comma = false;
    for (let i = q + 1; i < frame.from; i++) {
      const token = tokens[i] as Token;
      if (token.kind === "comma" || token.kind === "dash" || token.lower === "was" || token.lower === "is")
        comma = true;
      else if (
        !(
          token.kind === "word" &&
          (is(token, joined ? bit.adverb | bit.time : bit.adverb | bit.conjunction | bit.time) ||
            token.lower === "as" ||
            token.lower === "all" ||
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
  opensSentence(q: number): boolean {
    if (this.tokens[q - 1]?.kind === "dash" && this.isDateline(q - 1)) return true;
    // A: “…”, as in an interview.
    if (this.tokens[q - 1]?.kind === "colon" && q - this.sentence.from <= 3 && this.isDateline(q - 1)) return true;
    for (let i = this.sentence.from; i < q; i++) {
      const token = this.tokens[i] as Token;
      if (token.kind === "word" && !is(token, bit.conjunction)) return false;
      if (token.kind === "number") return false;
    }
    return true;
  }

  /** LAGOS, May 4 — */
  isDateline(dash: number): boolean {
    if (dash - this.sentence.from > 12) return false;
    for (let i = this.sentence.from; i < dash; i++) {
      const token = this.tokens[i] as Token;
      if (token.kind === "word" && !token.capital) return false;
    }
    return true;
  }

  /** The quote is named, not said: so-called, the song, known as. */
  isNamed(q: number, shape: Shape): boolean {
    const { tokens, lexicon, sentence } = this;
    const before = q > sentence.from ? tokens[q - 1] : undefined;
    if (before?.kind !== "word") return false;
    if (lexicon.tables.soCalled.includes(before.lower)) return true;
    const label = this.frames.find((frame) => frame.cue.to === q);
    if (label && (label.kinds & kindBit.label) !== 0) return !this.isRelative(label);
    if (is(before, bit.naming) && !(label && (label.kinds & spoken) !== 0) && (!shape.stop || is(before, bit.work)))
      return shape.words < 8;
    if (before.lower === "as" && tokens[q - 2] && is(tokens[q - 2], bit.naming)) return true;
    return false;
  }

  /** what he called “a farce”; which it described as … */
  isRelative(frame: Frame): boolean {
    const before = frame.from > this.sentence.from ? this.tokens[frame.from - 1] : undefined;
    if (before?.kind !== "word") return false;
    if (/^(what|which|whom|that)$/.test(before.lower)) return true;
    // A charge NAME called “absurd”: a common noun right before the subject.
    const person = frame.subject !== undefined && /^(person|surname|he|she|they|it|we|I)$/.test(frame.subject.kind);
    return (
      person && frame.subject?.from === frame.from && !before.capital && !is(before, functional) && !isVerb(before)
    );
  }

  /** He called the plan “a farce” and “a joke”. */
  labelled(q: number, shape: Shape, frame: Frame): Evidence | undefined {
    if (this.isBeyond(q, frame)) return undefined;
    if ((frame.kinds & kindBit.label) === 0 || frame.inverted || !frame.subject || this.closed.has(frame))
      return undefined;
    const gap = this.gap(frame.cue.to, q);
    if (gap.direct) return undefined;
    if (shape.title) return undefined;
    const before = this.tokens[q - 1];
    if (gap.empty && !this.isRelative(frame) && (frame.kinds & spoken) === 0) return undefined;
    if (before && (this.lexicon.tables.soCalled.includes(before.lower) || is(before, bit.work))) return undefined;
    if (this.inside && shape.words < 2) return undefined;
    this.used.add(frame);
    return { type: "mixed", rule: "label", confidence: 0.85, frame };
  }

  /** The quote stands behind the comma that ends the frame's relative clause: the wall, which he promised, would be “…” */
  isBeyond(q: number, frame: Frame): boolean {
    const { tokens, sentence } = this;
    let relative = false;
    for (let i = frame.from - 1; i >= sentence.from && i >= frame.from - 2; i--)
      if (/^(who|which|whom)$/.test(tokens[i]?.lower ?? "") && tokens[i - 1]?.kind === "comma") relative = true;
    if (!relative) return false;
    for (let i = frame.cue.to; i < q - 1; i++) if (tokens[i]?.kind === "comma") return true;
    return false;
  }

  /** What stands between a cue and a quote. */
  gap(from: number, q: number): { empty: boolean; direct: boolean; that: boolean; comma: boolean } {
    const gap = { empty: true, direct: false, that: false, comma: false };
    for (let i = from; i < q; i++) {
      const token = this.tokens[i] as Token;
      if (token.kind === "comma" || token.kind === "colon" || token.kind === "dash") {
        gap.comma = true;
        gap.direct = true;
      } else {
        gap.empty = false;
        gap.direct = false;
        if (token.lower === this.lexicon.tables.complementizer) gap.that = true;
      }
    }
    gap.direct = gap.direct && this.tokens[q - 1]?.kind !== "word";
    return gap;
  }

  /** The frame stands before the quote. */
  following(q: number, shape: Shape, frame: Frame): Evidence | undefined {
    const { tokens } = this;
    const start = Math.min(frame.content, q);
    const gap = this.gap(start, q);
    const touching = gap.empty || (gap.direct && this.onlyAdverbs(start, q));
    const comma = ["comma", "colon", "dash"].includes(tokens[q - 1]?.kind ?? "");
    const use = (type: QuoteType, rule: string, confidence: number, continues = false): Evidence => {
      this.used.add(frame);
      return { type, rule, confidence, frame, continues };
    };
    if (!frame.subject) return undefined;
    if (this.closed.has(frame)) {
      // “A,” said NAME, chief strategist at ORG, “b.”
      if (comma && (touching || shape.words > 2) && !shape.title) return use("direct", "split", 0.95, true);
      return undefined;
    }
    if (frame.source && touching && comma) return use("mixed", "according", 0.85);
    if (frame.source)
      return start === this.sentence.to || frame.from > this.sentence.from + 3
        ? undefined
        : use("mixed", "according", 0.8);
    const works = makesWorks.test(frame.lemma) && !comma && shape.capital && !shape.stop && shape.words <= 6;
    if (works) return undefined;
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
    if (this.inside && !comma) return undefined;
    if (comma && shape.capital && shape.words > 2 && !shape.title && gap.direct && speech)
      return use("direct", "speaker-cue-quote", 0.9);
    return use("mixed", gap.that ? "that-fragment" : "fragment", speech ? 0.8 : 0.65);
  }

  onlyAdverbs(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const token = this.tokens[i] as Token;
      if (token.kind === "word" && !is(token, bit.adverb | bit.time | bit.conjunction)) return false;
    }
    return true;
  }

  /** A frame at the end of the sentence, whose words all stand before it. */
  trailing(q: number): Frame | undefined {
    for (const frame of this.frames) {
      if (frame.from <= q || frame.participle || !frame.subject || frame.weak) continue;
      if ((frame.kinds & spoken) === 0) continue;
      // “Hamilton” star NAME said: without a sign in between, the words are part of the phrase around them.
      const before = this.tokens[frame.from - 1];
      const apart =
        before?.kind === "comma" ||
        before?.kind === "dash" ||
        (before?.kind === "quote" && ",.!?".includes(before.lower || " "));
      if (apart && this.isTrailing(frame)) return frame;
      if (this.closed.has(frame)) return frame;
    }
    return undefined;
  }

  isTrailing(frame: Frame): boolean {
    return isTrailing(this.tokens, this.sentence, frame);
  }

  draft(shape: Shape, evidence: Evidence): Draft {
    const { passage } = this;
    const { frame } = evidence;
    const mention = evidence.mention ?? (frame?.subject ? mentionOf(passage, frame.subject) : undefined);
    return {
      type: evidence.type,
      paragraph: passage.paragraph,
      start: shape.start,
      end: shape.end,
      ...(mention ? { mention } : {}),
      ...(frame ? circumstances(passage, frame) : {}),
      rule: evidence.rule,
      confidence: evidence.confidence,
    };
  }
}

/** Cue, addressee and venue as a quote bears them. */
export function circumstances(passage: Passage, frame: Frame): Pick<Draft, "cue" | "addressee" | "venue"> {
  return {
    cue: { text: wordsOf(passage, frame.cue), lemma: frame.lemma },
    ...(frame.addressee ? { addressee: wordsOf(passage, frame.addressee) } : {}),
    ...(frame.venue ? { venue: wordsOf(passage, frame.venue) } : {}),
  };
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
