/** What the reading of articles knows of one language. */
export interface ArticleTables {
  /** Words that open a byline, in lower case, with the field they name: 出典 → source, By → author. */
  bylineLabels: Readonly<Record<string, "source" | "author" | "publishedAt">>;
  /** Words in the names of papers and agencies, by which "By NAME, PAPER" tells one from the other. */
  publisherWords?: ReadonlySet<string>;
}
