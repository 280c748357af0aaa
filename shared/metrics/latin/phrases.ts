import { type Token, tokenize } from "./tokens.ts";

/**
 * Phrases of one or more words with a value each, found at a token in one look.
 * A hyphen in the text may stand where the phrase has a space: percentage-point.
 */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, [readonly string[], T][]>();
  readonly #byLast = new Map<string, [readonly string[], T][]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const words = tokenize(phrase).map(({ low }) => low);
      if (words.length === 0) continue;
      push(this.#byFirst, words[0] as string, [words, value]);
      push(this.#byLast, words.at(-1) as string, [words, value]);
    }
    for (const index of [this.#byFirst, this.#byLast])
      for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  /** The longest phrase from token `at` on: its value and the index after it. */
  startingAt(tokens: readonly Token[], at: number): { value: T; to: number } | undefined {
    const list = this.#byFirst.get(tokens[at]?.low ?? "");
    if (list === undefined) return undefined;
    for (const [words, value] of list) {
      let i = at;
      let w = 0;
      while (w < words.length) {
        const low = tokens[i]?.low;
        if (low === words[w]) {
          w++;
          i++;
        } else if (w > 0 && low === "-" && tokens[i]?.touches) i++;
        else break;
      }
      if (w === words.length) return { value, to: i };
    }
    return undefined;
  }

  /** The longest phrase that ends before token `end`: its value and the index where it begins. */
  endingAt(tokens: readonly Token[], end: number): { value: T; from: number } | undefined {
    const list = this.#byLast.get(tokens[end - 1]?.low ?? "");
    if (list === undefined) return undefined;
    for (const [words, value] of list) {
      const from = end - words.length;
      if (from >= 0 && words.every((word, w) => tokens[from + w]?.low === word)) return { value, from };
    }
    return undefined;
  }
}

function push<T>(index: Map<string, T[]>, key: string, entry: T): void {
  const list = index.get(key);
  if (list) list.push(entry);
  else index.set(key, [entry]);
}

/** The entries of a table whose values are lists of phrases parted by commas. */
export const phraseEntries = <K extends string>(table: Partial<Record<K, string>>): [string, K][] =>
  (Object.entries(table) as [K, string][]).flatMap(([key, phrases]) =>
    phrases.split(",").map((phrase): [string, K] => [phrase, key]),
  );
