/** Words of a table: the longest one that starts or ends at a place, in one look. */
export class WordTable<T> {
  readonly #byFirst = new Map<number, [string, T][]>();
  readonly #byLast = new Map<number, [string, T][]>();
  /** 1 for characters that some word begins with, 2 that some word ends in: most places are answered here. */
  readonly #ends = new Uint8Array(0x10000);

  constructor(entries: Iterable<[string, T]>) {
    for (const entry of entries) {
      const first = entry[0].charCodeAt(0);
      const last = entry[0].charCodeAt(entry[0].length - 1);
      push(this.#byFirst, first, entry);
      push(this.#byLast, last, entry);
      (this.#ends[first] as number) |= 1;
      (this.#ends[last] as number) |= 2;
    }
    for (const index of [this.#byFirst, this.#byLast])
      for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  /** The longest word that starts at `at`. */
  startingAt(text: string, at: number): [string, T] | undefined {
    if (at < 0 || at >= text.length) return undefined;
    const first = text.charCodeAt(at);
    if (((this.#ends[first] as number) & 1) === 0) return undefined;
    for (const entry of this.#byFirst.get(first) as [string, T][]) if (text.startsWith(entry[0], at)) return entry;
    return undefined;
  }

  /** The longest word that ends before `end`. */
  endingAt(text: string, end: number): [string, T] | undefined {
    if (end <= 0 || end > text.length) return undefined;
    const last = text.charCodeAt(end - 1);
    if (((this.#ends[last] as number) & 2) === 0) return undefined;
    for (const entry of this.#byLast.get(last) as [string, T][])
      if (end >= entry[0].length && text.startsWith(entry[0], end - entry[0].length)) return entry;
    return undefined;
  }
}

function push<T>(index: Map<number, [string, T][]>, key: number, entry: [string, T]): void {
  const list = index.get(key);
  if (list) list.push(entry);
  else index.set(key, [entry]);
}
