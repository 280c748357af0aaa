import { changes } from "../cjk/changes.data.ts";
import type { CjkPack } from "../pack.ts";
import { metricContext } from "./metric-context.data.ts";
import { metrics } from "./metrics.data.ts";
import { periods } from "./periods.data.ts";
import { quotes } from "./quotes.data.ts";

export const zh: CjkPack = {
  code: "zh",
  script: "cjk",
  changes,
  sentences: { enders: "。！？!?", closers: '」』）)】”’"', needsSpace: false, abbreviations: new Set() },
  article: {
    bylineLabels: {
      来源: "source",
      來源: "source",
      作者: "author",
      记者: "author",
      記者: "author",
      时间: "publishedAt",
      時間: "publishedAt",
      日期: "publishedAt",
      发布时间: "publishedAt",
      發布時間: "publishedAt",
    },
  },
  periods: { cjk: periods },
  metrics,
  metricContext,
  quotes,
};
