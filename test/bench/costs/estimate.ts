import { environments } from "../../../infra/environments.ts";
import type { ArticleMeasure } from "./measure-article.ts";
import { modelPrices, type Prices } from "./prices.data.ts";

/** US dollars for a million articles like one, by what they are paid for. */
export type Estimate = Record<string, number>;

/** Bytes that both functions log about an article: their line, their metrics, Lambda's own start and report. */
const logBytes = 3_000;
/** Share of requests that X-Ray records by its default rule. */
const traced = 0.05;
const GB = 1e9;

/** What arriving costs, once. A message travels alone: batches, which come with load, make it less. */
export function arrival({ counts, milliseconds }: ArticleMeasure, prices: Prices): Estimate {
  const { memory } = environments.prod;
  const gigabyteSeconds =
    (milliseconds.deduplicate * memory.deduplicate + milliseconds.extract * memory.extract) / 1000 / 1024;
  return {
    "table writes": counts.writeUnits * prices.tableWrites,
    "table reads": counts.readUnits * prices.tableReads,
    "objects (drop, canonical form, reads)":
      (1 + counts.objectWrites) * prices.objectWrites + counts.objectReads * prices.objectReads,
    "queues (send, receive, delete)": 3 * prices.queue + 3 * counts.messages * prices.queueFifo,
    functions: 2 * prices.invocations + gigabyteSeconds * prices.gigabyteSeconds * 1e6,
    "logs and traces": ((logBytes * 1e6) / GB) * prices.logs + 2 * traced * prices.traces,
  };
}

/** What keeping a million articles costs a month: table with its backup, dropped files and canonical forms. */
export const keeping = ({ counts, bytes, canonicalBytes }: ArticleMeasure, prices: Prices): number =>
  ((counts.rowBytes + counts.rows * 100) * 1e6 * (prices.tableStorage + prices.tableBackup)) / GB +
  ((bytes + canonicalBytes) * 1e6 * prices.objectStorage) / GB;

export const total = (estimate: Estimate): number => Object.values(estimate).reduce((sum, one) => sum + one, 0);

/** The same with one item a fact, each in two indexes that hold it whole, in the place of packed rows and links. */
export const withIndexes = (measure: ArticleMeasure, prices: Prices): number =>
  total(arrival(measure, prices)) +
  (measure.indexedUnits + (measure.unitsOf.article ?? 0) - measure.counts.writeUnits) * prices.tableWrites;

/** Instructions with a few examples, and one record of JSON. */
const tokens = { instructions: 600, record: 50 };
/** Answers within a day cost half. */
const batch = 0.5;

/** Words to facts by a language model alone: text and instructions in, a record a fact out; no retries, no storage. */
export function byModel(
  { characters, facts, bytes }: ArticleMeasure,
  { input, output }: { input: number; output: number },
): number {
  // About four Latin characters a token, about one and a half of Japanese or Chinese.
  const text = bytes / characters > 1.5 ? characters / 1.5 : characters / 4;
  return ((tokens.instructions + text) * input + facts * tokens.record * output) * batch;
}

export const models = modelPrices;
