import { stringify } from "csv-stringify/sync";
import * as z from "zod";
import { type ListName, listSchemas } from "../../../shared/contract/api-answers.ts";

/** Column names of a list, from its schema: nested fields by dotted name, lists and maps as one cell. */
export function columnsOf(list: ListName, fields?: ReadonlySet<string>): string[] {
  const { shape } = listSchemas[list] as unknown as { shape: Record<string, z.ZodType> };
  return Object.entries(shape).flatMap(([name, schema]) =>
    fields === undefined || fields.has(name) ? leaves(name, schema) : [],
  );
}

function leaves(name: string, schema: z.ZodType): string[] {
  const bare = unwrapped(schema);
  if (!(bare instanceof z.ZodObject)) return [name];
  return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([inner, held]) =>
    leaves(`${name}.${inner}`, held),
  );
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

/**
 * Rows as CSV (RFC 4180) with a header line. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay numbers.
 */
export function csvOf(rows: readonly object[], columns: readonly string[], bom: boolean): string {
  return stringify(
    rows.map((row) => columns.map((column) => cellOf(row, column))),
    { header: true, columns: [...columns], escape_formulas: true, bom, record_delimiter: "\r\n" },
  );
}

function cellOf(row: object, column: string): string | number | undefined {
  let value: unknown = row;
  for (const name of column.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" || typeof value === "number") return value;
  if (Array.isArray(value) && value.every((part) => typeof part !== "object")) return value.join(" ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
