/** A word and what the table says of it; with tails it stands for the stem with each of them. */
export type TrieEntry<Value> = readonly [word: string, value: Value, tails?: readonly string[]];

/** Words that share their first characters. What follows them is sorted out when a text first leads here. */
interface Node<Value> {
  entries: TrieEntry<Value>[];
  depth: number;
  next: Map<number, Node<Value>> | undefined;
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

/**
 * Looks up the longest word of a table at a place in a text, without slicing. The tree grows where texts lead: whole, it
 * takes longer to build than a short article takes to read.
 */
export class WordTrie<Value> {
  readonly #forward: Node<Value>;
  #backward: Node<Value> | undefined;
  readonly #entries: TrieEntry<Value>[];
  readonly #first = new Uint8Array(0x10000);

  constructor(words: Iterable<TrieEntry<Value>>) {
    this.#entries = [...words].flatMap((entry) => (entry[0] === "" ? spread(entry) : [entry]));
    for (const [word] of this.#entries) this.#first[word.charCodeAt(0)] = 1;
    this.#forward = rootOf(this.#entries);
  }

  /** The longest word that starts at `at`. */
  at(text: string, at: number, limit = text.length): WordHit<Value> | undefined {
    if (this.#first[text.charCodeAt(at)] !== 1) return undefined;
    let node: Node<Value> | undefined = this.#forward;
    let hit: WordHit<Value> | undefined;
    for (let i = at; i < limit; i++) {
      node = (node.next ?? grow(node, forward)).get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) hit = { start: at, end: i + 1, value: node.value };
    }
    return hit;
  }

  /** The longest word that ends at `end` (exclusive) and starts at or after `from`. */
  before(text: string, end: number, from = 0): WordHit<Value> | undefined {
    this.#backward ??= rootOf(this.#entries.flatMap(spread));
    let node: Node<Value> | undefined = this.#backward;
    let hit: WordHit<Value> | undefined;
    for (let i = end - 1; i >= from; i--) {
      node = (node.next ?? grow(node, backward)).get(text.charCodeAt(i));
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

type CodeAt = (word: string, depth: number) => number;
const forward: CodeAt = (word, depth) => word.charCodeAt(depth);
const backward: CodeAt = (word, depth) => word.charCodeAt(word.length - 1 - depth);

const rootOf = <Value>(entries: TrieEntry<Value>[]): Node<Value> => ({
  entries,
  depth: 0,
  next: undefined,
  value: undefined,
});

/** The words that an entry stands for. */
const spread = <Value>(entry: TrieEntry<Value>): TrieEntry<Value>[] => {
  const [word, value, tails = [""]] = entry;
  return tails.map((tail): TrieEntry<Value> => [word + tail, value]).filter(([whole]) => whole !== "");
};

/** Sorts the words of a node by the character that follows; of a word that is given twice the last counts. */
function grow<Value>(node: Node<Value>, codeAt: CodeAt): Map<number, Node<Value>> {
  const depth = node.depth + 1;
  const grown = new Map<number, Node<Value>>();
  const add = (entry: TrieEntry<Value>): void => {
    const [word, value, tails] = entry;
    if (word.length < depth) {
      if (tails !== undefined) for (const whole of spread(entry)) add(whole);
      return;
    }
    const code = codeAt(word, node.depth);
    let next = grown.get(code);
    if (!next) {
      next = { entries: [], depth, next: undefined, value: undefined };
      grown.set(code, next);
    }
    if (word.length > depth || tails !== undefined) next.entries.push(entry);
    if (word.length === depth && (tails === undefined || tails.includes(""))) next.value = value;
  };
  for (const entry of node.entries) add(entry);
  node.next = grown;
  node.entries = [];
  return grown;
}
