import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { HttpAnswer, HttpRequest } from "./http-types.ts";

const compress = promisify(gzip);

/** Smaller bodies gain nothing by compression. */
const leastToCompress = 1_400;

/** What a 304 carries besides nothing (RFC 9110, 15.4.5). */
const kept = ["etag", "cache-control", "vary", "link", "content-security-policy"];

/** A weak entity tag of the body, and 304 where the caller has it already. Only for what was found by GET. */
export function conditional(request: HttpRequest, answer: HttpAnswer): HttpAnswer {
  if (request.method !== "GET" || answer.status !== 200) return answer;
  const etag = `W/"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
  const headers = { ...answer.headers, etag };
  const wanted = request.headers["if-none-match"];
  if (wanted === undefined || !holds(wanted, etag)) return { ...answer, headers };
  return {
    status: 304,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name))),
    body: "",
  };
}

/** Weak comparison (RFC 9110, 8.8.3.2): the opaque tags are the same, whether weak or not. */
function holds(wanted: string, etag: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");
  return wanted.trim() === "*" || wanted.split(",").some((tag) => opaque(tag) === opaque(etag));
}

/** Compresses what is worth it, for callers that take it. */
export async function compressed(request: HttpRequest, answer: HttpAnswer): Promise<HttpAnswer> {
  const { body, headers } = answer;
  if (body.length < leastToCompress || headers["content-encoding"] !== undefined) return answer;
  const vary = { vary: headers.vary === undefined ? "accept-encoding" : `${headers.vary}, accept-encoding` };
  if (!accepts(request.headers["accept-encoding"] ?? "")) return { ...answer, headers: { ...headers, ...vary } };
  const packed = await compress(body, { level: 4 });
  return { ...answer, headers: { ...headers, ...vary, "content-encoding": "gzip" }, body: packed };
}

const accepts = (encodings: string): boolean =>
  encodings.split(",").some((part) => {
    const [name = "", ...weights] = part.split(";").map((piece) => piece.trim().toLowerCase());
    return (name === "gzip" || name === "*") && !weights.some((weight) => /^q=0(?:\.0*)?$/.test(weight));
  });
