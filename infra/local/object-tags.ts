import { readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";

type Tags = Record<string, string>;

/** Tags of objects, which fauxqs has not: set with the object or on their own, asked for with `?tagging`. */
export class ObjectTags {
  private readonly file: string;
  private readonly tags: Map<string, Tags>;

  constructor(file: string) {
    this.file = file;
    this.tags = new Map(read(file));
  }

  /** Notes what a request says of tags, and answers it if it asks for nothing else. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { method = "GET", headers } = request;
    const url = new URL(request.url ?? "/", "http://local");
    const { searchParams: query } = url;
    const path = decodeURI(url.pathname);
    if (query.has("tagging")) {
      void this.answer(method, path, request, response);
      return true;
    }
    const written = method === "PUT" && !query.has("partNumber") && headers["x-amz-copy-source"] === undefined;
    if (written || (method === "POST" && query.has("uploads"))) {
      this.set(path, Object.fromEntries(new URLSearchParams(String(headers["x-amz-tagging"] ?? ""))));
    } else if (method === "DELETE" && !query.has("uploadId")) this.set(path, {});
    return false;
  }

  private async answer(
    method: string,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (method === "PUT") {
      const pairs = body.matchAll(/<Key>([^<]*)<\/Key>\s*<Value>([^<]*)<\/Value>/g);
      this.set(path, Object.fromEntries([...pairs].map(([, key, value]) => [fromXml(key), fromXml(value)])));
    }
    if (method === "DELETE") this.set(path, {});
    if (method !== "GET") {
      response.writeHead(method === "DELETE" ? 204 : 200).end();
      return;
    }
    const tags = Object.entries(this.tags.get(path) ?? {})
      .map(([key, value]) => `<Tag><Key>${toXml(key)}</Key><Value>${toXml(value)}</Value></Tag>`)
      .join("");
    response.setHeader("content-type", "application/xml");
    response.end(`<?xml version="1.0" encoding="UTF-8"?><Tagging><TagSet>${tags}</TagSet></Tagging>`);
  }

  private set(path: string, tags: Tags): void {
    const changed = Object.keys(tags).length > 0 ? this.tags.set(path, tags) !== undefined : this.tags.delete(path);
    if (changed) writeFileSync(this.file, JSON.stringify([...this.tags]));
  }
}

const toXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const fromXml = (text = ""): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function read(file: string): [string, Tags][] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as [string, Tags][];
  } catch {
    return [];
  }
}
