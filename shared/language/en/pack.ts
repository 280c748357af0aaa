import type { LatinPack } from "../pack.ts";
import { abbreviations } from "./abbreviations.data.ts";
import { changes } from "./changes.data.ts";
import { metrics } from "./metrics.data.ts";
import { periods } from "./periods.data.ts";
import { quotes } from "./quotes.data.ts";

export const en: LatinPack = {
  code: "en",
  script: "latin",
  changes,
  sentences: { enders: ".!?", closers: "\"'”’)]", needsSpace: true, abbreviations },
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
  periods: { latin: periods },
  metrics,
  quotes,
};
