import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type FoundFile, findFiles } from "../files/find-files.ts";

/** Milliseconds between two looks at the folder; large folders are looked at more seldom. */
const pause = 1_000;

/**
 * Files of a folder that are new or have changed, in batches, those that are there at first included. A file is given
 * out when it looked the same twice, so that none is taken while it is still being written. Looking, rather than being
 * told by the system, also works on network drives.
 */
export async function* changedFiles(folder: string, signal: AbortSignal): AsyncGenerator<FoundFile[]> {
  const given = new Map<string, string>();
  let before = new Map<string, string>();
  while (!signal.aborted) {
    const began = performance.now();
    const { files } = await findFiles([folder]);
    const now = new Map<string, string>();
    const changed: FoundFile[] = [];
    for (const file of files) {
      const look = await lookOf(file.path);
      if (look === undefined) continue;
      now.set(file.path, look);
      if (before.get(file.path) !== look || given.get(file.path) === look) continue;
      given.set(file.path, look);
      changed.push(file);
    }
    before = now;
    if (changed.length > 0) yield changed;
    await sleep(Math.max(pause, 4 * (performance.now() - began)), undefined, { signal }).catch(() => {});
  }
}

/** Size and time of change; undefined for a file that is gone. */
async function lookOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
