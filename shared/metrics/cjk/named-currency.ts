import type { CjkPack } from "../../language/pack.ts";
import type { EngineInput, Quantity } from "../engine.ts";

/**
 * Gives plain amounts (312億元) the currency that their article names in full (新台幣): writers name it once.
 * Amounts that carry a currency of their own (人民幣5元, ¥5) keep it. Linear.
 */
export function inNamedCurrency(quantities: Quantity[], { paragraphs }: EngineInput, pack: CjkPack): Quantity[] {
  const rule = pack.metrics.namedCurrency;
  if (rule === undefined || quantities.length === 0) return quantities;
  const names = (words: string): boolean =>
    words.split(" ").some((word) => paragraphs.some(({ text }) => text.includes(word)));
  if (!names(rule.named) || names(rule.unless)) return quantities;
  for (const quantity of quantities)
    if (quantity.kind === "money" && quantity.unit.startsWith(rule.from) && isPlain(quantity.text, rule.words))
      quantity.unit = rule.to + quantity.unit.slice(rule.from.length);
  return quantities;
}

/** An amount with one of the plain words and nothing that says whose money it is. */
const isPlain = (text: string, words: string): boolean =>
  [...words].some((word) => text.includes(word)) && !/人民|RMB|CNY|[¥￥]/.test(text);
