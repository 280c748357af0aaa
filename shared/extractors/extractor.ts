import type { MetricFinder } from "../metrics/extract-metrics.ts";
import type { QuoteFinder } from "../quotes/engine.ts";

/** What reads the facts of one language: its pack with the engines of its script. */
export interface Extractor extends MetricFinder, QuoteFinder {}
