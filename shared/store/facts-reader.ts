import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Article } from "../contract/records.ts";
import { articleKey, objectRowKey, type RowKey } from "../records/keys.ts";
import { linkSettings, type ParagraphLink } from "../records/paragraph-links.ts";
import type { Row } from "../records/rows.ts";
import { articleOf, itemsOf, occurrencesOf, partsOf, type Reading, repeatedOf } from "./items.ts";

/** Rows of one partition between two sort keys, both included. */
export interface RowRange {
  pk: string;
  low: string;
  high: string;
  descending: boolean;
  limit: number;
  /** Key of the last row that was read. */
  after?: RowKey;
}

export interface RowPage {
  rows: Row[];
  /** Where to go on; undefined at the end of the range. */
  after?: RowKey;
}

/** The table as queries read it: eventually consistent, which is all that a list needs. */
export class FactsReader {
  private readonly client: DynamoDBDocumentClient;
  private readonly table: string;
  private readonly reading: Reading;

  constructor(options: { client: DynamoDBDocumentClient; table: string }) {
    this.client = options.client;
    this.table = options.table;
    this.reading = { ...options, consistent: false };
  }

  async rows({ pk, low, high, descending, limit, after }: RowRange): Promise<RowPage> {
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
        ExpressionAttributeValues: { ":pk": pk, ":low": low, ":high": high },
        ScanIndexForward: !descending,
        Limit: limit,
        ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      }),
    );
    return {
      rows: Items as Row[],
      ...(LastEvaluatedKey === undefined ? {} : { after: LastEvaluatedKey as RowKey }),
    };
  }

  async article(id: string): Promise<Article | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: articleKey(id) }));
    return Item === undefined ? undefined : articleOf(Item);
  }

  /** Those that there are, in any order. */
  async articles(ids: readonly string[]): Promise<Article[]> {
    return (await itemsOf(ids.map(articleKey), this.reading)).map(articleOf);
  }

  /** The articles of an object by its id; undefined where there is no such object. */
  async object(id: string): Promise<{ key: string; version: string; parts: string[] } | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: objectRowKey(id) }));
    if (Item === undefined) return undefined;
    const { key, version } = Item as { key: string; version: string };
    return { key, version, parts: partsOf(Item) };
  }

  /** Which of these paragraphs may stand in more than one article. */
  async repeated(fingerprints: readonly string[]): Promise<Set<string>> {
    return repeatedOf(fingerprints, this.reading);
  }

  /** Where a paragraph stands, first published first. */
  async occurrences(fingerprint: string): Promise<ParagraphLink[]> {
    return occurrencesOf(fingerprint, linkSettings.most, this.reading);
  }
}
