import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { Faults } from "../../infra/local/faults.ts";
import { type LocalStack, startLocalStack } from "../../infra/local/stack.ts";
import { readTemplates } from "../../infra/local/synthesize.ts";
import type { TemplateDocument } from "../../infra/local/template.ts";

export interface ProbeStack extends LocalStack {
  folder: string;
  /** What the worker was given so far. */
  seen(worker: "deduplicate" | "extract"): Promise<Seen[]>;
  end(): Promise<void>;
}

export interface Seen {
  pid: number;
  remaining: number;
  record: { messageId: string; body: string; attributes: Record<string, string> };
}

/** The real template with probes in the place of the bundles, short timeouts and an early end of the road. */
export async function startProbeStack(faults: Faults = {}): Promise<ProbeStack> {
  const folder = await mkdtemp(join(tmpdir(), "quotient-probe-"));
  const assets = join(folder, "assembly");
  const documents = await readTemplates(inject("assembly"));
  for (const name of ["deduplicate", "extract", "query"]) {
    const asset = join(assets, `asset.${name}`);
    await mkdir(asset, { recursive: true });
    const probe = name === "query" ? "query" : "worker";
    await copyFile(join(import.meta.dirname, "probes", `${probe}.mjs`), join(asset, "index.mjs"));
  }
  for (const document of documents) shorten(document);
  const stack = await startLocalStack({
    port: 0,
    data: join(folder, "data"),
    assembly: { documents, folder: assets },
    faults,
  });
  return {
    ...stack,
    folder,
    seen: async (worker) => {
      const text = await readFile(join(assets, `asset.${worker}`, "seen.jsonl"), "utf8").catch(() => "");
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Seen);
    },
    end: async () => {
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function shorten({ Resources }: TemplateDocument): void {
  for (const { Type, Properties = {} } of Object.values(Resources)) {
    if (Type === "AWS::Lambda::Function") {
      const name = String(Properties.FunctionName).split("-").at(-1);
      Object.assign(Properties, { Timeout: 1, Code: { S3Key: `${name}.zip` } });
    }
    if (Type === "AWS::SQS::Queue" && Properties.RedrivePolicy !== undefined) {
      Object.assign(Properties.RedrivePolicy as object, { maxReceiveCount: 2 });
    }
  }
}

/** Asks until the answer satisfies; the last answer is in the error. */
export async function until<T>(ask: () => Promise<T> | T, satisfied: (value: T) => boolean, most = 60_000): Promise<T> {
  const end = Date.now() + most;
  for (;;) {
    const value = await ask();
    if (satisfied(value)) return value;
    if (Date.now() > end) throw new Error(`not within ${most} ms; last: ${JSON.stringify(value)?.slice(0, 500)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
