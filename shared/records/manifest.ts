import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { RowKey } from "./keys.ts";

/**
 * Which rows an article has: the keys of one version, packed into one value of the binary set `written`. A version
 * adds its value before it writes the first row and is the only value left after its last deletion, so a crash at
 * any point leaves a trail to every row that may stand.
 */
export function packKeys(keys: readonly RowKey[]): Uint8Array {
  const lines = keys.map(({ pk, sk }) => `${pk}\t${sk}`).sort();
  return Buffer.concat([Uint8Array.of(format), deflateRawSync(lines.join("\n"), { level: 9, dictionary })]);
}

/** What names the format: deflated data cannot begin with it, and those of releases without a dictionary are just that. */
const format = 7;

/** Keys that nearly every article has. Part of the format: never change it. */
const dictionary = Buffer.from(
  "A#\tMETRIC#0001\nA#\tMETRIC#0002\nA#\tQUOTE#0001\nF#article#0\t2024-\nF#organization#\t2024-\nF#measure#0\t\n" +
    "F#multiple#0\t\nF#time#0\t\nF#points#0\t\nF#count#0\t\nF#money#0\t\nF#percent#0\t\nF#quote#0\t\nF#speaker#0\t#2024-\n" +
    "F#subject#の\t2024-01-01T00:00:00Z#\nP#\t2024-01-01T00:00:00Z##00001\nP#\t~##0000",
);

export function unpackKeys(packed: Uint8Array): RowKey[] {
  const text = (
    packed[0] === format ? inflateRawSync(packed.subarray(1), { dictionary }) : inflateRawSync(packed)
  ).toString("utf8");
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
