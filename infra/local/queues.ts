import type { Emulators, SqsQueue } from "./emulators.ts";
import type { Resource, Template } from "./template.ts";

interface QueueProperties {
  QueueName: string;
  FifoQueue?: boolean;
  VisibilityTimeout?: number;
  MessageRetentionPeriod?: number;
  RedrivePolicy?: { deadLetterTargetArn: string; maxReceiveCount: number };
  DeduplicationScope?: string;
  FifoThroughputLimit?: string;
}

export interface DeadLetterQueue {
  name: string;
  url: string;
  /** URL of the queue whose messages end here. */
  source: string;
}

/** Creates the template's queues, and brings those that are there to the template's settings. */
export function createQueues(template: Template, { sqsStore }: Emulators): DeadLetterQueue[] {
  const { endpoint, account, region } = template.place;
  const found = template.all<QueueProperties>("AWS::SQS::Queue");
  const url = (name: string): string => `${endpoint}/${account}/${name}`;
  for (const { properties } of found) {
    const name = properties.QueueName;
    const queue = sqsStore.getQueueByName(name);
    if (queue === undefined) {
      sqsStore.createQueue(name, url(name), `arn:aws:sqs:${region}:${account}:${name}`, attributesOf(properties));
    } else {
      const { FifoQueue: _, ...settable } = attributesOf(properties);
      queue.setAttributes(settable);
    }
  }
  return found.flatMap(({ properties: { QueueName: name, RedrivePolicy: redrive } }: Resource<QueueProperties>) => {
    const dead = redrive?.deadLetterTargetArn.split(":").at(-1);
    return dead === undefined ? [] : [{ name: dead, url: url(dead), source: url(name) }];
  });
}

function attributesOf(properties: QueueProperties): Record<string, string> {
  const { FifoQueue, RedrivePolicy, VisibilityTimeout, MessageRetentionPeriod } = properties;
  return {
    ...(FifoQueue === true ? { FifoQueue: "true" } : {}),
    ...(VisibilityTimeout === undefined ? {} : { VisibilityTimeout: String(VisibilityTimeout) }),
    ...(MessageRetentionPeriod === undefined ? {} : { MessageRetentionPeriod: String(MessageRetentionPeriod) }),
    ...(RedrivePolicy === undefined ? {} : { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
  };
}

/** Puts a message into a standard queue from within. */
export async function send(queue: SqsQueue, body: string): Promise<void> {
  const { SqsStore } = (await import(new URL("./sqs/sqsStore.js", import.meta.resolve("fauxqs")).href)) as {
    SqsStore: { createMessage(body: string): Parameters<SqsQueue["enqueue"]>[0] };
  };
  queue.enqueue(SqsStore.createMessage(body));
}
