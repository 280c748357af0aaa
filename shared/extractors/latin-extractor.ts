import type { LatinPack } from "../language/pack.ts";
import { findLatinQuantities } from "../metrics/latin/engine.ts";
import { findLatinTimes } from "../metrics/period/latin-periods.ts";
import { findLatinQuotes } from "../quotes/latin/engine.ts";
import type { Extractor } from "./extractor.ts";

/** The engines for languages written in words with spaces between. */
export const latinExtractor = (pack: LatinPack): Extractor => ({
  pack,
  findTimes: (text, published) => findLatinTimes(text, pack.periods, published),
  findQuantities: (input) => findLatinQuantities(input, pack),
  findQuotes: (paragraphs) => findLatinQuotes(paragraphs, pack),
});
