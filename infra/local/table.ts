import type { Template } from "./template.ts";

interface TableProperties {
  TableName: string;
  KeySchema: { AttributeName: string; KeyType: string }[];
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
}

/** Creates the template's tables where they are not there yet, and waits until they take items. */
export async function createTables(template: Template): Promise<string[]> {
  const tables = template.all<TableProperties>("AWS::DynamoDB::GlobalTable");
  for (const { properties } of tables) {
    const { TableName, KeySchema, AttributeDefinitions } = properties;
    const body = { TableName, KeySchema, AttributeDefinitions, BillingMode: "PAY_PER_REQUEST" };
    const created = await ask(template.place.endpoint, "CreateTable", body);
    if (!created.ok && !created.text.includes("ResourceInUseException")) {
      throw new Error(`the table ${TableName} could not be created: ${created.text}`);
    }
    for (let tries = 0; ; tries++) {
      const { text } = await ask(template.place.endpoint, "DescribeTable", { TableName });
      if (text.includes('"TableStatus":"ACTIVE"')) break;
      if (tries === 100) throw new Error(`the table ${TableName} does not become active: ${text}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  return tables.map(({ properties }) => properties.TableName);
}

async function ask(endpoint: string, operation: string, body: object): Promise<{ ok: boolean; text: string }> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      "x-amz-date": "20000101T000000Z",
      authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none",
    },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, text: await response.text() };
}
