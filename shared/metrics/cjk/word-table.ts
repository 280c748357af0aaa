/** Words by their first character, the longest first. */
export class WordTable<T> {
  readonly #byFirst = new Map<string, [string, T][]>();
  readonly #byLast = new Map<string, [string, T][]>();

  constructor(entries: Iterable<[string, T]>) {
    for (const entry of entries) {
      push(this.#byFirst, entry[0][0] as string, entry);
      push(this.#byLast, entry[0].at(-1) as string, entry);
    }
    for (const index of [this.#byFirst, this.#byLast])
      for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  /** The longest word that starts at `at`. */
  startingAt(text: string, at: number): [string, T] | undefined {
    return this.#byFirst.get(text[at] ?? "")?.find(([word]) => text.startsWith(word, at));
  }

  /** The longest word that ends before `end`. */
  endingAt(text: string, end: number): [string, T] | undefined {
    return this.#byLast
      .get(text[end - 1] ?? "")
      ?.find(([word]) => end >= word.length && text.startsWith(word, end - word.length));
  }
}

function push<T>(index: Map<string, [string, T][]>, key: string, entry: [string, T]): void {
  const list = index.get(key);
  if (list) list.push(entry);
  else index.set(key, [entry]);
}
