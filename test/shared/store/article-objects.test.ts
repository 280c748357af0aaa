import { GetObjectCommand, GetObjectTaggingCommand, NoSuchKey, S3Client } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { ArticleObjects } from "../../../shared/store/article-objects.ts";

const s3 = mockClient(S3Client);
const objects = new ArticleObjects({
  client: new S3Client({ region: "us-east-1" }),
  bucket: "articles",
  maxObjectBytes: 100,
});
const body = (text: string) => ({
  transformToByteArray: async () => new TextEncoder().encode(text),
  transformToString: async () => text,
});
const gone = new NoSuchKey({ message: "gone", $metadata: {} });
const modified = new Date("2024-05-01T00:00:00Z");

beforeEach(() => {
  s3.reset();
  s3.on(GetObjectCommand).rejects(gone);
});

const stand = (key: string, text: string, more: object = {}): void => {
  s3.on(GetObjectCommand, { Key: key }).callsFake(() => ({
    Body: body(text),
    ContentLength: Buffer.byteLength(text),
    LastModified: modified,
    ...more,
  }));
};

describe("an object", () => {
  it("is read with its metadata, tags and sidecar", async () => {
    stand("k.txt", "text", { ContentType: "text/plain", Metadata: { source: "Wire" }, TagCount: 1 });
    stand("k.txt.meta.json", '{"title":"Mill"}');
    s3.on(GetObjectTaggingCommand).resolves({ TagSet: [{ Key: "lang", Value: "en" }] });
    const read = await objects.read("k.txt", "v1");
    expect(read).toMatchObject({
      ok: true,
      value: {
        key: "k.txt",
        contentType: "text/plain",
        userMetadata: { source: "Wire" },
        tags: { lang: "en" },
        sidecar: { title: "Mill" },
        lastModified: modified,
        contentHash: "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1",
      },
    });
    expect(s3.commandCalls(GetObjectCommand, { Key: "k.txt" })[0]?.args[0].input.VersionId).toBe("v1");
  });

  it("that is gone is missing", async () => {
    expect(await objects.read("k.txt")).toMatchObject({ ok: false, code: "object-missing" });
  });

  it("that is too large is not read", async () => {
    stand("k.txt", "x".repeat(101));
    expect(await objects.read("k.txt")).toMatchObject({ code: "too-large", detail: { bytes: 101, most: 100 } });
  });

  it("with a sidecar that is no JSON is read without it", async () => {
    stand("k.txt", "text");
    stand("k.txt.meta.json", "{");
    expect(await objects.read("k.txt")).toMatchObject({ ok: true });
  });

  it("that the bucket refuses to give is a fault", async () => {
    s3.on(GetObjectCommand).rejects(Object.assign(new Error("denied"), { name: "AccessDenied" }));
    await expect(objects.read("k.txt")).rejects.toThrow("denied");
  });
});
