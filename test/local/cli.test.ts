import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalStack } from "../../infra/local/stack.ts";
import { articleId } from "../../shared/records/keys.ts";
import { type CliRun, jsonLines, runCli } from "../cli/run-cli.ts";
import { until } from "./probe-stack.ts";
import { startTestStack } from "./test-stack.ts";

const samples = resolve(import.meta.dirname, "../../events/articles");
let folder: string;
let stack: LocalStack;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-cli-"));
  await cp(samples, join(folder, "news"), { recursive: true });
  await writeFile(join(folder, "news/picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
  stack = await startTestStack({ data: join(folder, "data") });
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

const quotient = (command: string, ...args: string[]): Promise<CliRun> =>
  runCli(command, ...args, "--data", join(folder, "data"));
const status = async (): Promise<Record<string, unknown>> =>
  JSON.parse((await quotient("status", "--json")).stdout) as Record<string, unknown>;
const idle = (): Promise<unknown> =>
  until(status, ({ waiting, inWork }) => Number(waiting) + Number(inWork) === 0, 20_000);

interface Shown {
  data: { state: string; extractedAt: string; counts: Record<string, number> };
}
const article = async (key: string): Promise<Shown["data"]> =>
  ((await (await fetch(`${stack.apiUrl}/v1/articles/${articleId(key)}`)).json()) as Shown).data;

describe("the command line over the local stack", () => {
  it("uploads, waits, and tells of what was rejected", async () => {
    const { status, stdout, stderr } = await quotient("upload", join(folder, "news"));
    expect(status).toBe(1);
    const results = jsonLines(stdout);
    expect(results.filter(({ state }) => state === "extracted").map(({ key }) => key)).toHaveLength(3);
    expect(results.find(({ state }) => state === "rejected")).toMatchObject({
      key: "incoming/picture.txt",
      failure: { code: "unsupported" },
    });
    expect(stderr).toMatch(/^3 articles extracted, 1 rejected; \d+ paragraphs dropped, \d+ metrics/);
    const again = await quotient("upload", join(folder, "news"));
    expect(jsonLines(again.stdout).every(({ unchanged }) => unchanged === true)).toBe(true);
  });

  it("queries what was extracted", async () => {
    const titles = jsonLines((await quotient("query", "articles", "--language", "ja")).stdout).map(
      ({ title }) => title,
    );
    expect(titles).toEqual([expect.stringContaining("潮見フェリー")]);
    const rejected = jsonLines((await quotient("query", "articles", "--state", "rejected")).stdout);
    expect(rejected).toMatchObject([{ key: "incoming/picture.txt" }]);
    const metrics = jsonLines((await quotient("query", "metrics", "--unit", "JPY", "-w", "value[gte]=1e9")).stdout);
    expect(metrics.map(({ value }) => value)).toContain(1_830_000_000);
    const quotes = await quotient("query", "quotes", "--speaker", "坂口護", "--format", "table");
    expect(quotes.stdout).toMatch(/町長.*フェリーは島の道路そのものだ/);
    const wrong = await quotient("query", "metrics", "--kind", "colour");
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("kind");
  });

  it("sends articles through the pipeline again", async () => {
    const before = await article("incoming/ja-ferry.txt");
    expect((await quotient("reprocess", "--rules-before", "0")).stdout).toMatch(/^Nothing to reprocess/);
    expect((await quotient("reprocess", "--rules-before", "99")).stdout).toMatch(/^3 articles are extracted again/);
    const after = await until(
      () => article("incoming/ja-ferry.txt"),
      ({ state, extractedAt }) => state === "extracted" && extractedAt > before.extractedAt,
    );
    expect(after.counts).toEqual(before.counts);
    expect((await quotient("reprocess", "--prefix", "ja-")).stdout).toMatch(/^Nothing/);
    expect((await quotient("reprocess")).stdout).toMatch(/^4 objects go through the pipeline again/);
    await idle();
    expect((await article("incoming/ja-ferry.txt")).counts).toEqual(before.counts);
  });

  it("puts dead letters back, whatever kind of queue they came from", async () => {
    const sqs = new SQSClient({
      endpoint: stack.awsEndpoint,
      region: stack.region,
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    for (const { url } of stack.deadLetterQueues)
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: url.endsWith(".fifo")
            ? JSON.stringify({ articleId: articleId("incoming/none.txt"), version: "1" })
            : JSON.stringify({ Records: [] }),
          ...(url.endsWith(".fifo") ? { MessageGroupId: "none", MessageDeduplicationId: "none" } : {}),
        }),
      );
    const listed = await quotient("redrive", "--dry-run");
    expect(jsonLines(listed.stdout)).toMatchObject([{ body: { Records: [] } }, { body: { version: "1" } }]);
    expect(await status()).toMatchObject({ deadLetters: 2 });
    const { stdout } = await quotient("redrive");
    expect(stdout).toBe(
      "quotient-dev-deduplicate-dead: 1 message moved back\nquotient-dev-extract-dead.fifo: 1 message moved back\n",
    );
    await idle();
    expect(await status()).toMatchObject({ deadLetters: 0, waiting: 0 });
  });
});
