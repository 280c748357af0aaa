import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { deadlineReserve } from "../../shared/contract/limits.ts";

export interface BatchOptions {
  /** How many messages are worked on at once; those of one FIFO group never are. */
  concurrency: number;
  /** Told of every message that failed, with what was thrown. */
  onFailure(record: SQSRecord, error: unknown): void;
}

/** Milliseconds before the end at which the answer is given, whatever is still under way. */
const answerReserve = 1_000;

/**
 * Works through a batch with partial results: ids of failed and unfinished messages go back to the queue, finished
 * work is kept. Nothing new is started near the deadline. After a failure in a FIFO group the rest of the group goes
 * back untouched, so its order holds.
 */
export async function runBatch(
  event: SQSEvent,
  context: Pick<Context, "getRemainingTimeInMillis">,
  work: (record: SQSRecord) => Promise<void>,
  { concurrency, onFailure }: BatchOptions,
): Promise<SQSBatchResponse> {
  const unfinished = new Set(event.Records.map(({ messageId }) => messageId));
  const lanes = lanesOf(event.Records);
  const started = context.getRemainingTimeInMillis();
  const begin = performance.now();
  const remaining = (): number => started - (performance.now() - begin);
  let answered = false;

  const runLane = async (lane: readonly SQSRecord[]): Promise<void> => {
    for (const record of lane) {
      if (answered || remaining() < deadlineReserve) return;
      try {
        await work(record);
        if (!answered) unfinished.delete(record.messageId);
      } catch (error) {
        onFailure(record, error);
        return;
      }
    }
  };
  const runLanes = async (): Promise<void> => {
    for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) await runLane(lane);
  };

  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((done) => {
    timer = setTimeout(done, Math.max(0, remaining() - answerReserve));
  });
  await Promise.race([Promise.all(Array.from({ length: Math.max(1, concurrency) }, runLanes)), deadline]);
  clearTimeout(timer);
  answered = true;
  return { batchItemFailures: [...unfinished].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Messages that must go one after the other: those of one group; every other message is alone. */
function lanesOf(records: readonly SQSRecord[]): SQSRecord[][] {
  const lanes = new Map<string, SQSRecord[]>();
  for (const record of records) {
    const group = record.attributes.MessageGroupId;
    const name = group === undefined ? `alone ${record.messageId}` : `group ${group}`;
    const lane = lanes.get(name) ?? [];
    lane.push(record);
    lanes.set(name, lane);
  }
  return [...lanes.values()];
}
