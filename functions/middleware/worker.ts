import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy from "@middy/core";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { telemetry } from "../../shared/contract/telemetry.ts";
import { runBatch } from "./batch.ts";

type Telemetry = (typeof telemetry)[keyof typeof telemetry];

/** What a worker tells of its work: structured lines without article text, and metrics. */
export interface Telling {
  info(message: string, fields: Record<string, unknown>): void;
  count(what: Telemetry, value?: number): void;
  /** Besides the plain count, one under the code of the failure. */
  countRejected(code: string): void;
}

/** One message to be worked on. */
export type Work = (record: SQSRecord, telling: Telling) => Promise<void>;

/** The middy stack of a queue's worker: logger, metrics, deadline-aware batch with partial results. */
export function workerHandler(work: Work, { concurrency }: { concurrency: number }) {
  const logger = new Logger();
  const metrics = new Metrics();
  const telling: Telling = {
    info: (message, fields) => logger.info(message, fields),
    count: (what, value = 1) => metrics.addMetric(what.name, MetricUnit[what.unit as keyof typeof MetricUnit], value),
    countRejected: (code) => {
      const single = metrics.singleMetric();
      single.addDimension("code", code);
      single.addMetric(telemetry.rejected.name, MetricUnit.Count, 1);
      metrics.addMetric(telemetry.rejected.name, MetricUnit.Count, 1);
    },
  };
  const onFailure = (record: SQSRecord, error: unknown): void => {
    logger.error("message failed", {
      messageId: record.messageId,
      receives: record.attributes.ApproximateReceiveCount,
      error: error as Error,
    });
    telling.count(telemetry.failed);
  };
  return middy<SQSEvent, SQSBatchResponse, Error, Context>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics, { throwOnEmptyMetrics: false }))
    .handler((event, context) =>
      runBatch(event, context, (record) => work(record, telling), { concurrency, onFailure }),
    );
}
