import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Article } from "../contract/records.ts";
import { inTurns } from "../in-turns.ts";
import { articleKey, attributes, manifestKey, objectRowKey, type RowKey } from "../records/keys.ts";
import { type AnchorHolder, anchorPartition, holderOf } from "../records/near-anchors.ts";
import type { ParagraphLink } from "../records/paragraph-links.ts";
import type { Row } from "../records/rows.ts";
import { articleOf, occurrencesOf, partsOf, type Reading, repeatedOf } from "./items.ts";

export interface RecordsWriterOptions {
  client: DynamoDBDocumentClient;
  table: string;
  /** Waits so many milliseconds; tests need not. */
  sleep?: (milliseconds: number) => Promise<unknown>;
}

/** Which articles one object holds. */
interface ObjectItem {
  id: string;
  key: string;
  version: string;
  parts: string[];
  removed?: boolean;
}

type Requests = NonNullable<BatchWriteCommandInput["RequestItems"]>[string];

const batchSize = 25;
const batchesAtOnce = 4;
const mostTries = 8;

/** The table as the workers write it. Conditions hold the order of versions; a condition that fails is an answer. */
export class RecordsWriter {
  private readonly client: DynamoDBDocumentClient;
  private readonly table: string;
  private readonly reading: Reading;
  private readonly sleep: (milliseconds: number) => Promise<unknown>;

  constructor({ client, table, sleep }: RecordsWriterOptions) {
    this.client = client;
    this.table = table;
    this.reading = { client, table, consistent: true };
    this.sleep = sleep ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds)));
  }

  async object(id: string): Promise<ObjectItem | undefined> {
    const item = await this.get(objectRowKey(id));
    if (item === undefined) return undefined;
    const { key, version, removed } = item as { key: string; version: string; removed?: boolean };
    return {
      id,
      key,
      version,
      parts: partsOf(item),
      ...(removed === undefined ? {} : { removed }),
    };
  }

  /** Writes the object's item if its version is still `seen`; false where it is another by now. */
  async claim({ id, parts, ...row }: ObjectItem, seen: string | undefined): Promise<boolean> {
    const { done } = await this.conditionally(
      new PutCommand({
        TableName: this.table,
        Item: { ...objectRowKey(id), ...row, parts: parts.join(" ") },
        ...(seen === undefined
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : { ConditionExpression: "version = :seen", ExpressionAttributeValues: { ":seen": seen } }),
      }),
    );
    return done;
  }

  async article(id: string): Promise<Article | undefined> {
    const item = await this.get(articleKey(id));
    if (item === undefined) return undefined;
    return articleOf(item);
  }

  /** Writes the article unless a newer version is there; tells the version that it replaced. */
  async putArticle(article: Article): Promise<{ stored: boolean; replaced?: string }> {
    const { done, old } = await this.conditionally(
      new PutCommand({
        TableName: this.table,
        Item: { ...articleKey(article.id), ...article },
        ConditionExpression: "attribute_not_exists(pk) OR version <= :version",
        ExpressionAttributeValues: { ":version": article.version },
        ReturnValues: "ALL_OLD",
      }),
    );
    const replaced = old?.version as string | undefined;
    return { stored: done, ...(replaced === undefined ? {} : { replaced }) };
  }

  /** Writes the finished article unless another version is there by now. */
  async finish(article: Article): Promise<boolean> {
    const { done } = await this.conditionally(
      new PutCommand({
        TableName: this.table,
        Item: { ...articleKey(article.id), ...article },
        ConditionExpression: "version = :version AND #state <> :removed",
        ExpressionAttributeNames: { "#state": "state" },
        ExpressionAttributeValues: { ":version": article.version, ":removed": "removed" },
      }),
    );
    return done;
  }

  async addTrail(articleId: string, packed: Uint8Array): Promise<Uint8Array[]> {
    const { Attributes } = await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: manifestKey(articleId),
        UpdateExpression: "ADD #written :packed",
        ExpressionAttributeNames: { "#written": attributes.written },
        ExpressionAttributeValues: { ":packed": new Set([packed]) },
        ReturnValues: "ALL_NEW",
      }),
    );
    return trailOf(Attributes);
  }

  async trail(articleId: string): Promise<Uint8Array[]> {
    return trailOf(await this.get(manifestKey(articleId)));
  }

  async setTrail(articleId: string, packed: Uint8Array | undefined): Promise<void> {
    const key = manifestKey(articleId);
    if (packed === undefined) await this.remove([key]);
    else await this.put([{ ...key, [attributes.written]: new Set([packed]) }]);
  }

  async put(rows: readonly Row[]): Promise<void> {
    await this.write(rows.map((Item) => ({ PutRequest: { Item } })));
  }

  async remove(keys: readonly RowKey[]): Promise<void> {
    await this.write(keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
  }

  /** Which of these paragraphs are marked as standing in more than one article; every write that was answered is seen. */
  async repeated(fingerprints: readonly string[]): Promise<Set<string>> {
    return repeatedOf(fingerprints, this.reading);
  }

  /** Where a paragraph stands, first by key, at most so many; every write that was answered is seen. */
  async occurrences(fingerprint: string, most: number): Promise<ParagraphLink[]> {
    return occurrencesOf(fingerprint, most, this.reading);
  }

  /** Paragraphs that hold an anchor, at most so many; `sure` where every write that was answered is to be seen. */
  async holders(anchor: string, most: number, sure: boolean): Promise<AnchorHolder[]> {
    const { Items = [] } = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": anchorPartition(anchor) },
        Limit: most,
        ...(sure ? { ConsistentRead: true } : {}),
      }),
    );
    return Items.flatMap((item) => holderOf(item as Row) ?? []);
  }

  private async get(Key: RowKey): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key, ConsistentRead: true }));
    return Item;
  }

  private async conditionally(command: PutCommand): Promise<{ done: boolean; old?: Record<string, unknown> }> {
    try {
      const { Attributes } = await this.client.send(command);
      return { done: true, ...(Attributes === undefined ? {} : { old: Attributes }) };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { done: false };
      throw error;
    }
  }

  private async write(requests: Requests): Promise<void> {
    const batches: Requests[] = [];
    for (let i = 0; i < requests.length; i += batchSize) batches.push(requests.slice(i, i + batchSize));
    await inTurns(batches, batchesAtOnce, (batch) => this.writeBatch(batch));
  }

  /** Items that the table did not take are tried again, with waits that grow and differ (full jitter). */
  private async writeBatch(batch: Requests): Promise<void> {
    let left: Requests | undefined = batch;
    for (let attempt = 0; left !== undefined && left.length > 0; attempt++) {
      if (attempt === mostTries) throw new Error(`the table did not take ${left.length} items after ${attempt} tries`);
      if (attempt > 0) await this.sleep(Math.random() * Math.min(5_000, 50 * 2 ** attempt));
      const answer: BatchWriteCommandOutput = await this.client.send(
        new BatchWriteCommand({ RequestItems: { [this.table]: left } }),
      );
      left = answer.UnprocessedItems?.[this.table];
    }
  }
}

const trailOf = (item: Record<string, unknown> | undefined): Uint8Array[] => [
  ...((item?.[attributes.written] as Iterable<Uint8Array> | undefined) ?? []),
];
