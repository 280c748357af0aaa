import { ConditionalCheckFailedException, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../shared/contract/records.ts";
import { documentClient } from "../../../shared/store/document-client.ts";
import { RecordsWriter } from "../../../shared/store/records-writer.ts";

const table = mockClient(DynamoDBDocumentClient);
const waits: number[] = [];
const writer = new RecordsWriter({
  client: documentClient(new DynamoDBClient({ region: "us-east-1" })),
  table: "records",
  sleep: async (milliseconds) => waits.push(milliseconds),
});
const refused = new ConditionalCheckFailedException({ message: "no", $metadata: {} });
const article = { id: "a", version: "2", state: "deduplicated" } as Article;

beforeEach(() => {
  table.reset();
  waits.length = 0;
});

describe("conditions", () => {
  it("hold the order of versions", async () => {
    table.on(PutCommand).resolves({ Attributes: { version: "1" } });
    expect(await writer.putArticle(article)).toEqual({ stored: true, replaced: "1" });
    expect(table.commandCalls(PutCommand)[0]?.args[0].input).toMatchObject({
      Item: { pk: "A#a", sk: "ARTICLE", version: "2" },
      ConditionExpression: "attribute_not_exists(pk) OR version <= :version",
      ExpressionAttributeValues: { ":version": "2" },
    });
  });

  it("that fail are answers", async () => {
    table.on(PutCommand).rejects(refused);
    expect(await writer.putArticle(article)).toEqual({ stored: false });
    expect(await writer.finish(article)).toBe(false);
    expect(await writer.claim({ id: "o", key: "k", version: "1", parts: [] }, undefined)).toBe(false);
  });

  it("pass on what is a fault", async () => {
    table.on(PutCommand).rejects(new Error("down"));
    await expect(writer.finish(article)).rejects.toThrow("down");
  });
});

describe("rows", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ pk: "A#a", sk: `METRIC#${i}` }));

  it("go out in batches of 25", async () => {
    table.on(BatchWriteCommand).resolves({});
    await writer.put(rows(60));
    const sizes = table.commandCalls(BatchWriteCommand).map(({ args }) => args[0].input.RequestItems?.records?.length);
    expect(sizes.sort()).toEqual([10, 25, 25]);
  });

  it("that were not taken are tried again after a wait", async () => {
    const left = { records: [{ PutRequest: { Item: { pk: "A#a", sk: "METRIC#1" } } }] };
    table.on(BatchWriteCommand).resolvesOnce({ UnprocessedItems: left }).resolves({});
    await writer.put(rows(3));
    expect(table.commandCalls(BatchWriteCommand)[1]?.args[0].input.RequestItems).toEqual(left);
    expect(waits).toHaveLength(1);
  });

  it("that are never taken are a fault", async () => {
    const left = { records: [{ DeleteRequest: { Key: { pk: "A#a", sk: "METRIC#1" } } }] };
    table.on(BatchWriteCommand).resolves({ UnprocessedItems: left });
    await expect(writer.remove(rows(1))).rejects.toThrow("did not take 1 items");
    expect(waits.length).toBeGreaterThan(3);
  });
});

it("the trail is added to as a set, and read back whole", async () => {
  const [first, second] = [Uint8Array.of(1), Uint8Array.of(2)] as const;
  table.on(UpdateCommand).resolves({ Attributes: { written: new Set([first, second]) } });
  expect(await writer.addTrail("a", second)).toEqual([first, second]);
  table.on(GetCommand).resolves({});
  expect(await writer.trail("a")).toEqual([]);
});

it("objects keep the ids of their articles", async () => {
  table.on(PutCommand).resolves({});
  await writer.claim({ id: "o", key: "k", version: "2", parts: ["a", "b"], removed: true }, "1");
  const { Item } = table.commandCalls(PutCommand)[0]?.args[0].input ?? {};
  table.on(GetCommand).resolves({ Item: Item ?? {} });
  expect(await writer.object("o")).toEqual({ id: "o", key: "k", version: "2", parts: ["a", "b"], removed: true });
});

it("occurrences of a paragraph are read from the keys", async () => {
  table.on(QueryCommand).resolves({ Items: [{ pk: "P#f", sk: "2024-05-01T00:00:00Z#a#00003" }] });
  const expected = [{ fingerprint: "f", published: "2024-05-01T00:00:00Z", articleId: "a", index: 3 }];
  expect(await writer.occurrences("f", 100)).toEqual(expected);
});

it("links say what they hold, and holders of an anchor are read as surely as is asked for", async () => {
  const pk = "P#f";
  const held = { of: "g", groups: "h i", says: "contentsfactid" };
  table.on(QueryCommand).resolves({ Items: [{ pk, sk: "2024-05-01T00:00:00Z#a#00003", ...held }] });
  expect(await writer.occurrences("f", 100)).toMatchObject([held]);
  table.on(QueryCommand).resolves({
    Items: [{ pk: "N#x", sk: "2024-05-01T00:00:00Z#a#00003", of: "f", version: "2" }],
  });
  const holder = { anchor: "x", published: "2024-05-01T00:00:00Z", articleId: "a", index: 3, of: "f", version: "2" };
  expect(await writer.holders("x", 8, true)).toEqual([holder]);
  await writer.holders("x", 8, false);
  const inputs = table.commandCalls(QueryCommand).map(({ args }) => args[0].input);
  expect(inputs.slice(-2).map(({ ConsistentRead, Limit }) => [ConsistentRead, Limit])).toEqual([
    [true, 8],
    [undefined, 8],
  ]);
});
