import { failure, type Result, success } from "../failures.ts";

/** Text and the encoding that it was read with. */
export interface Decoded {
  text: string;
  encoding: string;
}

/**
 * Bytes to text, never with silent damage.
 * Fails with `empty` (no byte or only white space), `unsupported` (binary) or `undecodable`.
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length === 0) return failure("empty");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.subarray(0, 8192).includes(0) ? failure("unsupported", { found: "binary" }) : failure("undecodable");
  }
  if (text.slice(0, 8192).includes("\u0000")) return failure("unsupported", { found: "binary" });
  if (text.trim() === "") return failure("empty");
  return success({ text, encoding: "utf-8" });
}
