import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { RowKey } from "./keys.ts";

/**
 * Which rows an article has: the keys of one version, packed into one value of the binary set `written`. A version
 * adds its value before it writes the first row and is the only value left after its last deletion, so a crash at
 * any point leaves a trail to every row that may stand.
 */
export function packKeys(keys: readonly RowKey[]): Uint8Array {
  const lines = keys.map(({ pk, sk }) => `${pk}\t${sk}`).sort();
  return deflateRawSync(lines.join("\n"), { level: 9 });
}

export function unpackKeys(packed: Uint8Array): RowKey[] {
  const text = inflateRawSync(packed).toString("utf8");
  return text === ""
    ? []
    : text.split("\n").map((line) => {
        const tab = line.indexOf("\t");
        return { pk: line.slice(0, tab), sk: line.slice(tab + 1) };
      });
}

/** Keys that were written for earlier versions and are none of the new one's. */
export function obsoleteKeys(earlier: readonly Uint8Array[], wanted: readonly RowKey[]): RowKey[] {
  const still = new Set(wanted.map(({ pk, sk }) => `${pk}\t${sk}`));
  const obsolete = new Map<string, RowKey>();
  for (const key of earlier.flatMap((packed) => unpackKeys(packed))) {
    const line = `${key.pk}\t${key.sk}`;
    if (!still.has(line)) obsolete.set(line, key);
  }
  return [...obsolete.values()];
}
