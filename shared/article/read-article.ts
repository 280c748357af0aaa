import { type Result, success } from "../failures.ts";
import { decode } from "./decode.ts";
import type { SourceArticle, SourceObject } from "./source.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { findTitle, readByline } from "./text-metadata.ts";

/** The articles that an object holds, each with its text, blocks and metadata; fails with a reason for the user. */
export async function readArticles(source: SourceObject): Promise<Result<SourceArticle[]>> {
  const decoded = decode(source.bytes);
  if (!decoded.ok) return decoded;
  return success([readText(decoded.value.text, decoded.value.encoding)]);
}

/** Plain text: one line one paragraph; title and byline are looked for. */
export function readText(text: string, encoding = "utf-8"): SourceArticle {
  const blocks = splitParagraphs(text);
  const titleBlock = findTitle(blocks);
  const title = titleBlock === undefined ? undefined : blocks[titleBlock]?.text;
  return {
    text,
    encoding,
    format: "text",
    blocks,
    ...(titleBlock === undefined ? {} : { titleBlock }),
    metadata: {
      ...(title === undefined ? {} : { title: { value: title, from: "document" as const } }),
      ...readByline(blocks),
    },
    part: "",
  };
}
