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
  },
  periods: { latin: periods },
  metrics,
  quotes,
};
