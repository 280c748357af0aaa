/** Tables of the metric engine for a language of this script. */
export interface CjkMetricTables {
  placeholder?: never;
}
