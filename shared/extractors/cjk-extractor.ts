import type { CjkPack } from "../language/pack.ts";
import { findCjkQuantities } from "../metrics/cjk/engine.ts";
import { findCjkTimes } from "../metrics/period/cjk-periods.ts";
import { findCjkQuotes } from "../quotes/cjk/engine.ts";
import type { Extractor } from "./extractor.ts";

/** The engines for languages written without spaces between words. */
export const cjkExtractor = (pack: CjkPack): Extractor => ({
  pack,
  findTimes: (text, published, before) => findCjkTimes(text, pack.periods, published, before),
  findQuantities: (input) => findCjkQuantities(input, pack),
  findQuotes: (paragraphs) => findCjkQuotes(paragraphs, pack),
});
