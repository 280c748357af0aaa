import { STATUS_CODES } from "node:http";
import type { ProblemAnswer } from "../../shared/contract/api-answers.ts";
import type { HttpAnswer } from "./http-types.ts";

/** Every error of the API: its stable code and its status. */
export const problemStatus = {
  "unknown-parameter": 400,
  "invalid-parameter": 400,
  "missing-parameter": 400,
  "invalid-cursor": 400,
  "invalid-body": 400,
  "too-broad": 400,
  "not-found": 404,
  "article-not-found": 404,
  "text-not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "payload-too-large": 413,
  "view-too-large": 413,
  "unsupported-media-type": 415,
  "too-many-requests": 429,
  "internal-error": 500,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export interface ProblemOptions {
  param?: string;
  allowed?: readonly string[];
  headers?: Record<string, string>;
}

/** An expected error of a request, with words for whoever made it. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.code = code;
    this.options = options;
  }
}

/** The answer that a problem becomes (RFC 9457). */
export function problemAnswer({ code, message, options }: HttpProblem, requestId: string): HttpAnswer {
  const status = problemStatus[code];
  const { param, allowed, headers = {} } = options;
  const body: ProblemAnswer = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: message,
    code,
    ...(param === undefined ? {} : { param }),
    ...(allowed === undefined ? {} : { allowed: [...allowed] }),
    requestId,
  };
  return {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
    body: JSON.stringify(body),
  };
}

const throttled: ReadonlySet<string> = new Set([
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "Throttling",
  "ThrottlingException",
  "SlowDown",
  "TooManyRequestsException",
]);

/** What was thrown, as a problem; undefined for a bug or a fault, which the caller is told nothing of. */
export function problemOf(thrown: unknown): HttpProblem | undefined {
  if (thrown instanceof HttpProblem) return thrown;
  if (thrown instanceof Error && throttled.has(thrown.name))
    return new HttpProblem("too-many-requests", "The store is busy; try again in a moment.", {
      headers: { "retry-after": "1" },
    });
  return undefined;
}
