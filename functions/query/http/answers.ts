import { type ListName, listSchemas } from "../../../shared/contract/api-answers.ts";
import type { AnswerFormat } from "../../../shared/contract/api-parameters.ts";
import { HttpProblem } from "../../middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import { formatOf, mediaTypes } from "./format.ts";
import { nextLink } from "./pages.ts";

/** What callers hold is theirs alone and is asked for anew, which an entity tag makes cheap. */
export const dataCaching = { "cache-control": "private, no-cache", vary: "accept, authorization" };

export interface ListPage {
  rows: readonly object[];
  nextCursor: string | null;
}

export interface ListParameters {
  format?: AnswerFormat | undefined;
  bom?: "0" | "1" | undefined;
  fields?: string | undefined;
}

/** How a list is to be written; wrong fields and formats are found before anything is read. */
export function listWriter(list: ListName, request: HttpRequest, parameters: ListParameters) {
  const format = formatOf(parameters.format, request.headers.accept);
  const fields = parameters.fields === undefined ? undefined : readFields(list, parameters.fields);
  return async ({ rows, nextCursor }: ListPage): Promise<HttpAnswer> => {
    const shown = fields === undefined ? rows : rows.map((row) => picked(row, fields));
    const headers = {
      "content-type": `${mediaTypes[format]}; charset=utf-8`,
      ...dataCaching,
      ...nextLink(request, nextCursor),
    };
    switch (format) {
      case "json":
        return { status: 200, headers, body: JSON.stringify({ data: shown, meta: { nextCursor } }) };
      case "ndjson":
        return { status: 200, headers, body: shown.map((row) => `${JSON.stringify(row)}\n`).join("") };
      case "csv": {
        const { columnsOf, csvOf } = await import("./csv.ts");
        return { status: 200, headers, body: csvOf(shown, columnsOf(list, fields), parameters.bom === "1") };
      }
    }
  };
}

/** One record, not a list. */
export const single = (data: unknown, meta?: object, status = 200): HttpAnswer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...dataCaching },
  body: JSON.stringify({ data, ...(meta === undefined ? {} : { meta }) }),
});

function readFields(list: ListName, text: string): ReadonlySet<string> {
  const known = Object.keys(listSchemas[list].shape);
  const wanted = text.split(",").map((name) => name.trim());
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new HttpProblem("invalid-parameter", `There is no field "${unknown}". Known are: ${known.join(", ")}.`, {
      param: "fields",
      allowed: known,
    });
  return new Set(wanted);
}

const picked = (row: object, fields: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => fields.has(name)));
