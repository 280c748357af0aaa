import type { CjkPack } from "../../language/pack.ts";
import type { QuoteEngine } from "../engine.ts";

/** Quotes of a Japanese or Chinese article. */
export const findCjkQuotes: QuoteEngine<CjkPack> = () => [];
