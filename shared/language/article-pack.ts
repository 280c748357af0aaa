import type { ArticleTables } from "./article-tables.ts";
import type { ChangeTables } from "./change-tables.ts";

/** The part of a pack that reading and comparing articles need: small, since it is loaded for every article. */
export interface ArticlePack {
  /** BCP 47 primary tag. */
  code: "ja" | "en" | "zh";
  article: ArticleTables;
  /** What changes the sense of a sentence: tells copies from variants. */
  changes: ChangeTables;
}
