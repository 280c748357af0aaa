/** A set of alternatives: where one member takes another's place, the text says something else. */
export interface WordFamily {
  changes: "figure" | "unit" | "date" | "name" | "opposite";
  /** Separated by spaces, in lower case. */
  words: string;
}

/**
 * Words that change what a sentence says when they come, go or give way to each other.
 * The deduplication uses those of all languages at once: it works before the language of an article is known.
 */
export interface ChangeTables {
  /** Whole words of scripts with spaces; or characters and words looked for in the text, for CJK. */
  families: readonly WordFamily[];
  /** Their coming or going turns a sentence into its contrary. */
  negations: string;
  /** Beginnings that turn a word into its contrary: likely, unlikely. */
  contraryPrefixes: string;
  /** Characters that say which of several when they come or go (副, 前, 新); for CJK. */
  modifiers: string;
  /** Words whose coming or going changes no fact. */
  smallWords: string;
  /** Words that say nothing of what a text is about, besides the small words. */
  functionWords: string;
  /** Lines of a page that are no part of its text; of several copies one stays, however short they are. */
  notices: string;
  /** What the captions of pictures begin with, separated by bars. */
  captions: string;
  /** Lines above a digest of the text, separated by bars. */
  digestLabels: string;
  /** Lines below which readers have the word, separated by bars. */
  commentLabels: string;
}
