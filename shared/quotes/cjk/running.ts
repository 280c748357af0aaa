import { indexOfEither } from "./bounded.ts";

const opening = "「";
const closing = "」";
/** How many paragraphs one pair of marks runs over at most; keeps the search for its end linear. */
const mostParagraphs = 8;

/**
 * Words between one pair of marks that run over several paragraphs: those that open a mark and leave it open, and
 * those where its words end (or the whole paragraph, where they do not end yet). A mark that opens anew ends the search:
 * the paragraphs then each open, and none of them runs on.
 */
export class RunningMarks {
  readonly #texts: readonly string[];
  /** Where the running words end in a paragraph; its length where they go on. */
  readonly #ends = new Map<number, number>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Where words that began in an earlier paragraph end in this one; undefined where none do. */
  endIn(paragraph: number): number | undefined {
    return this.#ends.get(paragraph);
  }

  /** Whether the mark that `paragraph` leaves open is closed in one of the next ones. */
  runsOn(paragraph: number, mark: string): boolean {
    if (mark !== opening) return false;
    const last = Math.min(this.#texts.length - 1, paragraph + mostParagraphs);
    for (let i = paragraph + 1; i <= last; i++) {
      const text = this.#texts[i] as string;
      const at = indexOfEither(text, opening, closing);
      if (at < 0) continue;
      if (text[at] === opening) return false;
      for (let whole = paragraph + 1; whole < i; whole++) this.#ends.set(whole, (this.#texts[whole] as string).length);
      this.#ends.set(i, at);
      return true;
    }
    return false;
  }
}
