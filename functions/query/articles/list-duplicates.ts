import { pageLimit } from "../../../shared/contract/api-parameters.ts";
import type { LedgerEntry } from "../../../shared/contract/records.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import type { QueryDeps } from "../deps.ts";
import { AnswerBudget } from "../facts/budget.ts";
import { listWriter } from "../http/answers.ts";
import { cursorOf, placeOfCursor, queryOf } from "../http/pages.ts";
import { readParameters } from "../http/read-parameters.ts";
import { canonicalOf } from "./canonical-of.ts";

/** `GET /v1/articles/{id}/duplicates`: the ledger, what was dropped and why. */
export async function listArticleDuplicates(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listArticleDuplicates", request.query);
  const write = listWriter("listArticleDuplicates", request, asked);
  const query = queryOf("listArticleDuplicates", request);
  const [at = 0] = (await placeOfCursor(asked.cursor, query, deps.cursorKeys)) ?? [];
  const { ledger } = await canonicalOf(request.pathParameters.id ?? "", deps);
  const limit = asked.limit ?? pageLimit.usual;
  const budget = new AnswerBudget();
  const rows: LedgerEntry[] = [];
  for (const entry of ledger.slice(Number(at), Number(at) + limit)) {
    if (!budget.takes(entry, rows.length === 0)) break;
    rows.push(entry);
  }
  const end = Number(at) + rows.length;
  return write({ rows, nextCursor: await cursorOf(end < ledger.length ? [end] : undefined, query, deps.cursorKeys) });
}
