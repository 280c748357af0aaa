import type { Emulators, SqsQueue } from "./emulators.ts";
import type { LambdaPool } from "./lambda-pool.ts";
import type { Template } from "./template.ts";

interface MappingProperties {
  EventSourceArn: string;
  FunctionName: string;
  BatchSize?: number;
  FunctionResponseTypes?: string[];
  ScalingConfig?: { MaximumConcurrency?: number };
}

export interface EventSources {
  /** Stops taking messages and waits for the batches under way, at most so many milliseconds. */
  stop(most: number): Promise<void>;
}

/** Lambda waits for the whole visibility timeout (minutes) before it tries again; nobody at a desk would. */
const retrySeconds = 1;

/** A machine has two processors to spare, not the cloud's fleet. */
const mostBatches = 2;

/** The template's event source mappings: batches from a queue to its function, partial failures back to the queue. */
export function openEventSources(
  template: Template,
  { sqsStore }: Emulators,
  functions: ReadonlyMap<string, LambdaPool>,
  report: (message: string) => void,
): EventSources {
  const state = { stopped: false };
  const loops = template.all<MappingProperties>("AWS::Lambda::EventSourceMapping").flatMap(({ properties }) => {
    const queue = sqsStore.getQueueByArn(properties.EventSourceArn);
    const pool = functions.get(properties.FunctionName);
    if (queue === undefined || pool === undefined)
      throw new Error("an event source names a queue or function that is not there");
    const size = properties.BatchSize ?? 10;
    const partial = properties.FunctionResponseTypes?.includes("ReportBatchItemFailures") === true;
    const batches = Math.min(mostBatches, properties.ScalingConfig?.MaximumConcurrency ?? mostBatches);
    return Array.from({ length: batches }, async () => {
      while (!state.stopped) {
        const taken = queue.dequeue(size, undefined, (arn) => sqsStore.getQueueByArn(arn));
        if (taken.length === 0) await queue.waitForMessages(1);
        else await handle(queue, pool, taken, { partial, region: template.place.region, report });
      }
    });
  });
  return {
    stop: async (most) => {
      state.stopped = true;
      for (const queue of sqsStore.allQueues()) queue.cancelWaiters();
      await Promise.race([Promise.all(loops), new Promise((done) => setTimeout(done, most).unref())]);
    },
  };
}

type Taken = ReturnType<SqsQueue["dequeue"]>;

async function handle(
  queue: SqsQueue,
  pool: LambdaPool,
  taken: Taken,
  { partial, region, report }: { partial: boolean; region: string; report: (message: string) => void },
): Promise<void> {
  let failed: Set<string>;
  try {
    const result = await pool.invoke({ Records: taken.map((message) => recordOf(queue, message, region)) });
    failed = partial ? failuresOf(result, taken) : new Set();
  } catch (error) {
    report(`${pool.settings.name}: ${(error as Error).message}`);
    failed = new Set(taken.map(({ MessageId }) => MessageId));
  }
  for (const { MessageId, ReceiptHandle } of taken) {
    if (failed.has(MessageId)) queue.changeVisibility(ReceiptHandle, retrySeconds);
    else queue.deleteMessage(ReceiptHandle);
  }
}

/** As Lambda reads them: an answer that names an unknown or empty id, or is no list, fails the whole batch. */
function failuresOf(result: unknown, taken: Taken): Set<string> {
  const all = new Set(taken.map(({ MessageId }) => MessageId));
  if (result === null || typeof result !== "object") return new Set();
  const { batchItemFailures = [] } = result as { batchItemFailures?: { itemIdentifier?: string }[] | null };
  if (batchItemFailures === null) return new Set();
  if (!Array.isArray(batchItemFailures)) return all;
  const named = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier ?? "");
  return named.every((id) => all.has(id)) ? new Set(named) : all;
}

type SystemAttributes = Record<string, string>;

function recordOf(queue: SqsQueue, message: Taken[number], region: string): unknown {
  const stored = queue.inflightMessages.get(message.ReceiptHandle)?.message;
  const attributes: SystemAttributes = {
    ApproximateReceiveCount: String(stored?.approximateReceiveCount ?? 1),
    SentTimestamp: String(stored?.sentTimestamp ?? Date.now()),
    SenderId: "local",
    ApproximateFirstReceiveTimestamp: String(stored?.approximateFirstReceiveTimestamp ?? Date.now()),
    ...(stored?.messageGroupId === undefined
      ? {}
      : {
          MessageGroupId: stored.messageGroupId,
          MessageDeduplicationId: stored.messageDeduplicationId ?? "",
          SequenceNumber: stored.sequenceNumber ?? "",
        }),
  };
  const messageAttributes = Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
    ]),
  );
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes,
    messageAttributes,
    md5OfBody: message.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}
