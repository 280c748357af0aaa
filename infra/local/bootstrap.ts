import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { pathToFileURL } from "node:url";

/**
 * What Lambda's Node.js runtime does inside the function's process: import the bundle, then ask the Runtime API for
 * one event after the other. Runs as the child process of lambda-process.ts.
 */
const api = process.env.AWS_LAMBDA_RUNTIME_API ?? "";
const agent = new Agent({ keepAlive: true });

interface Answer {
  headers: IncomingHttpHeaders;
  body: string;
}

function call(method: string, path: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`http://${api}/2018-06-01/runtime/${path}`, { method, agent, timeout: 0 }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString("utf8") }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const describe = (error: unknown): string => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType: name, errorMessage: message, stackTrace: stack?.split("\n") ?? [] });
};

function contextOf(headers: IncomingHttpHeaders): Record<string, unknown> {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  return {
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: "$LATEST",
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

// The stack that started this process holds the other end of the channel; without it there is nothing to do.
process.on("disconnect", () => process.exit(0));
// Ctrl-C reaches the whole group; the stack ends its functions itself, when their work is done.
process.on("SIGINT", () => {});

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const [file = "index", name = "handler"] = (process.env._HANDLER ?? "").split(".");
let handler: Handler;
try {
  const bundle = (await import(pathToFileURL(`${process.env.LAMBDA_TASK_ROOT}/${file}.mjs`).href)) as Record<
    string,
    Handler
  >;
  if (typeof bundle[name] !== "function") throw new Error(`the bundle exports no ${name}`);
  handler = bundle[name];
} catch (error) {
  await call("POST", "init/error", describe(error));
  process.exit(1);
}

for (;;) {
  const { headers, body } = await call("GET", "invocation/next");
  const id = headers["lambda-runtime-aws-request-id"] as string;
  process.env._X_AMZN_TRACE_ID = headers["lambda-runtime-trace-id"] as string;
  try {
    const result = await handler(JSON.parse(body), contextOf(headers));
    await call("POST", `invocation/${id}/response`, JSON.stringify(result ?? null));
  } catch (error) {
    await call("POST", `invocation/${id}/error`, describe(error));
  }
}
