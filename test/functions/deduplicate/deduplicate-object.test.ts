import { beforeEach, describe, expect, it } from "vitest";
import { deduplicateObject } from "../../../functions/deduplicate/deduplicate-object.ts";
import { type ObjectEvent, paddedVersion } from "../../../functions/deduplicate/object-event.ts";
import type { Article } from "../../../shared/contract/records.ts";
import { articleId } from "../../../shared/records/keys.ts";
import { World } from "../world.ts";

const key = "incoming/mill.txt";
const id = articleId(key);
const text = `"We hire," said Ada Winter.\n\nThe mill grows\n\nThe mill grew by 12%.\n\n"We hire," said Ada Winter.\n`;
let world: World;

beforeEach(() => {
  world = new World();
});

const happen = (event: Partial<ObjectEvent> & { version?: string }) =>
  deduplicateObject({ key, kind: "created", ...event }, "nonce", world.deduplicateDeps());
const drop = (body: string, version: string, at = key) => {
  world.objects.set(at, { body, modified: 1_700_000_000_000 });
  return happen({ key: at, version: paddedVersion(version) });
};
const article = (of = id): Article => world.items.get(`A#${of}\tARTICLE`) as unknown as Article;

describe("an object", () => {
  it("becomes a canonical article, its item and one message", async () => {
    expect(await drop(text, "1")).toMatchObject({ fate: "deduplicated", articles: 1, duplicates: 1 });
    expect(article()).toMatchObject({ state: "deduplicated", key, language: "en", format: "text" });
    expect(article()).not.toHaveProperty("text");
    const [canonical] = world.canonicals.values();
    expect(canonical?.paragraphs.map(({ line }) => line)).toEqual([3, 5, 7]);
    expect(canonical?.ledger).toMatchObject([{ line: 1, keptLine: 7 }]);
    expect(world.messages).toEqual([{ articleId: id, version: paddedVersion("1") }]);
  });

  it("that is no article is rejected with its reason, and told of", async () => {
    expect(await drop("\n\n", "1")).toMatchObject({ fate: "rejected", code: "empty" });
    expect(article()).toMatchObject({ state: "rejected", failure: { code: "empty" } });
    expect(world.messages).toHaveLength(1);
    expect(world.canonicals.size).toBe(0);
  });

  it("of an older version is stale", async () => {
    await drop(text, "5");
    expect(await happen({ version: paddedVersion("4") })).toMatchObject({ fate: "stale", code: "older-version" });
    expect(article().version).toBe(paddedVersion("5"));
  });

  it("that is gone before it is read is stale", async () => {
    expect(await happen({ version: paddedVersion("1") })).toMatchObject({ fate: "stale", code: "object-missing" });
    expect(world.items.size).toBe(0);
  });

  it("that is removed leaves a tombstone which a late event does not wake", async () => {
    await drop(text, "1");
    world.objects.delete(key);
    expect(await happen({ kind: "removed", version: paddedVersion("2") })).toMatchObject({ fate: "removed" });
    expect(article()).toMatchObject({ state: "removed", version: paddedVersion("2") });
    expect(world.canonicals.size).toBe(0);
    world.objects.set(key, { body: text, modified: 0 });
    expect(await happen({ version: paddedVersion("1") })).toMatchObject({ fate: "stale" });
  });

  it("of several articles gives each an id, and takes back those that a new version no longer holds", async () => {
    const at = "incoming/wire.json";
    const feed = (...ids: string[]): string =>
      JSON.stringify(ids.map((part) => ({ id: part, title: part, text: `The mill of ${part} grew by 12%.` })));
    await drop(feed("north", "south"), "1", at);
    const known = [...world.items.values()].filter(({ sk }) => sk === "ARTICLE").map(({ id: one }) => one as string);
    expect(known).toHaveLength(2);
    world.messages.length = 0;
    await drop(feed("north", "west"), "2", at);
    const states = [...world.items.values()].filter(({ sk }) => sk === "ARTICLE").map(({ state }) => state);
    expect(states.sort()).toEqual(["deduplicated", "deduplicated", "removed"]);
    expect(world.messages).toHaveLength(3);
  });

  it("that is told of again by a backfill keeps its version", async () => {
    await drop(text, "7");
    expect(await happen({ kind: "reread" })).toMatchObject({ fate: "deduplicated" });
    expect(article().version).toBe(paddedVersion("7"));
  });

  it("that only a backfill knows gets a version of its time, below those of later events", async () => {
    world.objects.set(key, { body: text, modified: 1_700_000_000_000 });
    await happen({ kind: "reread" });
    const { version } = article();
    expect(version < paddedVersion("01A20E19B5A40000")).toBe(true);
    await drop(text, "01A20E19B5A40000");
    expect(article().version).toBe(paddedVersion("01A20E19B5A40000"));
  });
});

describe("a sidecar", () => {
  it("has its article read again under a later version", async () => {
    await drop(text, "1");
    expect(await happen({ key: `${key}.meta.json`, version: paddedVersion("2") })).toMatchObject({ articles: 1 });
    expect(article().version > paddedVersion("1")).toBe(true);
    await drop(text, "3");
    expect(article().version).toBe(paddedVersion("3"));
  });

  it("without its article is ignored", async () => {
    const event = { key: `${key}.meta.json`, version: paddedVersion("2") };
    expect(await happen(event)).toMatchObject({ fate: "ignored" });
  });
});

it("a folder is ignored", async () => {
  expect(await happen({ key: "incoming/news/", version: paddedVersion("1") })).toMatchObject({ fate: "ignored" });
});
