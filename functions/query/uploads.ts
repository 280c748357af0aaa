import { type UploadAnswer, uploadRequestSchema } from "../../shared/contract/api-answers.ts";
import { incomingPrefix, uploadSeconds } from "../../shared/contract/limits.ts";
import { articleId } from "../../shared/records/keys.ts";
import { HttpProblem } from "../middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";
import { single } from "./http/answers.ts";
import { readParameters } from "./http/read-parameters.ts";

/** Places that a caller may put one file into. */
export interface UploadPlaces {
  presign(file: { key: string; type: string; size: number; seconds: number }): Promise<string>;
}

/** `POST /v1/uploads`: where to put a file, and which article it will be. */
export async function createUpload(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  readParameters("createUpload", request.query);
  const { name, size, type = "application/octet-stream" } = readBody(request);
  if (size > deps.maxObjectBytes)
    throw new HttpProblem("payload-too-large", `A file may have at most ${deps.maxObjectBytes} bytes.`, {
      param: "size",
    });
  if (name.toLowerCase().endsWith(".meta.json"))
    throw new HttpProblem("invalid-body", "A sidecar (.meta.json) describes another object; put it beside that one.", {
      param: "name",
    });
  const now = deps.now();
  const key = `${incomingPrefix}${now.toISOString().slice(0, 10)}/${deps.newId()}-${safeName(name)}`;
  const data: UploadAnswer = {
    url: await deps.uploads.presign({ key, type, size, seconds: uploadSeconds }),
    key,
    articleId: articleId(key),
    headers: { "content-type": type },
    expiresAt: new Date(now.getTime() + uploadSeconds * 1000).toISOString(),
  };
  const answer = single(data, undefined, 201);
  return { ...answer, headers: { ...answer.headers, "cache-control": "no-store" } };
}

function readBody({ headers, body }: HttpRequest) {
  const type = headers["content-type"] ?? "application/json";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new HttpProblem("unsupported-media-type", `The body must be application/json, not ${type}.`, {
      headers: { accept: "application/json" },
    });
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new HttpProblem("invalid-body", 'The body must be JSON: {"name": "…", "size": 123, "type": "text/plain"}.');
  }
  const parsed = uploadRequestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const param = unknown ?? issue?.path.join(".") ?? "";
  const words = unknown === undefined ? (issue?.message ?? "is malformed") : "is not known here";
  throw new HttpProblem("invalid-body", `${param === "" ? "The body" : param}: ${words}.`, {
    ...(param === "" ? {} : { param }),
    ...(unknown === undefined ? {} : { allowed: Object.keys(uploadRequestSchema.shape) }),
  });
}

const longestName = 120;

/** The file's name as it may stand in a key: readable in any script, without folders, control characters or marks that URLs and shells stumble over. */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const safe = last
    .replace(/[^\p{L}\p{N}\p{M}._()-]+/gu, "_")
    .replace(/^[._]+/, "")
    .toWellFormed();
  if (safe.length <= longestName) return safe === "" ? "file" : safe;
  const dot = safe.lastIndexOf(".");
  const end = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : "";
  return `${safe.slice(0, longestName - end.length).replace(/[\uD800-\uDBFF]$/, "")}${end}`;
}
