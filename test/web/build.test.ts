import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildWeb } from "../../web/build.ts";

const folder = mkdtempSync(join(tmpdir(), "quotient-web-"));
beforeAll(() => buildWeb(join(folder, "web")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => readFileSync(join(folder, "web", name), "utf8");

it("builds the page within 60 KB gzip", () => {
  const names = readdirSync(join(folder, "web"));
  expect(names.sort()).toEqual(["icon.svg", "index.html", "main.css", "main.js"]);
  const bytes = names.reduce((sum, name) => sum + gzipSync(file(name)).length, 0);
  expect(bytes).toBeLessThan(60_000);
});

it("has no inline script or style and names no outside host", () => {
  const html = file("index.html");
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\son\w+=|https?:/);
  expect(file("main.css")).not.toMatch(/url\(|@import/);
  expect(file("main.js")).not.toMatch(/\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|eval\(/);
});
