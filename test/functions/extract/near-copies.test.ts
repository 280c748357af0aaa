import { beforeEach, describe, expect, it } from "vitest";
import { deduplicateObject } from "../../../functions/deduplicate/deduplicate-object.ts";
import { paddedVersion } from "../../../functions/deduplicate/object-event.ts";
import { extractVersion } from "../../../functions/extract/extract-version.ts";
import { foundMetricSchema } from "../../../shared/contract/api-answers.ts";
import type { Metric } from "../../../shared/contract/records.ts";
import { articleId } from "../../../shared/records/keys.ts";
import { depsOf, MemoryTable } from "../query/memory-table.ts";
import { page } from "../query/samples.ts";
import { World } from "../world.ts";

/** One story as three newspapers print it: the same facts, here a word less, there a sentence or a fact more. */
const agency =
  "The harbour authority at Eastport said on Monday that container traffic rose by 12% in the spring, while the number of ferry passengers fell to 18,300. Some of the older ships were in the dock for repairs.";
const shorter = agency.replace("said on Monday that", "said Monday that").replace("in the spring", "in spring");
const longer = `${agency} The harbour will hire 40 people.`;
/** Another figure, so another fact. */
const variant = agency.replace("12%", "21%");

let world: World;
beforeEach(() => {
  world = new World();
});

let sequence = 0;
async function drop(name: string, day: number, text: string, nearCopies = true) {
  const key = `incoming/${name}.txt`;
  const version = paddedVersion(String(++sequence).padStart(4, "0"));
  world.objects.set(key, {
    body: JSON.stringify({ title: `On ${name}`, datePublished: `2024-05-0${day}`, text }),
    modified: 0,
  });
  await deduplicateObject({ key, kind: "created", version }, "n", world.deduplicateDeps());
  return extractVersion({ articleId: articleId(key), version }, world.extractDeps(nearCopies));
}
async function remove(name: string) {
  const key = `incoming/${name}.txt`;
  const version = paddedVersion(String(++sequence).padStart(4, "0"));
  world.objects.delete(key);
  await deduplicateObject({ key, kind: "removed", version }, "n", world.deduplicateDeps());
  return extractVersion({ articleId: articleId(key), version }, world.extractDeps(true));
}
const rows = (start: string) => [...world.items.values()].filter(({ pk }) => pk.startsWith(start));

interface Shown extends Metric {
  articleId: string;
  occurrences?: { articleId: string; relation?: string }[];
}
async function shown(query = ""): Promise<Shown[]> {
  const table = new MemoryTable(2);
  for (const row of world.items.values()) table.put(row);
  return (await page<Shown>(`GET /v1/metrics?sort=publishedAt${query}`, depsOf(table, { facetShards: 2 }))).data;
}
const id = (name: string): string => articleId(`incoming/${name}.txt`);
const nameOf = (articleIdOf: string): string => ["a", "b", "c", "d"].find((name) => id(name) === articleIdOf) ?? "?";
const places = async (query = "") => (await shown(query)).map((fact) => `${nameOf(fact.articleId)} ${fact.text}`);

describe("near copies across articles", () => {
  it("share the ids of what they state, and are given once with their occurrences", async () => {
    await drop("a", 1, agency);
    await drop("b", 2, longer);
    await drop("c", 3, shorter);
    expect(await places()).toEqual(["a 12%", "a 18,300", "b 40 people"]);
    const [percent, , hired] = await shown();
    expect(percent?.occurrences).toEqual([
      { articleId: id("a"), paragraph: 1, publishedAt: "2024-05-01T00:00:00Z" },
      { articleId: id("b"), paragraph: 1, publishedAt: "2024-05-02T00:00:00Z", relation: "near" },
      { articleId: id("c"), paragraph: 1, publishedAt: "2024-05-03T00:00:00Z", relation: "near" },
    ]);
    expect(hired?.occurrences).toBeUndefined();
    for (const row of await shown()) foundMetricSchema.parse(row);
    const every = await shown("&repeats=all");
    for (const text of ["12%", "18,300"]) {
      const same = every.filter((fact) => fact.text === text);
      expect(same).toHaveLength(3);
      expect(new Set(same.map(({ factId }) => factId)).size).toBe(1);
    }
  });

  it.each([
    ["c", "b", "a"],
    ["b", "a", "c"],
    ["c", "a", "b"],
  ])("arrive in any order (%s %s %s)", async (...order) => {
    const texts: Record<string, [number, string]> = { a: [1, agency], b: [2, longer], c: [3, shorter] };
    for (const name of order) await drop(name, ...(texts[name] as [number, string]));
    expect(await places()).toEqual(["a 12%", "a 18,300", "b 40 people"]);
    const every = await shown("&repeats=all");
    expect(new Set(every.filter(({ text }) => text === "12%").map(({ factId }) => factId)).size).toBe(1);
  });

  it("of other figures are variants, and stay apart", async () => {
    await drop("a", 1, agency);
    await drop("b", 2, variant);
    expect(await places()).toEqual(["a 12%", "a 18,300", "b 21%", "b 18,300"]);
  });

  it("are shown when the first one goes, and nothing of it is left", async () => {
    await drop("a", 1, agency);
    await drop("b", 2, longer);
    await drop("c", 3, shorter);
    await remove("a");
    expect(await places()).toEqual(["b 12%", "b 18,300", "b 40 people"]);
    expect(JSON.stringify(rows("N#").concat(rows("P#")))).not.toContain(id("a"));
    await remove("b");
    await remove("c");
    expect([...rows("N#"), ...rows("P#"), ...rows("F#")]).toEqual([]);
  });

  it("make room for what takes their place", async () => {
    await drop("a", 1, agency);
    await drop("b", 2, longer);
    await drop("a", 1, "The mill at Northgate counts 300 workers.");
    expect(await places()).toEqual(["a 300 workers", "b 12%", "b 18,300", "b 40 people"]);
    await drop("a", 1, agency);
    expect(await places()).toEqual(["a 12%", "a 18,300", "b 40 people"]);
  });

  it("are what exact copies of a near copy are, too", async () => {
    await drop("a", 1, agency);
    await drop("c", 3, longer);
    await drop("b", 2, longer);
    expect(await places()).toEqual(["a 12%", "a 18,300", "b 40 people"]);
    expect((await shown())[0]?.occurrences?.map(({ articleId: one }) => nameOf(one))).toEqual(["a", "b", "c"]);
  });

  it("are those that are asked for", async () => {
    await drop("a", 1, agency);
    await drop("b", 2, longer);
    await drop("c", 3, shorter);
    expect(await places("&from=2024-05-02")).toEqual(["b 12%", "b 18,300", "b 40 people"]);
    expect(await places("&from=2024-05-03")).toEqual(["c 12%", "c 18,300"]);
  });

  it("leave nothing behind when the setting is turned off and the articles are extracted again", async () => {
    await drop("a", 1, agency);
    await drop("b", 2, longer);
    await drop("a", 1, agency, false);
    await drop("b", 2, longer, false);
    expect(rows("N#")).toEqual([]);
    expect(rows("P#").every((row) => Object.keys(row).length === 2)).toBe(true);
    expect(await places()).toEqual(["a 12%", "a 18,300", "b 12%", "b 18,300", "b 40 people"]);
  });

  it("write no more than four anchors a paragraph, and none that is full", async () => {
    for (let i = 0; i < 20; i++) await drop(`n${i}`, 1 + (i % 9), agency.replace("12%", `${30 + i}%`));
    const held = Map.groupBy(rows("N#"), ({ pk }) => pk);
    expect(Math.max(...[...held.values()].map((list) => list.length))).toBeLessThanOrEqual(8);
    expect(rows("N#").length).toBeLessThanOrEqual(20 * 4);
  });
});
