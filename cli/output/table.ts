import { displayWidth, pad, truncate } from "./width.ts";

/** A column of a terminal table: its heading, how wide it may be at most, and which side its cells lean to. */
export interface Column {
  title: string;
  max?: number;
  right?: boolean;
}

/** Lines of a table that fits `total` columns: the widest columns give way first. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], total: number): string[] {
  const gap = 2;
  const widths = columns.map((column, i) => {
    const widest = rows.reduce((most, row) => Math.max(most, displayWidth(row[i] ?? "")), displayWidth(column.title));
    return Math.min(widest, column.max ?? Number.POSITIVE_INFINITY);
  });
  const sum = (): number => widths.reduce((a, b) => a + b, 0) + gap * (columns.length - 1);
  while (sum() > total) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= 6) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, i) => {
        const width = widths[i] as number;
        const cell = truncate(cells[i] ?? "", width);
        return column.right === true ? " ".repeat(Math.max(0, width - displayWidth(cell))) + cell : pad(cell, width);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [line(columns.map((column) => column.title)), ...rows.map(line)];
}
