import * as z from "zod";
import {
  articleStates,
  bases,
  directions,
  languageCodes,
  metricKinds,
  metricRoles,
  metricStatuses,
  qualifiers,
  quoteTypes,
} from "./records.ts";
import type { RouteName } from "./routes.ts";

/** Rows of a page at most, and where nothing is asked for. */
export const pageLimit = { most: 200, usual: 50 } as const;

export const answerFormats = ["json", "ndjson", "csv"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Which time `from` and `to` speak of. */
export const dateFields = ["published", "ingested", "period"] as const;
export type DateField = (typeof dateFields)[number];

const text = (description: string) => z.string().trim().min(1).max(200).describe(description);

const number = (description: string) =>
  z
    .string()
    .regex(/^[+-]?\d{1,30}(?:\.\d{1,30})?(?:e[+-]?\d{1,2})?$/i, "a number such as 12, -0.5 or 1e9 is expected")
    .transform(Number)
    .pipe(z.number())
    .describe(description);

const isoTime =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Whether the calendar has such a date: 2024-02-31 is none. */
function isDate(value: string): boolean {
  const [, year = "", month = "01", day = "01"] = isoTime.exec(value) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

const time = (description: string) =>
  z
    .string()
    // A plus sign that was not escaped arrives as a space.
    .transform((value) => value.replace(/ (?=\d\d:\d\d$)/, "+"))
    .pipe(
      z
        .string()
        .regex(isoTime, "a date (2024-05-01) or an instant (2024-05-01T09:00:00Z) is expected")
        .refine(isDate, "the calendar has no such date"),
    )
    .describe(description);

const answer = {
  format: z
    .enum(answerFormats)
    .describe("json, ndjson (one record a line) or csv; by default what the header Accept asks for")
    .optional(),
  bom: z.enum(["0", "1"]).describe("1 puts a byte order mark before CSV, which Excel needs for UTF-8").optional(),
  fields: text("fields of a record to be given, by name, parted by commas; all by default").max(1_000).optional(),
};

const page = {
  limit: z
    .string()
    .regex(/^\d{1,6}$/, `a whole number from 1 to ${pageLimit.most} is expected`)
    .transform(Number)
    .pipe(z.number().int().min(1).max(pageLimit.most))
    .describe(`rows of a page at most, ${pageLimit.usual} by default; a page may hold fewer although more follow`)
    .optional(),
  cursor: z.string().min(1).max(2_000).describe("`meta.nextCursor` of the page before, with the same query").optional(),
  ...answer,
};

const order = {
  sort: z
    .enum(["-publishedAt", "publishedAt"])
    .describe("by time of publication (of arrival where that is not known), latest first by default")
    .optional(),
};

const window = <const T extends readonly [DateField, ...DateField[]]>(fields: T) => ({
  from: time("from this date or instant on (included)").optional(),
  to: time("up to this date or instant (not included)").optional(),
  dateField: z
    .enum(fields)
    .describe(
      `what \`from\` and \`to\` speak of, ${fields[0]} by default; an article of unknown date counts by its arrival`,
    )
    .optional(),
});

const article = {
  language: z.enum(languageCodes).describe("language of the article").optional(),
  source: text("source of the article, case and width folded").optional(),
};

const inArticles = {
  ...article,
  articleId: text("facts of this article only").optional(),
  repeats: z
    .enum(["fold", "all"])
    .describe("fold (the default) gives a fact in a repeated paragraph once, with its occurrences; all gives each")
    .optional(),
};

const ofMetric = {
  unit: text("unit, as records have it: %, pp, JPY, kg, JPY/L, 1 for counts").optional(),
  kind: z.enum(metricKinds).describe("kind of figure").optional(),
  role: z
    .enum([...metricRoles, "level"])
    .describe("part in a change or share; level for figures without one")
    .optional(),
  direction: z.enum(directions).describe("direction of a change").optional(),
  basis: z.enum(bases).describe("what a change is measured against").optional(),
  status: z
    .enum([...metricStatuses, "actual"])
    .describe("actual for figures without one")
    .optional(),
  qualifier: z
    .enum([...qualifiers, "exact"])
    .describe("exact for figures without one")
    .optional(),
  counter: text("what a count counts, as written, case and width folded").optional(),
  "value[gt]": number("value above; a range counts if any of it does").optional(),
  "value[gte]": number("value at least").optional(),
  "value[lt]": number("value below").optional(),
  "value[lte]": number("value at most").optional(),
};

const ofQuote = {
  role: text("role of the speaker, as written, case and width folded").optional(),
  type: z.enum(quoteTypes).describe("direct, indirect or mixed").optional(),
};

const speaker = text("full name of the speaker, case and width folded").optional();
const organization = text("organization of the speaker, case and width folded").optional();
const subject = text("words of the subject, in any language, case and width folded");

/** Query parameters of every route; others are refused. */
export const parameters = {
  listArticles: z.strictObject({
    ...article,
    state: z.enum(articleStates).describe("how far the article has come").optional(),
    q: text("words of the title, all of them; of the file's name where there is no title").optional(),
    ...window(["published", "ingested"]),
    ...order,
    ...page,
  }),
  getArticle: z.strictObject({}),
  listArticleMetrics: z.strictObject({ ...ofMetric, subject: subject.optional(), ...page }),
  listArticleQuotes: z.strictObject({ ...ofQuote, speaker, organization, ...page }),
  getArticleText: z.strictObject({
    view: z
      .enum(["canonical", "source"])
      .describe("canonical gives the kept paragraphs, source the decoded text as it came")
      .optional(),
    cursor: page.cursor,
  }),
  listArticleDuplicates: z.strictObject({ ...page }),
  viewArticle: z.strictObject({}),
  listMetrics: z.strictObject({
    subject: subject.optional(),
    ...ofMetric,
    ...inArticles,
    ...window(["published", "ingested", "period"]),
    ...order,
    ...page,
  }),
  listQuotes: z.strictObject({
    speaker,
    organization,
    ...ofQuote,
    ...inArticles,
    ...window(["published", "ingested"]),
    ...order,
    ...page,
  }),
  listSpeakers: z.strictObject({ q: text("how the name begins, case and width folded").optional(), ...page }),
  getSeries: z.strictObject({
    subject,
    interval: z.enum(["day", "week", "month"]).describe("one point for each of them; weeks begin on Monday").optional(),
    ...ofMetric,
    unit: text("unit, as records have it: %, JPY, kg"),
    ...article,
    repeats: inArticles.repeats,
    ...window(["period", "published", "ingested"]),
    sort: z
      .enum(["date", "-date"])
      .describe("by the date that the figure speaks of, earliest first by default")
      .optional(),
    ...page,
  }),
  createUpload: z.strictObject({}),
  getStats: z.strictObject({}),
  getOpenApi: z.strictObject({}),
  getHealth: z.strictObject({}),
  getPage: z.looseObject({}),
  getPageAsset: z.looseObject({}),
} satisfies Record<RouteName, z.ZodObject>;

export type Parameters<R extends RouteName> = z.output<(typeof parameters)[R]>;
