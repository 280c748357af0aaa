import { changes } from "../cjk/changes.data.ts";
import type { CjkPack } from "../pack.ts";
import { metricContext } from "./metric-context.data.ts";
import { metrics } from "./metrics.data.ts";
import { periods } from "./periods.data.ts";
import { quotes } from "./quotes.data.ts";

export const ja: CjkPack = {
  code: "ja",
  script: "cjk",
  changes,
  sentences: { enders: "。！？!?", closers: '」』）)】”"', needsSpace: false, abbreviations: new Set() },
  article: {
    bylineLabels: {
      出典: "source",
      出所: "source",
      配信元: "source",
      著者: "author",
      筆者: "author",
      文: "author",
      公開: "publishedAt",
      公開日: "publishedAt",
      掲載: "publishedAt",
      掲載日: "publishedAt",
      配信: "publishedAt",
      配信日: "publishedAt",
      日付: "publishedAt",
    },
  },
  periods: { cjk: periods },
  metrics,
  metricContext,
  quotes,
};
