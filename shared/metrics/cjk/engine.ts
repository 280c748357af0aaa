import type { CjkPack } from "../../language/pack.ts";
import type { MetricEngine } from "../engine.ts";

/** Quantities of a language written without spaces between words. */
export const cjkEngine: MetricEngine<CjkPack> = { extract: () => [] };
