import type { LocalStack } from "../../infra/local/stack.ts";

/** What a function's process is told, for a stack on this machine. */
export function functionEnvironment(stack: LocalStack): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    ENVIRONMENT: "dev",
    TABLE_NAME: stack.table,
    ARTICLES_BUCKET: stack.bucket,
    EXTRACT_QUEUE_URL: stack.deadLetterQueues.find(({ source }) => source.includes("extract"))?.source ?? "",
    FACET_SHARDS: "1",
    NEAR_COPIES_ACROSS_ARTICLES: "off",
    MAX_OBJECT_BYTES: "67108864",
    CURSOR_KEY_PARAMETER: "/aws/reference/secretsmanager/quotient-dev-cursor-key",
    AWS_REGION: stack.region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL: stack.awsEndpoint,
    POWERTOOLS_SERVICE_NAME: "bench",
    POWERTOOLS_METRICS_NAMESPACE: "bench",
  };
}

/** An event of a queue with one message. */
export const message = (body: object) => ({
  Records: [{ messageId: "bench", body: JSON.stringify(body), attributes: {}, messageAttributes: {} }],
});

/** The event of an object's creation. */
export const objectCreated = (key: string, sequencer: string) =>
  message({ Records: [{ eventSource: "aws:s3", eventName: "ObjectCreated:Put", s3: { object: { key, sequencer } } }] });
