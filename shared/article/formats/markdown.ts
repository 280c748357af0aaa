import type { MetadataField } from "../../contract/records.ts";
import type { Block } from "../source.ts";

const frontFields: Readonly<Record<string, MetadataField>> = {
  title: "title",
  headline: "title",
  date: "publishedAt",
  published: "publishedAt",
  publishedat: "publishedAt",
  source: "source",
  publisher: "source",
  author: "author",
  authors: "author",
  url: "url",
  link: "url",
  lang: "language",
  language: "language",
};

/** A Markdown file as plain text with as many lines, so that line numbers are those of the source. */
export interface PlainMarkdown {
  text: string;
  blocks: Block[];
  fields: Partial<Record<MetadataField, string>>;
}

const inline: readonly (readonly [RegExp, string])[] = [
  [/!\[([^\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, "$1"],
  [/\[([^\]\n]{1,500})\]\([^()\n]{0,2000}\)/g, "$1"],
  [/<(https?:[^>\s]{1,2000})>/g, "$1"],
  [/\*\*([^*\n]{1,2000})\*\*/g, "$1"],
  [/__([^_\n]{1,2000})__/g, "$1"],
  [/(^|[^*\w])\*([^*\s][^*\n]{0,2000})\*/g, "$1$2"],
  [/`([^`\n]{1,2000})`/g, "$1"],
  [/\\([\\`*_{}[\]()#+.!>~|-])/g, "$1"],
];

const plainInline = (line: string): string => {
  if (!/[*_`[<\\]/.test(line)) return line;
  return inline.reduce((text, [pattern, with_]) => text.replace(pattern, with_), line);
};

/** Front matter, headings, emphasis and links taken out; soft-wrapped lines joined to their paragraph. */
export function readMarkdown(source: string): PlainMarkdown {
  const lines = source.replace(/^\ufeff/, "").split(/\r\n|[\n\r]/);
  const fields: PlainMarkdown["fields"] = {};
  const out: { text: string; heading: boolean }[] = lines.map(() => ({ text: "", heading: false }));
  let first = 0;
  if (lines[0]?.trim() === "---") {
    const close = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
    if (close > 0 && close < 200) {
      for (const line of lines.slice(1, close)) {
        const colon = line.indexOf(":");
        const field = colon > 0 ? frontFields[line.slice(0, colon).trim().toLowerCase()] : undefined;
        const value = line
          .slice(colon + 1)
          .trim()
          .replace(/^(["'])(.*)\1$/, "$2");
        if (field !== undefined && value !== "") fields[field] ??= value;
      }
      first = close + 1;
    }
  }
  let open: number | undefined;
  let fenced = false;
  for (let i = first; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    if (/^(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      open = undefined;
      continue;
    }
    if (fenced || line === "" || /^(?:[-*_] ?){3,}$/.test(line) || /^\|?[-:| ]{3,}\|?$/.test(line)) {
      open = undefined;
      continue;
    }
    if (/^=+$/.test(line) && open !== undefined) {
      (out[open] as { heading: boolean }).heading = true;
      open = undefined;
      continue;
    }
    const heading = /^#{1,6}\s+/.exec(line);
    const item = /^(?:>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/.exec(line);
    const text = plainInline(
      line.slice((heading ?? item)?.[0].length ?? 0).replace(heading ? /\s+#+$/ : /$^/, ""),
    ).trim();
    if (heading !== null || item !== null || open === undefined) {
      out[i] = { text, heading: heading !== null };
      open = heading === null ? i : undefined;
    } else {
      const before = out[open] as { text: string };
      const wide = before.text.charCodeAt(before.text.length - 1) >= 0x2e80;
      before.text += (wide ? "" : " ") + text;
    }
  }
  const blocks: Block[] = [];
  let at = 0;
  for (const [i, { text, heading }] of out.entries()) {
    if (text !== "") blocks.push({ text, start: at, end: at + text.length, line: i + 1, heading });
    at += text.length + 1;
  }
  return { text: out.map(({ text }) => text).join("\n"), blocks, fields };
}
