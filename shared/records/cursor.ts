import { createHmac, timingSafeEqual } from "node:crypto";

/** Keys that cursors are signed with; `previous` is still accepted while a rotation is under way. */
export interface CursorKeys {
  current: string;
  previous?: string;
}

/** Where a list goes on: whatever the list needs, small and free of secrets. */
export type CursorPlace = readonly (string | number | null)[];

const signatureBytes = 18;

const sign = (place: string, query: string, key: string): Buffer =>
  createHmac("sha256", key).update(`${query}\n${place}`).digest().subarray(0, signatureBytes);

/**
 * An opaque cursor: the place and a signature (HMAC-SHA-256, cut to 144 bits) over it and the query that it belongs
 * to, so that neither can be altered and a cursor of one query is none of another.
 */
export function writeCursor(place: CursorPlace, query: string, { current }: CursorKeys): string {
  const text = Buffer.from(JSON.stringify(place)).toString("base64url");
  return `${text}.${sign(text, query, current).toString("base64url")}`;
}

/** The place of a cursor; undefined where it is no cursor, was altered, or belongs to another query. */
export function readCursor(cursor: string, query: string, { current, previous }: CursorKeys): CursorPlace | undefined {
  const [text = "", signature = "", ...rest] = cursor.split(".");
  const given = Buffer.from(signature, "base64url");
  if (rest.length > 0 || given.length !== signatureBytes) return undefined;
  const keys = previous === undefined ? [current] : [current, previous];
  if (!keys.some((key) => timingSafeEqual(given, sign(text, query, key)))) return undefined;
  return JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as CursorPlace;
}
