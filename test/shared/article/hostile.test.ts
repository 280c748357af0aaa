import fc from "fast-check";
import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readArticles } from "../../../shared/article/read-article.ts";
import { failureTable } from "../../../shared/failures.ts";
import { type HostileFile, hostileFiles } from "./hostile-files.ts";

const files = hostileFiles();

test("every hostile file is a result or a rejection with a reason, in bounded time", { timeout: 120_000 }, async () => {
  expect(files.length).toBeGreaterThanOrEqual(200);
  for (const { name, bytes, contentType } of files) {
    const started = performance.now();
    const read = await readArticles({ key: `incoming/${name}`, bytes, ...(contentType ? { contentType } : {}) });
    expect(performance.now() - started, name).toBeLessThan(10_000);
    if (!read.ok) {
      expect(failureTable[read.code].fate, name).toBe("quarantine");
      expect(read.message.length, name).toBeGreaterThan(10);
      continue;
    }
    expect(read.value.length, name).toBeGreaterThan(0);
    for (const article of read.value) {
      expect(article.text, name).not.toContain("passwd");
      for (const block of article.blocks) {
        if (article.text.slice(block.start, block.end) !== block.text) expect.fail(`${name}: offsets`);
      }
    }
  }
});

test("particular outcomes", async () => {
  const outcome = async (name: string): Promise<string> => {
    const sample = byName.get(name) as HostileFile;
    const read = await readArticles({ key: name, bytes: sample.bytes });
    return read.ok ? "ok" : read.code;
  };
  const byName = new Map(files.map((sample) => [sample.name, sample]));
  expect(await outcome("bomb.gz")).toBe("archive-limit");
  expect(await outcome("bomb.zip")).toBe("archive-limit");
  expect(await outcome("nested.gz")).toBe("archive-limit");
  expect(await outcome("many.zip")).toBe("archive-limit");
  expect(await outcome("locked.zip")).toBe("encrypted");
  expect(await outcome("only.png")).toBe("unsupported");
  expect(await outcome("mixed.txt")).toBe("undecodable");
  expect(await outcome("empty.txt")).toBe("empty");
  expect(await outcome("utf16le.txt")).toBe("ok");
  expect(await outcome("laughs.xml")).toBe("ok");
  expect(({} as Record<string, unknown>).title).toBeUndefined();
});

test("any bytes: a result whose offsets hold, or a rejection", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("a.txt", "a.md", "a.html", "a.json"),
      async (bytes, key) => {
        const read = await readArticles({ key, bytes });
        if (!read.ok) {
          expect(failureTable[read.code]).toBeDefined();
          return;
        }
        for (const { text, blocks } of read.value)
          for (const block of blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
      },
    ),
    { numRuns: 300 },
  );
});

test("a gzipped text and a zip of texts are read", async () => {
  const story = "The pier opened in May.\nVisitors paid $4 each.\n";
  const gz = await readArticles({ key: "a.txt.gz", bytes: gzipSync(strToU8(story)) });
  expect(gz.ok && gz.value[0]?.blocks.length).toBe(2);
  const zipped = await readArticles({
    key: "a.zip",
    bytes: zipSync({ "a.txt": strToU8(story), "b/c.md": strToU8("# Head\n\nBody *text*.") }),
  });
  expect(zipped.ok && zipped.value.map((article) => article.part)).toEqual(["a.txt", "b/c.md"]);
});
