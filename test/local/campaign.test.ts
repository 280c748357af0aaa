import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { type DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Faults } from "../../infra/local/faults.ts";
import type { LocalStack } from "../../infra/local/stack.ts";
import type { Article, CanonicalArticle, Metric } from "../../shared/contract/records.ts";
import { extractFacts, metricSentences } from "../../shared/extraction.ts";
import { articleId } from "../../shared/records/keys.ts";
import { linkKey, originalOf, paragraphLinks, parseLinkKey } from "../../shared/records/paragraph-links.ts";
import { factRows, listRow, type Row, recordsOf } from "../../shared/records/rows.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { random } from "../random.ts";
import { extractorFor } from "../shared/extractors.ts";
import { until } from "./probe-stack.ts";
import { startTestStack } from "./test-stack.ts";

/** `CAMPAIGN_DROPS=10000 CAMPAIGN_SEED=7 npx vitest run test/local/campaign.test.ts` for more and for others. */
const drops = Number(process.env.CAMPAIGN_DROPS ?? 1_000);
const seed = Number(process.env.CAMPAIGN_SEED ?? 20_241);

const faults: Faults = {};
const ledger = { sent: 0, deleted: 0, doubledEvents: 0, heldBack: 0, kills: 0, refused: 0, redriven: 0 };
let folder: string;
let stack: LocalStack;
let s3: S3Client;
let table: DynamoDBDocumentClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-campaign-"));
  stack = await startTestStack({ data: join(folder, "data"), faults });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = { endpoint: stack.awsEndpoint, region: stack.region, credentials, maxAttempts: 12 };
  s3 = new S3Client(client);
  table = documentClient(new DynamoDBClient(client));
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that the services may do to us, by chance. */
function unleash(next: (below: number) => number): () => void {
  const held: unknown[] = [];
  faults.onEvents = (records) => {
    const out = [...records];
    if (next(10) === 0) {
      out.push(...records);
      ledger.doubledEvents++;
    }
    if (next(8) === 0) {
      held.push(...out.splice(0));
      ledger.heldBack++;
    }
    if (next(4) === 0) out.push(...held.splice(0).reverse());
    return out;
  };
  faults.killAfter = () => {
    if (next(12) > 0) return undefined;
    ledger.kills++;
    return next(120);
  };
  faults.onCall = ({ service }) => {
    if (next(80) > 0) return undefined;
    ledger.refused++;
    if (next(3) === 0) return "disconnect";
    return service === "s3"
      ? { status: 503, code: "SlowDown" }
      : {
          status: 400,
          code: service === "dynamodb" ? "ProvisionedThroughputExceededException" : "ThrottlingException",
        };
  };
  return () => {
    delete faults.onCall;
    delete faults.killAfter;
    // What is still held back goes out with the next event.
    faults.onEvents = (records) => [...held.splice(0), ...records];
  };
}

const waiting = (dead: boolean): number =>
  [...stack.emulators.sqsStore.allQueues()]
    .filter(({ name }) => name.includes("-dead") === dead)
    .reduce((sum, { name }) => {
      const messages = stack.emulators.sqsStore.inspectQueue(name)?.messages;
      return sum + (messages ? messages.ready.length + messages.delayed.length + messages.inflight.length : 0);
    }, 0);

/** Puts the messages of the dead-letter queues back where they came from. */
async function redrive(): Promise<void> {
  const call = async (operation: string, body: object): Promise<Record<string, never>> => {
    const response = await fetch(stack.awsEndpoint, {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${operation}` },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, never>;
  };
  for (const { url, source } of stack.deadLetterQueues) {
    for (;;) {
      const { Messages = [] } = (await call("ReceiveMessage", {
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        AttributeNames: ["All"],
      })) as { Messages?: { Body: string; ReceiptHandle: string; Attributes?: Record<string, string> }[] };
      if (Messages.length === 0) break;
      for (const { Body, ReceiptHandle, Attributes = {} } of Messages) {
        const group = Attributes.MessageGroupId;
        const fifo =
          group === undefined
            ? {}
            : {
                MessageGroupId: group,
                MessageDeduplicationId: `redriven-${ledger.redriven}-${ReceiptHandle.slice(0, 40)}`,
              };
        await call("SendMessage", { QueueUrl: source, MessageBody: Body, ...fifo });
        await call("DeleteMessage", { QueueUrl: url, ReceiptHandle });
        ledger.redriven++;
      }
    }
  }
}

async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await until(
      () => waiting(false),
      (count) => count === 0,
      240_000,
    );
    if (waiting(true) === 0) return;
    await redrive();
  }
  throw new Error("the dead-letter queues do not become empty");
}

const text = (place: string, n: number): string =>
  `${place}の工場、増産へ\n\n${place}の工場の生産量は前年比${n}%増の${n * 10}トンだった。\n\n` +
  `「春に${n}人を雇う」と工場長の山田太郎氏は述べた。\n\n町の人口は1万8300人だ。\n`;

it("a campaign of drops, overwrites and removals under faults loses nothing and doubles nothing", async () => {
  const next = random(seed);
  const keys = Array.from({ length: Math.ceil(drops / 3) }, (_, i) => `incoming/campaign/${i % 7}/記事 ${i}+.txt`);
  const last = new Map<string, number | "removed" | "poison">();
  const calm = unleash(next);
  for (let number = 1; number <= drops; number++) {
    const key = keys[next(keys.length)] as string;
    const chance = next(100);
    ledger.sent++;
    if (chance < 8 && last.has(key)) {
      last.set(key, "removed");
      ledger.deleted++;
      await s3.send(new DeleteObjectCommand({ Bucket: stack.bucket, Key: key }));
    } else {
      const poison = chance === 99;
      last.set(key, poison ? "poison" : number);
      const Body = poison ? Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3) : text(`第${number % 50}地区`, number);
      await s3.send(new PutObjectCommand({ Bucket: stack.bucket, Key: key, Body }));
    }
  }
  calm();
  await s3.send(
    new PutObjectCommand({ Bucket: stack.bucket, Key: "incoming/campaign/end.txt", Body: text("終わり", 1) }),
  );
  last.set("incoming/campaign/end.txt", 1);
  await settle();

  const rows = await scan();
  const outcome = { extracted: 0, rejected: 0, removed: 0, doubled: 0, leftOver: 0 };
  const lost: string[] = [];
  const expected = new Map<string, Row | undefined>();
  for (const [key, what] of last) {
    const article = rows.get(`A#${articleId(key)} ARTICLE`) as Article | undefined;
    const state = what === "removed" ? "removed" : what === "poison" ? "rejected" : "extracted";
    // What was removed before it was read never was an article.
    if (article === undefined && state === "removed") {
      outcome.removed++;
      continue;
    }
    if (article?.state !== state) {
      lost.push(`${key} is ${article?.state}, not ${state}`);
      continue;
    }
    outcome[state]++;
    if (state === "removed") continue;
    for (const row of await rowsOf(article)) expected.set(`${row.pk} ${row.sk}`, row);
    if (state !== "extracted") continue;
    const metrics = [...rows].filter(([name]) => name.startsWith(`A#${article.id} METRIC`));
    if (!metrics.some(([, row]) => recordsOf<Metric>(row).some(({ value }) => value === what)))
      lost.push(`${key} has not the facts of drop ${what}`);
  }
  for (const name of expected.keys()) if (!rows.has(name) && !name.startsWith("P#")) lost.push(name);
  for (const name of rows.keys())
    if (/^[AF]#/.test(name) && !expected.has(name) && !/ (ARTICLE|ROWS)$/.test(name)) outcome.leftOver++;
  const links = [...rows.keys()].filter((name) => name.startsWith("P#"));
  for (const name of links) if (!expected.has(name)) outcome.leftOver++;
  checkOriginals(expected, links);
  const facts = new Set<string>();
  for (const [name, row] of rows) {
    if (!/ (METRIC|QUOTE)#/.test(name)) continue;
    for (const { factId, paragraph } of recordsOf<Metric>(row)) {
      const fact = `${row.pk} ${factId} ${paragraph}`;
      if (facts.has(fact)) outcome.doubled++;
      facts.add(fact);
    }
  }
  process.stdout.write(`campaign, seed ${seed}: ${JSON.stringify({ ...ledger, ...outcome, lost: lost.length })}\n`);
  expect(lost).toEqual([]);
  expect(outcome).toMatchObject({ doubled: 0, leftOver: 0 });
  expect(outcome.extracted).toBeGreaterThan(drops / 10);
  expect(waiting(true)).toBe(0);
}, 1_800_000);

/** Every paragraph's first place stands there, so no fact is hidden behind one that is gone. */
function checkOriginals(expected: ReadonlyMap<string, unknown>, links: readonly string[]): void {
  const read = (names: Iterable<string>) =>
    Map.groupBy(
      [...names]
        .filter((name) => name.startsWith("P#"))
        .flatMap((name) => {
          const [pk = "", sk = ""] = name.split(" ");
          return parseLinkKey({ pk, sk }) ?? [];
        }),
      ({ fingerprint }) => fingerprint,
    );
  const stored = read(links);
  for (const [fingerprint, wanted] of read(expected.keys())) {
    const found = stored.get(fingerprint) ?? [];
    if (wanted.length < 50) expect(originalOf(found), fingerprint).toEqual(originalOf(wanted));
    else expect(found.length, fingerprint).toBeGreaterThan(0);
  }
}

async function rowsOf(article: Article): Promise<Row[]> {
  if (article.state === "rejected") return [listRow(article, 1)];
  const { Body } = await s3.send(
    new GetObjectCommand({ Bucket: stack.bucket, Key: `articles/${article.id}/${article.version}.json` }),
  );
  const canonical = JSON.parse((await Body?.transformToString()) ?? "") as CanonicalArticle;
  const facts = extractFacts(canonical, extractorFor(canonical.language));
  const sentences = metricSentences(canonical, facts.metrics, extractorFor(canonical.language));
  return [
    ...factRows({ article, facts, sentences }, 1),
    listRow(article, 1),
    ...paragraphLinks(canonical, facts).map((link) => ({ ...linkKey(link) })),
  ];
}

async function scan(): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await table.send(
      new ScanCommand({ TableName: stack.table, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }),
    );
    for (const row of (page.Items ?? []) as Row[]) rows.set(`${row.pk} ${row.sk}`, row);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return rows;
}
