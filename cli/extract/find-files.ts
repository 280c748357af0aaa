import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A path that was named but cannot be read, with the reason for the user. */
export interface Unreadable {
  path: string;
  reason: string;
}

const reasons: Record<string, string> = {
  ENOENT: "no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "too many links",
};

/** The words for a file system error. */
export const fileError = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined ? reasons[code] : undefined) ?? message;
};

/** Files that the paths name, folders searched through (hidden names left out), in a stable order. */
export async function findFiles(paths: readonly string[]): Promise<{ files: string[]; unreadable: Unreadable[] }> {
  const files: string[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.push(path);
        continue;
      }
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      const found = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter(
          (file) =>
            !file
              .slice(path.length)
              .split(/[\\/]/)
              .some((part) => part.startsWith(".")),
        );
      files.push(...found.sort());
    } catch (error) {
      unreadable.push({ path, reason: fileError(error) });
    }
  }
  return { files, unreadable };
}
