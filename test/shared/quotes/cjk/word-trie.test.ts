import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TrieEntry, WordTrie } from "../../../../shared/quotes/cjk/word-trie.ts";

const word = fc.string({ unit: fc.constantFrom("言", "述", "べ", "た"), maxLength: 4 });
const entries = fc.array(
  fc.oneof(fc.tuple(word, fc.nat(9)), fc.tuple(word, fc.nat(9), fc.array(word, { maxLength: 3 }))),
  { maxLength: 12 },
);

/** What the table says of every word, the last of equal ones. */
const wordsOf = (table: readonly TrieEntry<number>[]): Map<string, number> =>
  new Map(table.flatMap(([stem, value, tails = [""]]) => tails.map((tail): [string, number] => [stem + tail, value])));

describe("a trie that grows while it is read", () => {
  it("finds the longest word at a place and before one, with the last value", () => {
    fc.assert(
      fc.property(entries, fc.array(word), (table, texts) => {
        const trie = new WordTrie<number>(table);
        const known = wordsOf(table);
        for (const text of [texts.join(""), ...texts]) {
          for (let at = 0; at <= text.length; at++) {
            const ends = Array.from({ length: text.length - at }, (_, i) => text.length - i);
            const end = ends.find((to) => known.has(text.slice(at, to)));
            const behind = end === undefined ? undefined : { start: at, end, value: known.get(text.slice(at, end)) };
            expect(trie.at(text, at)).toEqual(behind);
            const start = Array.from({ length: at }, (_, i) => i).find((from) => known.has(text.slice(from, at)));
            const before =
              start === undefined ? undefined : { start, end: at, value: known.get(text.slice(start, at)) };
            expect(trie.before(text, at)).toEqual(before);
          }
        }
      }),
    );
  });
});
