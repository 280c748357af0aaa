import { appendFileSync } from "node:fs";
import { join } from "node:path";

const seen = join(process.env.LAMBDA_TASK_ROOT, "seen.jsonl");

/** Notes what it was given and does what the key or body says: fail, throw, crash, hang. */
export const handler = async (event, context) => {
  const remaining = context.getRemainingTimeInMillis();
  const batchItemFailures = [];
  for (const record of event.Records) {
    appendFileSync(seen, `${JSON.stringify({ pid: process.pid, remaining, record })}\n`);
    if (record.body.includes("poison")) batchItemFailures.push({ itemIdentifier: record.messageId });
    if (record.body.includes("throw")) throw new TypeError("as asked");
    if (record.body.includes("crash")) process.exit(3);
    if (record.body.includes("hang")) await new Promise((done) => setTimeout(done, 60_000));
  }
  return { batchItemFailures };
};
