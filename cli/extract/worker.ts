import { parentPort } from "node:worker_threads";
import type { OutputFormat } from "./formats.ts";
import { runFile } from "./run-files.ts";

/** One core's share of `quotient extract`: a file in, its outcome out. */
parentPort?.on("message", async (work: { index: number; path: string; format: OutputFormat; columns: number }) => {
  const outcome = await runFile(work.path, work.format, work.columns);
  parentPort?.postMessage(
    { index: work.index, outcome },
    outcome.ok ? outcome.written.map(({ buffer }) => buffer) : [],
  );
});
