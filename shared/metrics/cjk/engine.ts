import type { CjkPack } from "../../language/pack.ts";
import type { EngineInput, Quantity } from "../engine.ts";
import { addContext } from "./context/add-context.ts";
import { inNamedCurrency } from "./named-currency.ts";
import { scanParagraph } from "./scan.ts";
import { wordsOf } from "./words.ts";

/** Quantities of a language written without spaces between words. */
export function findCjkQuantities(input: EngineInput, pack: CjkPack): Quantity[] {
  const { paragraphs, periods } = input;
  const words = wordsOf(pack);
  const quantities = paragraphs.flatMap((paragraph, i) => scanParagraph(paragraph, periods[i] ?? [], words));
  return addContext(inNamedCurrency(quantities, input, pack), input, pack);
}
