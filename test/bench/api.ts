import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type LocalStack, startLocalStack } from "../../infra/local/stack.ts";
import type { Article, Facts, Metric, Quote } from "../../shared/contract/records.ts";
import { articleId, articleKey } from "../../shared/records/keys.ts";
import { factRows, listRow, type Row } from "../../shared/records/rows.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { RecordsWriter } from "../../shared/store/records-writer.ts";
import { percentile } from "./measure.ts";
import type { Section } from "./report.ts";

const sizes = [1_000, 10_000];
const requests = 150;

const asked: [string, string][] = [
  ["a subject", "/v1/metrics?subject=item7x&limit=50"],
  ["a subject, unit and value", "/v1/metrics?subject=item7x&unit=JPY&value[gte]=1000&limit=50"],
  ["a unit", "/v1/metrics?unit=%25&limit=50"],
  ["a speaker", "/v1/quotes?speaker=speaker%2042&limit=50"],
  ["an organisation", "/v1/quotes?organization=%E7%A4%BE7&limit=50"],
  ["the newest metrics of all kinds", "/v1/metrics?limit=50"],
  ["the newest articles", "/v1/articles?limit=50"],
  ["a series by month", "/v1/series?subject=item7x&unit=%25&interval=month"],
  ["one article", `/v1/articles/${articleId("incoming/7.txt")}`],
];

/** Milliseconds of an answer over the local stack, as the corpus grows tenfold. */
export async function api(): Promise<Section> {
  const times = new Map<string, string[]>(asked.map(([name]) => [name, []]));
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "quotient-bench-"));
    const stack = await startLocalStack({ port: 0, data: join(folder, "data") });
    try {
      await fill(stack, size);
      for (const [name, path] of asked) times.get(name)?.push(...(await measure(stack, path)));
    } finally {
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    title: "Answers of the API",
    note: `Milliseconds over the stack on this machine (gateway, the function's process, DynamoDB's emulator), ${requests} requests one after the other; every article has three metrics and a quote.`,
    columns: ["asked for", ...sizes.flatMap((size) => [`${size} articles p50`, "p99"])],
    rows: asked.map(([name]) => [name, ...(times.get(name) ?? [])]),
  };
}

async function measure({ apiUrl }: LocalStack, path: string): Promise<string[]> {
  const durations: number[] = [];
  for (let i = 0; i < requests + 20; i++) {
    const began = performance.now();
    const response = await fetch(apiUrl + path);
    const body = (await response.json()) as { data: unknown };
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${JSON.stringify(body)}`);
    if (Array.isArray(body.data) && body.data.length === 0) throw new Error(`${path} finds nothing`);
    if (i >= 20) durations.push(performance.now() - began);
  }
  return [percentile(durations, 0.5).toFixed(1), percentile(durations, 0.99).toFixed(1)];
}

async function fill({ awsEndpoint, region, table }: LocalStack, size: number): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = documentClient(new DynamoDBClient({ endpoint: awsEndpoint, region, credentials }));
  const writer = new RecordsWriter({ client, table });
  let rows: Row[] = [];
  for (let n = 0; n < size; n++) {
    rows.push(...rowsOf(n));
    if (rows.length > 2_000 || n === size - 1) {
      await writer.put(rows);
      rows = [];
    }
  }
}

function rowsOf(n: number): Row[] {
  const key = `incoming/${n}.txt`;
  const day = new Date(Date.UTC(2022, 0, 1) + ((n * 7919) % 1_000) * 86_400_000).toISOString().slice(0, 10);
  const article: Article = {
    id: articleId(key),
    version: "1",
    state: "extracted",
    key,
    contentHash: "",
    bytes: 1_000,
    encoding: "utf-8",
    format: "text",
    language: "ja",
    title: `記事 ${n}`,
    publishedAt: day,
    receivedAt: `${day}T00:00:00Z`,
    metadataFrom: {},
    headings: [],
    counts: { paragraphs: 8, duplicates: 0, metrics: 3, quotes: 1 },
    rules: "1",
  };
  const facts: Facts = {
    metrics: Array.from({ length: 3 }, (_, i) => metric(n, i, day)),
    quotes: Array.from({ length: 1 }, (_, i) => quote(n, i)),
  };
  const fingerprints = Array.from({ length: 8 }, (_, i) => `${article.id.slice(0, 14)}-${i}`);
  const sentences = facts.metrics.map(({ text }) => `この四半期の数字は${text}だった。`);
  return [
    { ...articleKey(article.id), ...article },
    listRow(article, 1),
    ...factRows({ article, facts, sentences, fingerprints }, 1),
  ];
}

function metric(n: number, i: number, day: string): Metric {
  const [kind, unit, mark] = (
    [
      ["percent", "%", "%"],
      ["money", "JPY", "円"],
      ["count", "1", "人"],
    ] as const
  )[i % 3] as ["percent", "%", "%"];
  const value = ((n * 31 + i * 17) % 9_000) + 1;
  const subject = `item${(n + i) % 100}x`;
  return {
    id: `m000${i + 1}`,
    paragraph: i,
    start: 10,
    end: 16,
    text: `${value}${mark}`,
    value,
    unit,
    kind,
    period: { text: "この四半期", start: day, end: day },
    subject: { text: subject, start: 0, end: subject.length },
    factId: `f${n}-${i}`,
    rule: "bench",
    confidence: 0.9,
  };
}

function quote(n: number, i: number): Quote {
  const name = `Speaker ${(n * 2 + i) % 300}`;
  return {
    id: `q000${i + 1}`,
    paragraph: 6 + i,
    type: "direct",
    start: 1,
    end: 20,
    text: `${n}番目の言葉をここに置く`,
    speaker: { name, text: name, start: 25, end: 30, paragraph: 6 + i },
    organization: `社${n % 50}`,
    cue: { text: "述べた", lemma: "述べる" },
    factId: `g${n}-${i}`,
    rule: "bench",
    confidence: 0.9,
  };
}
