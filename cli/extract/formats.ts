import { articleHtml } from "../../shared/view/article-html.ts";
import { csv } from "../output/csv.ts";
import type { ExtractedFile } from "./extract-file.ts";
import { summary } from "./summary.ts";

export const outputFormats = ["text", "json", "jsonl", "csv", "html"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** How the articles of a run are written: what comes before, between and after them. */
export interface Writer {
  head: string;
  separator: string;
  tail: string;
  write(file: ExtractedFile): string;
}

const csvColumns = [
  "id",
  "record",
  "recordId",
  "line",
  "start",
  "end",
  "text",
  "value",
  "low",
  "high",
  "unit",
  "counter",
  "kind",
  "qualifier",
  "role",
  "direction",
  "basis",
  "status",
  "periodStart",
  "periodEnd",
  "subject",
  "type",
  "speaker",
  "organization",
  "cue",
  "factId",
  "confidence",
] as const;

type Row = Partial<Record<(typeof csvColumns)[number], string | number | null | undefined>>;

function csvRows({ extraction }: ExtractedFile): Row[] {
  const { id, paragraphs } = extraction;
  const line = (paragraph: number): number | undefined => paragraphs[paragraph]?.line;
  const metrics = extraction.metrics.map(
    ({ id: recordId, paragraph, subject, period, ...rest }): Row => ({
      ...rest,
      id,
      record: "metric",
      recordId,
      line: line(paragraph),
      subject: subject?.text,
      periodStart: period?.start,
      periodEnd: period?.end,
    }),
  );
  const quotes = extraction.quotes.map(
    ({ id: recordId, paragraph, speaker, cue, ...rest }): Row => ({
      ...rest,
      id,
      record: "quote",
      recordId,
      line: line(paragraph),
      speaker: speaker?.name,
      cue: cue?.text,
    }),
  );
  return [...metrics, ...quotes];
}

const cells = (rows: readonly Row[]): string => csv(rows.map((row) => csvColumns.map((column) => row[column])));

/** The writer for a format; `columns` is the width of the terminal, for `text`. */
export function writerFor(format: OutputFormat, columns: number): Writer {
  switch (format) {
    case "text":
      return { head: "", separator: "\n", tail: "", write: (file) => summary(file, columns) };
    case "json":
      return {
        head: "[\n",
        separator: ",\n",
        tail: "\n]\n",
        write: ({ extraction }) => JSON.stringify(extraction, null, 2),
      };
    case "jsonl":
      return { head: "", separator: "", tail: "", write: ({ extraction }) => `${JSON.stringify(extraction)}\n` };
    case "csv":
      return { head: csv([csvColumns]), separator: "", tail: "", write: (file) => cells(csvRows(file)) };
    case "html":
      return {
        head: "",
        separator: "\n",
        tail: "",
        write: ({ extraction, text }) =>
          articleHtml({
            article: { ...extraction.article, key: extraction.id },
            paragraphs: extraction.paragraphs,
            ledger: extraction.duplicates,
            headings: extraction.article.headings,
            text,
            metrics: extraction.metrics,
            quotes: extraction.quotes,
          }),
      };
  }
}
