import type { MetadataField } from "../../contract/records.ts";
import { collapse, type Piece } from "../rendered.ts";
import type { ArticleDraft } from "./draft.ts";
import { markupDepth, piecesOf, stripTags } from "./html-text.ts";
import { fieldsOfJson } from "./json-fields.ts";

/** Beyond these a parser takes too long; the text is then read without one. */
const mostDepth = 250;
const mostLength = 2_000_000;

/** Elements times depth beyond which the search for the article takes too long; large pages stay well below it. */
const mostWork = 400_000;

/** Paragraphs of a piece of HTML, such as the body of a feed item. */
export async function readFragment(markup: string): Promise<Piece[]> {
  if (markup.length > mostLength || markupDepth(markup) > mostDepth) return stripTags(markup);
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return piecesOf(document.body as never);
}

/** A page: its article without navigation, advertisements and footers, and what it says about itself. */
export async function readHtml(markup: string): Promise<ArticleDraft> {
  const depth = markupDepth(markup);
  if (markup.length > mostLength || depth > mostDepth) return { format: "html", pieces: stripTags(markup), fields: {} };
  const { parseHTML } = await import("linkedom");
  const { Readability } = await import("@mozilla/readability");
  const { document } = parseHTML(markup);
  // text that only its name calls HTML
  if (!document.documentElement) return { format: "html", pieces: stripTags(markup), fields: {} };
  const fields = fieldsOf(document);
  const whole = document.body ? piecesOf(document.body as never) : stripTags(markup);
  let pieces = whole;
  // two tags an element; the DOM's own count leaves some out
  const searchable = (markup.split("<").length / 2) * depth <= mostWork;
  try {
    const article = searchable ? new Readability(document as never, { charThreshold: 100 }).parse() : null;
    if (article?.content) {
      const main = await readFragment(article.content);
      const size = (list: readonly Piece[]): number => list.reduce((sum, piece) => sum + piece.text.length, 0);
      if (size(main) * 5 >= size(whole)) pieces = main;
      if (article.title) fields.title ??= collapse(article.title);
    }
  } catch {
    // a page that the reader cannot score is read whole
  }
  return { format: "html", pieces: withTitle(pieces, fields.title), fields };
}

/** The headline stands first: a page keeps it apart from its body. */
export function withTitle(pieces: readonly Piece[], title: string | undefined): Piece[] {
  if (title === undefined || title === "") return [...pieces];
  const at = pieces.slice(0, 5).findIndex((piece) => collapse(piece.text) === title);
  return at >= 0 ? [...pieces] : [{ text: title, heading: false }, ...pieces];
}

interface Queryable {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
}

function fieldsOf(document: Queryable): Partial<Record<MetadataField, string>> {
  const attribute = (selector: string, name: string): string | undefined =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
  const meta = (name: string): string | undefined =>
    attribute(`meta[property="${name}"]`, "content") ?? attribute(`meta[name="${name}"]`, "content");
  const fields: Partial<Record<MetadataField, string>> = {};
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? "");
      for (const [field, value] of Object.entries(fieldsOfJson(parsed))) fields[field as MetadataField] ??= value;
    } catch {
      // structured data that does not parse says nothing
    }
  }
  const title = document.querySelector("h1")?.textContent ?? document.querySelector("title")?.textContent;
  const found: Partial<Record<MetadataField, string | undefined>> = {
    title: meta("og:title") ?? (title ? collapse(title) : undefined),
    publishedAt: meta("article:published_time") ?? meta("date") ?? attribute("time[datetime]", "datetime"),
    source: meta("og:site_name"),
    author: meta("author") ?? meta("article:author"),
    url: attribute('link[rel="canonical"]', "href") ?? meta("og:url"),
    language: attribute("html", "lang"),
  };
  for (const [field, value] of Object.entries(found)) if (value) fields[field as MetadataField] ??= value;
  return fields;
}
