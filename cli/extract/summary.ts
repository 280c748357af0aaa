import { describeAmount, describePeriod } from "../../shared/view/describe.ts";
import { paint } from "../output/paint.ts";
import { tableLines } from "../output/table.ts";
import { truncate } from "../output/width.ts";
import type { ExtractedFile } from "./extract-file.ts";

/** A readable summary of one article for a terminal of `columns` columns. */
export function summary({ extraction }: ExtractedFile, columns: number): string {
  const { id, article, paragraphs, duplicates, metrics, quotes } = extraction;
  const colours = paint(process.stdout);
  const lineOf = (paragraph: number): string => String(paragraphs[paragraph]?.line ?? "");
  const dropped = duplicates.filter((entry) => entry.relation !== "variant");
  const facts = [article.source, article.author, article.publishedAt, article.language, article.encoding]
    .filter(Boolean)
    .join(" · ");
  const lines = [
    colours.bold(truncate(article.title ?? id, columns)),
    colours.dim(truncate(`${id} · ${facts}`, columns)),
    `${paragraphs.length} paragraphs kept, ${dropped.length} dropped, ${metrics.length} metrics, ${quotes.length} quotes`,
  ];
  if (dropped.length > 0) {
    const list = dropped
      .slice(0, 12)
      .map((entry) => `${entry.line}→${entry.keptLine}`)
      .join(" ");
    lines.push(colours.dim(truncate(`dropped line → kept line: ${list}${dropped.length > 12 ? " …" : ""}`, columns)));
  }
  if (metrics.length > 0) {
    const rows = metrics.map((metric) => [
      lineOf(metric.paragraph),
      metric.text,
      describeAmount(metric),
      metric.subject?.text ?? "",
      describePeriod(metric) ?? "",
      [metric.role, metric.basis && `/${metric.basis}`, metric.status].filter(Boolean).join(" "),
    ]);
    const table = tableLines(
      [
        { title: "line", right: true },
        { title: "metric" },
        { title: "amount", right: true },
        { title: "subject" },
        { title: "period" },
        { title: "role" },
      ],
      rows,
      columns,
    );
    lines.push("", colours.dim(table[0] as string), ...table.slice(1));
  }
  for (const quote of quotes) {
    const who = [quote.speaker?.name ?? "?", quote.role, quote.organization].filter(Boolean).join(", ");
    lines.push(
      "",
      `${colours.dim(`line ${lineOf(quote.paragraph)}`)} ${colours.bold(who)} ${colours.dim(quote.type)}`,
      `  ${truncate(quote.text, columns - 2)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
