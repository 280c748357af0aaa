/** Tables of the quote engine for a language of this script. */
export interface LatinQuoteTables {
  placeholder?: never;
}
