import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = resolve(import.meta.dirname, "../../cli/main.ts");

/** Runs the command line as a user would, without a terminal. */
function quotient(args: string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

const article =
  "雨の町で橋が開通\n出典: 北町新聞、著者: 林田\n橋は3年かけて造られた。\n町は大いに沸いた。\n橋は３年かけて造られた。\n";

describe("quotient extract", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "quotient-cli-"));
    mkdirSync(join(folder, "news/deep"), { recursive: true });
    writeFileSync(join(folder, "news/a.txt"), article);
    writeFileSync(join(folder, "news/deep/b.txt"), "One line.\nAnother line.\n");
    writeFileSync(join(folder, "news/.hidden"), "not read");
    writeFileSync(join(folder, "empty.txt"), "");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes JSON lines where there is no terminal, with offsets that round-trip", () => {
    const { status, stdout } = quotient(["extract", join(folder, "news/a.txt")]);
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.article).toMatchObject({
      title: "雨の町で橋が開通",
      source: "北町新聞",
      author: "林田",
      language: "ja",
    });
    expect(found.duplicates).toHaveLength(1);
    for (const paragraph of found.paragraphs)
      expect(article.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
  });

  it("walks folders, leaves hidden files out, keeps the order", () => {
    const { stdout } = quotient(["extract", join(folder, "news")]);
    const ids = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id as string);
    expect(ids.map((id) => id.slice(folder.length))).toEqual(["/news/a.txt", "/news/deep/b.txt"]);
  });

  it("gives the same records over several cores", () => {
    const many = join(folder, "many");
    mkdirSync(many);
    for (let i = 0; i < 12; i++) writeFileSync(join(many, `${i}.txt`), `${article}段落その${i}。\n`);
    const one = quotient(["extract", many, "--jobs", "1"]);
    const two = quotient(["extract", many, "--jobs", "2"]);
    expect(two.status).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(one.stdout.trim().split("\n")).toHaveLength(12);
  });

  it("tells which files cannot be read or are rejected, and does the others", () => {
    const { status, stdout, stderr } = quotient([
      "extract",
      join(folder, "news/a.txt"),
      join(folder, "none.txt"),
      join(folder, "empty.txt"),
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain("none.txt: no such file");
    expect(stderr).toMatch(/empty\.txt: empty: The file holds no text/);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["text", /1 dropped/],
    ["csv", /^id,record,recordId,line/],
    ["html", /^<!doctype html>/],
    ["json", /^\[\n\{/],
  ])("writes %s", (format, start) => {
    const { status, stdout } = quotient(["extract", join(folder, "news/a.txt"), "--format", format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(start);
  });

  it("reads JSON lines, reports bad ones and goes on; U+2028 parts no lines", () => {
    const good = JSON.stringify({ id: 7, text: "一つ目。\u2028二つ目。", language: "ja" });
    const { status, stdout, stderr } = quotient(["extract", "--jsonl"], `${good}\nnonsense\n{"id":"8"}\n${good}\n`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/line 2: not JSON/);
    expect(stderr).toMatch(/line 3: "text" is missing/);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual(["7", "7"]);
    expect(lines[0].paragraphs).toHaveLength(2);
  });

  it.each([
    [["extract", "--jsonl", "x.txt"], /--jsonl reads standard input/],
    [["extract", "--format", "xml"], /Allowed choices are text, json/],
    [["extract", "--nonsense"], /unknown option/],
    [["nonsense"], /unknown command/],
  ])("refuses %j with a reason", (args, reason) => {
    const { status, stderr } = quotient(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(reason);
  });

  it("shows help with examples", () => {
    const { status, stdout } = quotient(["extract", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Examples:");
  });
});
