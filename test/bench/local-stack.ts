import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalStack, startLocalStack } from "../../infra/local/stack.ts";
import { articleId } from "../../shared/records/keys.ts";
import { percentile } from "./measure.ts";
import type { Section } from "./report.ts";

const samples = ["ja-ferry", "en-bakery", "zh-orchard"].map((name) =>
  readFileSync(join(import.meta.dirname, `../../events/articles/${name}.txt`), "utf8"),
);

/** Drop → queryable over the stack on this machine, one by one and a thousand at once. */
export async function localStack(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "quotient-bench-"));
  const began = performance.now();
  const stack = await startLocalStack({ port: 0, data: join(folder, "data") });
  const up = (performance.now() - began) / 1000;
  try {
    for (let i = 0; i < 5; i++) await drop(stack, `incoming/warm-${i}.txt`, i);
    const waits: number[] = [];
    for (let i = 0; i < 60; i++) waits.push(await drop(stack, `incoming/one/${i}.txt`, i));
    const at = (share: number): string => `${percentile(waits, share).toFixed(0)} ms`;

    const many = 1_000;
    const start = performance.now();
    await Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        for (let i = lane; i < many; i += 8) await put(stack, `incoming/many/${i}.txt`, i);
      }),
    );
    const dropped = (performance.now() - start) / 1000;
    await drained(stack);
    const seconds = (performance.now() - start) / 1000;
    const memory = process.memoryUsage().rss / 2 ** 20;
    return {
      title: "The stack on this machine",
      note: `Synthesized and up in ${up.toFixed(1)} s. Articles are the three samples with a number of their own in every line. The emulators' process took ${memory.toFixed(0)} MiB at the end.`,
      columns: ["what", "figure"],
      rows: [
        ["drop → queryable, p50", at(0.5)],
        ["drop → queryable, p95", at(0.95)],
        [`${many} files dropped (8 at a time)`, `${dropped.toFixed(1)} s`],
        [`${many} files dropped → all extracted`, `${seconds.toFixed(1)} s`],
        ["articles a second", (many / seconds).toFixed(0)],
      ],
    };
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function put({ awsEndpoint, bucket }: LocalStack, key: string, n: number): Promise<void> {
  // No paragraph is that of another article.
  const body = (samples[n % samples.length] as string).replace(/(?<=\S)$/gm, ` (${n})`);
  const response = await fetch(`${awsEndpoint}/${bucket}/${key}`, { method: "PUT", body });
  if (!response.ok) throw new Error(`${key}: HTTP ${response.status}`);
  await response.arrayBuffer();
}

/** Milliseconds until the API says that the article is extracted. */
async function drop(stack: LocalStack, key: string, n: number): Promise<number> {
  const began = performance.now();
  await put(stack, key, n);
  for (;;) {
    const response = await fetch(`${stack.apiUrl}/v1/articles/${articleId(key)}`);
    const { data } = (await response.json()) as { data?: { state?: string } };
    if (data?.state === "extracted") return performance.now() - began;
    if (performance.now() - began > 30_000) throw new Error(`${key} is ${data?.state} after 30 s`);
    await new Promise((done) => setTimeout(done, 3));
  }
}

async function drained({ emulators }: LocalStack): Promise<void> {
  const waiting = (): number =>
    [...emulators.sqsStore.allQueues()].reduce((sum, { name }) => {
      const messages = emulators.sqsStore.inspectQueue(name)?.messages;
      return sum + (messages ? messages.ready.length + messages.delayed.length + messages.inflight.length : 0);
    }, 0);
  const until = performance.now() + 300_000;
  while (waiting() > 0) {
    if (performance.now() > until) throw new Error("the queues are not empty after 300 s");
    await new Promise((done) => setTimeout(done, 20));
  }
}
