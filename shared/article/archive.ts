import { Gunzip, Inflate } from "fflate";
import { failure, type Result, success } from "../failures.ts";

/** What an archive may unpack to, all entries together. */
export const archiveLimits = { bytes: 64 << 20, entries: 1000, ratio: 250, depth: 2 } as const;

/** One file in an archive, unpacked. */
export interface ArchiveEntry {
  name: string;
  bytes: Uint8Array;
}

/** Counts what all archives of one object unpack to, so that nesting cannot go around the limit. */
export class UnpackBudget {
  left: number = archiveLimits.bytes;
  entries: number = archiveLimits.entries;
}

class OverLimit extends Error {}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

/** Fed in small pieces, so that a bomb stops at the limit and not after it. */
const piece = 16_384;

interface Stream {
  push(chunk: Uint8Array, final?: boolean): void;
}

function collect(
  bytes: Uint8Array,
  budget: UnpackBudget,
  open: (take: (chunk: Uint8Array) => void) => Stream,
): Result<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  // small files may shrink a lot, and harm nobody
  const most = Math.min(budget.left, Math.max(1 << 20, bytes.length * archiveLimits.ratio));
  try {
    const stream = open((chunk) => {
      total += chunk.length;
      if (total > most) throw new OverLimit();
      chunks.push(chunk);
    });
    for (let i = 0; i < bytes.length; i += piece) stream.push(bytes.subarray(i, i + piece), i + piece >= bytes.length);
  } catch (error) {
    return error instanceof OverLimit
      ? failure("archive-limit", { limit: most })
      : failure("malformed", { found: "damaged compression" });
  }
  budget.left -= total;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return success(whole);
}

export const gunzip = (bytes: Uint8Array, budget: UnpackBudget): Result<Uint8Array> =>
  collect(bytes, budget, (take) => new Gunzip((chunk) => take(chunk)));

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** Where the list of entries begins, from the record at the end of the file. */
function directoryOf(bytes: Uint8Array): { at: number; count: number } | undefined {
  const first = Math.max(0, bytes.length - 65_557);
  for (let i = bytes.length - 22; i >= first; i--)
    if (u32(bytes, i) === 0x06054b50) return { at: u32(bytes, i + 16), count: u16(bytes, i + 10) };
  return undefined;
}

/** The files of a zip in order; folders left out. Names are labels only, nothing is ever written under them. */
export function unzip(bytes: Uint8Array, budget: UnpackBudget): Result<ArchiveEntry[]> {
  const directory = directoryOf(bytes);
  if (directory === undefined) return failure("malformed", { found: "zip without a directory" });
  if (directory.count > budget.entries) return failure("archive-limit", { entries: directory.count });
  budget.entries -= directory.count;
  const entries: ArchiveEntry[] = [];
  let at = directory.at;
  for (let i = 0; i < directory.count; i++) {
    if (u32(bytes, at) !== 0x02014b50) return failure("malformed", { found: "damaged zip directory" });
    const [flags, method, size] = [u16(bytes, at + 8), u16(bytes, at + 10), u32(bytes, at + 20)];
    const [nameLength, extra, comment] = [u16(bytes, at + 28), u16(bytes, at + 30), u16(bytes, at + 32)];
    const local = u32(bytes, at + 42);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    if ((flags & 1) !== 0) return failure("encrypted");
    const name = entryName(rawName);
    if (name.endsWith("/")) continue;
    if (u32(bytes, local) !== 0x04034b50) return failure("malformed", { found: "damaged zip entry" });
    const from = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
    const packed = bytes.subarray(from, from + size);
    if (packed.length < size) return failure("malformed", { found: "truncated zip" });
    const unpacked = unpackEntry(packed, method, budget);
    if (!unpacked.ok) return unpacked;
    entries.push({ name, bytes: unpacked.value });
  }
  return success(entries);
}

function unpackEntry(packed: Uint8Array, method: number, budget: UnpackBudget): Result<Uint8Array> {
  if (method === 8) return collect(packed, budget, (take) => new Inflate((chunk) => take(chunk)));
  if (method !== 0) return failure("malformed", { found: `zip compression method ${method}` });
  if (packed.length > budget.left) return failure("archive-limit", { limit: budget.left });
  budget.left -= packed.length;
  return success(packed);
}

function entryName(raw: Uint8Array): string {
  for (const label of ["utf-8", "shift_jis"]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(raw);
    } catch {}
  }
  return new TextDecoder("windows-1252").decode(raw);
}
