import type { Layout } from "./layout.ts";
import type { Texts } from "./texts.ts";
import { token } from "./tokens.ts";
import { isSmallWord } from "./words.ts";

/** Longer articles are not read for their vocabulary: there, the order of copies decides alone. */
const mostBlocks = 3000;
/** Of a long paragraph, so many tokens at each end say what it is about. */
const mostTokens = 600;

/** Which words the paragraphs of an article use: how well two of them fit together, and which copy is garbled. */
export class Vocabulary {
  readonly #layout: Layout;
  readonly #texts: Texts;
  readonly #terms = new Map<number, Set<number>>();
  #frequency: Map<number, number> | undefined;

  constructor(layout: Layout, texts: Texts) {
    this.#layout = layout;
    this.#texts = texts;
  }

  /** How much two blocks speak of the same, 0 to 1: shared words and pairs of CJK characters, the rare ones weighing more. */
  likeness(a: number, b: number): number {
    const { blocks } = this.#layout;
    if (blocks.length > mostBlocks || a < 0 || b < 0 || a >= blocks.length || b >= blocks.length) return 0;
    const termsA = this.terms(a);
    const termsB = this.terms(b);
    let shared = 0;
    for (const term of termsA) if (termsB.has(term)) shared += this.#weight(term);
    if (shared === 0) return 0;
    const all = (terms: Set<number>): number => [...terms].reduce((sum, term) => sum + this.#weight(term), 0);
    return shared / Math.sqrt(all(termsA) * all(termsB));
  }

  /** Words and pairs of CJK characters of a block, without function words and figures. */
  terms(block: number): Set<number> {
    let terms = this.#terms.get(block);
    if (terms !== undefined) return terms;
    terms = new Set();
    const { text, ids, kinds, starts, ends, count } = this.#texts.tokens(block);
    for (let t = 0; t < count; t++) {
      if (t === mostTokens && count > 2 * mostTokens) t = count - mostTokens;
      const kind = kinds[t] as number;
      if (kind === token.word) {
        const length = (ends[t] as number) - (starts[t] as number);
        if (length > 2 && !isSmallWord(text.slice(starts[t], ends[t]).toLowerCase())) terms.add(ids[t] as number);
      } else if (isContent(kind) && t + 1 < count && isContent(kinds[t + 1] as number))
        terms.add(Math.imul(ids[t] as number, 0x01000193) ^ (ids[t + 1] as number));
    }
    this.#terms.set(block, terms);
    return terms;
  }

  #weight(term: number): number {
    return 1 / (this.#frequencies().get(term) ?? 1);
  }

  /** In how many contents a term stands. */
  #frequencies(): Map<number, number> {
    if (this.#frequency !== undefined) return this.#frequency;
    const frequency = new Map<number, number>();
    this.#layout.blocks.forEach((_, block) => {
      if (this.#layout.content(block) !== block) return;
      for (const term of this.terms(block)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    });
    this.#frequency = frequency;
    return frequency;
  }
}

const isContent = (kind: number): boolean => kind === token.han || kind === token.katakana || kind === token.numeral;
