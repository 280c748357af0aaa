import { kind, kinds } from "./fold-table.ts";

/** Units of a gram that begins with a CJK character, and of one that begins with anything else. */
const wideGram = 8;
const narrowGram = 12;
const base = 0x01000193;

const powers = (n: number): number => {
  let power = 1;
  for (let i = 0; i < n; i++) power = Math.imul(power, base);
  return power;
};
const widePower = powers(wideGram);
const narrowPower = powers(narrowGram);
const isWide = (unit: number): boolean => {
  const k = kinds[unit] as number;
  return k >= kind.han && k <= kind.numeral;
};

/** Above so many units in all, only every fourth gram (by its hash) is an anchor. */
const everyGramBelow = 1_000_000;
/** Of longer paragraphs in an alphabet, every second gram is an anchor. */
const shortNarrow = 320;
/** A gram that stands in more paragraphs than this is a phrase of the article, and leads nowhere. */
const mostPostings = 8;
const common = -1;
/** Of the paragraphs that share grams, so many are compared. */
const mostCandidates = 6;

/** Share of the grams of the shorter of two copies that the other has at least, with one letter in sixteen amiss. */
const leastHits = { all: 0.1, sampled: 0.2 };
/** So many of the paragraphs that share wording with one are remembered. */
const mostPartners = 12;
/** Share of its grams that a paragraph made of sentences from elsewhere has in common with others. */
const mostlyShared = 0.3;
/** What the others have in common with it, besides the one that has most. */
const sharedByOthers = 0.06;
/** In texts of more paragraphs, such ones are not looked for. */
const mostPieced = 5000;

interface Tables {
  keys: Int32Array;
  heads: Int32Array;
  paragraphs: Int32Array;
  next: Int32Array;
}

const makeTables = (slots: number, entries: number): Tables => ({
  keys: new Int32Array(slots),
  heads: new Int32Array(slots),
  paragraphs: new Int32Array(Math.ceil(entries) + 1024),
  next: new Int32Array(Math.ceil(entries) + 1024),
});

/** Tables for an article of common size, kept from one to the next. */
const spareSlots = 1 << 16;
let spare: Tables | undefined;

/** Of the paragraph that was probed last: hashes of its beginnings, its grams, and where in the table each of them stands. */
let scratch = { prefix: new Int32Array(4097), hashes: new Int32Array(4097), places: new Int32Array(4097) };

/**
 * Finds paragraphs that share wording: an index of the character n-grams of folded texts (fingerprints of substrings as
 * in Schleimer, Wilkerson, Aiken: Winnowing, 2003; sampled by hash, which noise harms less than windows).
 * Time and memory are linear in the units added.
 */
export class AnchorIndex {
  readonly #mask: number;
  readonly #slots: number;
  readonly #keys: Int32Array;
  readonly #heads: Int32Array;
  #paragraphs: Int32Array;
  #next: Int32Array;
  #used = 1;
  readonly #grams: Int32Array;
  readonly #hits: Int32Array;
  /** Grams shared with others, and with which. */
  readonly #shared: Int32Array;
  readonly #most: Int32Array;
  readonly #partners = new Map<number, number[]>();
  #count = 0;
  #wide = 0;

  /** For at most `units` UTF-16 units in so many paragraphs. */
  constructor(units: number, paragraphs: number) {
    this.#mask = units > everyGramBelow ? 3 : 0;
    const expected = units / (this.#mask + 1);
    let slots = 1024;
    while (slots < expected * 1.5) slots *= 2;
    this.#slots = slots;
    const tables =
      slots <= spareSlots ? (spare ?? makeTables(spareSlots, spareSlots / 2)) : makeTables(slots, expected / 2);
    spare = undefined;
    tables.heads.fill(0, 0, slots);
    this.#keys = tables.keys;
    this.#heads = tables.heads;
    this.#paragraphs = tables.paragraphs;
    this.#next = tables.next;
    this.#grams = new Int32Array(paragraphs);
    this.#hits = new Int32Array(paragraphs);
    this.#shared = new Int32Array(paragraphs);
    this.#most = new Int32Array(paragraphs);
  }

  /** Hands the tables on to the next index, if they are of the common size. */
  release(): void {
    if (this.#slots <= spareSlots)
      spare = { keys: this.#keys, heads: this.#heads, paragraphs: this.#paragraphs, next: this.#next };
  }

  /** Reads the anchors of a folded paragraph, and answers the earlier ones that may say the same, likeliest first. */
  probe(units: Uint16Array, block: number): number[] {
    this.#read(units);
    this.#grams[block] = this.#count;
    const { hashes, places } = scratch;
    const touched: number[] = [];
    for (let g = 0; g < this.#count; g++) {
      const slot = this.#slot(hashes[g] as number);
      places[g] = slot;
      let entry = this.#heads[slot] as number;
      while (entry > 0) {
        const paragraph = this.#paragraphs[entry] as number;
        const hits = this.#hits[paragraph] as number;
        if (hits === 0) touched.push(paragraph);
        this.#hits[paragraph] = hits + 1;
        entry = this.#next[entry] as number;
      }
    }
    const [least, share] = this.#mask === 0 ? [1, leastHits.all] : [3, leastHits.sampled];
    const scored = touched.filter((paragraph) => {
      const fewest = Math.min(this.#count, this.#grams[paragraph] as number);
      return (this.#hits[paragraph] as number) >= Math.max(least, fewest * share);
    });
    scored.sort((a, b) => (this.#hits[b] as number) - (this.#hits[a] as number) || a - b);
    const best = scored.slice(0, mostCandidates);
    for (const paragraph of touched) {
      const hits = this.#hits[paragraph] as number;
      if (this.#hits.length <= mostPieced) {
        this.#note(block, paragraph, hits);
        this.#note(paragraph, block, hits);
      }
      this.#hits[paragraph] = 0;
    }
    return best;
  }

  #note(block: number, partner: number, hits: number): void {
    this.#shared[block] = (this.#shared[block] as number) + hits;
    if (hits > (this.#most[block] as number)) this.#most[block] = hits;
    const known = this.#partners.get(block);
    if (known === undefined) this.#partners.set(block, [partner]);
    else if (known.length < mostPartners) known.push(partner);
  }

  /** Paragraphs whose wording is mostly found in several others, and those others. */
  patchworks(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const [block, partners] of this.#partners) {
      const [grams, shared, most] = [this.#grams[block], this.#shared[block], this.#most[block]] as [
        number,
        number,
        number,
      ];
      if (shared >= grams * mostlyShared && shared - most >= grams * sharedByOthers) found.set(block, partners);
    }
    return found;
  }

  /** CJK characters in the paragraph that was probed last. */
  get wideUnits(): number {
    return this.#wide;
  }

  /** Adds the paragraph that was probed last. */
  add(paragraph: number): void {
    const { hashes, places } = scratch;
    for (let g = 0; g < this.#count; g++) {
      const hash = hashes[g] as number;
      let slot = places[g] as number;
      // a gram before this one may have taken the place
      if (this.#heads[slot] !== 0 && this.#keys[slot] !== hash) slot = this.#slot(hash);
      const head = this.#heads[slot] as number;
      if (head === common || (head > 0 && this.#paragraphs[head] === paragraph)) continue;
      let length = 0;
      for (let entry = head; entry > 0; entry = this.#next[entry] as number) length++;
      if (length === mostPostings) {
        this.#heads[slot] = common;
        continue;
      }
      if (this.#used === this.#paragraphs.length) this.#grow();
      this.#keys[slot] = hash;
      this.#paragraphs[this.#used] = paragraph;
      this.#next[this.#used] = head;
      this.#heads[slot] = this.#used++;
    }
  }

  #grow(): void {
    const larger = (from: Int32Array): Int32Array => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.#paragraphs = larger(this.#paragraphs);
    this.#next = larger(this.#next);
  }

  #slot(hash: number): number {
    const last = this.#slots - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  #read(units: Uint16Array): void {
    const { length } = units;
    if (scratch.prefix.length <= length) {
      const size = length * 2 + 1;
      scratch = { prefix: new Int32Array(size), hashes: new Int32Array(size), places: new Int32Array(size) };
    }
    const { prefix, hashes } = scratch;
    // long paragraphs have letters enough for every second gram
    const narrowMask = length > shortNarrow ? this.#mask | 1 : this.#mask;
    let sum = 0;
    let wide = 0;
    for (let i = 0; i < length; i++) {
      if (isWide(units[i] as number)) wide++;
      sum = (Math.imul(sum, base) + (units[i] as number) + 1) | 0;
      prefix[i + 1] = sum;
    }
    this.#wide = wide;
    let count = 0;
    for (let i = 0; i + wideGram <= length; i++) {
      const isCjk = isWide(units[i] as number);
      const end = i + (isCjk ? wideGram : narrowGram);
      if (end > length) continue;
      let hash = ((prefix[end] as number) - Math.imul(prefix[i] as number, isCjk ? widePower : narrowPower)) | 0;
      hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
      hash ^= hash >>> 15;
      if ((hash & (isCjk ? this.#mask : narrowMask)) === 0) hashes[count++] = hash;
    }
    this.#count = count;
  }
}
