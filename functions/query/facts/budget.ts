import { maxResponseBytes } from "../../../shared/contract/limits.ts";

/** Rows that one page may read of the table; a page that spends them ends early and says where to go on. */
const mostRows = 2_000;

/** Keeps the reads of one page bounded. */
export class ReadBudget {
  private left: number;

  constructor(rows = mostRows) {
    this.left = rows;
  }

  spend(rows: number): void {
    this.left -= rows;
  }

  get spent(): boolean {
    return this.left <= 0;
  }
}

/** Keeps the answer of one page below what Lambda hands on. */
export class AnswerBudget {
  private left: number;

  constructor(bytes = maxResponseBytes) {
    this.left = bytes;
  }

  /** Whether one more row fits; the first always does. Lambda counts a body as a JSON string, escapes and all. */
  takes(row: unknown, isFirst: boolean): boolean {
    this.left -= Buffer.byteLength(JSON.stringify(JSON.stringify(row)));
    return isFirst || this.left >= 0;
  }
}
