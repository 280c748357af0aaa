import { failure, type Result, success } from "../../failures.ts";
import type { ArticleDraft } from "./draft.ts";
import { readFragment } from "./html.ts";

/** A Word document: its paragraphs, headings and lists; pictures left out. */
export async function readDocx(bytes: Uint8Array): Promise<Result<ArticleDraft>> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
    );
    const pieces = await readFragment(value);
    return pieces.length > 0 ? success({ format: "docx", pieces, fields: {} }) : failure("empty", { format: "docx" });
  } catch {
    return failure("malformed", { format: "docx" });
  }
}
