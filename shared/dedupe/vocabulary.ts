import { units } from "./fold-table.ts";
import type { Layout } from "./layout.ts";
import type { Texts } from "./texts.ts";
import { type Tokens, token, wordId } from "./tokens.ts";
import { allFunctionWords } from "./words.ts";

/** Longer articles are not read for their vocabulary: there, the order of copies decides alone. */
const mostBlocks = 3000;
/** Of a long paragraph, so many tokens at each end say what it is about. */
const mostTokens = 600;
const functionWords: ReadonlySet<number> = new Set([...allFunctionWords].map(wordId));
/** A word is told by so many of its first letters: ferry and ferries, resign and resigned. */
const stem = 5;
/** What a single Chinese character says, beside pairs of them; and a word in katakana. */
const weights = { character: 0.3, katakana: 1.5 } as const;

/** What a text speaks of: by hash, how much each term says. */
export type Terms = ReadonlyMap<number, number>;

/** Which words the paragraphs of an article use: how well one of them goes on from another. */
export class Vocabulary {
  readonly #layout: Layout;
  readonly #texts: Texts;
  readonly #terms = new Map<number, { all: Terms; first: Terms }>();
  readonly #weights = new Map<Terms, number>();
  #frequency: Map<number, number> | undefined;

  constructor(layout: Layout, texts: Texts) {
    this.#layout = layout;
    this.#texts = texts;
  }

  /**
   * How well block `b` goes on from block `a`, 0 to 1: what both speak of, and what the first sentence of `b` takes up;
   * terms that stand in few paragraphs of the article weigh more.
   */
  likeness(a: number, b: number): number {
    const { blocks } = this.#layout;
    if (blocks.length > mostBlocks || a < 0 || b < 0 || a >= blocks.length || b >= blocks.length) return 0;
    const from = this.#termsIn(a).all;
    const { all, first } = this.#termsIn(b);
    const shared = this.#shared(from, all);
    return first === all ? shared : (shared + this.#shared(from, first)) / 2;
  }

  /** Whether what block `b` says besides what block `a` says has to do with the rest of the article. */
  adds(a: number, b: number): boolean {
    if (this.#layout.blocks.length > mostBlocks) return false;
    const known = this.#termsIn(a).all;
    const content = this.#layout.content(b);
    const own = this.#termsIn(content).all;
    for (const [term, weight] of this.#termsIn(b).all) {
      if (weight < 1 || known.has(term)) continue;
      if ((this.#frequencies().get(term) ?? 0) > (own.has(term) ? 1 : 0)) return true;
    }
    return false;
  }

  #shared(a: Terms, b: Terms): number {
    let shared = 0;
    for (const [term, weight] of a) if (b.has(term)) shared += this.#rarity(term) * weight;
    return shared === 0 ? 0 : shared / Math.sqrt(this.#weight(a) * this.#weight(b));
  }

  #weight(terms: Terms): number {
    let sum = this.#weights.get(terms);
    if (sum !== undefined) return sum;
    sum = 0;
    for (const [term, weight] of terms) sum += this.#rarity(term) * weight;
    this.#weights.set(terms, sum);
    return sum;
  }

  #termsIn(block: number): { all: Terms; first: Terms } {
    let terms = this.#terms.get(block);
    if (terms !== undefined) return terms;
    const tokens = this.#texts.tokens(block);
    const all = termsOf(tokens);
    const end = tokens.opens.indexOf(1, 1);
    terms = { all, first: end < 0 || end >= tokens.count ? all : termsOf(tokens, end) };
    this.#terms.set(block, terms);
    return terms;
  }

  #rarity(term: number): number {
    return 1 / (this.#frequencies().get(term) ?? 1);
  }

  /** In how many contents a term stands. */
  #frequencies(): Map<number, number> {
    if (this.#frequency !== undefined) return this.#frequency;
    const frequency = new Map<number, number>();
    this.#layout.blocks.forEach((_, block) => {
      if (this.#layout.content(block) !== block) return;
      for (const term of this.#termsIn(block).all.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    });
    this.#frequency = frequency;
    return frequency;
  }
}

const mix = (hash: number, value: number): number => Math.imul(hash, 0x01000193) ^ value;

/**
 * What the first `end` tokens of a text speak of: words by their stem, words in katakana, pairs of Chinese characters and
 * these themselves; no function words and no figures.
 */
export function termsOf({ text, ids, kinds, starts, ends, count }: Tokens, end = count): Terms {
  const terms = new Map<number, number>();
  for (let t = 0; t < end; t++) {
    if (t === mostTokens && end > 2 * mostTokens) t = end - mostTokens;
    const kind = kinds[t] as number;
    if (kind === token.word) {
      const start = starts[t] as number;
      const length = (ends[t] as number) - start;
      if (length < 3 || functionWords.has(ids[t] as number)) continue;
      let hash = 7;
      const end = start + Math.min(length, stem);
      for (let i = start; i < end; i++) hash = mix(hash, units[text.charCodeAt(i)] as number);
      terms.set(hash, 1);
    } else if (kind === token.katakana) {
      let hash = 11;
      const from = t;
      while (t < end && kinds[t] === token.katakana) hash = mix(hash, ids[t++] as number);
      if (t - from > 1) terms.set(hash, weights.katakana);
      t--;
    } else if (kind === token.han) {
      const id = ids[t] as number;
      terms.set(mix(13, id), weights.character);
      if (t + 1 < end && kinds[t + 1] === token.han) terms.set(mix(mix(17, id), ids[t + 1] as number), 1);
    }
  }
  return terms;
}
