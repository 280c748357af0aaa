import { kind, kinds, units } from "./fold-table.ts";

/** How often the paragraphs that stand once have each character. Holds until the next one is counted. */
export interface Usage {
  counts: Uint32Array;
  total: number;
}

/** A new one of a quarter of a megabyte for every page would take longer than counting most of them. */
const scratch = new Uint32Array(0x10000);
const counted: number[] = [];

/** So much of a long paragraph shows how it is set. */
const mostRead = 5000;
/** Stands for the second of two spaces. */
const doubleSpace = 0xffff;

const signAt = (text: string, i: number): number => {
  const c = text.charCodeAt(i);
  return c === 0x20 && i > 0 && text.charCodeAt(i - 1) === 0x20 ? doubleSpace : c;
};

/** Counts the characters of texts. */
export function usageOf(texts: Iterable<string>): Usage {
  for (const c of counted.splice(0)) scratch[c] = 0;
  let total = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const c = signAt(text, i);
      const before = scratch[c] as number;
      if (before === 0) counted.push(c);
      scratch[c] = before + 1;
    }
    total += text.length;
  }
  return { counts: scratch, total };
}

/**
 * How much further text `a` is from the article's ways than its copy `b`: full-width digits, markup, spaces and
 * punctuation, as often as they stand in either, against how often they stand in the article, in deviations.
 */
export function oddness({ counts, total }: Usage, a: string, b: string): number {
  const signs = new Map<number, [number, number]>();
  [a, b].forEach((text, side) => {
    const end = Math.min(text.length, mostRead);
    for (let i = 0; i < end; i++) {
      const c = signAt(text, i);
      const k = kinds[c] as number;
      if (k !== kind.none && k !== kind.invisible && units[c] === c && k !== kind.comma) continue;
      const both = signs.get(c) ?? [0, 0];
      both[side] = (both[side] as number) + 1;
      signs.set(c, both);
    }
  });
  let sum = 0;
  for (const [c, [inA, inB]] of signs) {
    if (inA === inB) continue;
    const rate = (counts[c] as number) / Math.max(1, total);
    const [expectedA, expectedB] = [rate * Math.min(a.length, mostRead), rate * Math.min(b.length, mostRead)];
    const further = Math.abs(inA - expectedA) - Math.abs(inB - expectedB);
    // counts vary by about their square root from paragraph to paragraph
    sum += further / (1 + Math.sqrt((expectedA + expectedB) / 2));
  }
  return sum;
}
