import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { articleId } from "../../shared/records/keys.ts";

export interface FakeStack {
  url: string;
  /** Objects by key. */
  objects: Map<string, { body: Buffer; hash: string | undefined }>;
  /** Keys in the order in which they were put. */
  puts: string[];
  /** Paths with parameters that the API was asked for. */
  asked: string[];
  /** Pages of `/v1/metrics`. */
  pages: Record<string, unknown>[][];
  close(): Promise<void>;
}

/** Just as much of S3 and the API as the client needs: an article is extracted when it was asked for the second time. */
export async function startFakeStack(): Promise<FakeStack> {
  const stack: Omit<FakeStack, "url" | "close"> = { objects: new Map(), puts: [], asked: [], pages: [] };
  const asks = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://stack");
    const key = decodeURIComponent(url.pathname.slice("/bucket/".length));
    if (url.pathname === "/_stack") json(response, description());
    else if (url.pathname.startsWith("/bucket/")) await objectOf(request, response, key);
    else {
      stack.asked.push(url.pathname + url.search);
      answer(url, response);
    }
  });
  const objectOf = async (request: IncomingMessage, response: ServerResponse, key: string): Promise<void> => {
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const hash = request.headers["x-amz-meta-sha256"];
      stack.objects.set(key, { body: Buffer.concat(chunks), hash: hash as string | undefined });
      stack.puts.push(key);
      asks.clear();
      response.writeHead(200).end();
      return;
    }
    const found = stack.objects.get(key);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        "content-length": found.body.length,
        etag: `"${createHash("md5").update(found.body).digest("hex")}"`,
        ...(found.hash === undefined ? {} : { "x-amz-meta-sha256": found.hash }),
      })
      .end();
  };
  const answer = (url: URL, response: ServerResponse): void => {
    const id = /^\/v1\/articles\/([^/]+)$/.exec(url.pathname)?.[1];
    if (url.pathname === "/v1/metrics") {
      const page = Number(url.searchParams.get("cursor") ?? 0);
      const nextCursor = page + 1 < stack.pages.length ? String(page + 1) : null;
      json(response, { data: stack.pages[page] ?? [], meta: { nextCursor } });
      return;
    }
    if (url.pathname === "/v1/quotes") {
      response.writeHead(400, { "content-type": "application/problem+json" });
      response.end(
        JSON.stringify({ title: "Bad request", detail: "speeker is no parameter", code: "unknown-parameter" }),
      );
      return;
    }
    const found = [...stack.objects].find(([key]) => articleId(key) === id || articleId(key, "b") === id);
    const count = (asks.get(id ?? "") ?? 0) + 1;
    asks.set(id ?? "", count);
    if (id === undefined || found === undefined || count < 2) {
      response.writeHead(404).end("{}");
      return;
    }
    json(response, { data: articleOf(id, ...found) });
  };
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const description = () => ({
    apiUrl: url,
    endpointUrl: url,
    bucket: "bucket",
    incomingPrefix: "incoming/",
    region: "us-east-1",
    incomingQueueUrl: `${url}/queue`,
    deadLetterQueues: [],
  });
  return {
    ...stack,
    url,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function articleOf(id: string, key: string, { body }: { body: Buffer }): unknown {
  const rejected = body.toString().startsWith("bad");
  return {
    id,
    key,
    state: rejected ? "rejected" : "extracted",
    contentHash: createHash("sha256").update(body).digest("hex"),
    bytes: body.length,
    counts: { paragraphs: 3, duplicates: 1, metrics: 2, quotes: 1 },
    ...(rejected ? { failure: { code: "malformed", message: "The file is damaged." } } : {}),
  };
}

const json = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
};
