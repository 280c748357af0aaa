import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paddedVersion, readObjectEvents, versionOfTime } from "../../../functions/deduplicate/object-event.ts";

const events = join(import.meta.dirname, "../../../events");
const read = (name: string): string => readFileSync(join(events, name), "utf8");
const body = (eventName: string, object: object): string =>
  JSON.stringify({ Records: [{ eventSource: "aws:s3", eventName, s3: { object } }] });

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

  it.each(["", "null", "{}", "[]", '{"Records":[{"eventSource":"aws:sqs"}]}', body("ObjectCreated:Put", {})])(
    "are not guessed from %s",
    (text) => expect(() => readObjectEvents(text)).toThrow(),
  );
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
