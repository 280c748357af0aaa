import type { Article, Facts, LedgerEntry, Paragraph } from "../contract/records.ts";
import { viewStyle } from "./article-style.data.ts";
import { describeAmount, describeMetric, describeQuote } from "./describe.ts";
import { escapeHtml } from "./escape.ts";
import { type Mark, marksByParagraph, splitAtMarks } from "./segments.ts";

/** What the highlighted view shows: an article, and the source text that dropped paragraphs are cut from. */
export interface ViewedArticle extends Facts {
  article: Pick<Article, "language"> & Partial<Pick<Article, "title" | "source" | "author" | "publishedAt" | "key">>;
  paragraphs: readonly Paragraph[];
  ledger: readonly LedgerEntry[];
  /** Decoded text; dropped paragraphs are `text.slice(entry.start, entry.end)`. */
  text: string;
  headings?: readonly number[];
}

/** One self-contained HTML file, without script: the text with its marks, what was dropped, and tables of the records. */
export function articleHtml(view: ViewedArticle): string {
  const { article } = view;
  const title = article.title ?? article.key ?? "Article";
  const byline = [article.source, article.author, article.publishedAt].filter((part) => part !== undefined).join(" · ");
  return `<!doctype html>
<html lang="${escapeHtml(article.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${viewStyle}</style>
</head>
<body>
<main>
<p class="byline">${escapeHtml(byline)}</p>
<p class="legend"><span class="metric">metric</span> <span class="quote">quote</span> <span class="speaker">speaker</span> <span class="subject">subject</span> <del>dropped copy</del></p>
<article>
${flow(view).join("\n")}
</article>
${metricTable(view)}${quoteTable(view)}
</main>
</body>
</html>
`;
}

/** Kept and dropped paragraphs in the order of their lines. */
function flow(view: ViewedArticle): string[] {
  const headings = new Set(view.headings ?? []);
  const marks = marksByParagraph(view.metrics, view.quotes);
  const tips = tipsOf(view);
  const kept = view.paragraphs.map((paragraph) => {
    const tag = headings.has(paragraph.index) || paragraph.text === view.article.title ? "h2" : "p";
    return {
      line: paragraph.line,
      html: `<${tag} id="line-${paragraph.line}">${marked(paragraph, marks.get(paragraph.index) ?? [], tips)}</${tag}>`,
    };
  });
  const dropped = view.ledger
    .filter((entry) => entry.relation !== "variant")
    .map((entry) => ({
      line: entry.line,
      html: `<p class="dropped"><del>${escapeHtml(view.text.slice(entry.start, entry.end))}</del> <a href="#line-${entry.keptLine}">${escapeHtml(entry.relation)}: kept in line ${entry.keptLine}</a> <small>${escapeHtml(entry.reason)}</small></p>`,
    }));
  return [...kept, ...dropped].sort((a, b) => a.line - b.line).map((part) => part.html);
}

function marked(paragraph: Paragraph, marks: readonly Mark[], tips: ReadonlyMap<string, string>): string {
  return splitAtMarks(paragraph.text.length, marks)
    .map((segment) => {
      const text = escapeHtml(paragraph.text.slice(segment.start, segment.end));
      if (segment.marks.length === 0) return text;
      const kinds = [...new Set(segment.marks.map((mark) => mark.kind))].join(" ");
      const records = segment.marks.filter((mark) => mark.kind === "metric" || mark.kind === "quote");
      const tip = records.map((mark) => tips.get(mark.record) ?? "").join("\n\n");
      return `<span class="${kinds}"${tip === "" ? "" : ` title="${escapeHtml(tip)}"`}>${text}</span>`;
    })
    .join("");
}

/** What hovering over a mark says, by record id. */
function tipsOf({ metrics, quotes }: ViewedArticle): Map<string, string> {
  const lines = (rows: readonly (readonly [string, string])[]): string =>
    rows.map(([name, value]) => `${name}: ${value}`).join("\n");
  return new Map([
    ...metrics.map(
      (metric) => [metric.id, lines([["amount", describeAmount(metric)], ...describeMetric(metric)])] as const,
    ),
    ...quotes.map((quote) => [quote.id, lines(describeQuote(quote))] as const),
  ]);
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;

function metricTable({ metrics, paragraphs }: ViewedArticle): string {
  if (metrics.length === 0) return "";
  const rows = metrics.map((metric) => {
    const fields = new Map(describeMetric(metric));
    const get = (name: string): string => fields.get(name) ?? "";
    const line = paragraphs[metric.paragraph]?.line ?? 0;
    return row([
      String(line),
      metric.text,
      describeAmount(metric),
      get("subject"),
      get("period"),
      get("role"),
      get("basis"),
      get("status"),
    ]);
  });
  return `<table><caption>Metrics</caption><thead><tr><th>line</th><th>text</th><th>amount</th><th>subject</th><th>period</th><th>role</th><th>basis</th><th>status</th></tr></thead><tbody>${rows.join("")}</tbody></table>\n`;
}

function quoteTable({ quotes, paragraphs }: ViewedArticle): string {
  if (quotes.length === 0) return "";
  const rows = quotes.map((quote) =>
    row([
      String(paragraphs[quote.paragraph]?.line ?? 0),
      quote.text,
      quote.speaker?.name ?? "",
      quote.role ?? "",
      quote.organization ?? "",
      quote.type,
      quote.cue?.text ?? "",
    ]),
  );
  return `<table><caption>Quotes</caption><thead><tr><th>line</th><th>words</th><th>speaker</th><th>role</th><th>organization</th><th>type</th><th>cue</th></tr></thead><tbody>${rows.join("")}</tbody></table>\n`;
}
