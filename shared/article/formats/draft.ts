import type { ArticleFormat, MetadataField } from "../../contract/records.ts";
import type { Piece } from "../rendered.ts";

/** What a format's reader makes of a file: pieces of text, and fields that the document itself states. */
export interface ArticleDraft {
  format: ArticleFormat;
  pieces: Piece[];
  fields: Partial<Record<MetadataField, string>>;
  /** Stable name within the file, where it holds several articles. */
  part?: string;
}
