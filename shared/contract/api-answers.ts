import * as z from "zod";
import {
  articleSchema,
  ledgerEntrySchema,
  listedArticleSchema,
  metricSchema,
  paragraphSchema,
  quoteSchema,
} from "./api-records.ts";
import { articleStates, bases, directions, languageCodes, metricRoles, metricStatuses, qualifiers } from "./records.ts";

/** The article that a fact stands in, as much as a list needs to show. */
export const factArticleSchema = z.strictObject({
  id: z.string(),
  language: z.enum(languageCodes),
  key: z.string(),
  title: z.string().exactOptional(),
  source: z.string().exactOptional(),
  publishedAt: z.string().exactOptional(),
  receivedAt: z.string().exactOptional(),
  url: z.string().exactOptional(),
});
export type FactArticle = z.output<typeof factArticleSchema>;

const occurrencesSchema = z
  .array(
    z.strictObject({
      articleId: z.string(),
      paragraph: z.int(),
      publishedAt: z.string().describe("UTC, to the second").exactOptional(),
      relation: z.literal("near").describe("where the same fact stands in slightly other words").exactOptional(),
    }),
  )
  .describe("where the paragraph stands, first published first, where that is more than one article");

const found = {
  articleId: z.string(),
  article: factArticleSchema,
  occurrences: occurrencesSchema.exactOptional(),
};
export const foundMetricSchema = metricSchema.extend(found);
export type FoundMetric = z.output<typeof foundMetricSchema>;
export const foundQuoteSchema = quoteSchema.extend(found);
export type FoundQuote = z.output<typeof foundQuoteSchema>;

/** An object that holds several articles (an archive, a feed) answers under its own id with all of them. */
export const objectSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  state: z.enum(articleStates).describe("of the part that has come least far"),
  key: z.string(),
  parts: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(articleStates),
      title: z.string().exactOptional(),
      message: z.string().describe("why it was rejected").exactOptional(),
    }),
  ),
});
export type ObjectAnswer = z.output<typeof objectSchema>;

export const textSchema = z.strictObject({
  articleId: z.string(),
  version: z.string(),
  paragraphs: z
    .array(paragraphSchema.extend({ offset: z.int().min(1).exactOptional() }))
    .describe("a paragraph too long for one page goes on in the next one, there with the `offset` of its part"),
});
export type TextAnswer = z.output<typeof textSchema>;

export const sourceTextSchema = z.strictObject({
  articleId: z.string(),
  version: z.string(),
  offset: z.int().describe("where this part begins, UTF-16 units"),
  length: z.int().describe("of the whole text"),
  text: z.string(),
});
export type SourceTextAnswer = z.output<typeof sourceTextSchema>;

export const speakerSchema = z.strictObject({
  name: z.string(),
  roles: z.array(z.string()).describe("latest first"),
  organizations: z.array(z.string()).describe("latest first"),
  quotes: z.int().describe("repeats in other articles counted"),
  articles: z.int(),
  latest: z.string().describe("time of the latest article, UTC").exactOptional(),
  partial: z.literal(true).describe("there are more quotes than were counted").exactOptional(),
});
export type SpeakerAnswer = z.output<typeof speakerSchema>;

/** One figure of a series, or one interval. */
export const seriesPointSchema = z.strictObject({
  date: z.string().describe("ISO date: begin of the period that the figure speaks of, else of publication"),
  value: z.number().nullable().describe("null for a range; for an interval the mean of its figures"),
  low: z.number().describe("lower end of a range; lowest figure of an interval").exactOptional(),
  high: z.number().exactOptional(),
  figures: z.int().describe("how many figures an interval sums up").exactOptional(),
  unit: z.string(),
  qualifier: z.enum(qualifiers).exactOptional(),
  role: z.enum(metricRoles).exactOptional(),
  direction: z.enum(directions).exactOptional(),
  basis: z.enum(bases).exactOptional(),
  status: z.enum(metricStatuses).exactOptional(),
  text: z.string(),
  subject: z.string(),
  sentence: z.string().exactOptional(),
  articleId: z.string(),
  metricId: z.string(),
  link: z.string().describe("the metric's place in the article, on the explorer page"),
});
export type SeriesPoint = z.output<typeof seriesPointSchema>;

export const statsSchema = z.strictObject({
  articles: z.int(),
  metrics: z.int(),
  quotes: z.int(),
  duplicates: z.int().describe("paragraphs that were dropped"),
  states: z.partialRecord(z.enum(articleStates), z.int()),
  languages: z.partialRecord(z.enum(languageCodes), z.int()),
  latest: z.string().describe("time of the latest article, UTC").exactOptional(),
  complete: z.boolean().describe("false where only the latest articles, back to `since`, were counted"),
  since: z.string().exactOptional(),
});
export type StatsAnswer = z.output<typeof statsSchema>;

export const uploadRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(255).describe("name of the file"),
  size: z.int().min(0).describe("bytes"),
  type: z
    .string()
    .max(200)
    .regex(/^[\w.+-]+\/[\w.+-]+(?:\s*;\s*[\w-]+=[\w."+-]+)*$/, "a media type such as text/plain is expected")
    .describe("media type, application/octet-stream by default")
    .optional(),
});

export const uploadSchema = z.strictObject({
  url: z.string().describe("where to PUT the file, with exactly these headers and this size"),
  key: z.string(),
  articleId: z.string().describe("follow it with GET /v1/articles/{id}"),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});
export type UploadAnswer = z.output<typeof uploadSchema>;

export const healthSchema = z.strictObject({ status: z.literal("ok"), environment: z.string() });

/** RFC 9457. */
export const problemSchema = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().describe("stable name of the error"),
  param: z.string().describe("the parameter at fault").exactOptional(),
  allowed: z.array(z.string()).describe("what is allowed in its place").exactOptional(),
  requestId: z.string(),
});
export type ProblemAnswer = z.output<typeof problemSchema>;

/** Rows of the lists. */
export const listSchemas = {
  listArticles: listedArticleSchema,
  listArticleMetrics: metricSchema,
  listArticleQuotes: quoteSchema,
  listArticleDuplicates: ledgerEntrySchema,
  listMetrics: foundMetricSchema,
  listQuotes: foundQuoteSchema,
  listSpeakers: speakerSchema,
  getSeries: seriesPointSchema,
} as const;
export type ListName = keyof typeof listSchemas;

/** What `data` holds in the answers of the other routes. */
export const singleSchemas = {
  getArticle: z.union([articleSchema, objectSchema]),
  getArticleText: z.union([textSchema, sourceTextSchema]),
  createUpload: uploadSchema,
  getStats: statsSchema,
  getHealth: healthSchema,
} as const;

export const pageMetaSchema = z.strictObject({
  nextCursor: z.string().nullable().describe("null on the last page; a page may be short or empty before it"),
});
