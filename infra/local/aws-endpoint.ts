import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import dynalite from "dynalite";
import { buildApp } from "fauxqs";
import type { Emulators } from "./emulators.ts";
import type { Faults, ServiceCall } from "./faults.ts";
import { namesThisMachine } from "./loopback.ts";
import type { ObjectTags } from "./object-tags.ts";
import { answerParameter, type Parameters } from "./parameters.ts";
import type { Permissions } from "./permissions.ts";

export interface AwsEndpointOptions {
  emulators: Emulators;
  /** Folder of the table; without it the table is in memory. */
  tableFolder?: string;
  parameters: Parameters;
  tags: ObjectTags;
  region: string;
  /** Pages of this origin may read and write objects (uploads from the explorer page). */
  pageOrigin: () => string;
  faults: Faults;
  /** Roles of the functions, once the template is read; until then nobody is refused. */
  permissions: () => Permissions | undefined;
  /** What `GET /_stack` answers: the content of stack.json, for clients that know the endpoint only. */
  description: () => unknown;
  report: (message: string) => void;
}

export interface AwsEndpoint {
  server: Server;
  close(): Promise<void>;
}

const mostObject = 256 * 1024 * 1024;

/** One server for S3, SQS, DynamoDB and Parameter Store, told apart as AWS's own wire formats tell them. */
export async function openAwsEndpoint(options: AwsEndpointOptions): Promise<AwsEndpoint> {
  const { emulators, tableFolder, parameters, tags, region, pageOrigin, faults, permissions, description, report } =
    options;
  const app = buildApp({ logger: false, defaultRegion: region, stores: emulators });
  // fauxqs takes 11 MiB at once; S3 itself takes files of any size that we accept without parts.
  app.removeContentTypeParser("*");
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: mostObject }, (_request, body, done) =>
    done(null, body),
  );
  await app.ready();
  const table = dynalite({ createTableMs: 0, ...(tableFolder === undefined ? {} : { path: tableFolder }) });

  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    if (!namesThisMachine(request)) {
      response.writeHead(403).end();
      return;
    }
    if (request.url === "/_stack") {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(description() ?? {}));
      return;
    }
    allowPage(request, response, pageOrigin());
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    const call = callOf(request);
    const refusal = permissions()?.refusal(request, call);
    if (refusal !== undefined) {
      report(refusal);
      const s3 = call.service === "s3";
      refuse(
        call,
        { status: s3 ? 403 : 400, code: s3 ? "AccessDenied" : "AccessDeniedException" },
        request,
        response,
        refusal,
      );
      return;
    }
    const fault = faults.onCall?.(call);
    if (fault === "disconnect") request.destroy();
    else if (fault !== undefined) refuse(call, fault, request, response);
    else if (call.service === "dynamodb") void toTable(table, request, response);
    else if (call.service === "ssm") void answerParameter(parameters, request, response);
    else if (call.service !== "s3" || !tags.handle(request, response)) app.routing(request, response);
  });
  return {
    server,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await app.close();
      // It never listened, so this closes its store only.
      await new Promise((done) => table.close(done));
    },
  };
}

function callOf({ headers, method = "GET", url = "/" }: IncomingMessage): ServiceCall {
  const target = String(headers["x-amz-target"] ?? "");
  const [prefix = "", operation = ""] = target.split(".");
  const service = prefix.startsWith("DynamoDB_")
    ? "dynamodb"
    : prefix === "AmazonSSM"
      ? "ssm"
      : prefix === "AmazonSQS"
        ? "sqs"
        : "s3";
  return { service, method, path: url.split("?")[0] ?? "/", operation };
}

/** dynalite throws when a client breaks off, so it is given the whole body and never the connection itself. */
async function toTable(table: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    const whole = Object.assign(Readable.from([Buffer.concat(chunks)]), { method, url, headers });
    table.emit("request", whole, response);
  } catch {
    response.destroy();
  }
}

function refuse(
  { service }: ServiceCall,
  { status, code }: { status: number; code: string },
  request: IncomingMessage,
  response: ServerResponse,
  message = "injected",
): void {
  request.resume();
  if (service === "s3") {
    response.writeHead(status, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
    return;
  }
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0", "x-amzn-query-error": `${code};Sender` });
  response.end(JSON.stringify({ __type: code, message }));
}

function allowPage({ headers }: IncomingMessage, response: ServerResponse, origin: string): void {
  if (headers.origin !== origin && headers.origin !== origin.replace("127.0.0.1", "localhost")) return;
  response.setHeader("access-control-allow-origin", headers.origin);
  response.setHeader("access-control-allow-methods", "GET, PUT, HEAD");
  response.setHeader("access-control-allow-headers", headers["access-control-request-headers"] ?? "*");
  response.setHeader("access-control-expose-headers", "etag");
}
