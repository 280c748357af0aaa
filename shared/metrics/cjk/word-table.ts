/** Words of a table: the longest one that starts or ends at a place, in one look. */
export class WordTable<T> {
  readonly #entries: readonly [string, T][];
  #byFirst: Index<T> | undefined;
  #byLast: Index<T> | undefined;
  /** 1 for characters that some word begins with, 2 that some word ends in: most places are answered here. */
  readonly #ends = new Uint8Array(0x10000);

  constructor(entries: Iterable<[string, T]>) {
    this.#entries = [...entries];
    for (const [word] of this.#entries) {
      (this.#ends[firstOf(word)] as number) |= 1;
      (this.#ends[lastOf(word)] as number) |= 2;
    }
  }

  /** The longest word that starts at `at`. */
  startingAt(text: string, at: number): [string, T] | undefined {
    if (at < 0 || at >= text.length) return undefined;
    const first = text.charCodeAt(at);
    if (((this.#ends[first] as number) & 1) === 0) return undefined;
    this.#byFirst ??= indexOf(this.#entries, firstOf);
    for (const entry of this.#byFirst.get(first) as [string, T][]) if (text.startsWith(entry[0], at)) return entry;
    return undefined;
  }

  /** The longest word that ends before `end`. */
  endingAt(text: string, end: number): [string, T] | undefined {
    if (end <= 0 || end > text.length) return undefined;
    const last = text.charCodeAt(end - 1);
    if (((this.#ends[last] as number) & 2) === 0) return undefined;
    this.#byLast ??= indexOf(this.#entries, lastOf);
    for (const entry of this.#byLast.get(last) as [string, T][])
      if (end >= entry[0].length && text.startsWith(entry[0], end - entry[0].length)) return entry;
    return undefined;
  }
}

type Index<T> = Map<number, [string, T][]>;

const firstOf = (word: string): number => word.charCodeAt(0);
const lastOf = (word: string): number => word.charCodeAt(word.length - 1);

/** The words by one of their characters, the longest first. */
function indexOf<T>(entries: readonly [string, T][], codeOf: (word: string) => number): Index<T> {
  const index: Index<T> = new Map();
  for (const entry of entries) {
    const code = codeOf(entry[0]);
    const list = index.get(code);
    if (list) list.push(entry);
    else index.set(code, [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  return index;
}
