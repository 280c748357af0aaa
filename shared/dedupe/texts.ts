import type { Block } from "../article/source.ts";
import { type Tokens, token, tokenise } from "./tokens.ts";
import { namesDate } from "./words.ts";

/** What may follow the end of a sentence: quotation marks, brackets, emphasis, tags and entities. */
const trailing = /(?:["'”’」』）)\]*_\s]|<\/?[a-z][a-z0-9]{0,10} ?\/?>|&(?:nbsp|quot|#\d{1,5});|\[\d{1,3})+$/i;

/** Whether a text ends with the end of a sentence: no ellipsis, and no bare word. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-60).trimEnd().replace(trailing, "");
  return /[。．.!！?？]$/.test(tail) && !/(?:\.\.|。。|…)$/.test(tail);
}

/** Tokens held at a time, some 15 bytes each. */
const mostHeld = 4_000_000;

/** The blocks as tokens, made when they are asked for. */
export class Texts {
  readonly #blocks: readonly Block[];
  readonly #tokens = new Map<number, Tokens>();
  #held = 0;
  #sentences: Map<number, number[]> | undefined;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  tokens(block: number): Tokens {
    let tokens = this.#tokens.get(block);
    if (tokens === undefined) {
      tokens = tokenise((this.#blocks[block] as Block).text);
      this.#held += tokens.count;
      if (this.#held > mostHeld) {
        this.#tokens.clear();
        this.#held = tokens.count;
      }
      this.#tokens.set(block, tokens);
    }
    return tokens;
  }

  /** Whether the block is one sentence. */
  isSentence(block: number): boolean {
    const { opens, count } = this.tokens(block);
    return opens.indexOf(1, 1) >= count;
  }

  /** Whether a figure, a named day or month, or a quotation stands in the tokens. */
  hasFacts(block: number, from: number, to: number): boolean {
    const { text, kinds, starts, ends, capital } = this.tokens(block);
    for (let t = from; t < to; t++) {
      if (kinds[t] === token.number) return true;
      if (capital[t] === 1 && t > from && namesDate(text.slice(starts[t], ends[t]).toLowerCase())) return true;
    }
    return to > from && /[“”"「」『』]/.test(text.slice(starts[from], ends[to - 1]));
  }

  /** Whether the sentences stand word for word in a third block. */
  standsElsewhere(block: number, other: number, from: number, to: number): boolean {
    this.#sentences ??= this.#readSentences();
    const { ids, opens } = this.tokens(block);
    let start = from;
    for (let t = from + 1; t <= to; t++) {
      if (opens[t] !== 1 && t !== to) continue;
      const at = this.#sentences.get(sentenceKey(ids, start, t));
      if (!at?.some((found) => found !== block && found !== other)) return false;
      start = t;
    }
    return true;
  }

  #readSentences(): Map<number, number[]> {
    const sentences = new Map<number, number[]>();
    this.#blocks.forEach((_, block) => {
      const { ids, opens, count } = this.tokens(block);
      let start = 0;
      for (let t = 1; t <= count; t++) {
        if (opens[t] !== 1 && t !== count) continue;
        const key = sentenceKey(ids, start, t);
        const known = sentences.get(key);
        if (known === undefined) sentences.set(key, [block]);
        else if (known.length < 4 && known.at(-1) !== block) known.push(block);
        start = t;
      }
    });
    return sentences;
  }
}

function sentenceKey(ids: Int32Array, from: number, to: number): number {
  let key = to - from;
  for (let t = from; t < to; t++) key = (Math.imul(key, 0x01000193) ^ (ids[t] as number)) | 0;
  return key;
}
