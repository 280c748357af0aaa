// One cold start: imports the bundle named first, hands it the event in the file named second, prints milliseconds;
// with a third word "sizes" instead the bytes of the bundle's files that were loaded on the way.
import { readFileSync, statSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [bundle, eventFile, what] = process.argv.slice(2);
const folder = pathToFileURL(dirname(bundle)).href;
let bytes = 0;
if (what === "sizes") {
  registerHooks({
    load(url, context, next) {
      if (url.startsWith(folder)) bytes += statSync(fileURLToPath(url)).size;
      return next(url, context);
    },
  });
}
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
  `\nmeasured ${JSON.stringify({ import: imported - began, first: answered - imported, total: answered - began, bytes, peak: process.resourceUsage().maxRSS * 1024 })}\n`,
);
process.exit(0);
