import type { Metric, Quote } from "../../../shared/contract/records.ts";
import { foldName } from "../../../shared/records/fold.ts";
import type { ArticleHeader } from "../../../shared/records/packing.ts";
import { subjectMatches } from "../../../shared/records/terms.ts";
import { holdsTime, type TimeBounds } from "./time-bounds.ts";

type Asked<T> = { [K in keyof T]?: T[K] | undefined };

export type MetricFilters = Asked<{
  subject: string;
  unit: string;
  kind: string;
  role: string;
  direction: string;
  basis: string;
  status: string;
  qualifier: string;
  counter: string;
  "value[gt]": number;
  "value[gte]": number;
  "value[lt]": number;
  "value[lte]": number;
}>;

/** Whether a metric is all that is asked for. */
export function metricMatches(asked: MetricFilters, metric: Metric): boolean {
  return (
    is(asked.unit, metric.unit) &&
    is(asked.kind, metric.kind) &&
    is(asked.role, metric.role ?? "level") &&
    is(asked.direction, metric.direction) &&
    is(asked.basis, metric.basis) &&
    is(asked.status, metric.status ?? "actual") &&
    is(asked.qualifier, metric.qualifier ?? "exact") &&
    isNamed(asked.counter, metric.counter) &&
    hasValue(asked, metric) &&
    (asked.subject === undefined ||
      (metric.subject !== undefined && subjectMatches(metric.subject.text, asked.subject)))
  );
}

/** A range counts if any of it lies within. */
function hasValue(asked: MetricFilters, { value, low, high }: Metric): boolean {
  const least = low ?? value ?? high;
  const most = high ?? value ?? low;
  const [gt, gte, lt, lte] = [asked["value[gt]"], asked["value[gte]"], asked["value[lt]"], asked["value[lte]"]];
  if (least === undefined || most === undefined || least === null || most === null)
    return [gt, gte, lt, lte].every((bound) => bound === undefined);
  return (
    (gt === undefined || most > gt) &&
    (gte === undefined || most >= gte) &&
    (lt === undefined || least < lt) &&
    (lte === undefined || least <= lte)
  );
}

export type QuoteFilters = Asked<{ speaker: string; organization: string; role: string; type: string }>;

/** Whether a quote is all that is asked for. */
export const quoteMatches = (asked: QuoteFilters, { speaker, organization, role, type }: Quote): boolean =>
  is(asked.type, type) &&
  isNamed(asked.speaker, speaker?.name) &&
  isNamed(asked.organization, organization) &&
  isNamed(asked.role, role);

export type ArticleFilters = Asked<{ language: string; source: string; articleId: string }> & { times: TimeBounds };

/** Whether a fact's article is all that is asked for; times of publication are the order of the table itself. */
export const articleMatches = (
  { language, source, articleId, times }: ArticleFilters,
  article: Pick<ArticleHeader, "id" | "language" | "source" | "receivedAt">,
): boolean =>
  is(articleId, article.id) &&
  is(language, article.language) &&
  isNamed(source, article.source) &&
  (times.field !== "ingested" || holdsTime(times, article.receivedAt));

const is = (asked: string | undefined, held: string | undefined): boolean => asked === undefined || asked === held;

export const isNamed = (asked: string | undefined, held: string | undefined): boolean =>
  asked === undefined || (held !== undefined && foldName(asked) === foldName(held));
