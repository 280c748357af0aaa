import { inject } from "vitest";
import { type LocalStack, type LocalStackOptions, startLocalStack } from "../../infra/local/stack.ts";
import { readTemplates } from "../../infra/local/synthesize.ts";

/** A local stack on free ports, of the templates and bundles that were made for all tests. */
export async function startTestStack(options: Omit<LocalStackOptions, "port" | "assembly">): Promise<LocalStack> {
  const folder = inject("assembly");
  return startLocalStack({ port: 0, ...options, assembly: { documents: await readTemplates(folder), folder } });
}
