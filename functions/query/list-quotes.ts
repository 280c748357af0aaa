import { pageLimit } from "../../shared/contract/api-parameters.ts";
import type { Quote } from "../../shared/contract/records.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";
import { factListAnswer } from "./fact-list-answer.ts";
import { quoteMatches } from "./facts/filters.ts";
import { quotePartitions } from "./facts/partitions.ts";
import { timeBounds } from "./facts/time-bounds.ts";
import { readParameters } from "./http/read-parameters.ts";

/** `GET /v1/quotes` */
export async function listQuotes(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listQuotes", request.query);
  return factListAnswer<Quote>(
    {
      route: "listQuotes",
      kind: "QUOTE",
      parameters: asked,
      times: timeBounds(asked),
      partitions: quotePartitions(asked, deps.facetShards),
      factsOf: ({ quotes = [] }) => quotes,
      matches: (quote) => quoteMatches(asked, quote),
      limit: asked.limit ?? pageLimit.usual,
    },
    request,
    deps,
  );
}
