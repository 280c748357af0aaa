import { fold } from "./fold.ts";
import { kind, kinds } from "./fold-table.ts";
import type { Layout } from "./layout.ts";

/** Longer articles are not read letter by letter: there, the order of copies decides alone. */
const mostBlocks = 3000;
/** Of a long paragraph, so many units show whether it is garbled. */
const mostUnits = 4000;
const bits = 18;

/** Short sequences of letters: three of an alphabet, two CJK characters. */
function grams(text: string): Set<number> {
  const units = fold(text.length > mostUnits ? text.slice(0, mostUnits) : text);
  const found = new Set<number>();
  for (let i = 0; i + 1 < units.length; i++) {
    const k = kinds[units[i] as number] as number;
    const wide = k >= kind.han && k <= kind.numeral;
    if (!wide && i + 2 >= units.length) break;
    let hash = Math.imul((units[i] as number) + 1, 0x9e3779b1) ^ Math.imul((units[i + 1] as number) + 7, 0x85ebca6b);
    if (!wide) hash ^= Math.imul((units[i + 2] as number) + 13, 0xc2b2ae35);
    found.add((hash ^ (hash >>> 15)) >>> (32 - bits));
  }
  return found;
}

/** Which sequences of letters an article uses: what only one of two copies has, and no other
 * paragraph, is likely a slip. */
export class Garble {
  readonly #layout: Layout;
  /** In how many contents a sequence stands. */
  #counts: Uint16Array | undefined;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** Of the sequences that only one of two copies has: how many more of `b`'s than of `a`'s stand elsewhere, too. */
  surplus(a: number, b: number): number {
    const { blocks } = this.#layout;
    if (blocks.length > mostBlocks) return 0;
    this.#counts ??= this.#count();
    const counts = this.#counts;
    const textOf = (block: number): string => (blocks[block] as { text: string }).text;
    const counted = grams(textOf(this.#layout.content(a)));
    const gramsA = grams(textOf(a));
    const gramsB = grams(textOf(b));
    const heard = (own: Set<number>, other: Set<number>): number => {
      let count = 0;
      for (const gram of own) if (!other.has(gram) && (counts[gram] as number) > (counted.has(gram) ? 1 : 0)) count++;
      return count;
    };
    return heard(gramsB, gramsA) - heard(gramsA, gramsB);
  }

  #count(): Uint16Array {
    const counts = new Uint16Array(1 << bits);
    this.#layout.blocks.forEach(({ text }, i) => {
      if (this.#layout.content(i) !== i) return;
      for (const gram of grams(text)) counts[gram] = Math.min(0xffff, (counts[gram] as number) + 1);
    });
    return counts;
  }
}
