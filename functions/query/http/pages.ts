import type { RouteName } from "../../../shared/contract/routes.ts";
import { type CursorKeys, type CursorPlace, readCursor, writeCursor } from "../../../shared/records/cursor.ts";
import { HttpProblem } from "../../middleware/http-problem.ts";
import type { HttpRequest } from "../../middleware/http-types.ts";

/** Where the keys of cursors come from. */
export interface CursorKeySource {
  keys(): Promise<CursorKeys>;
}

/** Parameters that may differ between the pages of one query. */
const free: ReadonlySet<string> = new Set(["cursor", "limit", "format", "fields", "bom"]);

/** What a cursor is bound to: the route, its path, and all that decides which rows there are in which order. */
export function queryOf(route: RouteName, { pathParameters, query }: HttpRequest): string {
  const pairs = [...new URLSearchParams(query)].filter(([name]) => !free.has(name)).sort();
  return JSON.stringify([route, Object.values(pathParameters), pairs]);
}

/** The place that a cursor stands for; undefined for the first page. */
export async function placeOfCursor(
  cursor: string | undefined,
  query: string,
  source: CursorKeySource,
): Promise<CursorPlace | undefined> {
  if (cursor === undefined) return undefined;
  const place = readCursor(cursor, query, await source.keys());
  if (place === undefined)
    throw new HttpProblem(
      "invalid-cursor",
      "This cursor is not of this query. Take nextCursor of the page before, and leave the other parameters as they were.",
      { param: "cursor" },
    );
  return place;
}

export const cursorOf = async (
  place: CursorPlace | undefined,
  query: string,
  source: CursorKeySource,
): Promise<string | null> => (place === undefined ? null : writeCursor(place, query, await source.keys()));

/** `Link` header of a page that has a next one (RFC 8288). */
export function nextLink({ path, query }: HttpRequest, cursor: string | null): Record<string, string> {
  if (cursor === null) return {};
  const parameters = new URLSearchParams(query);
  parameters.set("cursor", cursor);
  return { link: `<${encodeURI(path)}?${parameters}>; rel="next"` };
}
