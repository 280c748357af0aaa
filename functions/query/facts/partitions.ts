import type { MetricKind } from "../../../shared/contract/records.ts";
import { allFamilies, type FacetValue, familyOfKind, familyOfUnit } from "../../../shared/records/facets.ts";
import { foldName } from "../../../shared/records/fold.ts";
import {
  type DenseFacet,
  densePartition,
  type MetricFamily,
  organizationPartition,
  speakerPartition,
  subjectPartition,
} from "../../../shared/records/keys.ts";
import { termsOf } from "../../../shared/records/terms.ts";

const shardsOf = (facet: DenseFacet, shards: number): FacetValue[] =>
  Array.from({ length: shards }, (_, shard) => ({ pk: densePartition(facet, shard), prefix: "" }));

/** Where articles are listed. */
export const articlePartitions = (shards: number): FacetValue[] => shardsOf("article", shards);

interface MetricFacets {
  subject?: string | undefined;
  unit?: string | undefined;
  kind?: MetricKind | undefined;
}

/** The fewest partitions that hold all metrics asked for: one term of the subject, else families by kind and unit. */
export function metricPartitions({ subject, unit, kind }: MetricFacets, shards: number): FacetValue[] {
  // The longest term is the rarest, by rule of thumb; what else is asked for is held against each metric.
  const [term] = subject === undefined ? [] : termsOf(subject).sort((a, b) => b.length - a.length);
  if (term !== undefined) return [{ pk: subjectPartition(term), prefix: "" }];
  const byUnit = unit === undefined ? allFamilies : familiesOfUnit(unit);
  const wanted = kind === undefined ? byUnit : byUnit.filter((family) => family === familyOfKind(kind));
  return wanted.flatMap((family) => shardsOf(family, shards));
}

/** A rate (JPY/L) is kept with what it counts or with the measures, as its kind has it. */
function familiesOfUnit(unit: string): MetricFamily[] {
  const [counted = unit, ...per] = unit.split("/");
  return per.length === 0 ? [familyOfUnit(unit)] : [...new Set([familyOfUnit(counted), "measure" as const])];
}

interface QuoteFacets {
  speaker?: string | undefined;
  organization?: string | undefined;
}

/** The fewest partitions that hold all quotes asked for: an organisation, a speaker, else all quotes. */
export function quotePartitions({ speaker, organization }: QuoteFacets, shards: number): FacetValue[] {
  if (organization !== undefined) return [{ pk: organizationPartition(foldName(organization)), prefix: "" }];
  if (speaker === undefined) return shardsOf("quote", shards);
  const name = foldName(speaker);
  return [{ pk: speakerPartition(name), prefix: `${name}#` }];
}
