import { afterAll, beforeAll, expect, it } from "vitest";
import { type FakeStack, startFakeStack } from "./fake-stack.ts";
import { jsonLines, runInside } from "./run-cli.ts";

let stack: FakeStack;
beforeAll(async () => {
  stack = await startFakeStack();
  stack.pages.push(
    [
      { articleId: "a", text: "3%", value: 3, unit: "%", subject: { text: "tax, net" } },
      { articleId: "b", text: "=2", value: null, low: 1, high: 2, unit: "1" },
    ],
    [{ articleId: "c", text: "4%", value: 4, unit: "%" }],
  );
});
afterAll(() => stack.close());

const query = (...args: string[]) => runInside("query", ...args, "--endpoint-url", stack.url);

it("follows the pages up to the limit", async () => {
  const { stdout, status } = await query("metrics", "--subject", "税 率", "-w", "value[gte]=2", "-w", "role=change");
  expect(jsonLines(stdout).map(({ articleId }) => articleId)).toEqual(["a", "b", "c"]);
  expect(new URL(stack.asked.at(-1) as string, "http://x").searchParams).toEqual(
    new URLSearchParams({ subject: "税 率", "value[gte]": "2", role: "change", limit: "48", cursor: "1" }),
  );
  expect(status).toBe(0);
  expect(jsonLines((await query("metrics", "-n", "2")).stdout)).toHaveLength(2);
});

it("draws a table, and writes CSV that spreadsheets cannot run", async () => {
  const table = (await query("metrics", "--format", "table")).stdout.split("\n");
  expect(table[0]).toMatch(/^published\s+text\s+value\s+unit/);
  expect(table[2]).toMatch(/=2\s+1–2/);
  const csv = (await query("metrics", "--format", "csv")).stdout.split("\n");
  expect(csv[0]).toBe("articleId,text,value,unit,subject.text,low,high");
  expect(csv[1]).toBe('a,3%,3,%,"tax, net",,');
  expect(csv[2]).toContain("'=2");
});

it("says what the API says against it", async () => {
  const { status, stderr } = await query("quotes", "-w", "speeker=x");
  expect(stderr).toBe("error: speeker is no parameter\n");
  expect(status).toBe(2);
});
