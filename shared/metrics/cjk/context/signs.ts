import type { Direction } from "../../../contract/records.ts";
import type { Item } from "./sentence.ts";

const signs: readonly [string, Direction][] = [
  ["プラス", "up"],
  ["マイナス", "down"],
  ["+", "up"],
  ["＋", "up"],
  ["-", "down"],
  ["−", "down"],
  ["－", "down"],
  ["▲", "down"],
  ["△", "down"],
];

const signCharacters = /[プマス+＋\-−－▲△]/;

/** The sign before a number or at its beginning. */
export function signBefore(text: string, { start, quantity }: Item): Direction | undefined {
  const mayBeSigned = signCharacters.test(text[start] ?? "") || signCharacters.test(text[start - 1] ?? "");
  if (!mayBeSigned) return quantity.value !== null && quantity.value < 0 ? "down" : undefined;
  for (const [sign, direction] of signs)
    if (text.startsWith(sign, start) || (start >= sign.length && text.startsWith(sign, start - sign.length)))
      return direction;
  return quantity.value !== null && quantity.value < 0 ? "down" : undefined;
}
