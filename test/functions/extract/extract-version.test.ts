import { beforeEach, describe, expect, it } from "vitest";
import { deduplicateObject } from "../../../functions/deduplicate/deduplicate-object.ts";
import { paddedVersion } from "../../../functions/deduplicate/object-event.ts";
import { extractVersion } from "../../../functions/extract/extract-version.ts";
import { maxFacts } from "../../../shared/contract/limits.ts";
import { articleId } from "../../../shared/records/keys.ts";
import { World } from "../world.ts";

const key = "incoming/工場.txt";
const id = articleId(key);
let world: World;

beforeEach(() => {
  world = new World();
});

async function drop(body: string, version: string) {
  world.objects.set(key, { body, modified: 0 });
  await deduplicateObject({ key, kind: "created", version: paddedVersion(version) }, "n", world.deduplicateDeps());
  return extractVersion({ articleId: id, version: paddedVersion(version) }, world.extractDeps());
}
const rows = (start: string): string[] =>
  [...world.items.values()].map(({ pk, sk }) => `${pk} ${sk}`).filter((name) => name.startsWith(start));

describe("an article version", () => {
  it("becomes rows, and the article is marked", async () => {
    const outcome = await drop("川辺の工場、増産へ\n\n川辺の工場の生産量は15%増えた。\n", "1");
    expect(outcome).toMatchObject({ fate: "extracted", metrics: 1, quotes: 0 });
    expect(rows(`A#${id}`)).toEqual([`A#${id} ARTICLE`, `A#${id} ROWS`, `A#${id} METRIC#0001`]);
    expect(rows("F#percent#")).toHaveLength(1);
    expect(rows("F#article#")).toHaveLength(1);
    expect(rows("P#")).toHaveLength(1);
    expect(world.items.get(`A#${id}\tARTICLE`)).toMatchObject({ state: "extracted", counts: { metrics: 1 } });
  });

  it("takes the place of the version before, row by row", async () => {
    await drop("工場の生産量は15%増えた。\n\n従業員は300人だ。\n", "1");
    await drop("従業員は300人だ。\n", "2");
    expect(rows(`A#${id} METRIC`)).toEqual([`A#${id} METRIC#0001`]);
    expect(rows("F#percent#")).toEqual([]);
    expect(rows("F#count#")).toHaveLength(1);
    expect(rows("P#")).toHaveLength(1);
  });

  it("asks and writes no more than its rows where near copies are not looked for", async () => {
    const calls: string[] = [];
    world.objects.set(key, { body: "工場の生産量は15%増えた。\n\n従業員は300人だ。\n", modified: 0 });
    await deduplicateObject({ key, kind: "created", version: paddedVersion("1") }, "n", world.deduplicateDeps());
    const { table, ...deps } = world.extractDeps();
    const counted = new Proxy(table, {
      get:
        (target, name: keyof typeof table) =>
        (...given: unknown[]) => {
          calls.push(name);
          return (target[name] as (...given: unknown[]) => unknown)(...given);
        },
    });
    await extractVersion({ articleId: id, version: paddedVersion("1") }, { ...deps, table: counted });
    expect(calls).toEqual(["article", "repeated", "addTrail", "put", "occurrences", "occurrences", "put", "finish"]);
    expect(rows("N#")).toEqual([]);
    const links = [...world.items.values()].filter(({ pk }) => pk.startsWith("P#"));
    expect(links.map((link) => Object.keys(link))).toEqual([
      ["pk", "sk"],
      ["pk", "sk"],
    ]);
  });

  it("that was overtaken is stale, and so is one that nobody knows", async () => {
    await drop("従業員は300人だ。\n", "2");
    expect(await extractVersion({ articleId: id, version: paddedVersion("1") }, world.extractDeps())).toMatchObject({
      fate: "stale",
    });
    expect(await extractVersion({ articleId: "unknown", version: "1" }, world.extractDeps())).toMatchObject({
      fate: "stale",
    });
  });

  it("that was rejected is listed with its reason and has no facts", async () => {
    await drop("従業員は300人だ。\n", "1");
    expect(await drop("", "2")).toMatchObject({ fate: "rejected" });
    expect(rows(`A#${id} METRIC`)).toEqual([]);
    const [listed] = [...world.items.values()].filter(({ pk }) => pk.startsWith("F#article#"));
    expect(listed?.article).toMatchObject({ state: "rejected", failure: { code: "empty" } });
  });

  it("with more facts than an article may have is rejected, not cut", async () => {
    const outcome = await drop("従業員は300人、".repeat(maxFacts + 1), "1");
    expect(outcome).toMatchObject({ fate: "rejected", code: "too-many-facts" });
    expect(rows(`A#${id} METRIC`)).toEqual([]);
  });

  it("of a removed object leaves nothing but the tombstone", async () => {
    await drop("従業員は300人だ。\n", "1");
    world.objects.delete(key);
    const version = paddedVersion("2");
    await deduplicateObject({ key, kind: "removed", version }, "n", world.deduplicateDeps());
    expect(await extractVersion({ articleId: id, version }, world.extractDeps())).toMatchObject({ fate: "removed" });
    expect([...world.items.values()].map(({ sk }) => sk).sort()).toEqual(["ARTICLE", "OBJECT"]);
  });
});
