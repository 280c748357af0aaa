/**
 * The workers' metrics by name: the functions write them (embedded metric format, namespace and service from the
 * environment that the template gives), dashboard and alarms read them. None has an id as a dimension.
 */
export const telemetry = {
  /** Object events taken. */
  received: { name: "Received", unit: "Count", worker: "deduplicate" },
  /** Articles written in canonical form. */
  deduplicated: { name: "Deduplicated", unit: "Count", worker: "deduplicate" },
  duplicatesRemoved: { name: "DuplicatesRemoved", unit: "Count", worker: "deduplicate" },
  bytes: { name: "Bytes", unit: "Bytes", worker: "deduplicate" },
  /** Files that are no article, with the dimension `code`. */
  rejected: { name: "Rejected", unit: "Count", worker: "deduplicate" },
  /** Events of versions that a newer one has overtaken. */
  stale: { name: "Stale", unit: "Count", worker: "deduplicate" },
  /** Messages handed back for another try. */
  failed: { name: "Failed", unit: "Count", worker: "deduplicate" },
  extracted: { name: "Extracted", unit: "Count", worker: "extract" },
  facts: { name: "Facts", unit: "Count", worker: "extract" },
  /** Milliseconds from the drop of an object until its records can be queried. */
  freshness: { name: "Freshness", unit: "Milliseconds", worker: "extract" },
} as const;

/** Each environment's metrics stand apart. */
export const metricNamespace = (environment: string): string => `Quotient/${environment}`;
