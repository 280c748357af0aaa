import type { LatinPack } from "../pack.ts";
import { abbreviations } from "./abbreviations.data.ts";
import { enArticle } from "./article-pack.ts";
import { metrics } from "./metrics.data.ts";
import { periods } from "./periods.data.ts";
import { quotes } from "./quotes.data.ts";

export const en: LatinPack = {
  ...enArticle,
  script: "latin",
  sentences: { enders: ".!?", closers: "\"'”’)]", needsSpace: true, abbreviations },
  periods,
  metrics,
  quotes,
};
