import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Of one start in a new process: milliseconds, and bytes. */
export interface Start {
  import: number;
  first: number;
  total: number;
  /** Of the bundle's files that were loaded; only where asked for. */
  bytes: number;
  /** The process' resident memory at its highest. */
  peak: number;
}

/** Imports the bundle in a folder and hands it the event in a file; `heap` bounds it in megabytes, `sizes` asks for `bytes`. */
export async function coldStart(
  bundle: string,
  event: string,
  env: NodeJS.ProcessEnv,
  { heap, sizes }: { heap?: number; sizes?: boolean } = {},
): Promise<Start> {
  const main = join(import.meta.dirname, "cold-start-main.mjs");
  const options = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const words = [main, join(bundle, "index.mjs"), event, ...(sizes === true ? ["sizes"] : [])];
  const { stdout } = await run(process.execPath, [...options, ...words], { env, maxBuffer: 64 * 2 ** 20 });
  const line = stdout.split("\n").find((one) => one.startsWith("measured "));
  return JSON.parse(line?.slice("measured ".length) ?? "{}") as Start;
}
