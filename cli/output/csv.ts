import { stringify } from "csv-stringify/sync";

/** A spreadsheet runs a cell that begins like a formula: such a cell gets an apostrophe before it. */
export const formulaSafe = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+(e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;

/** Rows of one table as CSV, safe for spreadsheets. */
export const csv = (rows: readonly (readonly unknown[])[]): string =>
  stringify(rows.map((row) => row.map((cell) => formulaSafe(String(cell ?? "")))));

/** Records with fields in fields as one CSV table: a column `speaker.name` for the field `name` of `speaker`. */
export function flatCsv(records: readonly Record<string, unknown>[]): string {
  const flat = records.map((record) => new Map(leaves(record, "")));
  const columns = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  return csv([columns, ...flat.map((record) => columns.map((column) => record.get(column)))]);
}

function leaves(value: unknown, name: string): [string, unknown][] {
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one !== "object" || one === null);
    return [[name, plain ? value.join("; ") : JSON.stringify(value)]];
  }
  if (typeof value !== "object" || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([field, one]) => leaves(one, name === "" ? field : `${name}.${field}`));
}
