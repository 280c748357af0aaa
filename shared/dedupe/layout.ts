import type { Block } from "../article/source.ts";
import type { Copies, Split } from "./copies.ts";
import { endsSentence } from "./texts.ts";
import { isCaption, isNotice } from "./words.ts";

/** Less than this much text (letters) is a label or an answer that may return in its own right: it goes only with its neighbours. */
const leastAlone = 24;
/** Longer stretches of small lines are not looked at as a whole. */
const mostRows = 40;
/** From this size on a line is a paragraph, even if it ends without a full stop. */
const leastText = 96;
/** Size for length, from which on a text is CJK: such a character counts as 2.4 letters. */
const wideShare = 1.5;

/** The blocks of an article while copies are being dropped. Blocks are named by index, contents by their first block. */
export class Layout {
  readonly blocks: readonly Block[];
  readonly title: number | undefined;
  readonly copies: Copies;
  /** By the content of the first part and by that of the whole. */
  readonly splits = new Map<number, Split[]>();
  readonly wholes = new Map<number, Split[]>();
  readonly #dead: Uint8Array;
  readonly #previous: Int32Array;
  readonly #next: Int32Array;
  readonly #alive = new Map<number, number>();
  readonly #counterparts = new Set<string>();
  /** By content, the contents of which it is a part. */
  readonly #parts = new Map<number, number[]>();
  /** Counted when it is asked for; forgotten when a block goes. */
  #uniqueTexts: number | undefined;
  readonly #isText: Uint8Array;
  /** Contents that stand in a split with both sides still there. */
  readonly #open = new Map<number, Split[]>();

  constructor(blocks: readonly Block[], title: number | undefined, copies: Copies) {
    this.blocks = blocks;
    this.title = title;
    this.copies = copies;
    this.#dead = new Uint8Array(blocks.length);
    this.#previous = Int32Array.from(blocks, (_, i) => i - 1);
    this.#next = Int32Array.from(blocks, (_, i) => i + 1);
    this.#isText = new Uint8Array(blocks.length);
    blocks.forEach((block, i) => {
      const size = copies.sizes[i] as number;
      if (size >= leastText || (size >= leastAlone && !block.heading && endsSentence(block.text))) this.#isText[i] = 1;
      const content = this.content(i);
      this.#alive.set(content, (this.#alive.get(content) ?? 0) + 1);
    });
    this.#readSplits();
    for (const { earlier, later } of copies.variants) {
      // each with a sentence of its own, they may be copies of a third
      if (this.content(earlier) === this.content(later)) continue;
      this.#relate(this.content(earlier), this.content(later));
    }
    for (const { part, whole } of copies.parts) {
      this.#relate(this.content(part), this.content(whole));
      const wholes = this.#parts.get(this.content(part));
      if (wholes === undefined) this.#parts.set(this.content(part), [this.content(whole)]);
      else wholes.push(this.content(whole));
    }
  }

  #relate(a: number, b: number): void {
    this.#counterparts.add(`${a} ${b}`).add(`${b} ${a}`);
  }

  content(block: number): number {
    return this.copies.content[block] as number;
  }

  isDead(block: number): boolean {
    return this.#dead[block] === 1;
  }

  /** Running text, not a heading, caption or label. */
  isText(block: number): boolean {
    return this.#isText[block] === 1;
  }

  /** Written in CJK characters, mostly. */
  isWide(block: number): boolean {
    return (this.copies.sizes[block] as number) > (this.blocks[block] as Block).text.length * wideShare;
  }

  /**
   * Whether a second copy of the line is one too many by itself: paragraphs, captions, the headline, notices of the page.
   * Lines among other small ones (tables, lists, code) return in their own right.
   */
  standsAlone(block: number): boolean {
    return (
      this.isText(block) ||
      (this.title !== undefined && this.content(block) === this.content(this.title)) ||
      isNotice((this.blocks[block] as Block).text) ||
      ((this.copies.sizes[block] as number) >= leastAlone &&
        (isCaption((this.blocks[block] as Block).text) ||
          (!this.#isRow(this.previous(block)) && !this.#isRow(this.next(block)))))
    );
  }

  /** The small lines around one that belong together, in order; empty where there are too many. */
  rowsAround(block: number): number[] {
    const rows = [block];
    for (let p = this.previous(block); this.#isRow(p) && rows.length <= mostRows; p = this.previous(p)) rows.unshift(p);
    for (let n = this.next(block); this.#isRow(n) && rows.length <= mostRows; n = this.next(n)) rows.push(n);
    return rows.length > mostRows ? [] : rows;
  }

  #isRow(block: number): boolean {
    return block >= 0 && block < this.blocks.length && !this.isText(block) && block !== this.title;
  }

  /** Whether the two are of one template but differ in substance, or one is a part of the other. */
  areCounterparts(a: number, b: number): boolean {
    return this.#counterparts.has(`${this.copies.content[a]} ${this.copies.content[b]}`);
  }

  /** By content, the blocks that were not dropped. */
  alive(): Map<number, number[]> {
    const blocksOf = new Map<number, number[]>();
    for (let block = this.first(); block < this.blocks.length; block = this.next(block)) {
      const known = blocksOf.get(this.content(block));
      if (known === undefined) blocksOf.set(this.content(block), [block]);
      else known.push(block);
    }
    return blocksOf;
  }

  /** The first block that was not dropped. */
  first(): number {
    return this.#dead[0] === 1 ? this.next(0) : 0;
  }

  /** The nearest block before or after that was not dropped; -1 or the number of blocks where there is none. */
  previous(block: number): number {
    let p = this.#previous[block] as number;
    while (p >= 0 && this.#dead[p] === 1) p = this.#previous[p] as number;
    this.#previous[block] = p;
    return p;
  }

  next(block: number): number {
    let n = this.#next[block] as number;
    while (n < this.blocks.length && this.#dead[n] === 1) n = this.#next[n] as number;
    this.#next[block] = n;
    return n;
  }

  /** Whether the content stands whole in another paragraph that was not dropped. */
  isPart(block: number): boolean {
    const content = this.content(block);
    return this.#parts.get(content)?.some((whole) => whole !== content && this.#alive.get(whole) !== 0) === true;
  }

  /** Paragraphs of running text that stand once. */
  uniqueTexts(): number {
    if (this.#uniqueTexts !== undefined) return this.#uniqueTexts;
    let count = 0;
    for (let block = this.first(); block < this.blocks.length; block = this.next(block))
      if (this.isText(block) && !this.isCopied(block)) count++;
    this.#uniqueTexts = count;
    return count;
  }

  /** Whether the content is split, or a part of a split, of which both sides are still there. */
  isSplit(block: number): boolean {
    return (this.#open.get(this.content(block))?.length ?? 0) > 0;
  }

  /** Whether the content stands more than once among the blocks that were not dropped. */
  isCopied(block: number): boolean {
    const content = this.content(block);
    return (this.#alive.get(content) as number) > 1 || (this.#open.get(content)?.length ?? 0) > 0;
  }

  drop(block: number): void {
    if (this.#dead[block] === 1) return;
    this.#dead[block] = 1;
    this.#uniqueTexts = undefined;
    const content = this.content(block);
    const left = (this.#alive.get(content) as number) - 1;
    this.#alive.set(content, left);
    if (left === 0) this.#endSplits(content);
  }

  /** Gives the block a content of its own: it is no copy after all. */
  setApart(block: number): void {
    const content = this.content(block);
    this.#alive.set(content, (this.#alive.get(content) as number) - 1);
    this.copies.content[block] = block;
    this.#alive.set(block, (this.#alive.get(block) ?? 0) + 1);
  }

  #readSplits(): void {
    const add = (map: Map<number, Split[]>, content: number, split: Split): void => {
      const known = map.get(content);
      if (known === undefined) map.set(content, [split]);
      else known.push(split);
    };
    for (const { whole, parts } of this.copies.splits) {
      const split = { whole: this.content(whole), parts: parts.map((part) => this.content(part)) };
      add(this.splits, split.parts[0] as number, split);
      add(this.wholes, split.whole, split);
      for (const content of [split.whole, ...split.parts]) add(this.#open, content, split);
    }
  }

  /** A split is settled once one of its sides is gone. */
  #endSplits(content: number): void {
    for (const split of this.#open.get(content) ?? [])
      for (const other of [split.whole, ...split.parts])
        if (other !== content)
          this.#open.set(
            other,
            (this.#open.get(other) ?? []).filter((open) => open !== split),
          );
    this.#open.delete(content);
  }
}
