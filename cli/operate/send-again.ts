import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { ExtractMessage } from "../../shared/contract/messages.ts";
import { VersionQueueSender } from "../../shared/store/version-queue.ts";
import { CliError, exitCodes } from "../exit-codes.ts";

/** Keys of all articles under a prefix; sidecars and folders' placeholders are none. */
export async function* articleKeys(s3: S3Client, bucket: string, prefix: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    for (const { Key = "" } of page.Contents ?? []) if (!Key.endsWith("/") && !Key.endsWith(".meta.json")) yield Key;
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

/** Keys in events are encoded like form fields: `+` for a space, `%xx` for the rest. */
const encodeKey = (key: string): string => encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");

/** The event that a backfill sends for an object: S3's own form without a sequencer (infra/constructs/backfill.ts). */
export const backfillEvent = (bucket: string, key: string, time: Date): string =>
  JSON.stringify({
    Records: [
      {
        eventSource: "aws:s3",
        eventName: "ObjectCreated:Backfill",
        eventTime: time.toISOString(),
        s3: { bucket: { name: bucket }, object: { key: encodeKey(key) } },
      },
    ],
  });

const batchSize = 10;

/** Sends what comes in batches, telling how many went out so far; returns how many. */
async function inBatches<T>(
  all: AsyncIterable<T>,
  send: (batch: readonly T[], sent: number) => Promise<void>,
  onSent: (n: number) => void,
): Promise<number> {
  let sent = 0;
  let batch: T[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await send(batch, sent);
    sent += batch.length;
    batch = [];
    onSent(sent);
  };
  for await (const one of all) {
    batch.push(one);
    if (batch.length === batchSize) await flush();
  }
  await flush();
  return sent;
}

/** Sends one event an object into the queue that S3's own events go to; returns how many. */
export async function sendBackfill(
  keys: AsyncIterable<string>,
  { sqs, queueUrl, bucket, onSent }: { sqs: SQSClient; queueUrl: string; bucket: string; onSent: (n: number) => void },
): Promise<number> {
  const send = async (batch: readonly string[], sent: number): Promise<void> => {
    const now = new Date();
    const Entries = batch.map((key, i) => ({ Id: String(i), MessageBody: backfillEvent(bucket, key, now) }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed[0] !== undefined)
      throw new CliError(
        `the queue refused ${Failed.length} messages: ${Failed[0].Message}. ${sent} were sent before.`,
        exitCodes.service,
      );
  };
  return inBatches(keys, send, onSent);
}

/** Has article versions extracted again from their canonical form; returns how many. */
export async function sendVersions(
  versions: AsyncIterable<ExtractMessage>,
  { sqs, queueUrl, onSent }: { sqs: SQSClient; queueUrl: string; onSent: (n: number) => void },
): Promise<number> {
  const queue = new VersionQueueSender({ client: sqs, queueUrl });
  const nonce = `reprocess ${Date.now()}`;
  return inBatches(versions, (batch) => queue.send(batch, nonce), onSent);
}
