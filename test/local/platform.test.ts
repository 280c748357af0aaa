import { request } from "node:http";
import { DynamoDBClient, GetItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLocalStack } from "../../infra/local/stack.ts";
import { type ProbeStack, startProbeStack, until } from "./probe-stack.ts";

let stack: ProbeStack;
let client: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };

beforeAll(async () => {
  stack = await startProbeStack();
  client = {
    endpoint: stack.awsEndpoint,
    region: stack.region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
});
afterAll(() => stack.end());

const put = (key: string, body = "text"): Promise<unknown> =>
  new S3Client(client).send(new PutObjectCommand({ Bucket: stack.bucket, Key: key, Body: body }));

interface S3Message {
  Records: { eventName: string; s3: { object: { key: string; size?: number; sequencer: string } } }[];
}

const eventsOf = async (part: string): Promise<S3Message["Records"][number][]> =>
  (await stack.seen("deduplicate"))
    .flatMap(({ record }) => (JSON.parse(record.body) as S3Message).Records)
    .filter(({ s3 }) => s3.object.key.includes(part));

describe("objects", () => {
  it("tells the function of what comes and goes under incoming/, in order", async () => {
    await put("incoming/order.txt", "first");
    await put("incoming/order.txt", "second!");
    await fetch(`${stack.awsEndpoint}/${stack.bucket}/incoming/order.txt`, { method: "DELETE" });
    const events = await until(
      () => eventsOf("order.txt"),
      (all) => all.length === 3,
    );
    const bySequencer = events.sort((a, b) => (a.s3.object.sequencer < b.s3.object.sequencer ? -1 : 1));
    expect(bySequencer.map(({ eventName }) => eventName)).toEqual([
      "ObjectCreated:Put",
      "ObjectCreated:Put",
      "ObjectRemoved:Delete",
    ]);
    expect(bySequencer.map(({ s3 }) => s3.object.size)).toEqual([5, 7, undefined]);
  });

  it("says nothing of canonical articles", async () => {
    await put("articles/quiet.json");
    await put("incoming/loud.txt");
    await until(
      () => eventsOf("loud"),
      (all) => all.length === 1,
    );
    expect(await eventsOf("quiet")).toEqual([]);
  });

  it("keep their tags", async () => {
    const s3 = new S3Client(client);
    const object = { Bucket: stack.bucket, Key: "incoming/タグ 1.txt" };
    await s3.send(new PutObjectCommand({ ...object, Body: "text", Tagging: "source=A%26B&language=ja" }));
    const { TagSet } = await s3.send(new GetObjectTaggingCommand(object));
    expect(TagSet).toEqual([
      { Key: "source", Value: "A&B" },
      { Key: "language", Value: "ja" },
    ]);
    await s3.send(new PutObjectCommand({ ...object, Body: "text" }));
    expect((await s3.send(new GetObjectTaggingCommand(object))).TagSet).toEqual([]);
  });

  it("encodes keys as S3 does", async () => {
    await put("incoming/経済 ニュース+1.txt");
    const [event] = await until(
      () => eventsOf("%E7%B5%8C"),
      (all) => all.length === 1,
    );
    expect(event?.s3.object.key).toBe("incoming/%E7%B5%8C%E6%B8%88+%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9%2B1.txt");
  });
});

describe("workers", () => {
  const deadBodies = async (): Promise<string[]> => {
    const name = stack.deadLetterQueues.find(({ source }) => source.endsWith("-deduplicate"))?.name ?? "";
    return stack.emulators.sqsStore.inspectQueue(name)?.messages.ready.map(({ body }) => body) ?? [];
  };

  it("gives back only what failed, and ends it in the dead-letter queue", async () => {
    await Promise.all([put("incoming/poison-1.txt"), put("incoming/fine-1.txt"), put("incoming/fine-2.txt")]);
    await until(deadBodies, (all) => all.some((body) => body.includes("poison-1")));
    expect(await eventsOf("fine-1")).toHaveLength(1);
    expect(await eventsOf("fine-2")).toHaveLength(1);
    expect(await eventsOf("poison-1")).toHaveLength(2);
  });

  it.each(["throw", "crash", "hang"])("tries a batch again when the function should %s, then goes on", async (what) => {
    await put(`incoming/${what}.txt`);
    await until(deadBodies, (all) => all.some((body) => body.includes(what)), 20_000);
    await put(`incoming/after-${what === "throw" ? "a" : what === "crash" ? "b" : "c"}.txt`);
    await until(
      () => eventsOf(`after-${what === "throw" ? "a" : what === "crash" ? "b" : "c"}`),
      (all) => all.length === 1,
    );
  });

  it("knows its deadline", async () => {
    const [seen] = await stack.seen("deduplicate");
    expect(seen?.remaining).toBeGreaterThan(0);
    expect(seen?.remaining).toBeLessThanOrEqual(1000);
  });

  it("gets the messages of one group in their order, one batch at a time", async () => {
    const sqs = new SQSClient(client);
    const queue = stack.deadLetterQueues.find(({ source }) => source.endsWith(".fifo"))?.source ?? "";
    for (let i = 0; i < 30; i++) {
      const group = `g${i % 3}`;
      const body = JSON.stringify({ group, i });
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: queue,
          MessageBody: body,
          MessageGroupId: group,
          MessageDeduplicationId: body,
        }),
      );
    }
    const seen = await until(
      () => stack.seen("extract"),
      (all) => all.length === 30,
    );
    for (const group of ["g0", "g1", "g2"]) {
      const order = seen
        .map(({ record }) => JSON.parse(record.body) as { group: string; i: number })
        .filter((body) => body.group === group)
        .map(({ i }) => i);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(order).toHaveLength(10);
    }
  });
});

describe("gateway", () => {
  it("hands requests over as payload format 2.0", async () => {
    const response = await fetch(`${stack.apiUrl}/v1/articles/a%20b/metrics?unit=%25&kind=a&kind=b`, {
      headers: { "If-None-Match": 'W/"x"' },
    });
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    const { event, environment } = (await response.json()) as Record<string, Record<string, unknown>>;
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "GET /v1/articles/{id}/metrics",
      rawPath: "/v1/articles/a b/metrics",
      pathParameters: { id: "a b" },
      queryStringParameters: { unit: "%", kind: "a,b" },
      headers: { "if-none-match": 'W/"x"' },
      requestContext: { http: { method: "GET" }, stage: "$default" },
      isBase64Encoded: false,
    });
    expect(environment).toMatchObject({
      ENVIRONMENT: "dev",
      TABLE_NAME: "quotient-dev-records",
      ARTICLES_BUCKET: stack.bucket,
      AWS_ENDPOINT_URL: stack.awsEndpoint,
      AWS_LAMBDA_FUNCTION_NAME: "quotient-dev-query",
    });
  });

  it("takes bodies, hands on what no route takes, and answers itself where the function fails", async () => {
    const posted = await fetch(`${stack.apiUrl}/v1/uploads`, {
      method: "POST",
      body: '{"name":"記事.txt"}',
      headers: { "content-type": "application/json" },
    });
    expect(posted.status).toBe(201);
    expect(((await posted.json()) as { event: { body: string } }).event.body).toBe('{"name":"記事.txt"}');
    for (const path of ["/nothing", "/v1/uploads"]) {
      const answer = (await (await fetch(stack.apiUrl + path)).json()) as { event: { routeKey: string } };
      expect(answer.event.routeKey).toBe("$default");
    }
    expect((await fetch(`${stack.apiUrl}/v1/articles?fault=throw`)).status).toBe(500);
  });

  it("answers requests side by side", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${stack.apiUrl}/v1/health`)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });
});

describe("roles", () => {
  const as = (name: string): S3Client =>
    new S3Client({ ...client, credentials: { accessKeyId: `quotient-dev-${name}`, secretAccessKey: "local" } });
  const object = (key: string) => ({ Bucket: stack.bucket, Key: key });

  it("hold on this machine as in the cloud", async () => {
    await put("articles/role.json");
    await as("extract").send(new GetObjectCommand(object("articles/role.json")));
    await as("query").send(new PutObjectCommand({ ...object("incoming/role.txt"), Body: "text" }));
    await expect(as("extract").send(new GetObjectCommand(object("incoming/role.txt")))).rejects.toThrow(
      `quotient-dev-extract is not authorized to perform s3:GetObject on arn:aws:s3:::${stack.bucket}/incoming/role.txt`,
    );
    await expect(
      as("query").send(new PutObjectCommand({ ...object("articles/role.json"), Body: "text" })),
    ).rejects.toMatchObject({ name: "AccessDenied" });
    await expect(as("query").send(new DeleteObjectCommand(object("incoming/role.txt")))).rejects.toThrow(
      "DeleteObject",
    );
  });

  it("have no Scan, and no way to send where the work is not theirs", async () => {
    const { endpoint, region } = client;
    const credentials = { accessKeyId: "quotient-dev-query", secretAccessKey: "local" };
    const table = new DynamoDBClient({ endpoint, region, credentials });
    await expect(table.send(new ScanCommand({ TableName: stack.table }))).rejects.toMatchObject({
      name: "AccessDeniedException",
    });
    const key = { pk: { S: "A#none" }, sk: { S: "ARTICLE" } };
    await table.send(new GetItemCommand({ TableName: stack.table, Key: key }));
    const sqs = new SQSClient({ endpoint, region, credentials });
    const send = new SendMessageCommand({ QueueUrl: stack.deadLetterQueues[0]?.source, MessageBody: "x" });
    await expect(sqs.send(send)).rejects.toThrow("sqs:SendMessage");
  });
});

describe("the stack", () => {
  it("answers for the cursor key as Parameter Store does", async () => {
    const { Parameter } = await new SSMClient(client).send(
      new GetParameterCommand({ Name: "/aws/reference/secretsmanager/quotient-dev-cursor-key", WithDecryption: true }),
    );
    expect(JSON.parse(Parameter?.Value ?? "{}")).toEqual({ current: expect.stringMatching(/^.{40,}$/) });
    await expect(new SSMClient(client).send(new GetParameterCommand({ Name: "other" }))).rejects.toThrow(
      "no parameter",
    );
  });

  it("refuses a folder that another instance uses", async () => {
    await expect(startLocalStack({ port: 0, data: `${stack.folder}/data` })).rejects.toThrow("another stack");
  });

  it("does not answer to other names that point here", async () => {
    const status = (url: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const asked = request(url, { headers: { host: "rebound.example" } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.on("error", reject);
        asked.end();
      });
    expect(await status(`${stack.apiUrl}/v1/health`)).toBe(403);
    expect(await status(`${stack.awsEndpoint}/${stack.bucket}`)).toBe(403);
  });

  it("listens on loopback only", () => {
    expect(stack.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(stack.awsEndpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
