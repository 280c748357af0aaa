import type { Template } from "./template.ts";

interface TableProperties {
  TableName: string;
  KeySchema: { AttributeName: string; KeyType: string }[];
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
}

/** Creates the template's tables where they are not there yet. */
export async function createTables(template: Template): Promise<string[]> {
  const tables = template.all<TableProperties>("AWS::DynamoDB::GlobalTable");
  for (const { properties } of tables) {
    const { TableName, KeySchema, AttributeDefinitions } = properties;
    const body = { TableName, KeySchema, AttributeDefinitions, BillingMode: "PAY_PER_REQUEST" };
    const response = await fetch(template.place.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.CreateTable",
        "x-amz-date": "20000101T000000Z",
        authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none",
      },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    if (!response.ok && !answer.includes("ResourceInUseException")) {
      throw new Error(`the table ${TableName} could not be created: ${answer}`);
    }
  }
  return tables.map(({ properties }) => properties.TableName);
}
