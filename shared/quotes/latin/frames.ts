import { finiteFrame } from "./finite-frame.ts";
import type { Frame } from "./frame.ts";
import type { FrameBase, FrameScope } from "./frame-scope.ts";
import { formBit, type Lexicon } from "./lexicon.ts";
import { infinitiveFrame, participleFrame } from "./nonfinite-frame.ts";
import { governedFrame, passiveFrame } from "./passive-frame.ts";
import type { Sentence } from "./sentences.ts";
import { ownedAt, sourceAt } from "./sources.ts";
import { cueAt, type Token } from "./tokens.ts";
import { isNoun, verbGroup } from "./verb-group.ts";

/** The frames of one sentence in order. */
export function framesOf(tokens: readonly Token[], sentence: Sentence, lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  const scope: FrameScope = { tokens, sentence, lexicon, frames };
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    const frame =
      sourceAt(i, tokens, sentence, lexicon) ??
      (token.entry ? (ownedAt(i, tokens, sentence, lexicon, frames) ?? frameAt(scope, i)) : undefined);
    if (frame) {
      frames.push(frame);
      i = Math.max(i, frame.cue.to - 1);
    }
  }
  return frames;
}

/** The frame whose cue stands at token `i`. */
function frameAt(scope: FrameScope, i: number): Frame | undefined {
  const { tokens, sentence } = scope;
  const hit = cueAt(tokens, i);
  if (!hit) return undefined;
  const { cue } = hit;
  const token = tokens[i] as Token;
  if (
    token.capital &&
    i > sentence.from &&
    tokens[i - 1]?.kind !== "quote" &&
    !/^(says?|said|tells|told)$/.test(token.lower)
  )
    return undefined;
  if (token.possessive) return undefined;
  // Signed by, written by: somebody else does it.
  const agent =
    tokens[hit.last + 1]?.lower === "by" &&
    !/^(phone|telephone|email|text|video|fax)$/.test(tokens[hit.last + 2]?.lower ?? "");
  const after = hit.last + 1;
  const group = verbGroup(tokens, sentence.from, i);
  if (agent && tokens[i - 1]?.kind !== "quote" && !group.be) return undefined;
  if (group.negated || (group.from === i && isNoun(tokens, sentence.from, i, after, cue))) return undefined;
  const participleOnly = cue.forms === formBit.participle;
  const base: FrameBase = {
    kinds: cue.kinds,
    lemma: cue.lemma,
    cue: { from: i, to: after },
    participle: participleOnly && !group.be,
    source: false,
    detached: false,
  };
  if (base.participle) return governedFrame(scope, base, i, after) ?? participleFrame(scope, base, i, after);
  if (group.be && !participleOnly) return passiveFrame(scope, base);
  if (group.infinitive) return infinitiveFrame(scope, base, group.from, after);
  return finiteFrame(scope, base, group, cue.forms);
}
