import { type Token, tokenize } from "./tokens.ts";

/** A word of a phrase, with the words that may follow it. */
interface Node<T> {
  entry?: { value: T };
  next?: Map<string, Node<T>>;
}

/**
 * Phrases of one or more words with a value each, found at a token in one walk over its words.
 * A hyphen in the text may stand where the phrase has a space: percentage-point.
 */
export class PhraseIndex<T> {
  readonly #forward: Node<T> = {};
  readonly #backward: Node<T> = {};

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const words = tokenize(phrase).map(({ low }) => low);
      if (words.length === 0) continue;
      insert(this.#forward, words, value);
      insert(this.#backward, words.reverse(), value);
    }
  }

  /** The longest phrase from token `at` on: its value and the index after it. */
  startingAt(tokens: readonly Token[], at: number): { value: T; to: number } | undefined {
    let found: { value: T; to: number } | undefined;
    let node = this.#forward.next?.get(tokens[at]?.low ?? "");
    for (let i = at + 1; node !== undefined; i++) {
      if (node.entry) found = { value: node.entry.value, to: i };
      const token = tokens[i];
      if (token === undefined || node.next === undefined) break;
      const next: Node<T> | undefined = node.next.get(token.low);
      if (next === undefined && token.low === "-" && token.touches) continue;
      node = next;
    }
    return found;
  }

  /** The longest phrase that ends before token `end`: its value and the index where it begins. */
  endingAt(tokens: readonly Token[], end: number): { value: T; from: number } | undefined {
    let found: { value: T; from: number } | undefined;
    let node = this.#backward.next?.get(tokens[end - 1]?.low ?? "");
    for (let i = end - 1; node !== undefined; i--) {
      if (node.entry) found = { value: node.entry.value, from: i };
      node = node.next?.get(tokens[i - 1]?.low ?? "");
    }
    return found;
  }
}

/** The first value given for a phrase counts. */
function insert<T>(root: Node<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (next === undefined) {
      next = {};
      node.next.set(word, next);
    }
    node = next;
  }
  node.entry ??= { value };
}

/** The entries of a table whose values are lists of phrases parted by commas. */
export const phraseEntries = <K extends string>(table: Partial<Record<K, string>>): [string, K][] =>
  (Object.entries(table) as [K, string][]).flatMap(([key, phrases]) =>
    phrases.split(",").map((phrase): [string, K] => [phrase, key]),
  );
