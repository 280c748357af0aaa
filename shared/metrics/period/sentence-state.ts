import { type Day, dateOf, type Stretch } from "./calendar.ts";
import type { TimeFields } from "./resolve.ts";

/**
 * What carries over between the mentions of one paragraph: the year within a sentence, and from sentence to sentence
 * as long as the paragraph has named a single year.
 */
export class SentenceState {
  year: number | undefined;
  month: number | undefined;
  /** The year of that month: it carries to the days that follow, not to other months. */
  monthYear: number | undefined;
  last: Stretch | undefined;
  /** The year that carries over where it is a fiscal one. */
  fiscalYear: number | undefined;
  readonly #text: string;
  readonly #enders: string;
  readonly #forwardWords: readonly string[];
  readonly #currentYear: number | undefined;
  #from = 0;
  #to = -1;
  #forward: boolean | undefined;
  #onlyYear: number | undefined;
  #severalYears = false;

  constructor(text: string, enders: string, forwardWords: readonly string[], published: Day | undefined) {
    this.#currentYear = published === undefined ? undefined : dateOf(published).year;
    this.#text = text;
    this.#enders = enders;
    this.#forwardWords = forwardWords;
  }

  /** Goes on to the sentence that holds `at`; places must come in order. */
  moveTo(at: number): void {
    if (at <= this.#to) return;
    this.#from = this.#to + 1;
    let i = Math.max(at, this.#from);
    while (i < this.#text.length && !this.#ends(i)) i++;
    for (let k = at - 1; k >= this.#from; k--) {
      if (this.#ends(k)) {
        this.#from = k + 1;
        break;
      }
    }
    this.#to = i;
    this.#forward = undefined;
    this.year = this.#severalYears ? undefined : this.#onlyYear;
  }

  #ends(i: number): boolean {
    const ch = this.#text[i] as string;
    if (!this.#enders.includes(ch)) return false;
    const next = this.#text.charCodeAt(i + 1);
    return ch !== "." || next === 0x20 || Number.isNaN(next);
  }

  forward(): boolean {
    if (this.#forward === undefined) {
      const sentence = this.#text.slice(this.#from, this.#to).toLowerCase();
      this.#forward = this.#forwardWords.some((word) => sentence.includes(word));
    }
    return this.#forward;
  }

  /** Whether a word of the future stands before a mention in its sentence or shortly after it. */
  looksAhead(start: number, end: number): boolean {
    const near = this.#text.slice(Math.max(this.#from, start - 160), Math.min(this.#to, end + 40)).toLowerCase();
    return this.#forwardWords.some((word) => near.includes(word));
  }

  /** Whether a word of the future governs a weekday: it stands before it with no past form between, or right after it. */
  leadsAhead(start: number, end: number): boolean {
    const before = this.#text.slice(Math.max(this.#from, start - 80), start).toLowerCase();
    const last = Math.max(...this.#forwardWords.map((word) => before.lastIndexOf(word)));
    if (last >= 0 && !/ [a-z]{2,}ed /.test(before.slice(before.indexOf(" ", last + 1)))) return true;
    const after = this.#text.slice(end, Math.min(this.#to, end + 24)).toLowerCase();
    return this.#forwardWords.some((word) => after.startsWith(word) || after.startsWith(`,${word}`));
  }

  remember(fields: TimeFields, stretch: Stretch | undefined): void {
    if (stretch === undefined) return;
    const { year, month } = dateOf(stretch.from);
    // a year still to come is a goal, not the time that the text goes on in
    if (
      fields.year != null &&
      !fields.decade &&
      !(this.#currentYear !== undefined && fields.year > this.#currentYear)
    ) {
      this.year = fields.year;
      this.fiscalYear = fields.fiscal && fields.month === undefined ? fields.year : undefined;
      if (this.#onlyYear !== undefined && this.#onlyYear !== this.year) this.#severalYears = true;
      this.#onlyYear ??= this.year;
    }
    if (fields.month !== undefined || fields.date !== undefined) {
      this.month = month;
      this.monthYear = year;
    }
  }
}
