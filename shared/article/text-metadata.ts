import { articlePacks } from "../language/article-packs.ts";
import { isDateLine } from "./dateline.ts";
import { normaliseDate } from "./object-metadata.ts";
import type { Block, Metadata } from "./source.ts";

const labels = new Map(articlePacks.flatMap((pack) => Object.entries(pack.article.bylineLabels)));
/** A full stop or a text that breaks off; quotation marks, emphasis, a citation mark or a tag may follow. */
const sentenceEnd = /[。．.!！…](?:["'”’」』）)\]*_]|\[\d{1,3}\]|<\/?[a-z]{1,10}\s?\/?>)*$/i;

/** What parts the fields of a byline: marks, wide space, and any space before the next label. */
const parts = /[、，;；|｜\u3000]|\s{2,}|(?<![:：])\s(?=[^\s:：、，;；|｜]{1,10}[:：])/;

/** The fields of a byline such as `出典: A、著者: B`; empty for any other line. Lines over 200 characters are none. */
export function parseByline(line: string): Metadata {
  const found: Metadata = {};
  if (line.length > 200) return found;
  for (const part of line.split(parts)) {
    const colon = part.search(/[:：]/);
    if (colon < 1) continue;
    const field = labels.get(part.slice(0, colon).trim().toLowerCase());
    const raw = part.slice(colon + 1).trim();
    const value = field === "publishedAt" ? normaliseDate(raw) : raw;
    if (field !== undefined && value !== undefined && value !== "") found[field] ??= { value, from: "byline" };
  }
  return Object.keys(found).length > 0 ? found : parseNamedByline(line);
}

const named: readonly RegExp[] = [
  /^By ((?:[A-Z][\p{L}.'’-]{0,30} ?){2,5}(?:(?:,| and) (?:[A-Z][\p{L}.'’-]{0,30} ?){2,5}){0,3})$/u,
  /^[【[（(](?:[^】\]）)・\s]{1,15}[・\s])?([^】\]）)・\s]{2,20})[ \u3000]?記者[】\]）)]/u,
  /^[（(](?:本报|本報)?(?:记者|記者)[ \u3000]?([^）)\s]{2,20})[）)]/u,
];

/** A line that only names who wrote it: By Ana Reyes; 【山本太一記者】. */
function parseNamedByline(line: string): Metadata {
  if (line.length > 80) return {};
  for (const pattern of named) {
    const author = pattern.exec(line)?.[1]?.trim();
    if (author !== undefined) return { author: { value: author, from: "byline" }, ...publisherIn(author) };
  }
  return {};
}

const publisherWords = new Set(articlePacks.flatMap((pack) => [...(pack.article.publisherWords ?? [])]));

/** The paper or agency behind the names of a byline: By Ana Reyes, The Harbour Post. */
function publisherIn(names: string): Metadata {
  const comma = names.lastIndexOf(", ");
  const last = names.slice(comma + 2);
  if (comma < 0 || !last.split(" ").some((word) => publisherWords.has(word))) return {};
  return { author: { value: names.slice(0, comma), from: "byline" }, source: { value: last, from: "byline" } };
}

const bylineWindow = 40;

/** Byline fields from the first lines of the text. */
export function readByline(blocks: readonly Block[]): Metadata {
  for (const block of blocks.slice(0, bylineWindow)) {
    const found = parseByline(block.text);
    if (Object.keys(found).length > 0) return found;
  }
  return {};
}

/** Two letters side by side: a time, a number, a row of marks or 10月8日 has none. */
const words = /\p{L}{2}/u;
/** A turn of an interview: Q: …, 問：…, ――…. */
const turn = /^(?:(?:Q|A|問|问|答)\d{0,3}\s?[:：.．]|[―—─-]{2})/u;

const looksLikeTitle = (text: string): boolean =>
  text.length <= 150 && !sentenceEnd.test(text) && words.test(text) && !turn.test(text) && !isDateLine(text);

/** The headline: the short line before the byline, else the first short line that ends no sentence near the top. */
export function findTitle(blocks: readonly Block[]): number | undefined {
  const top = blocks.slice(0, bylineWindow);
  const byline = top.findIndex((block) => Object.keys(parseByline(block.text)).length > 0);
  const before = byline > 0 ? top[byline - 1] : undefined;
  if (before !== undefined && before.text.length <= 150) return byline - 1;
  const first = top.findIndex((block, i) => i !== byline && looksLikeTitle(block.text));
  return first < 0 ? undefined : first;
}
