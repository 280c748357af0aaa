import type { FailureRecord } from "./contract/records.ts";

/** What becomes of work that failed: one function per worker acts on it. */
export type Fate = "retry" | "quarantine" | "stale" | "ignore";

/** Every expected failure of the pipeline, with its fate and the words for the user. */
export const failureTable = {
  empty: { fate: "quarantine", message: "The file holds no text. Upload a file with at least one paragraph." },
  "too-large": { fate: "quarantine", message: "The file is larger than this environment accepts." },
  undecodable: {
    fate: "quarantine",
    message: "The text could not be decoded without damage. Save the file as UTF-8 and upload it again.",
  },
  unsupported: {
    fate: "quarantine",
    message:
      "This kind of file is not supported. Supported: plain text, Markdown, HTML, JSON, RSS, Atom, NewsML, NITF, DOCX, PDF; .gz and .zip of these.",
  },
  malformed: { fate: "quarantine", message: "The file is damaged or not what its format promises." },
  encrypted: { fate: "quarantine", message: "The file is encrypted. Upload it without a password." },
  "archive-limit": {
    fate: "quarantine",
    message: "The archive unpacks to more than is allowed (size, number of entries, depth or ratio).",
  },
  "too-many-facts": {
    fate: "quarantine",
    message: "The article holds more figures and quotes than one article may. Split the file and upload the parts.",
  },
  "object-missing": { fate: "stale", message: "The object was removed or replaced before it was read." },
  "older-version": { fate: "stale", message: "A newer version of this article has already been handled." },
  "not-an-article": { fate: "ignore", message: "This event does not speak of an article." },
  "service-unavailable": { fate: "retry", message: "A service did not answer; the work is tried again." },
} as const satisfies Record<string, { fate: Fate; message: string }>;

export type FailureCode = keyof typeof failureTable;

/** An expected failure: a stable code, what to tell the user, and what is known of the case. */
export interface Failure {
  ok: false;
  code: FailureCode;
  message: string;
  detail?: Record<string, string | number | boolean>;
}

export interface Success<T> {
  ok: true;
  value: T;
}

export type Result<T> = Success<T> | Failure;

export const success = <T>(value: T): Success<T> => ({ ok: true, value });

/** A failure with the table's message; `detail` says what is particular to this case. */
export const failure = (code: FailureCode, detail?: Failure["detail"]): Failure => ({
  ok: false,
  code,
  message: failureTable[code].message,
  ...(detail === undefined ? {} : { detail }),
});

export const fateOf = (code: FailureCode): Fate => failureTable[code].fate;

/** The failure as a `rejected` article records it. */
export const failureRecord = ({ code, message, detail }: Failure): FailureRecord => ({
  code,
  message,
  ...(detail === undefined ? {} : { detail }),
});
