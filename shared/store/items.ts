import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Article } from "../contract/records.ts";
import { type RowKey, repeatedKey } from "../records/keys.ts";
import { linkOf, linkPartition, type ParagraphLink } from "../records/paragraph-links.ts";

/** The article in its item. */
export function articleOf(item: Record<string, unknown>): Article {
  const { pk: _pk, sk: _sk, ...article } = item;
  return article as unknown as Article;
}

/** Ids of the articles that the item of an object names; it holds them parted by spaces. */
export const partsOf = ({ parts }: Record<string, unknown>): string[] =>
  parts === "" ? [] : (parts as string).split(" ");

/** The table, and whether every write that was answered must be seen. */
export interface Reading {
  client: DynamoDBDocumentClient;
  table: string;
  consistent: boolean;
}

const mostKeys = 100;
const mostTries = 8;

/** The items with these keys that there are, in any order. */
export async function itemsOf(keys: readonly RowKey[], reading: Reading): Promise<Record<string, unknown>[]> {
  const batches: RowKey[][] = [];
  for (let i = 0; i < keys.length; i += mostKeys) batches.push(keys.slice(i, i + mostKeys));
  return (await Promise.all(batches.map((batch) => batchOf(batch, reading)))).flat();
}

/** Keys that the table did not come to are asked for again. */
async function batchOf(
  keys: readonly RowKey[],
  { client, table, consistent }: Reading,
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let Keys: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let attempt = 0; Keys.length > 0; attempt++) {
    if (attempt === mostTries) throw new Error(`the table did not give ${Keys.length} items after ${attempt} tries`);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ...(consistent ? { ConsistentRead: true } : {}) } } }),
    );
    found.push(...(Responses?.[table] ?? []));
    Keys = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}

/** Which of these paragraphs are marked as standing in more than one article. */
export async function repeatedOf(fingerprints: readonly string[], reading: Reading): Promise<Set<string>> {
  const items = await itemsOf(fingerprints.map(repeatedKey), reading);
  return new Set(items.map(({ pk }) => String(pk).slice(2)));
}

/** Where a paragraph stands, first by key, at most so many. */
export async function occurrencesOf(
  fingerprint: string,
  most: number,
  { client, table, consistent }: Reading,
): Promise<ParagraphLink[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": linkPartition(fingerprint) },
      Limit: most,
      ...(consistent ? { ConsistentRead: true } : {}),
    }),
  );
  return Items.flatMap((item) => linkOf(item as unknown as RowKey) ?? []);
}
