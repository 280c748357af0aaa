import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { readDeduplicateSettings } from "../../shared/contract/environment.ts";
import { telemetry } from "../../shared/contract/telemetry.ts";
import { ArticleObjects } from "../../shared/store/article-objects.ts";
import { CanonicalArticles } from "../../shared/store/canonical-articles.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { RecordsWriter } from "../../shared/store/records-writer.ts";
import { VersionQueueSender } from "../../shared/store/version-queue.ts";
import { workerHandler } from "../middleware/worker.ts";
import { ByteGate } from "./byte-gate.ts";
import { type DeduplicateDeps, deduplicateObject } from "./deduplicate-object.ts";
import { readObjectEvents } from "./object-event.ts";

const settings = readDeduplicateSettings(process.env);
const { bucket, table, maxObjectBytes, extractQueueUrl } = settings;
const client = new S3Client({ maxAttempts: 5 });
const deps: DeduplicateDeps = {
  objects: new ArticleObjects({ client, bucket, maxObjectBytes }),
  canonicals: new CanonicalArticles({ client, bucket }),
  index: new RecordsWriter({ client: documentClient(), table }),
  versions: new VersionQueueSender({ client: new SQSClient({ maxAttempts: 5 }), queueUrl: extractQueueUrl }),
  concurrency: 8,
};

/** A text is held about ten times: bytes, characters, paragraphs, JSON. */
const gate = new ByteGate(32 * 1024 * 1024);

/** Object events from the queue → canonical articles, their items, and one message an article version. */
export const handler = workerHandler(
  async (record, telling) => {
    // Another try of the same message must reach extract again: the one before may have marked the article anew.
    const delivery = `${record.messageId} ${record.attributes.ApproximateReceiveCount}`;
    for (const event of readObjectEvents(record.body)) {
      telling.count(telemetry.received);
      const outcome = await gate.run(event.size ?? 0, () => deduplicateObject(event, delivery, deps));
      telling.info(outcome.fate, { ...outcome, event: event.kind, version: event.version });
      if (outcome.fate === "stale") telling.count(telemetry.stale);
      if (outcome.fate === "rejected" && outcome.code !== undefined) telling.countRejected(outcome.code);
      if (outcome.fate !== "deduplicated") continue;
      telling.count(telemetry.deduplicated, outcome.articles);
      telling.count(telemetry.duplicatesRemoved, outcome.duplicates);
      telling.count(telemetry.bytes, outcome.bytes);
    }
  },
  { concurrency: 4 },
);
