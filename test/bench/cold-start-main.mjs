// One cold start: imports the bundle named first, hands it the event in the file named second, prints milliseconds.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [bundle, eventFile] = process.argv.slice(2);
const event = JSON.parse(readFileSync(eventFile, "utf8"));
const context = {
  awsRequestId: "bench",
  functionName: "bench",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:bench",
  memoryLimitInMB: "1024",
  getRemainingTimeInMillis: () => 60_000,
};
const began = performance.now();
const { handler } = await import(pathToFileURL(bundle).href);
const imported = performance.now();
const answer = await handler(event, context);
const answered = performance.now();
if (answer?.batchItemFailures?.length > 0 || answer?.statusCode >= 400) {
  process.stderr.write(`${JSON.stringify(answer)}\n`);
  process.exit(1);
}
process.stdout.write(
  `\nmeasured ${JSON.stringify({ import: imported - began, first: answered - imported, total: answered - began })}\n`,
);
process.exit(0);
