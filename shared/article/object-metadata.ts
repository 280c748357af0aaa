import type { MetadataField, MetadataOrigin } from "../contract/records.ts";
import { fieldsOfJson, isObject } from "./formats/json-fields.ts";
import type { Metadata, SourceObject } from "./source.ts";

const names: Readonly<Record<string, MetadataField>> = {
  title: "title",
  headline: "title",
  source: "source",
  publisher: "source",
  author: "author",
  byline: "author",
  publishedat: "publishedAt",
  published: "publishedAt",
  "published-at": "publishedAt",
  published_at: "publishedAt",
  date: "publishedAt",
  dt: "publishedAt",
  url: "url",
  link: "url",
  lang: "language",
  language: "language",
};

type Fields = Partial<Record<MetadataField, string>>;

/** What is known of the object besides its content, surest first: sidecar, user metadata, tags. */
export function statedMetadata(source: SourceObject): Metadata {
  return merge(
    withOrigin(
      isObject(source.sidecar) ? { ...plainFields(source.sidecar), ...fieldsOfJson(source.sidecar) } : {},
      "sidecar",
    ),
    withOrigin(plainFields(source.userMetadata ?? {}), "object metadata"),
    withOrigin(plainFields(source.tags ?? {}), "tag"),
  );
}

/** What the object's key tells, least sure: source=…/lang=…/dt=… and a date in its name. */
export function keyMetadata(key: string): Metadata {
  const parts = key.split("/");
  const fields: Fields = {};
  for (const part of parts.slice(0, -1)) {
    const equals = part.indexOf("=");
    const field = equals > 0 ? names[part.slice(0, equals).toLowerCase()] : undefined;
    const value = part.slice(equals + 1).trim();
    if (field !== undefined && value !== "") fields[field] ??= decodeText(value);
  }
  const name = parts.at(-1) ?? "";
  const found = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  const date = found === null ? undefined : normaliseDate(`${found[1]}-${found[3]}-${found[4]}`);
  return merge(withOrigin(fields, "key"), withOrigin(date === undefined ? {} : { publishedAt: date }, "name"));
}

function plainFields(values: Record<string, unknown>): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(names, name.toLowerCase()) ? names[name.toLowerCase()] : undefined;
    if (field !== undefined && typeof value === "string" && value.trim() !== "") fields[field] ??= decodeText(value);
  }
  return fields;
}

/** Fields with where they come from; dates and languages in one form, those that are none left out. */
export function withOrigin(fields: Fields, from: MetadataOrigin): Metadata {
  const metadata: Metadata = {};
  for (const [name, raw] of Object.entries(fields)) {
    const field = name as MetadataField;
    const value =
      field === "publishedAt" ? normaliseDate(raw) : field === "language" ? normaliseLanguage(raw) : raw.slice(0, 1000);
    if (value !== undefined) metadata[field] = { value, from };
  }
  return metadata;
}

/** The first that states a field wins. */
export function merge(...all: Metadata[]): Metadata {
  const merged: Metadata = {};
  for (const metadata of all)
    for (const [field, value] of Object.entries(metadata)) merged[field as MetadataField] ??= value;
  return merged;
}

/** S3 carries ASCII only: words beyond it come percent-encoded or as RFC 2047 encoded words. */
export function decodeText(value: string): string {
  const words = value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(
      /=\?([\w-]{2,30})\?([BbQq])\?([^?\s]{0,2000})\?=/g,
      (whole: string, charset: string, kind: string, body: string) => {
        try {
          const bytes =
            kind.toLowerCase() === "b" ? Uint8Array.from(atob(body), (ch) => ch.charCodeAt(0)) : quotedBytes(body);
          return new TextDecoder(charset, { fatal: true }).decode(bytes);
        } catch {
          return whole;
        }
      },
    );
  if (!/%[0-9a-f]{2}/i.test(words)) return words.trim();
  try {
    return decodeURIComponent(words).trim();
  } catch {
    return words.trim();
  }
}

function quotedBytes(body: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < body.length; i++) {
    if (body[i] === "=" && /^[0-9a-f]{2}$/i.test(body.slice(i + 1, i + 3))) {
      bytes.push(Number.parseInt(body.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(body[i] === "_" ? 0x20 : body.charCodeAt(i));
  }
  return Uint8Array.from(bytes);
}

const languageTag = /^(ja|en|zh)(?:[-_]|$)/i;
const normaliseLanguage = (tag: string): string | undefined => languageTag.exec(tag.trim())?.[1]?.toLowerCase();

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const two = (n: number | string): string => String(n).padStart(2, "0");

/** An ISO 8601 date or instant from the forms in use; undefined for anything else. No machine zone is involved. */
export function normaliseDate(raw: string): string | undefined {
  const text = raw.trim();
  const iso =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      text,
    );
  if (iso !== null) {
    const date = isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (date === undefined || iso[4] === undefined || iso[7] === undefined) return date;
    return `${date}T${two(iso[4])}:${iso[5]}:${iso[6] ?? "00"}${zone(iso[7])}`;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{4})?)?$/.exec(text);
  if (compact !== null) {
    const date = isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (date === undefined || compact[7] === undefined) return date;
    return `${date}T${compact[4]}:${compact[5]}:${compact[6]}${zone(compact[7])}`;
  }
  const mail =
    /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?:\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|GMT|UTC|Z)?)?/i.exec(
      text,
    );
  if (mail !== null) {
    const date = isoDate(Number(mail[3]), monthNames.indexOf((mail[2] as string).toLowerCase()) + 1, Number(mail[1]));
    if (date === undefined || mail[4] === undefined || mail[7] === undefined) return date;
    return `${date}T${mail[4]}:${mail[5]}:${mail[6] ?? "00"}${zone(mail[7])}`;
  }
  const us = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/i.exec(text);
  if (us === null) return undefined;
  return isoDate(Number(us[3]), monthNames.indexOf((us[1] as string).toLowerCase()) + 1, Number(us[2]));
}

const zone = (text: string): string =>
  /^[+-]/.test(text) ? (text.includes(":") ? text : `${text.slice(0, 3)}:${text.slice(3)}`) : "Z";

function isoDate(year: number, month: number, date: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (length === undefined || date < 1 || date > length || year < 1000) return undefined;
  return `${year}-${two(month)}-${two(date)}`;
}
