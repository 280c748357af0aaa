import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundleFunction, bundleOptions, functionNames } from "../../infra/bundle.ts";
import { startLocalStack } from "../../infra/local/stack.ts";
import { articleId } from "../../shared/records/keys.ts";
import { coldStart, type Start } from "./cold-start.ts";
import { median } from "./measure.ts";
import type { Section } from "./report.ts";
import { functionEnvironment, message, objectCreated, settled } from "./worker-events.ts";

const times = 9;

/** Cold starts (import of the bundle to the first result) against local services, beside a handler that does least. */
export async function functions(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "quotient-bench-"));
  const stack = await startLocalStack({ port: 0, data: join(folder, "data") });
  try {
    const key = "incoming/bench.txt";
    const sample = readFileSync(join(import.meta.dirname, "../../events/articles/ja-ferry.txt"));
    await fetch(`${stack.awsEndpoint}/${stack.bucket}/${key}`, { method: "PUT", body: sample });
    const article = { id: articleId(key), ...(await settled(stack, key)) };
    const environment = functionEnvironment(stack);
    const events = {
      bare: { key },
      deduplicate: objectCreated(key, article.version),
      extract: message({ articleId: article.id, version: article.version }),
      query: {
        version: "2.0",
        routeKey: "GET /v1/articles/{id}",
        rawPath: `/v1/articles/${article.id}`,
        rawQueryString: "",
        headers: {},
        pathParameters: { id: article.id },
        requestContext: { requestId: "bench", http: { method: "GET", path: `/v1/articles/${article.id}` } },
        isBase64Encoded: false,
      },
    };
    const bundles = {
      bare: bareBundle(folder),
      ...Object.fromEntries(functionNames.map((name) => [name, bundleFunction(name)])),
    };
    const rows: string[][] = [];
    let bare = 0;
    for (const [name, event] of Object.entries(events)) {
      const bundle = bundles[name as keyof typeof bundles];
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(event));
      const starts: Start[] = [];
      for (let i = 0; i < times; i++) starts.push(await coldStart(bundle, file, environment));
      const { bytes } = await coldStart(bundle, file, environment, { sizes: true });
      const total = median(starts.map((start) => start.total));
      if (name === "bare") bare = total;
      rows.push([
        name === "bare" ? "bare S3 → DynamoDB handler" : name,
        kilobytes(bytes),
        kilobytes(sizeOf(bundle)),
        median(starts.map((start) => start.import)).toFixed(0),
        median(starts.map((start) => start.first)).toFixed(0),
        total.toFixed(0),
        `${(total / bare).toFixed(2)}×`,
      ]);
    }
    return {
      title: "Cold starts and bundles",
      note: `Milliseconds in a new Node process, median of ${times}: import of the bundle, first result, both; against S3, SQS and DynamoDB on this machine. *Loaded* is what was read of the bundle until the first result, minified.`,
      columns: ["function", "loaded", "whole bundle", "import", "first result", "total", "to bare"],
      rows,
    };
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Built as the functions are. */
function bareBundle(folder: string): string {
  const outdir = join(folder, "bare");
  buildSync({
    entryPoints: { index: join(import.meta.dirname, "bare-handler.ts") },
    outdir,
    ...bundleOptions,
  });
  return outdir;
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** Bytes of all code in a bundle. */
const sizeOf = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".mjs"))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
