import type { ArticlePack } from "../article-pack.ts";
import { changes } from "./changes.data.ts";

export const enArticle: ArticlePack = {
  code: "en",
  changes,
  article: {
    bylineLabels: {
      source: "source",
      by: "author",
      author: "author",
      published: "publishedAt",
      posted: "publishedAt",
      date: "publishedAt",
    },
    publisherWords: new Set(
      (
        "The Press News Newspaper Newspapers Times Post Journal Ledger Tribune Herald Gazette Chronicle Guardian Observer " +
        "Telegraph Star Standard Examiner Inquirer Globe Mail Mirror Courier Dispatch Record Register Sentinel Sun " +
        "Reuters Bloomberg Agency Broadcasting Media Network Review Magazine Today Wire Weekly Daily"
      ).split(" "),
    ),
  },
};
