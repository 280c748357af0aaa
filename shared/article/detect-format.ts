import type { ArticleFormat } from "../contract/records.ts";
import { xmlFormat } from "./formats/xml.ts";

const binarySignatures: readonly (readonly [string, readonly number[]])[] = [
  ["PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG image", [0xff, 0xd8, 0xff]],
  ["GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["TIFF image", [0x49, 0x49, 0x2a, 0x00]],
  ["old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["xz archive", [0xfd, 0x37, 0x7a, 0x58]],
  ["Zstandard archive", [0x28, 0xb5, 0x2f, 0xfd]],
  ["bzip2 archive", [0x42, 0x5a, 0x68]],
  ["RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["audio or video", [0x49, 0x44, 0x33]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** What a file is that no reader is for, by its first bytes. */
export const unsupportedKind = (bytes: Uint8Array): string | undefined =>
  binarySignatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];

export function isPdf(bytes: Uint8Array): boolean {
  for (let i = 0; i < Math.min(bytes.length - 4, 1024); i++)
    if (bytes[i] === 0x25 && bytes[i + 1] === 0x50 && bytes[i + 2] === 0x44 && bytes[i + 3] === 0x46) return true;
  return false;
}

/** The format of decoded text: by what it begins with, then by its type, then by its name. */
export function textFormat(text: string, contentType: string | undefined, name: string): ArticleFormat {
  const head = text.slice(0, 2000).trimStart();
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const ending = /\.([a-z0-9]{1,8})(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (head.startsWith("<")) {
    const xml = xmlFormat(text);
    if (xml !== undefined) return xml;
    if (
      /^(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|h1|section|main)\b/i.test(
        head,
      )
    )
      return "html";
    if (/\.(?:xhtml|html?)$/i.test(name) || type.includes("html")) return "html";
  }
  if (
    /^[{[]/.test(head) &&
    (isJsonStart(head) || type.includes("json") || /^(?:json|ndjson|jsonl|geojson)$/.test(ending))
  )
    return "json";
  if (/^---\s*\n[\w-]{1,40}:/.test(head)) return "markdown";
  if (type.includes("html")) return "html";
  if (type === "text/markdown" || ending === "md" || ending === "markdown") return "markdown";
  if (ending === "html" || ending === "htm" || ending === "xhtml") return "html";
  if (type.includes("json") || ending === "json" || ending === "ndjson" || ending === "jsonl") return "json";
  return "text";
}

/** `{"` or `[{` or `["`: an article in brackets such as [Tokyo] is none. */
const isJsonStart = (head: string): boolean => /^(?:\{\s*"|\[\s*[{["]|\{\s*\}|\[\s*\])/.test(head);

/** The encoding that a type or the head of the file declares. */
export function declaredEncoding(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  const inType = /charset\s*=\s*"?([\w.:-]{2,30})/i.exec(contentType ?? "")?.[1];
  if (inType !== undefined) return inType;
  let head = "";
  for (let i = 0; i < Math.min(bytes.length, 2048); i++) head += String.fromCharCode((bytes[i] as number) & 0x7f);
  return (
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,30})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,30})/i.exec(head)?.[1]
  );
}
