import { describe, expect, it } from "vitest";
import { tableLines } from "../../../cli/output/table.ts";
import { displayWidth, truncate } from "../../../cli/output/width.ts";

describe("truncate", () => {
  it("counts wide characters twice and never breaks one", () => {
    expect(displayWidth("日本ab")).toBe(6);
    expect(truncate("日本語の記事", 7)).toBe("日本語…");
    expect(truncate("short", 7)).toBe("short");
  });

  it("lets no control character or bidi override reach the terminal", () => {
    expect(truncate("a\u001b[31mb\u202ec", 20)).toBe("a [31mb c");
  });
});

describe("tableLines", () => {
  it("keeps to the width, the widest column giving way", () => {
    const lines = tableLines(
      [{ title: "n", right: true }, { title: "text" }],
      [
        ["1", "x".repeat(80)],
        ["22", "日本"],
      ],
      30,
    );
    expect(lines).toEqual([" n  text", ` 1  ${"x".repeat(25)}…`, "22  日本"]);
  });
});
