/**
 * The records that the pipeline writes, field by field: the names and values that code, table, API and page share.
 *
 * Offsets are UTF-16 code units (JavaScript string indices), end exclusive.
 * Round trip: `paragraph.text.slice(start, end) === record.text` for every metric and quote,
 * and `source.slice(paragraph.start, paragraph.end) === paragraph.text` for every paragraph.
 */

export const languageCodes = ["ja", "en", "zh", "und"] as const;
export type LanguageCode = (typeof languageCodes)[number];

export const articleStates = ["received", "deduplicated", "extracted", "rejected", "removed"] as const;
export type ArticleState = (typeof articleStates)[number];

export const articleFormats = [
  "text",
  "markdown",
  "html",
  "json",
  "rss",
  "atom",
  "newsml",
  "nitf",
  "docx",
  "pdf",
] as const;
export type ArticleFormat = (typeof articleFormats)[number];

/** Where a piece of metadata was read from. */
export const metadataOrigins = ["sidecar", "object metadata", "tag", "document", "byline", "key", "name"] as const;
export type MetadataOrigin = (typeof metadataOrigins)[number];

/** A place in one paragraph (or in the text that the surrounding type names). */
export interface Span {
  start: number;
  end: number;
}

/** A place with the words that stand there. */
export interface TextSpan extends Span {
  text: string;
}

export interface Paragraph extends TextSpan {
  /** Position among the kept paragraphs, from 0. */
  index: number;
  /** Line in the source where it begins, from 1, blank lines counted. */
  line: number;
  /** The same for paragraphs that say the same words (width, spacing, punctuation and markup folded). */
  fingerprint: string;
}

export const ledgerRelations = ["exact", "near", "contained", "boilerplate", "variant"] as const;
export type LedgerRelation = (typeof ledgerRelations)[number];

/** What was dropped and why; a `variant` links a paragraph that was kept (same template, other figures). */
export interface LedgerEntry extends Span {
  /** Line of the dropped copy (of the later variant, for `variant`), from 1. */
  line: number;
  /** Line of the copy that was kept. */
  keptLine: number;
  relation: LedgerRelation;
  /** A sentence for the reader: which rule decided. */
  reason: string;
  /** 0 to 1; 1 for exact copies. */
  similarity: number;
}

export interface FailureRecord {
  code: string;
  message: string;
  detail?: Record<string, string | number | boolean>;
}

export type MetadataField = "title" | "source" | "author" | "publishedAt" | "url" | "language";

/** An article without its text, as the table and the API hold it. */
export interface Article {
  /** Stable for one object key in one environment. */
  id: string;
  /** What orders the versions of one article. */
  version: string;
  state: ArticleState;
  failure?: FailureRecord;
  key: string;
  contentHash: string;
  bytes: number;
  encoding: string;
  format: ArticleFormat;
  language: LanguageCode;
  title?: string;
  source?: string;
  author?: string;
  /** ISO 8601 date or instant. */
  publishedAt?: string;
  url?: string;
  metadataFrom: Partial<Record<MetadataField, MetadataOrigin>>;
  /** Indices of the paragraphs that are section headings. */
  headings: number[];
  counts: { paragraphs: number; duplicates: number; metrics: number; quotes: number };
  /** Version of the extraction rules that made the records. */
  rules: string;
  /** ISO 8601 instants. */
  receivedAt?: string;
  extractedAt?: string;
}

/** The canonical article (S3 `articles/<id>.json`): everything that extraction needs, and the decoded text itself. */
export interface CanonicalArticle extends Article {
  /** The decoded text that paragraph offsets point into. */
  text: string;
  /** Kept paragraphs in reading order. */
  paragraphs: Paragraph[];
  ledger: LedgerEntry[];
}

export const metricKinds = [
  "percent",
  "percentage-point",
  "money",
  "count",
  "multiple",
  "duration",
  "age",
  "index",
  "fraction",
  "rank",
  "measure",
] as const;
export type MetricKind = (typeof metricKinds)[number];

export const qualifiers = ["about", "nearly", "atLeast", "atMost", "above", "below"] as const;
export type Qualifier = (typeof qualifiers)[number];

export const metricRoles = ["change", "from", "to", "part", "whole"] as const;
export type MetricRole = (typeof metricRoles)[number];

export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

export const bases = ["year", "quarter", "month", "week", "day"] as const;
export type Basis = (typeof bases)[number];

export const metricStatuses = ["forecast", "target", "estimate"] as const;
export type MetricStatus = (typeof metricStatuses)[number];

/** The dates that a value speaks of: `start` and `end` are ISO dates, both inclusive; absent where unresolved. */
export interface Period {
  text: string;
  start?: string;
  end?: string;
}

export interface Metric extends TextSpan {
  /** Unique within the article, in reading order: m0001, m0002 … */
  id: string;
  /** Index of the paragraph. */
  paragraph: number;
  /** The number with magnitudes multiplied out; null for a range. */
  value: number | null;
  low?: number;
  high?: number;
  unit: string;
  counter?: string;
  kind: MetricKind;
  qualifier?: Qualifier;
  role?: MetricRole;
  direction?: Direction;
  basis?: Basis;
  status?: MetricStatus;
  period?: Period;
  /** Span in the same paragraph. */
  subject?: TextSpan;
  saidBy?: string;
  related?: string[];
  factId: string;
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

export const quoteTypes = ["direct", "indirect", "mixed"] as const;
export type QuoteType = (typeof quoteTypes)[number];

export interface Speaker extends TextSpan {
  /** Fullest form of the name in the article, without honorific, role or organisation. */
  name: string;
  /** Paragraph of the mention that `text`, `start`, `end` point to. */
  paragraph: number;
  /** True where the mention is a pronoun or short form, or there is none. */
  resolved?: boolean;
}

export interface Cue {
  /** As written. */
  text: string;
  /** Dictionary form. */
  lemma: string;
}

export interface Quote extends TextSpan {
  /** Unique within the article, in reading order: q0001, q0002 … */
  id: string;
  paragraph: number;
  type: QuoteType;
  speaker: Speaker | null;
  role?: string;
  organization?: string;
  cue?: Cue;
  addressee?: string;
  venue?: string;
  continues?: string;
  factId: string;
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

/** What extraction makes of one article. */
export interface Facts {
  metrics: Metric[];
  quotes: Quote[];
}
