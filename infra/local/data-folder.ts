import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the local stack keeps its data. Only the names below are ever made or removed in it. */
export interface DataFolder {
  path: string;
  /** Nothing was kept here before. */
  isNew: boolean;
  file(name: (typeof entries)[number]): string;
  /** Lets another instance use it. */
  release(): void;
}

const entries = ["objects", "table", "logs", "cdk.out", "parameters.json", "tags.json", "stack.json", "lock"] as const;

/** Takes the folder for this process; a second instance is refused with a clear error. */
export function takeDataFolder(path: string, { fresh = false } = {}): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const file = (name: (typeof entries)[number]): string => join(folder, name);
  takeLock(file("lock"), folder);
  if (fresh) for (const name of entries) if (name !== "lock") rmSync(file(name), { recursive: true, force: true });
  const release = (): void => rmSync(file("lock"), { force: true });
  process.once("exit", release);
  const isNew = !existsSync(file("objects"));
  return {
    path: folder,
    isNew,
    file,
    release: () => {
      process.off("exit", release);
      release();
    },
  };
}

function takeLock(lock: string, folder: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(lock, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 0) throw error;
    }
    const holder = Number(readFileSync(lock, "utf8"));
    if (isAlive(holder)) {
      throw new Error(
        `another stack (process ${holder}) uses the data folder ${folder}: stop it, or choose another folder with --data`,
      );
    }
    // It ended without giving the folder back.
    rmSync(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !hasEnded(pid);
}

/** A process that was killed may keep its id for a while, until its parent has taken note (Linux tells). */
function hasEnded(pid: number): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
