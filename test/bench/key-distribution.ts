import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import {
  type DenseFacet,
  densePartition,
  denseShard,
  objectId,
  organizationPartition,
  speakerPartition,
  subjectPartition,
} from "../../shared/records/keys.ts";
import { arrival, keeping, total } from "./costs/estimate.ts";
import { type ArticleMeasure, measureArticle } from "./costs/measure-article.ts";
import { type Prices, prices } from "./costs/prices.data.ts";
import { percentile } from "./measure.ts";
import { markdown } from "./report.ts";
import { writeBetween } from "./write-between.ts";

/**
 * `node test/bench/key-distribution.ts [FILE…] [--write]`: how writes spread over partitions of the table at 1,000 articles a
 * second. Articles have the rows of the files (by default the samples) in turn; who and what they speak of follows
 * Zipf's law (exponent 1), so that a few names are in very many of them. `--write` puts the tables into docs/scaling.md.
 */
const rate = 1_000;
const seconds = 60;
/** A partition of DynamoDB takes so many write units a second. */
const partitionLimit = 1_000;
const vocabulary = { speaker: 50_000, organization: 20_000, subject: 30_000 } as const;
type Named = keyof typeof vocabulary;

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "events/articles");
const given = process.argv.slice(2).filter((arg) => arg !== "--write");
const files = given.length > 0 ? given : readdirSync(folder).map((name) => join(folder, name));
const profiles: ArticleMeasure[] = [];
for (const file of files) profiles.push(await measureArticle(basename(file), readFileSync(file)));

/** Seeded, so that every run prints the same. */
let state = 42;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** A rank from 0 by Zipf's law with exponent 1, by inversion of its integral. */
const zipf = (size: number): number => Math.floor(size ** random()) - 1;

const partitionOf: Record<Named, (rank: number) => string> = {
  speaker: (rank) => speakerPartition(`name ${rank}`),
  organization: (rank) => organizationPartition(`organisation ${rank}`),
  subject: (rank) => subjectPartition(`term ${rank}`),
};

const families: DenseFacet[] = ["percent", "money", "count", "time", "multiple", "measure", "points"];

/** Partitions that one article writes to, a unit each. */
function partitionsOf(number: number, shards: number): string[] {
  const { unitsOf } = profiles[number % profiles.length] as ArticleMeasure;
  const shard = denseShard(objectId(`incoming/${number}.txt`), shards);
  const dense: DenseFacet[] = ["article", "quote", ...families.slice(0, Math.max(0, (unitsOf.family ?? 0) - 1))];
  const named = (Object.keys(vocabulary) as Named[]).flatMap((facet) =>
    Array.from({ length: unitsOf[facet] ?? 0 }, () => partitionOf[facet](zipf(vocabulary[facet]))),
  );
  return [...dense.map((facet) => densePartition(facet, shard)), ...new Set(named)];
}

/** Write units of the hottest partition of each kind of facet, second by second. */
function hottest(shards: number): Map<string, number[]> {
  const perSecond = new Map<string, number[]>();
  for (let second = 0; second < seconds; second++) {
    const units = new Map<string, number>();
    for (let i = 0; i < rate; i++)
      for (const partition of partitionsOf(second * rate + i, shards))
        units.set(partition, (units.get(partition) ?? 0) + 1);
    const most = new Map<string, number>();
    for (const [partition, sum] of units) {
      const facet = partition.split("#")[1] as string;
      const kind = facet in vocabulary ? facet : "dense";
      most.set(kind, Math.max(most.get(kind) ?? 0, sum));
    }
    for (const [kind, sum] of most) perSecond.set(kind, [...(perSecond.get(kind) ?? []), sum]);
  }
  return perSecond;
}

const cell = (values: number[] | undefined): string =>
  values === undefined ? "–" : `${Math.round(percentile(values, 0.5))} (${percentile(values, 0.99)})`;

const rows = [1, 2, 4, 8, 16, 32].map((shards) => {
  const found = hottest(shards);
  const worst = Math.max(...[...found.values()].flat());
  const holds = worst <= (partitionLimit * 2) / 3 ? "with room" : worst <= partitionLimit ? "barely" : "no";
  return [String(shards), ...["dense", ...Object.keys(vocabulary)].map((kind) => cell(found.get(kind))), holds];
});
const spread = markdown({
  title: "Write units a second of the hottest partition",
  note: `${rate.toLocaleString("en")} articles a second for ${seconds} seconds; the median second (the 99th percentile). A partition takes ${partitionLimit.toLocaleString("en")}.`,
  columns: ["facetShards", "families, quotes, articles", ...Object.keys(vocabulary).map((kind) => `${kind}s`), "holds"],
  rows,
});

const mean = (of: (profile: ArticleMeasure) => number): number =>
  profiles.reduce((sum, profile) => sum + of(profile), 0) / profiles.length;
/** Messages that a worker has in hand at once (functions/…/handler.ts). */
const atOnce = 4;
const workers = ["deduplicate", "extract"] as const;
const time = (of: (typeof workers)[number]): number => mean(({ milliseconds }) => milliseconds[of]) / 1000;
const busy = markdown({
  title: "Copies of a function that are busy",
  note: `An article takes ${Math.round(time("deduplicate") * 1000)} ms in deduplicate and ${Math.round(time("extract") * 1000)} ms in extract; a batch of ten has ${atOnce} in hand at once.`,
  columns: ["articles a second", ...workers],
  rows: [60, 250, 1_000, 4_000].map((n) => [
    n.toLocaleString("en"),
    ...workers.map((of) => String(Math.ceil((n * time(of)) / atOnce))),
  ]),
});

const home = prices["us-east-1"] as Prices;
const dollars = (value: number): string => `$${Math.round(value).toLocaleString("en")}`;
const day = 86_400 * rate;
const units = mean(({ counts }) => counts.writeUnits);
/** Of a provisioned write unit, an hour (aws.amazon.com/dynamodb/pricing/provisioned), and how much of it is used. */
const provisioned = { hour: 0.00065, use: 0.7 };
const rowBytes = mean(({ counts }) => counts.rowBytes + counts.rows * 100);
const objectBytes = mean(({ bytes, canonicalBytes }) => bytes + canonicalBytes);
const billion = markdown({
  title: "A billion articles",
  note: "Articles like the samples, us-east-1.",
  columns: ["", ""],
  rows: [
    ["write units a second at 1,000 articles a second", Math.round(units * rate).toLocaleString("en")],
    ["arriving, all told", dollars(mean((profile) => total(arrival(profile, home))) * 1_000)],
    [
      "rows in the table",
      `${(mean(({ counts }) => counts.rows)).toFixed(0)} billion, ${(rowBytes / 1000).toFixed(0)} TB`,
    ],
    ["objects", `2 billion, ${(objectBytes / 1000).toFixed(1)} TB`],
    ["keeping, a month", dollars(mean((profile) => keeping(profile, home)) * 1_000)],
    ["table writes a day at 1,000 articles a second, on demand", dollars((units * day * home.tableWrites) / 1e6)],
    [
      `the same provisioned, ${provisioned.use * 100} % used`,
      dollars(((units * rate) / provisioned.use) * provisioned.hour * 24),
    ],
  ],
});
const text = [spread, busy, billion].join("\n");
process.stdout.write(text);
if (process.argv.includes("--write")) writeBetween(join(root, "docs/scaling.md"), "key-distribution.ts", text);
