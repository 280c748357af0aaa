import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";

/** What a function of this kind cannot do without: one object read, one item written. The yardstick of cold starts. */
const s3 = new S3Client({});
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async ({ key }: { key: string }): Promise<number> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env.ARTICLES_BUCKET, Key: key }));
  const text = (await Body?.transformToString()) ?? "";
  const Item = { pk: "B#bare", sk: "ITEM", characters: text.length };
  await table.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item }));
  return text.length;
};
