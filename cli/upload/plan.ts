import { CliError, exitCodes } from "../exit-codes.ts";
import type { FoundFile } from "../files/find-files.ts";

/** A file and the key that it gets in the bucket. */
export interface PlannedFile {
  path: string;
  key: string;
  /** It holds metadata of the file that it is named after, and is no article. */
  sidecar: boolean;
}

/** A prefix below `incomingPrefix`, however it was written, as whole prefix of keys. */
export function keyPrefix(incomingPrefix: string, given = ""): string {
  const trimmed = given.replace(/^\/+|\/+$/g, "");
  const below = `${trimmed}/`.startsWith(incomingPrefix) ? trimmed.slice(incomingPrefix.length) : trimmed;
  return below === "" ? incomingPrefix : `${incomingPrefix}${below}/`;
}

/**
 * Keys for files, sidecars first so that they are there when their article is read. Names are composed (NFC): the same
 * file name gives the same article from whichever system it comes.
 */
export function planUploads(files: readonly FoundFile[], prefix: string): PlannedFile[] {
  const planned = new Map<string, PlannedFile>();
  for (const { path, name } of files) {
    const key = prefix + name.normalize("NFC");
    const other = planned.get(key);
    if (other !== undefined && other.path !== path)
      throw new CliError(
        `${other.path} and ${path} would both become ${key}. Upload them one after the other, each with its --prefix.`,
        exitCodes.usage,
      );
    planned.set(key, { path, key, sidecar: key.endsWith(".meta.json") });
  }
  const all = [...planned.values()];
  return [...all.filter(({ sidecar }) => sidecar), ...all.filter(({ sidecar }) => !sidecar)];
}
