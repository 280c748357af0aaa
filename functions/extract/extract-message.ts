import type { ExtractMessage } from "../../shared/contract/messages.ts";

/** The message in a body; throws for anything else. */
export function readExtractMessage(body: string): ExtractMessage {
  const { articleId, version } = (JSON.parse(body) ?? {}) as Partial<Record<keyof ExtractMessage, unknown>>;
  if (typeof articleId !== "string" || articleId === "" || typeof version !== "string" || version === "")
    throw new Error("the message names no article version");
  return { articleId, version };
}
