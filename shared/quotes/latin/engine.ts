import type { LatinPack } from "../../language/pack.ts";
import type { QuoteEngine } from "../engine.ts";

/** Quotes of an article in Latin letters. */
export const findLatinQuotes: QuoteEngine<LatinPack> = () => [];
