import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { articleKeys, sendBackfill } from "../../cli/operate/send-again.ts";
import type { LocalStack } from "../../infra/local/stack.ts";
import type { RowKey } from "../../shared/records/keys.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { RecordsWriter } from "../../shared/store/records-writer.ts";
import { until } from "./probe-stack.ts";
import { startTestStack } from "./test-stack.ts";

let folder: string;
let stack: LocalStack;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-recovery-"));
  stack = await startTestStack({ data: join(folder, "data") });
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

const drop = async (name: string, body: string | Uint8Array<ArrayBuffer>): Promise<void> => {
  const url = `${stack.awsEndpoint}/${stack.bucket}/incoming/${encodeURIComponent(name)}`;
  expect((await fetch(url, { method: "PUT", body })).status).toBe(200);
};

interface Answer {
  data: Record<string, unknown>[];
  meta: { nextCursor?: string | null };
}

/** All rows of a list without what tells when and in which version they were made. */
async function list(path: string): Promise<string[]> {
  const rows: string[] = [];
  let cursor = "";
  do {
    const response = await fetch(`${stack.apiUrl}${path}?limit=200${cursor}`);
    const { data, meta } = (await response.json()) as Answer;
    for (const row of data) rows.push(JSON.stringify(row, (key, value) => (volatile.has(key) ? undefined : value)));
    cursor = meta.nextCursor ? `&cursor=${encodeURIComponent(meta.nextCursor)}` : "";
  } while (cursor !== "");
  return rows.sort();
}

const volatile = new Set(["version", "receivedAt", "extractedAt"]);

it("the table is rebuilt from the bucket alone", async () => {
  const samples = join(import.meta.dirname, "../../events/articles");
  for (const name of await readdir(samples))
    await drop(`${name} 記事+.txt`, new Uint8Array(await readFile(join(samples, name))));
  const wire = [1, 2, 3].map((n) => ({ id: `w${n}`, title: `No. ${n}`, text: `売上高は前年比${n}0%増えた。` }));
  await drop("wire.json", JSON.stringify(wire));
  await drop("empty.txt", "");
  const extracted = async (): Promise<number> => (await list("/v1/articles").catch(() => [])).length;
  await until(extracted, (count) => count === 7);
  const before = { articles: await articles(), metrics: await list("/v1/metrics"), quotes: await list("/v1/quotes") };
  expect(before.metrics.length).toBeGreaterThan(20);

  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = { endpoint: stack.awsEndpoint, region: stack.region, credentials };
  const table = documentClient(new DynamoDBClient(client));
  const { Items = [] } = await table.send(new ScanCommand({ TableName: stack.table }));
  await new RecordsWriter({ client: table, table: stack.table }).remove(Items as RowKey[]);
  expect(await extracted()).toBe(0);

  const queueUrl = stack.deadLetterQueues.find(({ source }) => source.endsWith("-deduplicate"))?.source ?? "";
  await sendBackfill(articleKeys(new S3Client({ ...client, forcePathStyle: true }), stack.bucket, "incoming/"), {
    sqs: new SQSClient(client),
    queueUrl,
    bucket: stack.bucket,
    onSent: () => {},
  });
  await until(extracted, (count) => count === 7);
  const after = { articles: await articles(), metrics: await list("/v1/metrics"), quotes: await list("/v1/quotes") };
  expect(after).toEqual(before);
});

const articles = (): Promise<string[]> => list("/v1/articles");
