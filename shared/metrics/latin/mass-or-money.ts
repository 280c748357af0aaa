import type { Amount } from "./amount.ts";
import type { FoundUnit, Reading } from "./unit.ts";

/** How far before and after an amount the words stand that tell of money, in tokens. */
const before = 20;
const after = 15;

/** Pounds are money where the amount is large, where dollars restate it, or where the words around speak of money. */
export function massOrMoney({ tokens, lexicon }: Reading, amount: Amount, unit: FoundUnit): string {
  const { words, code, mass, cues, weighing } = lexicon.tables.units.moneyOrMass;
  if (unit.unit !== mass || !words.has(tokens[unit.to - 1]?.low ?? "")) return unit.unit;
  if (Math.abs(amount.value) >= 1e6) return code;
  for (let i = Math.max(0, amount.from - 5); i < Math.min(tokens.length, unit.to + 3); i++)
    if (weighing.has(tokens[i]?.low ?? "")) return mass;
  if (tokens[unit.to]?.low === "(" && lexicon.signs.has(tokens[unit.to + 1]?.low ?? "")) return code;
  for (let i = Math.max(0, amount.from - before); i < Math.min(tokens.length, unit.to + after); i++)
    if (cues.has(tokens[i]?.low ?? "")) return code;
  return mass;
}

/** "EPS was 38c": the letter of degrees is one of cents where the words around speak of money and not of warmth. */
export function isCents({ text, tokens, lexicon }: Reading, amount: Amount, unit: FoundUnit): boolean {
  const letter = tokens[unit.to - 1];
  if (unit.unit !== "°C" || letter === undefined || text.slice(letter.start, letter.end) !== "c") return false;
  if (unit.to - 1 !== amount.to || amount.value < 0) return false;
  const { cues, warmth } = lexicon.tables.units.moneyOrMass;
  let found = false;
  for (let i = Math.max(0, amount.from - before); i < Math.min(tokens.length, unit.to + after); i++) {
    const low = tokens[i]?.low ?? "";
    if (warmth.has(low)) return false;
    if (cues.has(low) || lexicon.signs.has(low)) found = true;
  }
  return found;
}
