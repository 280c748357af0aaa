import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { otherwiseKey } from "../../shared/contract/routes.ts";
import type { LambdaPool } from "./lambda-pool.ts";
import { namesThisMachine } from "./loopback.ts";
import type { Template } from "./template.ts";

interface RouteProperties {
  RouteKey: string;
}

interface FunctionResult {
  statusCode?: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

interface GatewayRoute {
  key: string;
  method: string;
  pattern: RegExp;
  names: string[];
}

const mostBody = 10 * 1024 * 1024;

/** The template's HTTP API with payload format 2.0. Nobody is asked who they are: it listens on loopback only. */
export function createGateway(template: Template, query: LambdaPool, report: (message: string) => void): Server {
  const routes = template
    .all<RouteProperties>("AWS::ApiGatewayV2::Route")
    .map(({ properties }) => readRoute(properties.RouteKey));
  return createServer((request, response) => {
    if (!namesThisMachine(request)) {
      json(response, 403, { message: "Forbidden" });
      return;
    }
    answer(routes, query, request, response).catch((error: unknown) => {
      report(`${query.settings.name}: ${(error as Error).message}`);
      if (response.headersSent) response.destroy();
      else json(response, 500, { message: "Internal Server Error" });
    });
  });
}

function readRoute(key: string): GatewayRoute {
  // Without a path it is the route for what no other takes, and matches nothing itself.
  const [method = "ANY", path = ""] = key.split(" ");
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const pattern = path
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("([^/]+)");
  return { key, method, pattern: new RegExp(`^${pattern}$`), names };
}

async function answer(
  routes: GatewayRoute[],
  query: LambdaPool,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? "GET";
  const [path = "/", search = ""] = splitOnce(request.url ?? "/", "?");
  const candidates = routes.filter((route) => route.method === method && route.pattern.test(path));
  // A route without parameters goes before one with them, as API Gateway has it.
  const route =
    candidates.sort((a, b) => a.names.length - b.names.length)[0] ?? routes.find(({ key }) => key === otherwiseKey);
  if (route === undefined) {
    request.resume();
    json(response, 404, { message: "Not Found" });
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= mostBody) chunks.push(chunk as Buffer);
  }
  if (size > mostBody) {
    json(response, 413, { message: "Request Entity Too Large" });
    return;
  }
  const body = Buffer.concat(chunks);
  write(response, await query.invoke(eventOf({ route, request, path, search, body })));
}

function eventOf({
  route,
  request,
  path,
  search,
  body,
}: {
  route: GatewayRoute;
  request: IncomingMessage;
  path: string;
  search: string;
  body: Buffer;
}): unknown {
  const now = new Date();
  const values = route.pattern.exec(path)?.slice(1) ?? [];
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const earlier = parameters.get(name);
    parameters.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  const { cookie, ...headers } = request.headers;
  const text = isText(headers["content-type"]);
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: decode(path),
    rawQueryString: search,
    ...(cookie === undefined ? {} : { cookies: cookie.split("; ") }),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(",")])),
    ...(parameters.size === 0 ? {} : { queryStringParameters: Object.fromEntries(parameters) }),
    ...(values.length === 0
      ? {}
      : { pathParameters: Object.fromEntries(route.names.map((name, i) => [name, decode(values[i] ?? "")])) }),
    requestContext: {
      accountId: "anonymous",
      apiId: "local",
      domainName: headers.host ?? "127.0.0.1",
      domainPrefix: "local",
      http: {
        method: request.method,
        path: decode(path),
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: "$default",
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(text ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

const isText = (type: string | undefined): boolean =>
  type === undefined || /^(?:text\/|application\/(?:json|xml|javascript|[\w.-]+\+json))/.test(type);

function write(response: ServerResponse, result: unknown): void {
  if (typeof result !== "object" || result === null || !("statusCode" in result)) {
    json(response, 200, result);
    return;
  }
  const { statusCode = 200, headers = {}, cookies = [], body = "", isBase64Encoded = false } = result as FunctionResult;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (!response.hasHeader("content-type") && body !== "")
    response.setHeader("content-type", "text/plain; charset=utf-8");
  response.writeHead(statusCode).end(Buffer.from(body, isBase64Encoded ? "base64" : "utf8"));
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

function splitOnce(text: string, at: string): [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ""] : [text.slice(0, i), text.slice(i + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
