import type { Readable } from "node:stream";
import { type LanguageCode, languageCodes } from "../../shared/contract/records.ts";
import { readPlainText } from "../../shared/pipeline.ts";
import { extractArticle } from "./extract-file.ts";

/** One line of input: a text with what is known of it. */
interface JsonLine {
  id: string;
  text: string;
  language?: LanguageCode;
  publishedAt?: string;
}

function parseLine(line: string): JsonLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "not JSON";
  }
  if (typeof value !== "object" || value === null) return "not an object";
  const { id, text, language, publishedAt } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return '"id" is missing';
  if (typeof text !== "string") return '"text" is missing';
  if (language !== undefined && !languageCodes.includes(language as LanguageCode))
    return `"language" is none of ${languageCodes.join(", ")}`;
  if (publishedAt !== undefined && (typeof publishedAt !== "string" || !/^\d{4}-\d\d-\d\d/.test(publishedAt)))
    return '"publishedAt" is no ISO 8601 date';
  return {
    id: String(id),
    text,
    ...(language === undefined ? {} : { language: language as LanguageCode }),
    ...(publishedAt === undefined ? {} : { publishedAt: publishedAt as string }),
  };
}

/** Lines parted by line feeds only: node:readline also parts at U+2028, which may stand inside a JSON string. */
async function* lines(input: Readable): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of input.setEncoding("utf8") as AsyncIterable<string>) {
    const pieces = chunk.split("\n");
    for (const piece of pieces.slice(0, -1)) {
      parts.push(piece);
      yield parts.join("");
      parts = [];
    }
    parts.push(pieces.at(-1) as string);
  }
  yield parts.join("");
}

/** JSON lines `{id, text, language?, publishedAt?}` in, one line of records each out; bad lines are reported and passed over. */
export async function runJsonLines(
  input: Readable,
  write: (line: string) => Promise<void>,
  complain: (message: string) => void,
): Promise<boolean> {
  let number = 0;
  let clean = true;
  for await (const line of lines(input)) {
    number++;
    if (line.trim() === "") continue;
    const parsed = parseLine(line);
    if (typeof parsed === "string") {
      complain(`line ${number}: ${parsed}; expected {"id": …, "text": …, "language"?: …, "publishedAt"?: …}`);
      clean = false;
      continue;
    }
    const { id, text, ...known } = parsed;
    await write(`${JSON.stringify((await extractArticle(id, readPlainText(text, known))).extraction)}\n`);
  }
  return clean;
}
