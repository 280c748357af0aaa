import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Template } from "./template.ts";

/** Values by the name that `ssm:GetParameter` is asked for. */
export type Parameters = ReadonlyMap<string, string>;

interface SecretProperties {
  Name: string;
  GenerateSecretString?: { SecretStringTemplate?: string; GenerateStringKey?: string };
}

/** The template's generated secrets, made once and kept in a file that only this user reads. */
export function openParameters(template: Template, file: string): Parameters {
  const kept = new Map<string, string>(readKept(file));
  for (const { properties } of template.all<SecretProperties>("AWS::SecretsManager::Secret")) {
    const name = `/aws/reference/secretsmanager/${properties.Name}`;
    if (kept.has(name)) continue;
    const generate = properties.GenerateSecretString ?? {};
    const random = randomBytes(36).toString("base64url");
    const value =
      generate.GenerateStringKey === undefined
        ? random
        : JSON.stringify({
            ...JSON.parse(generate.SecretStringTemplate ?? "{}"),
            [generate.GenerateStringKey]: random,
          });
    kept.set(name, value);
  }
  writeFileSync(file, JSON.stringify([...kept]), { mode: 0o600 });
  return kept;
}

function readKept(file: string): [string, string][] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as [string, string][];
  } catch {
    return [];
  }
}

/** Parameter Store's GetParameter, the one call that the functions make of it. */
export async function answerParameter(
  parameters: Parameters,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { Name } = JSON.parse(body || "{}") as { Name?: string };
  const value = parameters.get(Name ?? "");
  response.setHeader("content-type", "application/x-amz-json-1.1");
  if (request.headers["x-amz-target"] !== "AmazonSSM.GetParameter" || value === undefined) {
    response.writeHead(400).end(JSON.stringify({ __type: "ParameterNotFound", message: `no parameter ${Name}` }));
    return;
  }
  response.end(JSON.stringify({ Parameter: { Name, Type: "SecureString", Value: value, Version: 1 } }));
}
