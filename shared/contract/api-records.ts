import * as z from "zod";
import {
  type Article,
  articleFormats,
  articleStates,
  bases,
  directions,
  type LedgerEntry,
  languageCodes,
  ledgerRelations,
  type Metric,
  metadataOrigins,
  metricKinds,
  metricRoles,
  metricStatuses,
  type Paragraph,
  type Quote,
  qualifiers,
  quoteTypes,
} from "./records.ts";

/** The records as schemas: what the API promises of its answers. The types stand in records.ts; the compiler holds both together. */
const offset = z.int().min(0);
const span = { text: z.string(), start: offset, end: offset };

export const articleSchema = z.strictObject({
  id: z.string().describe("stable for one object key"),
  version: z.string().describe("orders the versions of one article"),
  state: z.enum(articleStates),
  failure: z
    .strictObject({
      code: z.string(),
      message: z.string().describe("what to do about it"),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
    })
    .describe("why a rejected article is none")
    .exactOptional(),
  key: z.string().describe("key of the object"),
  contentHash: z.string().describe("SHA-256 of the object"),
  bytes: z.int(),
  encoding: z.string(),
  format: z.enum(articleFormats),
  language: z.enum(languageCodes),
  title: z.string().exactOptional(),
  source: z.string().exactOptional(),
  author: z.string().exactOptional(),
  publishedAt: z.string().describe("ISO 8601 date or instant").exactOptional(),
  url: z.string().exactOptional(),
  metadataFrom: z
    .partialRecord(z.enum(["title", "source", "author", "publishedAt", "url", "language"]), z.enum(metadataOrigins))
    .describe("where each field was read from"),
  headings: z.array(offset).describe("indices of the paragraphs that are section headings"),
  counts: z.strictObject({ paragraphs: z.int(), duplicates: z.int(), metrics: z.int(), quotes: z.int() }),
  rules: z.string().describe("version of the extraction rules"),
  receivedAt: z.string().exactOptional(),
  extractedAt: z.string().exactOptional(),
}) satisfies z.ZodType<Article>;

/** As lists give it. */
export const listedArticleSchema = articleSchema.omit({ headings: true });

export const metricSchema = z.strictObject({
  id: z.string().describe("unique within the article, in reading order"),
  paragraph: offset.describe("index of the paragraph; start and end are UTF-16 offsets in it, end exclusive"),
  ...span,
  value: z.number().nullable().describe("null for a range"),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  unit: z.string(),
  counter: z.string().exactOptional(),
  kind: z.enum(metricKinds),
  qualifier: z.enum(qualifiers).exactOptional(),
  role: z.enum(metricRoles).exactOptional(),
  direction: z.enum(directions).exactOptional(),
  basis: z.enum(bases).exactOptional(),
  status: z.enum(metricStatuses).exactOptional(),
  period: z
    .strictObject({ text: z.string(), start: z.string().exactOptional(), end: z.string().exactOptional() })
    .exactOptional(),
  subject: z.strictObject(span).exactOptional(),
  saidBy: z.string().describe("id of the quote that it stands in").exactOptional(),
  related: z.array(z.string()).exactOptional(),
  factId: z.string().describe("the same for the same fact in a repeated paragraph of another article"),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
}) satisfies z.ZodType<Metric>;

export const quoteSchema = z.strictObject({
  id: z.string().describe("unique within the article, in reading order"),
  paragraph: offset.describe("index of the paragraph; start and end are UTF-16 offsets in it, end exclusive"),
  ...span,
  type: z.enum(quoteTypes),
  speaker: z
    .strictObject({ name: z.string(), ...span, paragraph: offset, resolved: z.boolean().exactOptional() })
    .nullable(),
  role: z.string().exactOptional(),
  organization: z.string().exactOptional(),
  cue: z.strictObject({ text: z.string(), lemma: z.string() }).exactOptional(),
  addressee: z.string().exactOptional(),
  venue: z.string().exactOptional(),
  continues: z.string().exactOptional(),
  factId: z.string().describe("the same for the same fact in a repeated paragraph of another article"),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
}) satisfies z.ZodType<Quote>;

export const paragraphSchema = z.strictObject({
  index: offset,
  ...span,
  line: z.int().min(1),
  fingerprint: z.string(),
}) satisfies z.ZodType<Paragraph>;

export const ledgerEntrySchema = z.strictObject({
  line: z.int().min(1).describe("line of the dropped copy"),
  keptLine: z.int().min(1).describe("line of the copy that was kept"),
  start: offset,
  end: offset,
  relation: z.enum(ledgerRelations).describe("variant links a paragraph that was kept: same template, other figures"),
  reason: z.string(),
  similarity: z.number().min(0).max(1),
}) satisfies z.ZodType<LedgerEntry>;
