/** One table of the report. */
export interface Section {
  title: string;
  /** What was measured and how, in a sentence or two. */
  note: string;
  columns: string[];
  rows: string[][];
}

/** A section as a Markdown table. */
export function markdown({ title, note, columns, rows }: Section): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [`## ${title}`, note, "", line(columns), line(columns.map(() => "---")), ...rows.map(line), ""].join("\n");
}
