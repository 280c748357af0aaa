import type { CjkPack } from "../pack.ts";
import { zhArticle } from "./article-pack.ts";
import { metricContext } from "./metric-context.data.ts";
import { metrics } from "./metrics.data.ts";
import { periods } from "./periods.data.ts";
import { quotes } from "./quotes.data.ts";
import { bothScripts } from "./traditional.ts";

export const zh: CjkPack = {
  ...zhArticle,
  script: "cjk",
  sentences: { enders: "。！？!?", closers: '」』）)】”’"', needsSpace: false, abbreviations: new Set() },
  periods,
  metrics,
  metricContext: bothScripts(metricContext),
  quotes,
};
