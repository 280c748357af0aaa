import type { ArticleFormat } from "../../contract/records.ts";
import { failure, type Result, success } from "../../failures.ts";
import { collapse, type Piece } from "../rendered.ts";
import type { ArticleDraft } from "./draft.ts";
import { readFragment, withTitle } from "./html.ts";
import { markupDepth, stripTags, unescapeXml } from "./html-text.ts";
import { isObject, type JsonObject, own } from "./json-fields.ts";

const mostDepth = 500;

/** Which of the XML formats the text is, from its first element. */
export function xmlFormat(text: string): ArticleFormat | undefined {
  const head = text.slice(0, 20_000);
  for (const found of head.matchAll(/<(?:[a-z]{1,10}:)?([a-zA-Z][\w.-]{0,30})/g)) {
    const name = (found[1] as string).toLowerCase();
    if (name === "rss" || name === "rdf") return "rss";
    if (name === "feed") return "atom";
    if (name === "newsitem" || name === "newsmessage" || name === "newsml") return "newsml";
    if (name === "nitf") return "nitf";
    return undefined;
  }
  return undefined;
}

/** Feeds and news exchange formats. Entities are never expanded but for those that XML itself names. */
export async function readXml(text: string, format: ArticleFormat): Promise<Result<ArticleDraft[]>> {
  const plain = withoutDoctype(text);
  if (markupDepth(withoutData(plain)) > mostDepth) return failure("malformed", { format, found: "nested too deep" });
  const { XMLParser } = await import("fast-xml-parser");
  let root: unknown;
  try {
    root = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      processEntities: false,
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: true,
      stopNodes: ["*.content", "*.encoded", "*.inlineXML", "*.body.content", "*.description", "*.summary"],
    }).parse(plain);
  } catch {
    return failure("malformed", { format });
  }
  if (!isObject(root)) return failure("malformed", { format });
  const drafts = format === "rss" || format === "atom" ? await readFeed(root, format) : [await readNews(plain, format)];
  const full = drafts.filter((draft) => draft.pieces.length > 0);
  return full.length > 0 ? success(full) : failure("empty", { format });
}

/** A document type with its own entities is how small files grow large; nothing of it is needed. */
function withoutDoctype(text: string): string {
  const from = text.search(/<!DOCTYPE/i);
  if (from < 0) return text;
  const open = text.indexOf("[", from);
  const plain = text.indexOf(">", from);
  if (open < 0 || (plain >= 0 && plain < open)) return text.slice(0, from) + text.slice(plain + 1);
  const close = text.indexOf("]", open);
  const end = close < 0 ? -1 : text.indexOf(">", close);
  return end < 0 ? text.slice(0, from) : text.slice(0, from) + text.slice(end + 1);
}

const withoutData = (text: string): string =>
  text.includes("<![CDATA[") ? (text.split("<![CDATA[")[0] as string) : text;

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function words(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return collapse(unescapeXml(uncover(first))) || undefined;
  if (!isObject(first)) return undefined;
  return words(own(first, "#text") ?? own(first, "name"));
}

const uncover = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.startsWith("<![CDATA[") ? trimmed.slice(9, trimmed.endsWith("]]>") ? -3 : undefined) : text;
};

async function readFeed(root: JsonObject, format: "rss" | "atom"): Promise<ArticleDraft[]> {
  const first = Object.entries(root).find(([name, value]) => !name.startsWith("?") && isObject(value))?.[1];
  const top = isObject(first) ? first : {};
  const rss = own(top, "channel");
  const channel = isObject(rss) ? rss : top;
  const entries = [...listOf(own(channel, "item")), ...listOf(own(top, "item")), ...listOf(own(top, "entry"))]
    .filter(isObject)
    .slice(0, 10_000);
  const source = words(own(channel, "title"));
  const drafts: ArticleDraft[] = [];
  for (const [i, entry] of entries.entries()) {
    const body = ["encoded", "content", "description", "summary"].map((name) => own(entry, name)).find(Boolean);
    const raw = typeof body === "string" ? body : isObject(body) ? own(body, "#text") : undefined;
    const covered = typeof raw === "string" ? raw : "";
    const markup = uncover(covered) === covered && covered.includes("&lt;") ? unescapeXml(covered) : uncover(covered);
    const title = words(own(entry, "title"));
    const link = listOf(own(entry, "link"))[0];
    const fields = {
      title,
      source,
      author: words(own(entry, "creator") ?? own(entry, "author")),
      publishedAt: words(
        own(entry, "pubDate") ?? own(entry, "published") ?? own(entry, "date") ?? own(entry, "updated"),
      ),
      url: isObject(link) ? (own(link, "@href") as string | undefined) : words(link),
      language: words(own(channel, "language")) ?? (own(top, "@lang") as string | undefined),
    };
    drafts.push({
      format,
      pieces: withTitle(await readFragment(markup), title),
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as ArticleDraft["fields"],
      ...(entries.length > 1 ? { part: words(own(entry, "guid") ?? own(entry, "id")) ?? String(i + 1) } : {}),
    });
  }
  return drafts;
}

/** What stands in the first element of one of these names. */
function inside(text: string, ...names: string[]): string | undefined {
  for (const name of names) {
    const open = new RegExp(`<(?:[a-z]{1,10}:)?${name.replace(".", "\\.")}(?=[\\s>])`, "i").exec(text);
    if (open === null) continue;
    const from = text.indexOf(">", open.index);
    const close = from < 0 ? -1 : text.indexOf(`</${open[0].slice(1)}`, from);
    if (close > from) return text.slice(from + 1, close);
  }
  return undefined;
}

/** NewsML-G2 and NITF: the body's paragraphs keep their order only in the markup itself. */
async function readNews(text: string, format: ArticleFormat): Promise<ArticleDraft> {
  const line = (...names: string[]): string | undefined => {
    const found = inside(text, ...names);
    return found === undefined
      ? undefined
      : collapse(
          stripTags(found)
            .map((piece) => piece.text)
            .join(" "),
        ) || undefined;
  };
  const content = inside(text, "body.content", "inlineXML", "inlineData", "body", "DataContent") ?? "";
  const body = inside(content, "body.content", "body") ?? content;
  const title = line("hl1", "headline", "HeadLine", "title");
  const date = /<(?:[a-z]{1,10}:)?date\.(?:issue|release)\s+norm="([^"]{8,40})"/.exec(text)?.[1];
  const fields = {
    title,
    publishedAt: date ?? line("contentCreated", "firstCreated", "versionCreated", "FirstCreated"),
    author: line("byline", "by", "ByLine"),
    source: line("provider", "doc.copyright", "Provider"),
    language: /xml:lang="([A-Za-z-]{2,12})"/.exec(text)?.[1],
  };
  const pieces: Piece[] = await readFragment(uncover(body));
  return {
    format,
    pieces: withTitle(pieces, title),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as ArticleDraft["fields"],
  };
}
