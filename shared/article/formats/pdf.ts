import { failure, type Result, success } from "../../failures.ts";
import type { Piece } from "../rendered.ts";
import type { ArticleDraft } from "./draft.ts";

const mostPages = 500;

/** A PDF with text in it: lines put together to paragraphs. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ArticleDraft>> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf");
  try {
    // the reader keeps the buffer that it is given
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    if (document.numPages > mostPages) return failure("too-large", { pages: document.numPages });
    const { text } = await extractText(document, { mergePages: false });
    const { info } = await getMeta(document);
    const title = typeof info?.Title === "string" ? info.Title.trim() : "";
    const author = typeof info?.Author === "string" ? info.Author.trim() : "";
    const pieces = text.flatMap(paragraphsOfPage);
    if (pieces.length === 0) return failure("empty", { format: "pdf", found: "no text; a scan has to be read first" });
    return success({ format: "pdf", pieces, fields: { ...(title ? { title } : {}), ...(author ? { author } : {}) } });
  } catch (error) {
    return (error as Error).name === "PasswordException"
      ? failure("encrypted")
      : failure("malformed", { format: "pdf" });
  }
}

const sentenceEnd = /[。．.!！?？]["'”’」』）)]*$/;

/** A line that fills the column and ends no sentence goes on in the next one. */
export function paragraphsOfPage(page: string): Piece[] {
  const lines = page.split("\n").map((line) => line.trim());
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const pieces: Piece[] = [];
  let text = "";
  for (const line of lines) {
    const glue = text === "" || text.charCodeAt(text.length - 1) >= 0x2e80 ? "" : " ";
    text = line === "" ? text : text.endsWith("-") ? text.slice(0, -1) + line : text + glue + line;
    const full = line.length >= widest * 0.75;
    if (line !== "" && full && !sentenceEnd.test(line)) continue;
    if (text !== "") pieces.push({ text });
    text = "";
  }
  if (text !== "") pieces.push({ text });
  return pieces;
}
