import { failure, type Result, success } from "../failures.ts";
import { sampleBytes } from "./common-characters.data.ts";
import { plausibility } from "./encoding-score.ts";

/** Text and the encoding that it was read with. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** Weighed against each other where nothing else tells; the first of equals wins. */
const cascade = ["shift_jis", "euc-jp", "gb18030", "big5", "utf-16le", "utf-16be", "windows-1252"] as const;

/** Below it a text looks like no language that we read. */
const leastPlausible = 0.45;

/**
 * Bytes to text, never with silent damage: byte order mark, escape sequences, UTF-8, what the source declares,
 * then the encodings in use for the languages we read, weighed by what comes out.
 * Fails with `empty` (no byte or only white space), `unsupported` (binary) or `undecodable`.
 */
export function decode(bytes: Uint8Array, declared?: string): Result<Decoded> {
  if (bytes.length === 0) return failure("empty");
  const marked = byMark(bytes);
  if (marked !== undefined) return finish(strict(bytes, marked), marked);
  if (hasJisEscape(bytes)) {
    const text = strict(bytes, "iso-2022-jp");
    if (text !== undefined) return finish(text, "iso-2022-jp");
  }
  const wide = byZeros(bytes);
  if (wide !== undefined) {
    const text = strict(bytes, wide);
    if (text !== undefined && plausibility(text.slice(0, sampleBytes)) > -1) return finish(text, wide);
  }
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== undefined) return finish(utf8, "utf-8");
  if (mostlyUtf8(bytes)) return failure("undecodable", { found: "utf-8 with damaged characters" });
  const label = declared === undefined ? undefined : knownLabel(declared);
  if (label !== undefined && label !== "utf-8") {
    const text = strict(bytes, label);
    if (text !== undefined && plausibility(text.slice(0, sampleBytes)) >= leastPlausible) return finish(text, label);
  }
  return byScore(bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function strict(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function knownLabel(declared: string): string | undefined {
  try {
    return new TextDecoder(declared.trim()).encoding;
  } catch {
    return undefined;
  }
}

function finish(text: string | undefined, encoding: string): Result<Decoded> {
  if (text === undefined) return failure("undecodable", { encoding });
  if (text.slice(0, 8192).includes("\u0000")) return failure("unsupported", { found: "binary" });
  if (text.trim() === "") return failure("empty");
  return success({ text, encoding });
}

/** ESC $ B, ESC $ @ and ESC ( J open the characters of ISO-2022-JP, whose bytes are all ASCII. */
function hasJisEscape(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0 && i < sampleBytes; i = bytes.indexOf(0x1b, i + 1)) {
    const [second, third] = [bytes[i + 1], bytes[i + 2]];
    if (second === 0x24 && (third === 0x40 || third === 0x42)) return true;
    if (second === 0x28 && third === 0x4a) return true;
  }
  return false;
}

/** UTF-16 without a mark: zero bytes stand nearly all on one side of the pairs. */
function byZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const end = Math.min(bytes.length, 8192) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (even + odd < 1 || bytes.length % 2 === 1) return undefined;
  if (odd > even * 8 && odd > end / 100) return "utf-16le";
  return even > odd * 8 && even > end / 100 ? "utf-16be" : undefined;
}

/** Whether the bytes were UTF-8 before something damaged them: most sequences of many bytes are whole. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  const end = Math.min(bytes.length, sampleBytes * 4);
  for (let i = 0; i < end; ) {
    const b = bytes[i] as number;
    const need = b < 0x80 ? 0 : b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : -1;
    let k = 0;
    while (k < need && ((bytes[i + 1 + k] ?? 0) & 0xc0) === 0x80) k++;
    if (need > 1 && k === need) whole++;
    else if (need !== 0 && k !== need) broken++;
    i += 1 + Math.max(0, k);
  }
  return whole >= 3 && whole > broken * 2;
}

function byScore(bytes: Uint8Array): Result<Decoded> {
  const sample = bytes.subarray(0, sampleBytes);
  const binary = sample.indexOf(0) >= 0;
  let best: { label: string; score: number } | undefined;
  for (const label of cascade) {
    // zero bytes stand in UTF-16 only, and only in pairs
    if (label.startsWith("utf-16") ? bytes.length % 2 === 1 : binary) continue;
    const text = new TextDecoder(label).decode(sample);
    const score = plausibility(text.slice(0, -2));
    if (best === undefined || score > best.score) best = { label, score };
  }
  if (best === undefined || best.score < leastPlausible)
    return binary ? failure("unsupported", { found: "binary" }) : failure("undecodable");
  const text = strict(bytes, best.label);
  return text === undefined ? failure("undecodable", { likely: best.label }) : finish(text, best.label);
}
