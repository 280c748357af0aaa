import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LocalStack } from "./stack.ts";

const folder = join(import.meta.dirname, "../../events/articles");

/** Drops the sample articles into the bucket as a user would. */
export async function loadSamples({ awsEndpoint, bucket, incomingPrefix }: LocalStack): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const url = `${awsEndpoint}/${bucket}/${incomingPrefix}samples/${encodeURIComponent(name)}`;
    const response = await fetch(url, {
      method: "PUT",
      body: await readFile(join(folder, name)),
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
    if (!response.ok) throw new Error(`the sample ${name} could not be loaded: HTTP ${response.status}`);
  }
  return names;
}
