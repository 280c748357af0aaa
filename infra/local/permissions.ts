import type { IncomingMessage } from "node:http";
import type { ServiceCall } from "./faults.ts";
import type { Template } from "./template.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

/** What a function's call needs, in the words of policies. */
export interface Need {
  /** Which function calls; the local stack gives each its own access key, named after it. */
  caller: string;
  action: string;
  /** Undefined where the resource stands in the body of the request. */
  resource?: string;
}

/**
 * The roles of the template, held against what its functions do on this machine, so that a right that is missing shows
 * here and not in the cloud. Other callers may do everything.
 */
export class Permissions {
  private readonly grants = new Map<string, { action: string; resource: string }[]>();

  constructor(template: Template) {
    const policies = template.all<{ Roles: string[]; PolicyDocument: { Statement: Statement[] } }>("AWS::IAM::Policy");
    for (const { properties } of template.all<{ FunctionName: string; Role: string }>("AWS::Lambda::Function")) {
      const role = properties.Role.split(":").at(-1) ?? "";
      const statements = policies
        .filter((policy) => policy.properties.Roles.includes(role))
        .flatMap((policy) => policy.properties.PolicyDocument.Statement);
      const grants = statements.flatMap(({ Action, Resource }) =>
        [Action]
          .flat()
          .flatMap((action) => [Resource].flat().map((resource) => ({ action, resource: String(resource) }))),
      );
      this.grants.set(properties.FunctionName, grants);
    }
  }

  /** Why a request may not be done; undefined where it may. */
  refusal(request: IncomingMessage, call: ServiceCall): string | undefined {
    const caller = callerOf(request);
    const grants = this.grants.get(caller);
    if (grants === undefined) return undefined;
    for (const { action, resource } of needsOf(request, call)) {
      const granted = grants.some(
        (grant) => grant.action === action && (resource === undefined || covers(grant.resource, resource)),
      );
      if (!granted)
        return `${caller} is not authorized to perform ${action}${resource === undefined ? "" : ` on ${resource}`}`;
    }
    return undefined;
  }
}

/** The access key in the signature of a request, or of a presigned URL. */
function callerOf({ headers, url = "/" }: IncomingMessage): string {
  const header = /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1];
  if (header !== undefined) return header;
  const query = new URL(url, "http://local").searchParams.get("X-Amz-Credential");
  return query?.split("/")[0] ?? "";
}

function needsOf(request: IncomingMessage, { service, method, operation }: ServiceCall): Omit<Need, "caller">[] {
  switch (service) {
    case "s3":
      return objectNeeds(request, method);
    case "sqs":
      return [{ action: `sqs:${operation.replace(/Batch$/, "")}` }];
    default:
      return [{ action: `${service}:${operation}` }];
  }
}

function objectNeeds({ headers, url = "/" }: IncomingMessage, method: string): Omit<Need, "caller">[] {
  const { pathname, searchParams: query } = new URL(url, "http://local");
  const [, bucket = "", ...rest] = decodeURIComponent(pathname).split("/");
  const key = rest.join("/");
  if (key === "") {
    const action = method === "GET" || method === "HEAD" ? "s3:ListBucket" : `s3:${method} of a bucket`;
    return [{ action, resource: `arn:aws:s3:::${bucket}` }];
  }
  const resource = `arn:aws:s3:::${bucket}/${key}`;
  const verb = { GET: "Get", HEAD: "Get", PUT: "Put", POST: "Put", DELETE: "Delete" }[method] ?? method;
  if (query.has("tagging")) return [{ action: `s3:${verb}ObjectTagging`, resource }];
  const version = verb !== "Put" && query.has("versionId") ? "Version" : "";
  const needs = [{ action: `s3:${verb}Object${version}`, resource }];
  if (headers["x-amz-tagging"] !== undefined) needs.push({ action: "s3:PutObjectTagging", resource });
  return needs;
}

/** Only a star at the end, which is all that our policies use. */
const covers = (granted: string, asked: string): boolean =>
  granted.endsWith("*") ? asked.startsWith(granted.slice(0, -1)) : granted === asked;
