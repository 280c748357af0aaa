import type { LatinPack } from "../../language/pack.ts";
import type { MetricEngine } from "../engine.ts";

/** Quantities of a language written in words with spaces between. */
export const latinEngine: MetricEngine<LatinPack> = { extract: () => [] };
