import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Measures, measure } from "./measure.ts";

/** Pins the floors at what is reached now; refuses to lower one while the pages are the same. */
const file = join(import.meta.dirname, "floors.json");
const old: { corpus: string; floors: Measures } = JSON.parse(readFileSync(file, "utf8"));
const { corpus, measures } = measure();
const fallen = Object.entries(old.corpus === corpus ? old.floors : {}).filter(
  ([name, floor]) => (measures[name] ?? 0) < floor,
);
if (fallen.length > 0) {
  process.stderr.write(`below the floor in ${fallen.map(([name]) => name).join(", ")}; nothing written\n`);
  process.exit(1);
}
// a hair of room for the last digit of a division
const floors = Object.fromEntries(
  Object.entries(measures).map(([name, score]) => [name, Math.floor(score * 1000) / 1000]),
);
writeFileSync(file, `${JSON.stringify({ corpus, floors }, null, 2)}\n`);
