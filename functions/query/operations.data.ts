import type { RouteName } from "../../shared/contract/routes.ts";

interface Operation {
  summary: string;
  tag: "articles" | "facts" | "uploads" | "service" | "page";
  /** Name of what the answer holds, among the description's schemas. */
  record: string;
  /** Media type of an answer that is not JSON. */
  type?: string;
}

/** What each route is for, in the words of the API's description. */
export const operations = {
  listArticles: { summary: "Articles in order of time", tag: "articles", record: "ListedArticle" },
  getArticle: { summary: "One article, as far as it has come", tag: "articles", record: "ArticleOrObject" },
  listArticleMetrics: { summary: "Metrics of one article in reading order", tag: "articles", record: "Metric" },
  listArticleQuotes: { summary: "Quotes of one article in reading order", tag: "articles", record: "Quote" },
  getArticleText: { summary: "Text of one article, by pages where it is long", tag: "articles", record: "Text" },
  listArticleDuplicates: { summary: "What was dropped and why", tag: "articles", record: "LedgerEntry" },
  viewArticle: {
    summary: "The article with its marks, as one self-contained file",
    tag: "articles",
    record: "View",
    type: "text/html",
  },
  listMetrics: { summary: "Metrics over all articles", tag: "facts", record: "FoundMetric" },
  listQuotes: { summary: "Quotes over all articles", tag: "facts", record: "FoundQuote" },
  listSpeakers: { summary: "Who speaks, by name", tag: "facts", record: "Speaker" },
  getSeries: { summary: "Figures of one subject in one unit over time", tag: "facts", record: "SeriesPoint" },
  createUpload: { summary: "A place to put one file", tag: "uploads", record: "Upload" },
  getStats: { summary: "How much there is", tag: "service", record: "Stats" },
  getOpenApi: { summary: "This description", tag: "service", record: "OpenApi" },
  getHealth: { summary: "Whether the API is up", tag: "service", record: "Health" },
  getPage: { summary: "The explorer page", tag: "page", record: "Page", type: "text/html" },
  getPageAsset: { summary: "A file of the explorer page", tag: "page", record: "Asset", type: "text/plain" },
} as const satisfies Record<RouteName, Operation>;
