import { setTimeout as sleep } from "node:timers/promises";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import type { DeadLetterQueue } from "../client/target.ts";
import { CliError, exitCodes } from "../exit-codes.ts";

/** Messages of a queue that wait, and those that a worker has. */
export async function queueDepth(sqs: SQSClient, url: string): Promise<{ waiting: number; inWork: number }> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
    }),
  );
  return {
    waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
    inWork: Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
  };
}

/** A message that failed too often, for the operator's eyes. */
export interface DeadLetter {
  queue: string;
  messageId: string;
  sentAt: string;
  body: unknown;
}

const hideSeconds = 30;
/** What was listed is hidden for so long afterwards; fauxqs loses a message that is shown again at once. */
const hiddenSeconds = 1;

/** Messages of a dead-letter queue, at most so many; they are hidden for as long as it takes and a second more. */
export async function listDeadLetters(
  sqs: SQSClient,
  queue: DeadLetterQueue,
  { most, waitSeconds }: { most: number; waitSeconds: number },
): Promise<DeadLetter[]> {
  const seen = new Map<string, Message>();
  while (seen.size < most) {
    const messages = await receive(sqs, queue.url, waitSeconds);
    if (messages.length === 0) break;
    for (const message of messages) seen.set(message.MessageId ?? "", message);
  }
  for (const { ReceiptHandle } of seen.values())
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: queue.url, ReceiptHandle, VisibilityTimeout: hiddenSeconds }),
    );
  return [...seen.values()].slice(0, most).map(({ MessageId = "", Attributes, Body = "" }) => ({
    queue: queue.name,
    messageId: MessageId,
    sentAt: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
    body: parsed(Body),
  }));
}

async function receive(sqs: SQSClient, url: string, waitSeconds: number): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: hideSeconds,
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ["All"],
    }),
  );
  return Messages;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** SQS moves the messages itself; waits until it is done and returns how many there were. */
export async function moveInCloud(sqs: SQSClient, { url }: DeadLetterQueue): Promise<number> {
  if ((await queueDepth(sqs, url)).waiting === 0) return 0;
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn"] }));
  const SourceArn = Attributes?.QueueArn;
  const { TaskHandle } = await sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
  for (;;) {
    const { Results = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 10 }));
    const running = Results.find((task) => task.TaskHandle === TaskHandle && task.Status === "RUNNING");
    // Only a running task still has its handle; the latest one comes first.
    const task = running ?? Results[0];
    if (running === undefined) {
      if (task?.Status === "FAILED")
        throw new CliError(`the queue could not move its messages: ${task.FailureReason}`, exitCodes.service);
      return task?.ApproximateNumberOfMessagesMoved ?? 0;
    }
    await sleep(1_000);
  }
}

/** The same by hand, for an emulator that has no such task: each message is sent on before it is deleted. */
export async function moveByHand(sqs: SQSClient, { url, source }: DeadLetterQueue): Promise<number> {
  let moved = 0;
  const next = (): Promise<Message[]> => receive(sqs, url, hiddenSeconds);
  for (let messages = await next(); messages.length > 0; messages = await next()) {
    for (const { Body, Attributes, MessageId, ReceiptHandle } of messages) {
      const group = Attributes?.MessageGroupId;
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: source,
          MessageBody: Body,
          ...(group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: `redrive-${MessageId}` }),
        }),
      );
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      moved++;
    }
  }
  return moved;
}
