import { beforeAll, describe, expect, it } from "vitest";
import { csvOf } from "../../../functions/query/http/csv.ts";
import { formatOf } from "../../../functions/query/http/format.ts";
import { depsOf, MemoryTable } from "./memory-table.ts";
import { articleOf, ask, metricOf } from "./samples.ts";

const table = new MemoryTable();
const deps = depsOf(table);
beforeAll(() => {
  const subject = { text: '=HYPERLINK("http://x")', start: 0, end: 5 };
  table.add(articleOf("one", { title: 'A, "B"\nC' }), {
    metrics: [metricOf(1, { value: -5, text: "-5%", subject }), metricOf(2, { related: ["m0001"] })],
    quotes: [],
  });
});

describe("the format of a list", () => {
  it.each([
    [undefined, "json"],
    ["*/*", "json"],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "json"],
    ["text/csv", "csv"],
    ["application/x-ndjson, application/json;q=0.5", "ndjson"],
    ["text/*, application/json;q=0.1", "csv"],
    ["application/*", "json"],
    ["application/json;q=0, */*", "ndjson"],
  ])("for Accept: %s is %s", (accept, wanted) => expect(formatOf(undefined, accept)).toBe(wanted));

  it("is what the parameter says, whatever Accept says", () => expect(formatOf("csv", "application/json")).toBe("csv"));

  it("is refused where there is none that the caller takes", () => {
    expect(() => formatOf(undefined, "image/png")).toThrow(expect.objectContaining({ code: "not-acceptable" }));
  });
});

describe("CSV", () => {
  it("has a column for every field, quotes what needs it, and runs no formula", async () => {
    const { body, headers } = await ask("GET /v1/metrics?format=csv", deps);
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    const [head = "", ...lines] = String(body).split("\r\n");
    expect(head).toMatch(/^id,paragraph,text,start,end,value,low,high,unit,counter,kind,/);
    expect(lines[0]).toContain("m0001,0,'-5%,10,13,-5,,,%");
    expect(lines[0]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(String(body)).toContain('"A, ""B""\nC"');
    expect(String(body).endsWith("\r\n")).toBe(true);
  });

  it("begins with a byte order mark where it is asked for", async () => {
    expect(String((await ask("GET /v1/metrics?format=csv&bom=1", deps)).body).startsWith("\uFEFFid,")).toBe(true);
    expect(String((await ask("GET /v1/metrics?format=csv", deps)).body).startsWith("id,")).toBe(true);
  });

  it("takes the columns of the fields that are asked for", async () => {
    const { body } = await ask("GET /v1/metrics?format=csv&fields=value,subject", deps);
    expect(String(body).split("\r\n")[0]).toBe("value,subject.text,subject.start,subject.end");
  });

  it("has a head without rows", () => expect(csvOf([], ["a", "b.c"], false)).toBe("a,b.c\r\n"));

  it.each(["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"])("puts an apostrophe before %j", (text) => {
    expect(csvOf([{ a: text }], ["a"], false)).toContain(`'${text}`);
  });
});

describe("fields", () => {
  it("picks those of each record", async () => {
    const { body } = await ask("GET /v1/metrics?fields=id,value", deps);
    expect(JSON.parse(String(body)).data).toEqual([
      { id: "m0001", value: -5 },
      { id: "m0002", value: 12 },
    ]);
  });

  it("names the one that there is not", async () => {
    await expect(ask("GET /v1/metrics?fields=id,valu", deps)).rejects.toMatchObject({
      code: "invalid-parameter",
      options: { param: "fields", allowed: expect.arrayContaining(["value"]) },
    });
  });
});

it("NDJSON is one record a line", async () => {
  const { body, headers } = await ask("GET /v1/metrics", deps, { headers: { accept: "application/x-ndjson" } });
  expect(headers["content-type"]).toContain("application/x-ndjson");
  const lines = String(body).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(["m0001", "m0002"]);
});
