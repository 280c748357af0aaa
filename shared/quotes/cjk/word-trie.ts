interface Node<Value> {
  next: Map<number, Node<Value>>;
  value: Value | undefined;
}

/** A found word: where it ends, and what the table says of it. */
export interface WordHit<Value> {
  start: number;
  end: number;
  value: Value;
}

/** Words of a plain list as entries of a table. */
export const flags = (words: readonly string[]): [string, true][] => words.map((word) => [word, true]);

/** Looks up the longest word of a table at a place in a text, without slicing. */
export class WordTrie<Value> {
  readonly #forward: Node<Value> = { next: new Map(), value: undefined };
  readonly #backward: Node<Value> = { next: new Map(), value: undefined };
  readonly #first = new Uint8Array(0x10000);

  constructor(words: Iterable<readonly [string, Value]>) {
    for (const [word, value] of words) {
      if (word === "") continue;
      this.#first[word.charCodeAt(0)] = 1;
      let node = this.#forward;
      for (let i = 0; i < word.length; i++) node = step(node, word.charCodeAt(i));
      node.value = value;
      node = this.#backward;
      for (let i = word.length - 1; i >= 0; i--) node = step(node, word.charCodeAt(i));
      node.value = value;
    }
  }

  /** The longest word that starts at `at`. */
  at(text: string, at: number, limit = text.length): WordHit<Value> | undefined {
    if (this.#first[text.charCodeAt(at)] !== 1) return undefined;
    let node: Node<Value> | undefined = this.#forward;
    let hit: WordHit<Value> | undefined;
    for (let i = at; i < limit; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) hit = { start: at, end: i + 1, value: node.value };
    }
    return hit;
  }

  /** The longest word that ends at `end` (exclusive) and starts at or after `from`. */
  before(text: string, end: number, from = 0): WordHit<Value> | undefined {
    let node: Node<Value> | undefined = this.#backward;
    let hit: WordHit<Value> | undefined;
    for (let i = end - 1; i >= from; i--) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) hit = { start: i, end, value: node.value };
    }
    return hit;
  }

  /** The first word in [from, to). */
  find(text: string, from: number, to: number): WordHit<Value> | undefined {
    for (let i = from; i < to; i++) {
      const hit = this.at(text, i, to);
      if (hit) return hit;
    }
    return undefined;
  }
}

function step<Value>(node: Node<Value>, code: number): Node<Value> {
  let next = node.next.get(code);
  if (!next) {
    next = { next: new Map(), value: undefined };
    node.next.set(code, next);
  }
  return next;
}
