import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { HttpProblem } from "../middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

const index = "index.html";

/** Files of the page by name, read when the first is asked for; nothing else in the folder tree can be named. */
let files: Promise<ReadonlyMap<string, Buffer>> | undefined;

async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => extname(name) in types);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** `GET /` */
export const getPage = (_request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> => file(index, deps);

/** `GET /assets/{file}` */
export async function getPageAsset({ pathParameters }: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const name = pathParameters.file ?? "";
  if (name === index) throw noFile(name);
  return file(name, deps);
}

const noFile = (name: string): HttpProblem => new HttpProblem("not-found", `The page has no file ${name}.`);

async function file(name: string, { page, uploadOrigin }: QueryDeps): Promise<HttpAnswer> {
  files ??= readFiles(page);
  const body = (await files).get(name);
  if (body === undefined) throw noFile(name);
  return {
    status: 200,
    headers: {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      // The names stay the same between releases, so a copy is used only after asking whether it is still right.
      "cache-control": "public, no-cache",
      "content-security-policy": policy(await uploadOrigin()),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
    },
    body: body.toString("utf8"),
  };
}

/** Scripts and styles from here alone, requests to here and to the bucket; uPlot sets styles through the DOM, which needs no leave. */
const policy = (uploadOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${uploadOrigin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
