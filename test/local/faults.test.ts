import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Faults } from "../../infra/local/faults.ts";
import { type ProbeStack, startProbeStack, until } from "./probe-stack.ts";

const faults: Faults = {};
let stack: ProbeStack;
let client: ConstructorParameters<typeof S3Client>[0];

beforeAll(async () => {
  stack = await startProbeStack(faults);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = { endpoint: stack.awsEndpoint, region: stack.region, credentials, maxAttempts: 1 };
});
afterAll(() => stack.end());

const put = (name: string): Promise<unknown> =>
  new S3Client({ ...client, maxAttempts: 3 }).send(
    new PutObjectCommand({ Bucket: stack.bucket, Key: `incoming/${name}`, Body: "text" }),
  );
const timesSeen = async (name: string): Promise<number> =>
  (await stack.seen("deduplicate")).filter(({ record }) => record.body.includes(name)).length;

it("throttles calls in the form that the SDK understands", async () => {
  faults.onCall = ({ service, operation }) =>
    service === "s3"
      ? { status: 503, code: "SlowDown" }
      : operation === "SendMessage"
        ? { status: 400, code: "ThrottlingException" }
        : undefined;
  const get = new GetObjectCommand({ Bucket: stack.bucket, Key: "incoming/x" });
  await expect(new S3Client(client ?? {}).send(get)).rejects.toMatchObject({ name: "SlowDown" });
  const send = new SendMessageCommand({ QueueUrl: stack.deadLetterQueues[0]?.source, MessageBody: "x" });
  await expect(new SQSClient((client ?? {}) as object).send(send)).rejects.toMatchObject({
    name: "ThrottlingException",
  });
  delete faults.onCall;
});

it("breaks connections, which the SDK mends", async () => {
  let broken = 0;
  faults.onCall = ({ method }) => (method === "PUT" && broken++ === 0 ? "disconnect" : undefined);
  await put("mended.txt");
  delete faults.onCall;
  expect(broken).toBe(2);
  await until(
    () => timesSeen("mended.txt"),
    (times) => times === 1,
  );
});

it("doubles and holds back events", async () => {
  const held: unknown[] = [];
  faults.onEvents = (records) => {
    held.push(...records);
    return held.length < 2 ? [] : [...held.splice(0).reverse(), ...records];
  };
  await put("held-1.txt");
  await put("held-2.txt");
  delete faults.onEvents;
  await until(
    () => timesSeen("held-"),
    (times) => times === 3,
  );
  expect(await timesSeen("held-2.txt")).toBe(2);
});

it("kills a function in the middle; the message comes again", async () => {
  let kills = 0;
  faults.killAfter = (name) => (name.endsWith("deduplicate") && kills++ === 0 ? 0 : undefined);
  await put("killed.txt");
  await until(
    () => timesSeen("killed.txt"),
    (times) => times === 1,
  );
  delete faults.killAfter;
  expect(kills).toBeGreaterThan(1);
});
