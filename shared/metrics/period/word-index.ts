/** Words of a table by their first character, longest first: the longest one that stands at a place, in one look. */
export class WordIndex<T> {
  readonly #byFirst = new Map<number, [string, T][]>();

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      const first = word.charCodeAt(0);
      const list = this.#byFirst.get(first);
      if (list) list.push([word, value]);
      else this.#byFirst.set(first, [[word, value]]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  get firstCodes(): Iterable<number> {
    return this.#byFirst.keys();
  }

  /** The longest word at `at` with its value. */
  at(text: string, at: number): readonly [string, T] | undefined {
    const list = this.#byFirst.get(text.charCodeAt(at));
    if (list === undefined) return undefined;
    for (const entry of list) if (text.startsWith(entry[0], at)) return entry;
    return undefined;
  }
}

/** A `WordIndex` of words without values. */
export const wordSet = (words: Iterable<string>): WordIndex<true> =>
  new WordIndex([...words].map((word) => [word, true] as const));
