import { pageLimit } from "../../shared/contract/api-parameters.ts";
import type { Metric } from "../../shared/contract/records.ts";
import type { PackedFacts } from "../../shared/records/packing.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";
import { factListAnswer } from "./fact-list-answer.ts";
import { metricMatches } from "./facts/filters.ts";
import { metricPartitions } from "./facts/partitions.ts";
import { holdsPeriod, timeBounds } from "./facts/time-bounds.ts";
import { readParameters } from "./http/read-parameters.ts";

/** `GET /v1/metrics` */
export async function listMetrics(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listMetrics", request.query);
  const times = timeBounds(asked);
  return factListAnswer<Metric>(
    {
      route: "listMetrics",
      kind: "METRIC",
      parameters: asked,
      times,
      partitions: metricPartitions(asked, deps.facetShards),
      factsOf: metricsOf,
      matches: (metric) =>
        metricMatches(asked, metric) && (times.field !== "period" || holdsPeriod(times, metric.period)),
      limit: asked.limit ?? pageLimit.usual,
    },
    request,
    deps,
  );
}

/** Sentences are for series; here they would come and go with the partition that was read. */
const metricsOf = ({ metrics = [] }: PackedFacts): Metric[] =>
  metrics.map(({ sentence: _sentence, ...metric }) => metric);
