import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { synthesize } from "../../infra/local/synthesize.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder with the synthesized dev environment. */
    assembly: string;
  }
}

let folder: string | undefined;

/** Every test of the local stack runs the same templates and bundles: they are made once. */
export async function setup({ provide }: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "quotient-assembly-"));
  await synthesize("dev", folder);
  provide("assembly", folder);
}

export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
