import { maxResponseBytes } from "../../../shared/contract/limits.ts";
import type { Row } from "../../../shared/records/rows.ts";

/** What one page may read of the table; a page that spends it ends early and says where to go on. */
const most = { rows: 2_000, bytes: 16_000_000 };

/** Keeps the reads of one page bounded, by rows and by what they hold. */
export class ReadBudget {
  private rows: number;
  private bytes = most.bytes;

  constructor(rows = most.rows) {
    this.rows = rows;
  }

  /** `rows` with their packed facts, where they have some; a read of nothing counts as a row. */
  spend(rows: readonly Row[]): void {
    this.rows -= Math.max(1, rows.length);
    for (const { data } of rows) this.bytes -= data instanceof Uint8Array ? data.length : 0;
  }

  get spent(): boolean {
    return this.rows <= 0 || this.bytes <= 0;
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
