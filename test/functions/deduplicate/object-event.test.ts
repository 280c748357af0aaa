import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paddedVersion, readObjectEvents, versionOfTime } from "../../../functions/deduplicate/object-event.ts";

const events = join(import.meta.dirname, "../../../events");
const read = (name: string): string => readFileSync(join(events, name), "utf8");
const body = (eventName: string, object: object): string =>
  JSON.stringify({ Records: [{ eventSource: "aws:s3", eventName, s3: { object } }] });

const timed = (eventTime: string): string =>
  `{"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","eventTime":"${eventTime}","s3":{"object":{"key":"k","size":0}}}]}`;

describe("S3's notices", () => {
  it("of the sample events are read", () => {
    expect(readObjectEvents(read("s3-object-created.json"))).toMatchObject([{ kind: "created" }]);
    expect(readObjectEvents(read("s3-object-removed.json"))).toMatchObject([{ kind: "removed" }]);
    expect(readObjectEvents(read("s3-test-event.json"))).toEqual([]);
    const [japanese] = readObjectEvents(read("s3-object-created-japanese-key.json"));
    expect(japanese?.key).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  it.each([
    ["incoming/a+b.txt", "incoming/a b.txt"],
    ["incoming/a%2Bb.txt", "incoming/a+b.txt"],
    ["incoming/%E7%B5%8C%E6%B8%88+1.txt", "incoming/経済 1.txt"],
    ["incoming/100%.txt", "incoming/100%.txt"],
  ])("the key %s is %s", (encoded, key) => {
    expect(readObjectEvents(body("ObjectCreated:Put", { key: encoded, sequencer: "A1" }))[0]?.key).toBe(key);
  });

  it("tell a delete marker from a version that is deleted for good, and a backfill", () => {
    const kind = (name: string, object: object = {}) => readObjectEvents(body(name, { key: "k", ...object }))[0]?.kind;
    expect(kind("ObjectRemoved:DeleteMarkerCreated", { versionId: "v" })).toBe("removed");
    expect(kind("ObjectRemoved:Delete")).toBe("removed");
    expect(kind("ObjectRemoved:Delete", { versionId: "v" })).toBe("reread");
    expect(kind("ObjectCreated:Backfill")).toBe("reread");
    expect(kind("ObjectCreated:CompleteMultipartUpload")).toBe("created");
  });

  it.each([
    "",
    "null",
    "{}",
    "[]",
    '{"Records":[null]}',
    '{"Records":[{"eventSource":"aws:sqs"}]}',
    '{"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{}}]}',
    '{"Records":[{"eventSource":"aws:s3","s3":{"object":{"key":"k"}}}]}',
    timed("yesterday"),
    timed("2026-13-01T00:00:00Z"),
    body("ObjectCreated:Put", {}),
    body("ObjectCreated:Put", { key: "" }),
    body("ObjectCreated:Put", { key: "k", sequencer: "not hex" }),
    body("ObjectCreated:Put", { key: "k", size: -1 }),
    body("ObjectCreated:Put", { key: "k", versionId: 5 }),
  ])("are not guessed from %s", (text) => expect(() => readObjectEvents(text)).toThrow());

  it("keep the time, the size and the version id", () => {
    expect(readObjectEvents(timed("2026-02-03T04:05:06.789Z"))).toEqual([
      { key: "k", kind: "created", time: "2026-02-03T04:05:06.789Z", size: 0 },
    ]);
  });
});

describe("versions", () => {
  it("compare as S3 compares sequencers", () => {
    expect(paddedVersion("0055AED6DCD90281E5") < paddedVersion("0055AED6DCD90281E6")).toBe(true);
    expect(paddedVersion("0055aed6dcd9") < paddedVersion("0055AED6DCD90281E5")).toBe(true);
  });

  it("of a time come before the sequencers of the same second", () => {
    expect(versionOfTime(new Date(0x55aed6dc * 1000)) < paddedVersion("0055AED6DCD90281E5")).toBe(true);
    expect(versionOfTime(new Date(0x55aed6dd * 1000)) > paddedVersion("0055AED6DCD90281E5")).toBe(true);
  });
});
