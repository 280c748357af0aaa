import { type Failure, failure, type Result, success } from "../failures.ts";
import { archiveLimits, gunzip, isGzip, isZip, UnpackBudget, unzip } from "./archive.ts";
import { readDateline } from "./dateline.ts";
import { decode } from "./decode.ts";
import { declaredEncoding, isPdf, textFormat, unsupportedKind } from "./detect-format.ts";
import type { ArticleDraft } from "./formats/draft.ts";
import { keyMetadata, merge, statedMetadata, withOrigin } from "./object-metadata.ts";
import { collapse, renderPieces } from "./rendered.ts";
import type { Block, Metadata, SourceArticle, SourceObject } from "./source.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { findTitle, readByline } from "./text-metadata.ts";

/** The articles that an object holds, each with its text, blocks and metadata; fails with a reason for the user. */
export async function readArticles(source: SourceObject): Promise<Result<SourceArticle[]>> {
  const read = await readBytes(source.bytes, source.key, source.contentType, new UnpackBudget(), 0);
  if (!read.ok) return read;
  const stated = statedMetadata(source);
  const fromKey = keyMetadata(source.key);
  const several = read.value.length > 1;
  const seen = new Map<string, number>();
  return success(
    read.value.map((article, i) => {
      const name = article.part || String(i + 1);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      const part = !several ? "" : count === 0 ? name : `${name}#${count + 1}`;
      return { ...article, part, metadata: merge(stated, article.metadata, fromKey) };
    }),
  );
}

/** Format by content first; archives are opened, and what is in them read in turn. */
async function readBytes(
  bytes: Uint8Array,
  name: string,
  contentType: string | undefined,
  budget: UnpackBudget,
  depth: number,
): Promise<Result<SourceArticle[]>> {
  if (bytes.length === 0) return failure("empty");
  if (isGzip(bytes) || isZip(bytes)) {
    if (depth >= archiveLimits.depth) return failure("archive-limit", { depth });
    return isGzip(bytes) ? readGzip(bytes, name, budget, depth) : readZip(bytes, budget, depth);
  }
  const kind = unsupportedKind(bytes);
  if (kind !== undefined) return failure("unsupported", { found: kind });
  if (isPdf(bytes)) {
    const { readPdf } = await import("./formats/pdf.ts");
    return one(await readPdf(bytes), "binary");
  }
  const decoded = decode(bytes, declaredEncoding(bytes, contentType));
  if (!decoded.ok) return decoded;
  return readDecoded(decoded.value.text, decoded.value.encoding, name, contentType);
}

async function readGzip(
  bytes: Uint8Array,
  name: string,
  budget: UnpackBudget,
  depth: number,
): Promise<Result<SourceArticle[]>> {
  const unpacked = gunzip(bytes, budget);
  if (!unpacked.ok) return unpacked;
  return readBytes(unpacked.value, name.replace(/\.gz$/i, ""), undefined, budget, depth + 1);
}

async function readZip(bytes: Uint8Array, budget: UnpackBudget, depth: number): Promise<Result<SourceArticle[]>> {
  const unpacked = unzip(bytes, budget);
  if (!unpacked.ok) return unpacked;
  const names = new Set(unpacked.value.map((entry) => entry.name));
  if (names.has("word/document.xml")) {
    const { readDocx } = await import("./formats/docx.ts");
    return one(await readDocx(bytes), "utf-8");
  }
  if (names.has("[Content_Types].xml")) return failure("unsupported", { found: "Office document other than Word" });
  const articles: SourceArticle[] = [];
  let first: Failure | undefined;
  for (const entry of unpacked.value) {
    // what operating systems add beside the files
    if (/(?:^|\/)(?:__MACOSX\/|\.)/.test(entry.name)) continue;
    const read = await readBytes(entry.bytes, entry.name, undefined, budget, depth + 1);
    if (!read.ok) {
      if (read.code === "archive-limit") return read;
      first ??= failure(read.code, { ...read.detail, entry: entry.name });
      continue;
    }
    for (const article of read.value)
      articles.push({ ...article, part: article.part === "" ? entry.name : `${entry.name}/${article.part}` });
  }
  return articles.length > 0 ? success(articles) : (first ?? failure("empty"));
}

async function readDecoded(
  text: string,
  encoding: string,
  name: string,
  contentType: string | undefined,
): Promise<Result<SourceArticle[]>> {
  const format = textFormat(text, contentType, name);
  switch (format) {
    case "html": {
      const { readHtml } = await import("./formats/html.ts");
      return one(success(await readHtml(text)), encoding);
    }
    case "json": {
      const { readJson } = await import("./formats/json.ts");
      return drafted(await readJson(text), encoding);
    }
    case "rss":
    case "atom":
    case "newsml":
    case "nitf": {
      const { readXml } = await import("./formats/xml.ts");
      return drafted(await readXml(text, format), encoding);
    }
    case "markdown": {
      const { readMarkdown } = await import("./formats/markdown.ts");
      const { text: plain, blocks, fields } = readMarkdown(text);
      if (blocks.length === 0) return failure("empty", { format });
      return success([withMetadata(plain, blocks, encoding, "markdown", withOrigin(fields, "document"))]);
    }
    default:
      return success([readText(text, encoding)]);
  }
}

const one = (read: Result<ArticleDraft>, encoding: string): Result<SourceArticle[]> =>
  drafted(read.ok ? success([read.value]) : read, encoding);

function drafted(read: Result<ArticleDraft[]>, encoding: string): Result<SourceArticle[]> {
  if (!read.ok) return read;
  const articles = read.value.flatMap(({ format, pieces, fields, part }) => {
    const { text, blocks } = renderPieces(pieces);
    if (blocks.length === 0) return [];
    const article = withMetadata(text, blocks, encoding, format, withOrigin(fields, "document"));
    return [{ ...article, part: part ?? "" }];
  });
  return articles.length > 0 ? success(articles) : failure("empty");
}

/** Plain text: one line one paragraph; title and byline are looked for. */
export function readText(text: string, encoding = "utf-8"): SourceArticle {
  return withMetadata(text, splitParagraphs(text), encoding, "text", {});
}

function withMetadata(
  text: string,
  blocks: Block[],
  encoding: string,
  format: SourceArticle["format"],
  document: Metadata,
): SourceArticle {
  const stated = document.title === undefined ? -1 : titleAt(blocks, document.title.value);
  const titleBlock = stated >= 0 ? stated : document.title === undefined ? findTitle(blocks) : undefined;
  const title = titleBlock === undefined ? undefined : unmarked(blocks[titleBlock]?.text ?? "");
  return {
    text,
    encoding,
    format,
    blocks,
    ...(titleBlock === undefined ? {} : { titleBlock }),
    metadata: merge(
      document,
      title === undefined ? {} : { title: { value: title, from: "document" } },
      readByline(blocks),
      readDateline(blocks, titleBlock),
    ),
    part: "",
  };
}

/** A headline without the Markdown that plain text may carry. */
export const unmarked = (line: string): string => line.replace(/^[#*_`\s]+|[*_`\s]+$/g, "") || line;

const titleAt = (blocks: readonly Block[], title: string): number =>
  blocks.slice(0, 10).findIndex((block) => block.text === collapse(title));
