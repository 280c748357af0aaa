import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

/** A file with the name it goes by: relative to the folder that was named, `/` between its parts. */
export interface FoundFile {
  path: string;
  name: string;
}

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
export async function findFiles(paths: readonly string[]): Promise<{ files: FoundFile[]; unreadable: Unreadable[] }> {
  const files: FoundFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.push({ path, name: basename(path) });
        continue;
      }
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      const found = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => ({ path: file, name: relative(path, file).split(sep).join("/") }))
        .filter(({ name }) => !name.split("/").some((part) => part.startsWith(".")));
      files.push(...found.sort((a, b) => (a.path < b.path ? -1 : 1)));
    } catch (error) {
      unreadable.push({ path, reason: fileError(error) });
    }
  }
  return { files, unreadable };
}
