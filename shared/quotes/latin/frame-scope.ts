import { withAdjuncts } from "./adjuncts.ts";
import { clauseSubject } from "./clause-subject.ts";
import type { Frame } from "./frame.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NounPhrase } from "./phrase.ts";
import { isModifier, isNickname, isTitleIn } from "./quote-token.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** A sentence whose frames are being read. */
export interface FrameScope {
  tokens: readonly Token[];
  sentence: Sentence;
  lexicon: Lexicon;
  /** Those found so far, in order. */
  frames: readonly Frame[];
}

/** What a cue tells before its subject is known. */
export type FrameBase = Omit<Frame, "subject" | "from" | "to" | "content" | "inverted" | "weak">;

/** First token that a subject in this sentence may begin with: behind the last frame or quote. */
export function subjectLow({ tokens, sentence, frames }: FrameScope, at: number): number {
  let low = sentence.from;
  for (let i = at - 1; i >= low; i--) {
    const token = tokens[i] as Token;
    if (token.kind === "quote" && !isNickname(tokens, i) && !isTitleIn(tokens, i) && !isModifier(tokens, i)) {
      low = i + 1;
      break;
    }
    if (token.kind === "semicolon" || token.kind === "colon") {
      low = i + 1;
      break;
    }
  }
  const last = frames.at(-1);
  // A man who answered the door said: the verb of a relative clause does not end the phrase around it.
  const relative = last !== undefined && /^(who|which|that|what|whom)$/.test(tokens[last.from - 1]?.lower ?? "");
  // The manager, she says, told her: an aside does not either.
  const aside = last !== undefined && tokens[last.from - 1]?.kind === "comma" && tokens[last.to]?.kind === "comma";
  if (last && !relative && !aside && !last.participle && last.to > low && last.to <= at)
    low = Math.max(low, last.source ? Math.min(last.to, at) : last.cue.to);
  return Math.min(low, at);
}

/** Subject of the sentence's main clause, looked for from its beginning. */
export function mainSubject({ tokens, sentence, lexicon }: FrameScope, before: number): NounPhrase | undefined {
  return clauseSubject(tokens, sentence.from, before, lexicon);
}

/** The frame with what stands behind its cue. */
export function finishFrame({ tokens, sentence, lexicon }: FrameScope, frame: Omit<Frame, "content">): Frame {
  return withAdjuncts(frame, tokens, sentence, lexicon);
}

/** The subject at `at` is that of a condition: if he said. */
export function isConditional({ tokens, sentence }: FrameScope, at: number): boolean {
  const before = tokens[at - 1];
  return at - 1 >= sentence.from && before !== undefined && /^(if|unless|whether|should)$/.test(before.lower);
}
