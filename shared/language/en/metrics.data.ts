import type { LatinMetricTables } from "../latin/metric-tables.ts";
import { changes } from "./metrics-changes.data.ts";
import { clause } from "./metrics-clause.data.ts";
import { cues } from "./metrics-cues.data.ts";
import { numbers } from "./metrics-numbers.data.ts";
import { units } from "./metrics-units.data.ts";
import { words } from "./metrics-words.data.ts";

export const metrics: LatinMetricTables = { numbers, units, words, changes, clause, cues };
