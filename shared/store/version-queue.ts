import { createHash } from "node:crypto";
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { ExtractMessage } from "../contract/messages.ts";

/** The queue that extract reads: first in, first out within an article. */
export class VersionQueueSender {
  private readonly client: SQSClient;
  private readonly queueUrl: string;

  constructor(options: { client: SQSClient; queueUrl: string }) {
    this.client = options.client;
    this.queueUrl = options.queueUrl;
  }

  /** One message an article version. The same message of the same delivery (`nonce`) is sent on once. */
  async send(messages: readonly ExtractMessage[], nonce: string): Promise<void> {
    for (let i = 0; i < messages.length; i += 10) {
      const entries = messages.slice(i, i + 10).map((message, n) => ({
        Id: String(n),
        MessageBody: JSON.stringify(message),
        MessageGroupId: message.articleId,
        MessageDeduplicationId: createHash("sha256")
          .update(`${message.articleId}\n${message.version}\n${nonce}`)
          .digest("hex"),
      }));
      const { Failed = [] } = await this.client.send(
        new SendMessageBatchCommand({ QueueUrl: this.queueUrl, Entries: entries }),
      );
      if (Failed.length > 0)
        throw new Error(`the queue did not take ${Failed.length} messages: ${Failed[0]?.Code} ${Failed[0]?.Message}`);
    }
  }
}
