import type { Metric, MetricKind, Quote } from "../contract/records.ts";
import { foldName } from "./fold.ts";
import {
  type MetricFamily,
  metricFamilies,
  organizationPartition,
  speakerPartition,
  subjectPartition,
} from "./keys.ts";
import { termsOf } from "./terms.ts";

const families: Readonly<Record<MetricKind, MetricFamily>> = {
  percent: "percent",
  "percentage-point": "points",
  index: "points",
  money: "money",
  count: "count",
  fraction: "count",
  rank: "count",
  multiple: "multiple",
  duration: "time",
  age: "time",
  measure: "measure",
};

/** The family whose partition holds metrics of this kind. */
export const familyOfKind = (kind: MetricKind): MetricFamily => families[kind];

const unitFamilies: Readonly<Record<string, MetricFamily>> = {
  "%": "percent",
  pp: "points",
  "basis-point": "points",
  point: "points",
  "1": "count",
  rank: "count",
  times: "multiple",
  second: "time",
  minute: "time",
  hour: "time",
  day: "time",
  week: "time",
  month: "time",
  quarter: "time",
  year: "time",
};

/** The family whose partition holds metrics of this unit: three capitals are a currency, the rest is measured. */
export const familyOfUnit = (unit: string): MetricFamily =>
  (Object.hasOwn(unitFamilies, unit) ? unitFamilies[unit] : undefined) ??
  (/^[A-Z]{3}$/.test(unit) ? "money" : "measure");

export const allFamilies: readonly MetricFamily[] = metricFamilies;

/** A facet partition with what goes before the place in its sort key. */
export interface FacetValue {
  pk: string;
  prefix: string;
}

/** Where a metric is found besides its family: one partition a term of its subject. */
export const metricFacets = ({ subject }: Metric): FacetValue[] =>
  subject === undefined ? [] : termsOf(subject.text).map((term) => ({ pk: subjectPartition(term), prefix: "" }));

/** Where a quote is found besides the quotes: its speaker and its organisation. */
export function quoteFacets({ speaker, organization }: Quote): FacetValue[] {
  const facets: FacetValue[] = [];
  const name = foldName(speaker?.name ?? "");
  if (name !== "") facets.push({ pk: speakerPartition(name), prefix: `${name}#` });
  const group = foldName(organization ?? "");
  if (group !== "") facets.push({ pk: organizationPartition(group), prefix: "" });
  return facets;
}
