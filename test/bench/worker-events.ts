import type { LocalStack } from "../../infra/local/stack.ts";
import { articleId } from "../../shared/records/keys.ts";

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

interface Settled {
  version: string;
  state: string;
  failure?: { code: string };
  counts: { metrics: number };
}

/** The article once it is extracted or rejected. */
export async function settled({ apiUrl }: LocalStack, key: string): Promise<Settled> {
  for (let tries = 0; tries < 6_000; tries++) {
    const response = await fetch(`${apiUrl}/v1/articles/${articleId(key)}`);
    if (response.ok) {
      const { data } = (await response.json()) as { data: Settled };
      if (data.state === "extracted" || data.state === "rejected") return data;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${key} is not extracted after two minutes`);
}
