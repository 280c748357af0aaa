import { parseArgs } from "node:util";
import { loadSamples } from "./samples.ts";
import { type LocalStack, startLocalStack } from "./stack.ts";

const help = `Runs Quotient on this machine: the same template as in AWS, on loopback only.

  npm start -- [options]

  --port N       port of the API and the page (4700)
  --aws-port N   port of S3, SQS and DynamoDB (the next one)
  --data FOLDER  where data is kept (.quotient)
  --fresh        begin with nothing but the samples
  --help         this
`;

interface Options {
  port: number;
  awsPort?: number;
  data: string;
  fresh: boolean;
}

function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4700" },
      "aws-port": { type: "string" },
      data: { type: "string", default: ".quotient" },
      fresh: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const awsPort = values["aws-port"];
  return {
    port: portOf("--port", values.port),
    ...(awsPort === undefined ? {} : { awsPort: portOf("--aws-port", awsPort) }),
    data: values.data,
    fresh: values.fresh,
  };
}

function portOf(option: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`${option} must be a port number, not "${text}"`);
  return port;
}

function describe({ apiUrl, awsEndpoint, bucket, incomingPrefix, table, logs }: LocalStack, seconds: string): string {
  const aws = "AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1 aws";
  return `
Quotient is ready (${seconds} s). Ctrl-C ends it; data stays.

  page and API   ${apiUrl}
  S3 endpoint    ${awsEndpoint}   (also SQS and DynamoDB)
  bucket         s3://${bucket}/${incomingPrefix}
  table          ${table}
  logs           ${logs}

Drop an article:
  ${aws} --endpoint-url ${awsEndpoint} s3 cp ARTICLE.txt s3://${bucket}/${incomingPrefix}
  curl -T ARTICLE.txt ${awsEndpoint}/${bucket}/${incomingPrefix}
Ask:
  curl "${apiUrl}/v1/articles"
  curl "${apiUrl}/v1/metrics?unit=%25"
  curl "${apiUrl}/v1/quotes"
`;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === undefined) {
    process.stdout.write(help);
    return;
  }
  const began = Date.now();
  let running: LocalStack | undefined;
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await running?.stop();
    process.exit(running === undefined ? 130 : 0);
  };
  process.on("SIGINT", () => void end());
  process.on("SIGTERM", () => void end());
  const stack = await startLocalStack({
    ...options,
    report: (message) => process.stderr.write(`${message}\n`),
  });
  running = stack;
  if (stack.isNew) await loadSamples(stack);
  process.stdout.write(describe(stack, ((Date.now() - began) / 1000).toFixed(1)));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
