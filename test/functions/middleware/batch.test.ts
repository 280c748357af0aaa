import type { SQSEvent, SQSRecord } from "aws-lambda";
import { describe, expect, it, vi } from "vitest";
import { runBatch } from "../../../functions/middleware/batch.ts";

const record = (messageId: string, group?: string): SQSRecord =>
  ({ messageId, body: messageId, attributes: group === undefined ? {} : { MessageGroupId: group } }) as SQSRecord;
const batch = (...records: SQSRecord[]): SQSEvent => ({ Records: records });
const time = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds });
const options = { concurrency: 3, onFailure: () => {} };
const failed = (answer: Awaited<ReturnType<typeof runBatch>>): string[] =>
  answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe("a batch", () => {
  it("hands back what failed and keeps the rest", async () => {
    const told: string[] = [];
    const answer = await runBatch(
      batch(record("a"), record("b"), record("c")),
      time(60_000),
      async ({ messageId }) => {
        if (messageId === "b") throw new Error("no");
      },
      { concurrency: 2, onFailure: ({ messageId }, error) => told.push(`${messageId} ${(error as Error).message}`) },
    );
    expect(failed(answer)).toEqual(["b"]);
    expect(told).toEqual(["b no"]);
  });

  it("is worked on so many at a time", async () => {
    let now = 0;
    let most = 0;
    await runBatch(
      batch(...Array.from({ length: 10 }, (_, i) => record(String(i)))),
      time(60_000),
      async () => {
        most = Math.max(most, ++now);
        await new Promise((done) => setTimeout(done, 2));
        now--;
      },
      options,
    );
    expect(most).toBe(3);
  });

  it("keeps the order of a group, and leaves the rest of a group where one failed", async () => {
    const seen: string[] = [];
    const answer = await runBatch(
      batch(record("a1", "a"), record("b1", "b"), record("a2", "a"), record("a3", "a"), record("b2", "b")),
      time(60_000),
      async ({ messageId }) => {
        seen.push(messageId);
        if (messageId === "a2") throw new Error("no");
      },
      options,
    );
    expect(failed(answer).sort()).toEqual(["a2", "a3"]);
    expect(seen.filter((id) => id.startsWith("a"))).toEqual(["a1", "a2"]);
    expect(seen.filter((id) => id.startsWith("b"))).toEqual(["b1", "b2"]);
  });

  it("starts nothing near the deadline", async () => {
    let started = 0;
    const answer = await runBatch(batch(record("a"), record("b")), time(4_000), async () => void started++, options);
    expect(started).toBe(0);
    expect(failed(answer)).toEqual(["a", "b"]);
  });

  it("answers before the end with what is still under way", async () => {
    vi.useFakeTimers();
    const answer = runBatch(
      batch(record("quick"), record("slow")),
      time(60_000),
      ({ messageId }) => (messageId === "quick" ? Promise.resolve() : new Promise(() => {})),
      options,
    );
    await vi.advanceTimersByTimeAsync(58_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(failed(await answer)).toEqual(["slow"]);
    vi.useRealTimers();
  });
});
