import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeName } from "../../../functions/query/uploads.ts";
import { articleId } from "../../../shared/records/keys.ts";
import { depsOf, MemoryTable } from "./memory-table.ts";
import { ask } from "./samples.ts";

const deps = depsOf(new MemoryTable());
const post = (body: unknown, headers: Record<string, string> = { "content-type": "application/json" }) =>
  ask("POST /v1/uploads", deps, { body: typeof body === "string" ? body : JSON.stringify(body), headers });

describe("a place for a file", () => {
  it("has a readable key of its own, and tells which article it will be", async () => {
    const { status, body } = await post({ name: "経済 ニュース.txt", size: 12, type: "text/plain" });
    expect(status).toBe(201);
    const { data } = JSON.parse(String(body)) as { data: { key: string } };
    expect(data).toMatchObject({
      key: "incoming/2025-06-01/00c0ffee-経済_ニュース.txt",
      articleId: articleId(data.key),
      headers: { "content-type": "text/plain" },
      expiresAt: "2025-06-01T12:15:00.000Z",
    });
  });

  it.each([
    [{ name: "a.txt" }, "invalid-body", "size"],
    [{ name: "", size: 1 }, "invalid-body", "name"],
    [{ name: "a.txt", size: -1 }, "invalid-body", "size"],
    [{ name: "a.txt", size: 1.5 }, "invalid-body", "size"],
    [{ name: "a.txt", size: 1, type: "nonsense" }, "invalid-body", "type"],
    [{ name: "a.txt", size: 1, kind: "x" }, "invalid-body", "kind"],
    [{ name: "a.txt.meta.json", size: 1 }, "invalid-body", "name"],
    [{ name: "a.txt", size: 1_000_001 }, "payload-too-large", "size"],
  ])("is refused for %j", async (body, code, param) => {
    await expect(post(body)).rejects.toMatchObject({ code, options: { param } });
  });

  it("is asked for with JSON", async () => {
    await expect(post("{")).rejects.toMatchObject({ code: "invalid-body" });
    await expect(post("[]")).rejects.toMatchObject({ code: "invalid-body" });
    await expect(post("a=b", { "content-type": "text/plain" })).rejects.toMatchObject({
      code: "unsupported-media-type",
    });
  });
});

describe("a file's name in a key", () => {
  it.each([
    ["report.txt", "report.txt"],
    ["../../etc/passwd", "passwd"],
    ["C:\\news\\今日の記事 (1).html", "今日の記事_(1).html"],
    ["..hidden", "hidden"],
    ["a<b>?c.txt", "a_b_c.txt"],
    ["???", "file"],
    ["ｶﾞｲﾄﾞ.txt", "ｶﾞｲﾄﾞ.txt"],
  ])("%s is %s", (name, wanted) => expect(safeName(name)).toBe(wanted));

  it("is short, whole and without folders, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const safe = safeName(name);
        expect(safe).toMatch(/^[\p{L}\p{N}\p{M}()-][\p{L}\p{N}\p{M}._()-]*$/u);
        expect(safe.length).toBeLessThanOrEqual(120);
        expect(safe.isWellFormed()).toBe(true);
      }),
    );
    expect(safeName(`${"名".repeat(300)}.html`)).toMatch(/^名+\.html$/);
  });
});
