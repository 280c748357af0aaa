import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { maxReceives } from "../../shared/contract/limits.ts";
import type { Environment } from "../environments.ts";

export interface WorkQueueProps {
  environment: Environment;
  /** The worker's name; the queue is named after it. */
  worker: string;
  /** Seconds that the worker may take for a batch. */
  timeout: number;
  /** Ordered within a group; the sender names group and deduplication id. */
  fifo?: boolean;
  key?: IKey;
}

/** A worker's queue with its dead-letter queue: encrypted, TLS only, visible again after six times the timeout. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { environment, worker, timeout, fifo = false, key }: WorkQueueProps) {
    super(scope, id);
    const suffix = fifo ? ".fifo" : "";
    const shared = {
      enforceSSL: true,
      ...(key === undefined
        ? { encryption: QueueEncryption.SQS_MANAGED }
        : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
      retentionPeriod: Duration.days(14),
      removalPolicy: environment.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(fifo
        ? {
            fifo: true,
            contentBasedDeduplication: false,
            deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
            fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
          }
        : {}),
    };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...shared,
      queueName: `quotient-${environment.name}-${worker}-dead${suffix}`,
    });
    Validations.of(this.deadLetters).acknowledge({
      id: "Serverless-SQSRedrivePolicy",
      reason: "This queue is where redriven messages end.",
    });
    this.queue = new Queue(this, "Queue", {
      ...shared,
      queueName: `quotient-${environment.name}-${worker}${suffix}`,
      visibilityTimeout: Duration.seconds(6 * timeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
  }
}
