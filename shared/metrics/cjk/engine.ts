import type { CjkPack } from "../../language/pack.ts";
import type { MetricEngine } from "../engine.ts";
import { addContext } from "./context/add-context.ts";
import { scanParagraph } from "./scan.ts";
import { wordsOf } from "./words.ts";

/** Quantities of a language written without spaces between words. */
export const cjkEngine: MetricEngine<CjkPack> = {
  extract(input) {
    const { paragraphs, periods, pack } = input;
    const words = wordsOf(pack);
    const quantities = paragraphs.flatMap((paragraph, i) => scanParagraph(paragraph, periods[i] ?? [], words));
    return addContext(quantities, input);
  },
};
