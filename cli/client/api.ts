import { CliError, exitCodes } from "../exit-codes.ts";
import type { Target } from "./target.ts";

/** One page of a list. */
export interface Page {
  data: Record<string, unknown>[];
  meta: { nextCursor?: string | null };
}

/** What the API says against a request (RFC 9457). */
interface Problem {
  title?: string;
  detail?: string;
  code?: string;
  allowed?: string[];
}

/** An answer of the API that is an error. */
export class ProblemError extends CliError {
  readonly status: number;

  constructor(status: number, { title, detail = title ?? `HTTP ${status}`, allowed = [] }: Problem) {
    const refused = status === 401 || status === 403;
    const hint = refused
      ? "Are these credentials allowed to call the API of this environment?"
      : allowed.length > 0 && !detail.includes(allowed[0] as string)
        ? `Allowed: ${allowed.join(", ")}.`
        : "";
    const isUsage = status < 500 && status !== 429 && !refused;
    super(`${detail} ${hint}`.trim(), isUsage ? exitCodes.usage : exitCodes.service);
    this.status = status;
  }
}

export type Parameters = Record<string, string | number | undefined>;

/** A GET on the API of a target, signed where the environment asks for it. */
export async function get<T>(target: Target, path: string, parameters: Parameters = {}): Promise<T> {
  const url = new URL(target.apiUrl + path);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== "") url.searchParams.set(name, String(value));
  let response: Response;
  try {
    response = await fetch(url, { headers: { accept: "application/json", ...(await authorize(target, url)) } });
  } catch (error) {
    throw new CliError(
      `${target.apiUrl} does not answer. ${target.name === "local" ? "Does `npm start` still run?" : ""}`,
      exitCodes.service,
      { cause: error },
    );
  }
  if (!response.ok) throw new ProblemError(response.status, (await response.json().catch(() => ({}))) as Problem);
  return (await response.json()) as T;
}

async function authorize(target: Target, url: URL): Promise<Record<string, string>> {
  switch (target.authorization) {
    case "none":
      return {};
    case "jwt": {
      const token = process.env.QUOTIENT_TOKEN;
      if (!token)
        throw new CliError(`the environment ${target.name} asks for a token: set QUOTIENT_TOKEN.`, exitCodes.usage);
      return { authorization: `Bearer ${token}` };
    }
    case "iam": {
      const { signedHeaders } = await import("./sign.ts");
      return signedHeaders(url, target.region);
    }
  }
}

/** All rows of a list up to `most`, page by page. */
export async function* rows(
  target: Target,
  path: string,
  parameters: Parameters,
  most: number,
): AsyncGenerator<Record<string, unknown>> {
  let cursor: string | undefined;
  let given = 0;
  do {
    const page: Page = await get(target, path, { ...parameters, limit: Math.min(200, most - given), cursor });
    for (const row of page.data) {
      if (given++ >= most) return;
      yield row;
    }
    cursor = page.meta.nextCursor ?? undefined;
  } while (cursor !== undefined && given < most);
}
