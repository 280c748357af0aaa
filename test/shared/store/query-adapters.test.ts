import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { BatchGetCommand, DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { CursorKeyStore } from "../../../shared/store/cursor-key-store.ts";
import { FactsReader } from "../../../shared/store/facts-reader.ts";
import { UploadPresigner } from "../../../shared/store/upload-presigner.ts";

describe("the keys of cursors", () => {
  const ssm = mockClient(SSMClient);
  let now = 0;
  const store = (): CursorKeyStore => new CursorKeyStore({ name: "key", client: new SSMClient({}), now: () => now });
  beforeEach(() => {
    ssm.reset();
    now = 0;
  });

  it("are read once, and again when they may have been rotated", async () => {
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '{"current":"a"}' } });
    const keys = store();
    expect(await Promise.all([keys.keys(), keys.keys()])).toEqual([{ current: "a" }, { current: "a" }]);
    expect(ssm.calls()).toHaveLength(1);
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '{"current":"b","previous":"a"}' } });
    now = 300_000;
    expect(await keys.keys()).toEqual({ current: "b", previous: "a" });
  });

  it("are asked for again after a failure, and are never empty", async () => {
    ssm
      .on(GetParameterCommand)
      .rejectsOnce(new Error("throttled"))
      .resolves({ Parameter: { Value: '{"current":"a"}' } });
    const keys = store();
    await expect(keys.keys()).rejects.toThrow("throttled");
    expect(await keys.keys()).toEqual({ current: "a" });
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: "{}" } });
    await expect(store().keys()).rejects.toThrow("no cursor key");
  });
});

describe("a place for an upload", () => {
  it("is signed for one key, size and type, and for no checksum of nothing", async () => {
    const credentials = { accessKeyId: "id", secretAccessKey: "secret" };
    const client = new S3Client({ region: "eu-west-1", credentials, requestChecksumCalculation: "WHEN_REQUIRED" });
    const presigner = new UploadPresigner({ bucket: "articles", client });
    const url = new URL(
      await presigner.presign({ key: "incoming/記事.txt", type: "text/plain", size: 9, seconds: 60 }),
    );
    expect(url.pathname).toBe(`/incoming/${encodeURIComponent("記事.txt")}`);
    expect(url.searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;content-type;host");
    expect(url.searchParams.get("X-Amz-Expires")).toBe("60");
    expect([...url.searchParams.keys()].filter((name) => name.includes("checksum"))).toEqual([]);
    expect(await presigner.origin()).toBe(url.origin);
  });
});

describe("the table", () => {
  const table = mockClient(DynamoDBDocumentClient);
  const reader = new FactsReader({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    table: "records",
  });
  beforeEach(() => table.reset());

  it("is asked for many items by the hundred, and again for those that it did not come to", async () => {
    table
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { records: [{ pk: "R#f1", sk: "REPEATED" }] },
        UnprocessedKeys: { records: { Keys: [{ pk: "R#f2", sk: "REPEATED" }] } },
      })
      .resolves({ Responses: { records: [{ pk: "R#f2", sk: "REPEATED" }] } });
    const prints = Array.from({ length: 150 }, (_, i) => `f${i}`);
    expect(await reader.repeated(prints)).toEqual(new Set(["f1", "f2"]));
    const sizes = table
      .commandCalls(BatchGetCommand)
      .map(({ args }) => args[0].input.RequestItems?.records?.Keys?.length)
      .sort();
    expect(sizes).toEqual([1, 100, 50]);
  });

  it("gives a range of a partition and where it goes on", async () => {
    const after = { pk: "F#quote#0", sk: "2024" };
    table.on(QueryCommand).resolves({ Items: [{ pk: "F#quote#0", sk: "2024" }], LastEvaluatedKey: after });
    const page = await reader.rows({ pk: "F#quote#0", low: "a", high: "b", descending: true, limit: 1, after });
    expect(page).toEqual({ rows: [{ pk: "F#quote#0", sk: "2024" }], after });
    expect(table.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({
      ScanIndexForward: false,
      ExclusiveStartKey: after,
    });
  });
});
