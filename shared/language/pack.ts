import type { ArticlePack } from "./article-pack.ts";
import type { CjkContextTables } from "./cjk/context-tables.ts";
import type { CjkMetricTables } from "./cjk/metric-tables.ts";
import type { CjkQuoteTables } from "./cjk/quote-tables.ts";
import type { LatinMetricTables } from "./latin/metric-tables.ts";
import type { LatinQuoteTables } from "./latin/quote-tables.ts";
import type { CjkPeriodTables, LatinPeriodTables } from "./period-tables.ts";
import type { SentenceTables } from "./sentences.ts";

interface CommonPack extends ArticlePack {
  sentences: SentenceTables;
}

/** A language written without spaces between words: Japanese, Chinese. */
export interface CjkPack extends CommonPack {
  script: "cjk";
  periods: CjkPeriodTables;
  metrics: CjkMetricTables;
  metricContext: CjkContextTables;
  quotes: CjkQuoteTables;
}

/** A language written in words with spaces between: English. */
export interface LatinPack extends CommonPack {
  script: "latin";
  periods: LatinPeriodTables;
  metrics: LatinMetricTables;
  quotes: LatinQuoteTables;
}

/**
 * Everything that the engines know of one language: tables of data, and the few functions of its own.
 * Engines choose by `script` and by what the tables hold, never by the name of a language.
 */
export type LanguagePack = CjkPack | LatinPack;
