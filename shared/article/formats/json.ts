import { failure, type Result, success } from "../../failures.ts";
import type { Piece } from "../rendered.ts";
import type { ArticleDraft } from "./draft.ts";
import { readFragment, withTitle } from "./html.ts";
import { fieldsOfJson, isObject, type JsonObject, own } from "./json-fields.ts";

const mostArticles = 10_000;
const bodyNames = [
  "articleBody",
  "body_text",
  "body_xhtml",
  "body_html",
  "body",
  "text",
  "content_text",
  "content_html",
  "content",
  "html",
  "description_text",
  "summary",
  "description",
] as const;
const listNames = ["items", "articles", "results", "docs", "data", "@graph"] as const;

/** JSON documents and lists of them, and JSON lines: schema.org articles, JSON Feed, ninjs, plain objects. */
export async function readJson(text: string): Promise<Result<ArticleDraft[]>> {
  const values = parseValues(text);
  if (values === undefined) return failure("malformed", { format: "json" });
  const objects = values.flatMap((value) => articlesIn(value, 0));
  if (objects.length > mostArticles) return failure("archive-limit", { entries: objects.length });
  const drafts: ArticleDraft[] = [];
  for (const [i, object] of objects.entries()) {
    const fields = fieldsOfJson(object);
    const pieces = withTitle(await piecesOfBody(object), fields.title);
    if (pieces.length === 0) continue;
    const id = own(object, "id") ?? own(object, "uri") ?? own(object, "@id");
    const part = typeof id === "string" || typeof id === "number" ? String(id) : String(i + 1);
    drafts.push({ format: "json", pieces, fields, ...(objects.length > 1 ? { part } : {}) });
  }
  return drafts.length > 0 ? success(drafts) : failure("empty", { format: "json" });
}

function parseValues(text: string): unknown[] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length < 2) return undefined;
    try {
      return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

function articlesIn(value: unknown, depth: number): JsonObject[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  if (!isObject(value)) return [];
  if (bodyOf(value) !== undefined && !listNames.some((name) => Array.isArray(own(value, name)))) return [value];
  for (const name of listNames) {
    const list = own(value, name);
    if (Array.isArray(list)) return articlesIn(list, depth + 1);
  }
  return bodyOf(value) === undefined ? [] : [value];
}

function bodyOf(object: JsonObject): unknown {
  for (const name of bodyNames) {
    const body = own(object, name);
    if ((typeof body === "string" && body.trim() !== "") || (Array.isArray(body) && body.length > 0)) return body;
  }
  return undefined;
}

const looksLikeMarkup = /<(?:p|div|br|h[1-6]|ul|li|a|b|i|em|strong|span|blockquote)[\s/>]/i;

async function piecesOfBody(object: JsonObject): Promise<Piece[]> {
  const body = bodyOf(object);
  const parts = (Array.isArray(body) ? body : [body]).flatMap((part) =>
    typeof part === "string" ? [part] : isObject(part) ? [bodyOf(part)].filter((x) => typeof x === "string") : [],
  ) as string[];
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (looksLikeMarkup.test(part)) pieces.push(...(await readFragment(part)));
    else pieces.push(...part.split(/\r\n|[\n\r\u2028\u2029]/).map((text) => ({ text })));
  }
  return pieces.filter((piece) => piece.text.trim() !== "");
}
