import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import type { CanonicalArticle } from "../../../shared/contract/records.ts";
import { CanonicalArticles } from "../../../shared/store/canonical-articles.ts";

const s3 = mockClient(S3Client);
const open = (mostKept?: number): CanonicalArticles =>
  new CanonicalArticles({
    client: new S3Client({}),
    bucket: "articles",
    ...(mostKept === undefined ? {} : { mostKept }),
  });
const answer = (json: string, ETag: string) => ({ Body: { transformToString: async () => json } as never, ETag });
const unchanged = new S3ServiceException({ name: "304", $fault: "client", $metadata: { httpStatusCode: 304 } });
const asked = () => s3.commandCalls(GetObjectCommand).map(({ args }) => args[0].input.IfNoneMatch);

beforeEach(() => s3.reset());

describe("canonical articles", () => {
  it("stand under their id and version", async () => {
    s3.on(PutObjectCommand).resolves({});
    await open().putCanonical({ id: "a", version: "2" } as CanonicalArticle);
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input.Key).toBe("articles/a/2.json");
    s3.on(GetObjectCommand).resolves(answer('{"id":"a"}', "1"));
    expect(await open().canonical("a", "2")).toEqual({ id: "a" });
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input.Key).toBe("articles/a/2.json");
  });

  it("may be gone; other failures are told", async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: "gone", $metadata: {} }));
    expect(await open().canonical("a", "1")).toBeUndefined();
    s3.on(GetObjectCommand).rejects(new Error("down"));
    await expect(open().canonical("a", "1")).rejects.toThrow("down");
    s3.on(GetObjectCommand).rejects(unchanged);
    await expect(open(100).canonical("a", "1")).rejects.toBe(unchanged);
  });

  it("of earlier versions are dropped, later ones are not", async () => {
    s3.on(ListObjectsV2Command).resolves({
      Contents: ["1", "2", "3"].map((version) => ({ Key: `articles/a/${version}.json` })),
    });
    s3.on(DeleteObjectCommand).resolves({});
    const deleted = () => s3.commandCalls(DeleteObjectCommand).map(({ args }) => args[0].input.Key);
    await open().dropCanonicals("a", { before: "2" });
    expect(deleted()).toEqual(["articles/a/1.json"]);
    await open().dropCanonicals("a", { upTo: "2" });
    expect(deleted().slice(1)).toEqual(["articles/a/1.json", "articles/a/2.json"]);
  });
});

describe("the last article read", () => {
  it("is sent again only where it changed", async () => {
    const canonicals = open(100);
    s3.on(GetObjectCommand).resolves(answer('{"title":"old"}', "1"));
    await canonicals.canonical("a", "1");
    s3.on(GetObjectCommand).rejects(unchanged);
    expect(await canonicals.canonical("a", "1")).toEqual({ title: "old" });
    s3.on(GetObjectCommand).resolves(answer('{"title":"new"}', "2"));
    expect(await canonicals.canonical("a", "1")).toEqual({ title: "new" });
    await canonicals.canonical("b", "1");
    expect(asked()).toEqual([undefined, "1", "1", undefined]);
  });

  it("is not kept where it is too long, or nobody asked for that", async () => {
    s3.on(GetObjectCommand).resolves(answer('{"title":"long"}', "1"));
    for (const canonicals of [open(3), open()]) {
      await canonicals.canonical("a", "1");
      await canonicals.canonical("a", "1");
    }
    expect(asked()).toEqual([undefined, undefined, undefined, undefined]);
  });
});
