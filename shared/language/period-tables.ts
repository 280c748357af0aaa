/** Tables of the period engine for one language. */
export interface PeriodTables {
  placeholder?: never;
}
