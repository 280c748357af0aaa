import type { FacetValue } from "../../../shared/records/facets.ts";
import { parsePlace, type RowKey } from "../../../shared/records/keys.ts";
import type { Row } from "../../../shared/records/rows.ts";
import type { ReadBudget } from "./budget.ts";

/** Rows of one partition between two sort keys, both included. */
interface RowRange {
  pk: string;
  low: string;
  high: string;
  descending: boolean;
  limit: number;
  after?: RowKey;
}

/** What lists need of the table. */
export interface RowSource {
  rows(range: RowRange): Promise<{ rows: Row[]; after?: RowKey }>;
}

/** Facet partitions that are read as one list, and the stretch of time (UTC to the second, half-open) of it. */
export interface TimeWindow {
  partitions: readonly FacetValue[];
  descending: boolean;
  from?: string;
  to?: string;
  /** Place of the article to begin at, `<time>#<articleId>`. */
  start?: string;
  /** Rows that are read of each partition at once. */
  chunk: number;
}

/** All rows of one article in the window. */
export interface ArticleRows {
  /** `<time>#<articleId>`: where the list stands. */
  place: string;
  time: string;
  articleId: string;
  rows: Row[];
}

/** Sorts after every place: times begin with a digit or a single tilde. */
const afterAll = "~~";
/** Sorts after all parts of a place. */
const afterParts = "#~";

const mostAtOnce = 500;

/** Several partitions in one order of time, article by article, so that an article's rows are never torn apart. */
export class ArticleStream {
  private readonly partitions: PartitionStream[];
  private readonly descending: boolean;

  constructor(window: TimeWindow, source: RowSource, budget: ReadBudget) {
    this.descending = window.descending;
    this.partitions = window.partitions.map((facet) => new PartitionStream(facet, window, source, budget));
  }

  /** The next article; `end` where there is none, `spent` where the budget allows no further read. */
  async next(): Promise<ArticleRows | "end" | "spent"> {
    await Promise.all(this.partitions.map((partition) => partition.fill()));
    if (this.partitions.some((partition) => partition.starved)) return "spent";
    let place: string | undefined;
    for (const { head } of this.partitions)
      if (head !== undefined && (place === undefined || (this.descending ? head > place : head < place))) place = head;
    if (place === undefined) return "end";
    const first = place;
    const rows = (await Promise.all(this.partitions.map((partition) => partition.take(first)))).flat();
    const [time = "", articleId = ""] = first.split("#");
    return { place: first, time, articleId, rows };
  }
}

class PartitionStream {
  private readonly prefix: string;
  private readonly range: RowRange;
  private readonly source: RowSource;
  private readonly budget: ReadBudget;
  private rows: Row[] = [];
  private begun = false;
  private done = false;
  /** There are more rows, but no read is left for them. */
  starved = false;

  constructor({ pk, prefix }: FacetValue, window: TimeWindow, source: RowSource, budget: ReadBudget) {
    const { descending, from = "", to = afterAll, start, chunk } = window;
    const low = descending || start === undefined ? from : start;
    const high = descending && start !== undefined ? start + afterParts : to;
    this.prefix = prefix;
    this.range = { pk, low: prefix + low, high: prefix + high, descending, limit: chunk };
    this.source = source;
    this.budget = budget;
  }

  /** Place of the first row that is held. */
  get head(): string | undefined {
    const [row] = this.rows;
    return row === undefined ? undefined : this.placeOf(row);
  }

  async fill(): Promise<void> {
    if (this.rows.length > 0 || this.done) return;
    if (this.begun && this.budget.spent) {
      this.starved = true;
      return;
    }
    await this.read();
  }

  /** Removes and gives the rows of a place, in order of their parts, reading on where they may go on. */
  async take(place: string): Promise<Row[]> {
    const taken: Row[] = [];
    for (;;) {
      while (this.head === place) taken.push(this.rows.shift() as Row);
      if (taken.length === 0 || this.rows.length > 0 || this.done) break;
      // Only parts that were split off stand alone at the border of two reads.
      if (!this.mayGoOn(taken)) break;
      await this.read();
    }
    return this.range.descending ? taken.reverse() : taken;
  }

  /** An article may have further parts unless the first one, which has no number, was the last in a descending read. */
  private mayGoOn(taken: readonly Row[]): boolean {
    const last = parsePlace((taken.at(-1) as Row).sk)?.part ?? 0;
    return this.range.descending ? last > 0 : true;
  }

  private async read(): Promise<void> {
    this.begun = true;
    const { rows, after } = await this.source.rows(this.range);
    this.budget.spend(rows);
    // What the first read did not find is rare among the rows.
    this.range.limit = Math.min(mostAtOnce, this.range.limit * 2);
    this.rows.push(...rows);
    if (after === undefined) this.done = true;
    else this.range.after = after;
  }

  private placeOf({ sk }: Row): string {
    const [time = "", id = ""] = sk.slice(this.prefix.length).split("#");
    return `${time}#${id}`;
  }
}
