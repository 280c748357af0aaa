import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it } from "vitest";
import { VersionQueueSender } from "../../../shared/store/version-queue.ts";

const sqs = mockClient(SQSClient);
const queue = new VersionQueueSender({ client: new SQSClient({ region: "us-east-1" }), queueUrl: "https://queue" });

beforeEach(() => sqs.reset());

it("messages go out ten at a time, grouped by article, told apart by delivery", async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  const messages = Array.from({ length: 12 }, (_, i) => ({ articleId: `a${i}`, version: "1" }));
  await queue.send(messages, "first");
  await queue.send(messages.slice(0, 1), "second");
  const [ten, two, again] = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);
  expect([ten?.length, two?.length]).toEqual([10, 2]);
  expect(ten?.[3]).toMatchObject({ MessageGroupId: "a3", MessageBody: '{"articleId":"a3","version":"1"}' });
  expect(ten?.[0]?.MessageDeduplicationId).not.toBe(again?.[0]?.MessageDeduplicationId);
});

it("a message that is not taken is a fault", async () => {
  sqs.on(SendMessageBatchCommand).resolves({
    Successful: [],
    Failed: [{ Id: "0", Code: "Throttled", Message: "slow down", SenderFault: false }],
  });
  await expect(queue.send([{ articleId: "a", version: "1" }], "n")).rejects.toThrow("Throttled");
});
