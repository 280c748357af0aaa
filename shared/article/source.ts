import type { ArticleFormat, MetadataField, MetadataOrigin, Span } from "../contract/records.ts";

/** One object as it came in: its bytes and everything that is known about it. Pure data, no I/O. */
export interface SourceObject {
  /** Object key, decoded. */
  key: string;
  bytes: Uint8Array;
  contentType?: string;
  /** S3 user metadata (`x-amz-meta-*`), names in lower case. */
  userMetadata?: Record<string, string>;
  tags?: Record<string, string>;
  /** Parsed content of `<key>.meta.json`, where there is one. */
  sidecar?: unknown;
}

/** A paragraph before deduplication: a place in the text, and its line in the source. */
export interface Block extends Span {
  text: string;
  /** Line where it begins, from 1, blank lines counted. */
  line: number;
  heading: boolean;
}

export type Metadata = Partial<Record<MetadataField, { value: string; from: MetadataOrigin }>>;

/** One article as read from an object: `text.slice(block.start, block.end) === block.text` for every block. */
export interface SourceArticle {
  /** Decoded (for HTML, PDF, DOCX …: rendered) text that all offsets point into. */
  text: string;
  encoding: string;
  format: ArticleFormat;
  blocks: Block[];
  /** Index of the block that is the headline; undefined where none was found. */
  titleBlock?: number;
  metadata: Metadata;
  /** Tells apart several articles in one object: "" for the only one, else a stable name within the object. */
  part: string;
}
