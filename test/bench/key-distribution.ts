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
import { type ArticleMeasure, measureArticle } from "./costs/measure-article.ts";
import { percentile } from "./measure.ts";
import { markdown } from "./report.ts";

/**
 * `node test/bench/key-distribution.ts [FILE…]`: how writes spread over partitions of the table at 1,000 articles a
 * second. Articles have the rows of the files (by default the samples) in turn; who and what they speak of follows
 * Zipf's law (exponent 1), so that a few names are in very many of them.
 */
const rate = 1_000;
const seconds = 60;
/** A partition of DynamoDB takes so many write units a second. */
const partitionLimit = 1_000;
const vocabulary = { speaker: 50_000, organization: 20_000, subject: 30_000 } as const;
type Named = keyof typeof vocabulary;

const folder = join(resolve(import.meta.dirname, "../.."), "events/articles");
const given = process.argv.slice(2);
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
  const holds = worst <= partitionLimit / 2 ? "with room" : worst <= partitionLimit ? "barely" : "no";
  return [String(shards), ...["dense", ...Object.keys(vocabulary)].map((kind) => cell(found.get(kind))), holds];
});
process.stdout.write(
  markdown({
    title: "Write units a second of the hottest partition",
    note: `${rate} articles a second for ${seconds} seconds, median second (99th percentile). A partition takes ${partitionLimit}.`,
    columns: [
      "facetShards",
      "families, quotes, articles",
      ...Object.keys(vocabulary).map((kind) => `${kind}s`),
      "holds",
    ],
    rows,
  }),
);

const sum = (of: "deduplicate" | "extract"): number =>
  profiles.reduce((total, { milliseconds }) => total + milliseconds[of], 0) / profiles.length / 1000;
/** Messages that a worker has in hand at once (functions/…/handler.ts). */
const atOnce = 4;
process.stdout.write(
  `\n${markdown({
    title: "Copies of a function that are busy",
    note: `An article takes ${Math.round(sum("deduplicate") * 1000)} ms in deduplicate and ${Math.round(sum("extract") * 1000)} ms in extract; a batch of ten has ${atOnce} in hand at once.`,
    columns: ["articles a second", "deduplicate", "extract"],
    rows: [60, 250, 1_000, 4_000].map((n) => [
      n.toLocaleString("en"),
      ...(["deduplicate", "extract"] as const).map((of) => String(Math.ceil((n * sum(of)) / atOnce))),
    ]),
  })}`,
);
