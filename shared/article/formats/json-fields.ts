import type { MetadataField } from "../../contract/records.ts";

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An own property only: a document cannot reach what objects inherit. */
export const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The words of a value: a string, the name or main part of an object, or the first of a list. */
function wordsOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  if (typeof value === "number") return String(value);
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((item) => wordsOf(item, depth + 1) ?? []);
    return names.length > 0 ? names.join(", ") : undefined;
  }
  if (!isObject(value)) return undefined;
  for (const key of ["name", "main", "value", "title", "@id", "url"]) {
    const words = wordsOf(own(value, key), depth + 1);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Names under which the fields go: schema.org, JSON Feed, ninjs and plain ones. */
const fieldNames: readonly (readonly [MetadataField, readonly string[]])[] = [
  ["title", ["headline", "title", "name"]],
  [
    "publishedAt",
    [
      "datePublished",
      "date_published",
      "published_at",
      "publishedAt",
      "pubDate",
      "versioncreated",
      "firstcreated",
      "date",
    ],
  ],
  ["source", ["publisher", "source", "provider", "copyrightholder", "site_name"]],
  ["author", ["author", "authors", "byline", "creator"]],
  ["url", ["url", "canonicalUrl", "link", "uri"]],
  ["language", ["inLanguage", "language", "lang"]],
];

const articleType = /(?:Article|BlogPosting|Report|Posting)$/;

/** The fields that a JSON document states; of a list or graph the first article speaks. */
export function fieldsOfJson(value: unknown, depth = 0): Partial<Record<MetadataField, string>> {
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) {
      const fields = depth < 3 ? fieldsOfJson(item, depth + 1) : {};
      if (Object.keys(fields).length > 0) return fields;
    }
    return {};
  }
  if (!isObject(value)) return {};
  const graph = own(value, "@graph");
  if (graph !== undefined) return fieldsOfJson(graph, depth + 1);
  const type = wordsOf(own(value, "@type"));
  if (type !== undefined && !articleType.test(type)) return {};
  const fields: Partial<Record<MetadataField, string>> = {};
  for (const [field, names] of fieldNames) {
    for (const name of names) {
      const words = wordsOf(own(value, name));
      if (words === undefined) continue;
      fields[field] = words;
      break;
    }
  }
  return fields;
}
