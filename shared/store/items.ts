import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Article } from "../contract/records.ts";
import type { RowKey } from "../records/keys.ts";
import { linkOf, linkPartition, type ParagraphLink } from "../records/paragraph-links.ts";

/** The article in its item. */
export function articleOf(item: Record<string, unknown>): Article {
  const { pk: _pk, sk: _sk, ...article } = item;
  return article as unknown as Article;
}

/** Ids of the articles that the item of an object names; it holds them parted by spaces. */
export const partsOf = ({ parts }: Record<string, unknown>): string[] =>
  parts === "" ? [] : (parts as string).split(" ");

/** Where a paragraph stands, first by key, at most so many. */
export async function occurrencesOf(
  fingerprint: string,
  most: number,
  { client, table, consistent }: { client: DynamoDBDocumentClient; table: string; consistent: boolean },
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
