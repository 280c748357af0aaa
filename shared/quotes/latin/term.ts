import { bit } from "./lexicon.ts";
import { isDefinite, isNounLike } from "./quote-token.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./shape.ts";
import { is } from "./tokens.ts";

/** More words than that are no term. */
const longest = 4;

/**
 * A word or a few that stand where a noun would, or before one: the “sharing economy” is here to stay, his “zero
 * tolerance” policy. What only judges (“disgraceful” conduct) is somebody's words. With `definite`, only what a
 * definite article or an owner comes before.
 */
export function isTerm(reading: Reading, q: number, shape: Shape, definite: boolean): boolean {
  const { tokens, sentence } = reading;
  if (shape.pointed || shape.words > longest) return false;
  const before = q > sentence.from ? tokens[q - 1] : undefined;
  const next = q + 1 < sentence.to ? tokens[q + 1] : undefined;
  if (next?.kind !== "word" || next.lower === "of") return false;
  const known = isDefinite(before);
  if (isNounLike(next)) {
    if (isQuality(reading, shape)) return false;
    if (is(before, bit.article) && !known) return !definite && shape.words < 2;
    return known || (!definite && !is(before, bit.auxiliary | bit.adverb));
  }
  if (definite) return known && shape.words < longest && is(next, bit.auxiliary | bit.finite);
  if (shape.words < 2) return !is(before, bit.auxiliary | bit.adverb);
  return shape.words < longest && (known || is(before, bit.article)) && is(next, bit.auxiliary | bit.finite);
}

/** Whether the words end in an adjective that judges. */
export const isQuality = ({ lexicon }: Reading, shape: Shape): boolean =>
  lexicon.tables.qualities.has(shape.last) || lexicon.tables.qualityEnding.test(shape.last);
