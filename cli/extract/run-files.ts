import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { fileError } from "../files/find-files.ts";
import { describeFailure, extractBytes } from "./extract-file.ts";
import { type OutputFormat, writerFor } from "./formats.ts";

/** What became of one file: its articles as written in UTF-8, which workers hand over uncopied; or why there are none. */
export type FileOutcome = { ok: true; written: Uint8Array<ArrayBuffer>[] } | { ok: false; reason: string };

/** Reads and extracts one file. */
export async function runFile(path: string, format: OutputFormat, columns: number): Promise<FileOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, reason: fileError(error) };
  }
  const found = await extractBytes(path, bytes);
  if (!Array.isArray(found)) return { ok: false, reason: `${found.code}: ${describeFailure(found)}` };
  const writer = writerFor(format, columns);
  const encoder = new TextEncoder();
  return { ok: true, written: found.map((file) => encoder.encode(writer.write(file))) };
}

/** Below this many files a worker costs more to start than it saves. */
const worthWorkers = 64;
/** How many files a worker has in hand, so that it need not wait for the next one. */
const inHand = 8;
/** How many files may be finished ahead of the one that is written next: bounds memory. */
const ahead = 256;

/**
 * Extracts files, over all cores where there are many, and hands the outcomes on in the order of the files.
 * @param onOutcome is awaited, so that a slow reader of the output slows the work down.
 */
export async function runFiles(
  files: readonly string[],
  options: { format: OutputFormat; columns: number; jobs?: number },
  onOutcome: (path: string, outcome: FileOutcome) => Promise<void>,
): Promise<void> {
  const jobs = options.jobs ?? (files.length < worthWorkers ? 1 : availableParallelism());
  if (jobs <= 1) {
    for (const path of files) await onOutcome(path, await runFile(path, options.format, options.columns));
    return;
  }
  const workers = Array.from(
    { length: Math.min(jobs, files.length) },
    () => new Worker(new URL("./worker.ts", import.meta.url)),
  );
  try {
    await drive(workers, files, options, onOutcome);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function drive(
  workers: readonly Worker[],
  files: readonly string[],
  { format, columns }: { format: OutputFormat; columns: number },
  onOutcome: (path: string, outcome: FileOutcome) => Promise<void>,
): Promise<void> {
  const finished = new Map<number, FileOutcome>();
  const idle: Worker[] = [];
  let next = 0;
  let written = 0;
  let writing = false;
  return new Promise((resolve, reject) => {
    const give = (worker: Worker): void => {
      if (next >= files.length) return;
      if (next - written > ahead) {
        idle.push(worker);
        return;
      }
      const index = next++;
      worker.postMessage({ index, path: files[index], format, columns });
    };
    const write = async (): Promise<void> => {
      if (writing) return;
      writing = true;
      for (let outcome = finished.get(written); outcome !== undefined; outcome = finished.get(written)) {
        finished.delete(written);
        await onOutcome(files[written] as string, outcome);
        written++;
        const worker = idle.pop();
        if (worker !== undefined) give(worker);
      }
      writing = false;
      if (written === files.length) resolve();
    };
    for (const worker of workers) {
      worker.on("error", reject);
      worker.on("message", ({ index, outcome }: { index: number; outcome: FileOutcome }) => {
        finished.set(index, outcome);
        give(worker);
        write().catch(reject);
      });
      for (let i = 0; i < inHand; i++) give(worker);
    }
  });
}
