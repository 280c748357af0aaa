import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalStack } from "../../infra/local/stack.ts";
import type { Article, LedgerEntry, Metric, Quote } from "../../shared/contract/records.ts";
import { until } from "./probe-stack.ts";
import { startTestStack } from "./test-stack.ts";

let folder: string;
let stack: LocalStack;
let s3: S3Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-pipeline-"));
  stack = await startTestStack({ data: join(folder, "data") });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  s3 = new S3Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials });
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** An article with the copy of a paragraph before its headline, one figure and one quote. */
const articleOf = (
  place: string,
  percent: number,
): string => `"We plan to hire in the spring," said Ada Winter, the mill's owner.

${place} mill raises its output

The mill at ${place} raised its output by ${percent}% last year.

"We plan to hire in the spring," said Ada Winter, the mill's owner.
`;

const drop = (key: string, body: string | Uint8Array): Promise<unknown> =>
  s3.send(new PutObjectCommand({ Bucket: stack.bucket, Key: key, Body: body }));
const remove = (key: string): Promise<unknown> => s3.send(new DeleteObjectCommand({ Bucket: stack.bucket, Key: key }));

async function ask<T>(path: string): Promise<T[]> {
  const response = await fetch(stack.apiUrl + path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: T[] }).data;
}

const articles = async (): Promise<Article[]> => ask("/v1/articles?limit=200");
const articleAt = async (key: string): Promise<Article | undefined> =>
  (await articles()).find((article) => article.key === key);
const inState = (key: string, state: Article["state"]): Promise<Article | undefined> =>
  until(
    () => articleAt(key),
    (article) => article?.state === state,
  );
const metricsOf = ({ id }: Article): Promise<Metric[]> => ask(`/v1/articles/${id}/metrics`);

/** Messages that wait or are being worked on, in all queues. */
const pending = (): number =>
  [...stack.emulators.sqsStore.allQueues()].reduce((sum, { name }) => {
    const messages = stack.emulators.sqsStore.inspectQueue(name)?.messages;
    return (
      sum + (messages === undefined ? 0 : messages.ready.length + messages.delayed.length + messages.inflight.length)
    );
  }, 0);
const settled = (): Promise<number> => until(pending, (count) => count === 0);

/** Sends an S3 event as S3 would, to try what its at-least-once delivery does. */
async function tell(key: string, eventName: string, sequencer: string): Promise<void> {
  const object = { key: encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/"), sequencer };
  const body = JSON.stringify({
    Records: [
      {
        eventSource: "aws:s3",
        eventName,
        eventTime: new Date().toISOString(),
        s3: { bucket: { name: stack.bucket }, object },
      },
    ],
  });
  await post(body);
}

async function post(body: string): Promise<void> {
  const queue = stack.deadLetterQueues.find(({ source }) => source.endsWith("-deduplicate"))?.source;
  const response = await fetch(stack.awsEndpoint, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS.SendMessage" },
    body: JSON.stringify({ QueueUrl: queue, MessageBody: body }),
  });
  expect(response.status).toBe(200);
}

describe("a dropped article", () => {
  it("becomes records that the API returns", async () => {
    await drop("incoming/first.txt", articleOf("Harbour", 12));
    const article = await inState("incoming/first.txt", "extracted");
    expect(article).toMatchObject({ language: "en", counts: { duplicates: 1, metrics: 1, quotes: 1 } });
    expect(await metricsOf(article as Article)).toMatchObject([{ value: 12, unit: "%", direction: "up" }]);
    const quotes = await ask<Quote>(`/v1/articles/${article?.id}/quotes`);
    expect(quotes).toMatchObject([{ type: "direct", speaker: { name: "Ada Winter" } }]);
    const ledger = await ask<LedgerEntry>(`/v1/articles/${article?.id}/duplicates`);
    expect(ledger).toMatchObject([{ line: 1, keptLine: 7, relation: "exact" }]);
  });

  it("is found by what it says", async () => {
    await drop("incoming/found.txt", articleOf("Northgate", 47));
    const article = await inState("incoming/found.txt", "extracted");
    const metrics = await ask<Metric & { articleId: string }>("/v1/metrics?unit=%25&value[gte]=47&value[lt]=48");
    expect(metrics.map(({ articleId }) => articleId)).toContain(article?.id);
    const quotes = await ask<Quote & { articleId: string }>("/v1/quotes?speaker=Ada%20Winter&repeats=all");
    expect(quotes.map(({ articleId }) => articleId)).toContain(article?.id);
  });

  it("is replaced when it is dropped again, and gone when it is removed", async () => {
    const key = "incoming/replaced.txt";
    await drop(key, articleOf("Westford", 61));
    const before = (await inState(key, "extracted")) as Article;
    await drop(key, articleOf("Westford", 62));
    await until(
      () => metricsOf(before),
      ([metric]) => metric?.value === 62,
    );
    expect((await articleAt(key))?.id).toBe(before.id);
    const count = async (): Promise<number> =>
      (await ask<Metric & { articleId: string }>("/v1/metrics?unit=%25&value[gte]=61&value[lt]=63")).filter(
        ({ articleId }) => articleId === before.id,
      ).length;
    expect(await count()).toBe(1);
    await remove(key);
    await until(count, (found) => found === 0);
    const left = await articleAt(key);
    expect(left === undefined || left.state === "removed").toBe(true);
  });
});

describe("events", () => {
  it("may come twice, late and in any order", async () => {
    const key = "incoming/twice.txt";
    await drop(key, articleOf("Eastcliff", 71));
    const article = (await inState(key, "extracted")) as Article;
    await tell(key, "ObjectCreated:Put", article.version);
    await tell(key, "ObjectRemoved:Delete", "0000000000000001");
    await tell(key, "ObjectCreated:Put", "0000000000000000");
    await settled();
    const after = (await articleAt(key)) as Article;
    expect(after.state).toBe("extracted");
    expect(after.version).toBe(article.version);
    expect(await metricsOf(after)).toHaveLength(1);
  });

  it("that S3 sends as a test are ignored", async () => {
    await post(JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: stack.bucket }));
    await settled();
  });

  it("name Japanese keys with spaces and plus signs", async () => {
    const key = "incoming/経済 ニュース+1.txt";
    await drop(key, "川辺の工場、増産へ\n\n川辺の工場の生産量は前年比15%増えた。\n");
    const article = await inState(key, "extracted");
    expect(article?.language).toBe("ja");
  });
});

describe("bad files", () => {
  const bad: [string, string | Uint8Array, string][] = [
    ["empty.txt", "", "empty"],
    ["blank.txt", " \n\n\t\n", "empty"],
    ["binary.txt", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), ""],
    ["unknown.xyz", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0), ""],
  ];

  it("are rejected with a reason and never fail their neighbours", async () => {
    await Promise.all([
      ...bad.map(([name, body]) => drop(`incoming/bad/${name}`, body)),
      ...[1, 2, 3].map((i) => drop(`incoming/bad/good-${i}.txt`, articleOf(`Good ${i}`, 80 + i))),
    ]);
    for (const i of [1, 2, 3]) await inState(`incoming/bad/good-${i}.txt`, "extracted");
    for (const [name, , code] of bad) {
      const article = await inState(`incoming/bad/${name}`, "rejected");
      expect(article?.failure?.message).toMatch(/\.$/);
      if (code !== "") expect(article?.failure?.code).toBe(code);
    }
    await settled();
  });

  it("of odd shape come out right", async () => {
    const same = "The same paragraph stands here, word for word, with 25 words of no weight.\n\n".repeat(10_000);
    await drop("incoming/odd/same.txt", same);
    await drop("incoming/odd/line.txt", "A line of 5 MB goes on. ".repeat(220_000));
    const article = await inState("incoming/odd/same.txt", "extracted");
    expect(article?.counts).toMatchObject({ paragraphs: 1, duplicates: 9_999 });
    const long = await until(
      () => articleAt("incoming/odd/line.txt"),
      (found) => found?.state === "extracted" || found?.state === "rejected",
      100_000,
    );
    expect(long).toBeDefined();
  });
});

it("an article with 5,000 figures comes whole", async () => {
  const figures = 5_000;
  const key = "incoming/odd/figures.txt";
  await drop(key, Array.from({ length: figures }, (_, i) => `第${i}地区の従業員は${i + 1}人だ。`).join("\n"));
  const article = await until(
    () => articleAt(key),
    (found) => found?.state === "extracted",
    60_000,
  );
  expect(article?.counts.metrics).toBe(figures);
  const values: (number | null)[] = [];
  let cursor = "";
  do {
    const response = await fetch(`${stack.apiUrl}/v1/articles/${article?.id}/metrics?limit=200${cursor}`);
    const { data, meta } = (await response.json()) as { data: Metric[]; meta: { nextCursor?: string | null } };
    values.push(...data.map(({ value }) => value));
    cursor = meta.nextCursor ? `&cursor=${encodeURIComponent(meta.nextCursor)}` : "";
  } while (cursor !== "");
  expect(values).toEqual(Array.from({ length: figures }, (_, i) => i + 1));
});

describe("the page", () => {
  it("is served with its script and no way in for others", async () => {
    const page = await fetch(stack.apiUrl);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toContain("default-src");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    const script = await fetch(`${stack.apiUrl}/assets/main.js`);
    expect(script.headers.get("content-type")).toContain("javascript");
    expect((await fetch(`${stack.apiUrl}/assets/..%2Findex.mjs`)).status).toBe(404);
  });
});
