import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type LocalStack, startLocalStack } from "../../infra/local/stack.ts";
import { readTemplates } from "../../infra/local/synthesize.ts";
import type { TemplateDocument } from "../../infra/local/template.ts";
import { variables } from "../../shared/contract/environment.ts";
import type { Metric } from "../../shared/contract/records.ts";
import { until } from "./probe-stack.ts";

let folder: string;
let stack: LocalStack;
let s3: S3Client;

/** The dev template with the setting on: the function's variable is all that it changes. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-near-"));
  const assembly = inject("assembly");
  const off = `"${variables.nearCopies}":"off"`;
  const text = JSON.stringify(await readTemplates(assembly));
  expect(text).toContain(off);
  const documents = JSON.parse(text.replace(off, off.replace("off", "on"))) as TemplateDocument[];
  stack = await startLocalStack({ port: 0, data: join(folder, "data"), assembly: { documents, folder: assembly } });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  s3 = new S3Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials });
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Found extends Metric {
  article: { key: string };
  occurrences?: { relation?: string }[];
}
const metrics = async (): Promise<Found[]> => {
  const response = await fetch(`${stack.apiUrl}/v1/metrics?sort=publishedAt&unit=%25`);
  return ((await response.json()) as { data: Found[] }).data;
};
const text =
  "Container traffic at Eastport rose by 12% in the spring. Some of the older ships were in the dock for repairs, so that the smaller ones went out more often.";
const drop = (day: number, body: string): Promise<unknown> =>
  s3.send(
    new PutObjectCommand({
      Bucket: stack.bucket,
      Key: `incoming/${day}.json`,
      Body: JSON.stringify({ title: `Day ${day}`, datePublished: `2024-05-0${day}`, text: body }),
    }),
  );

it("a near copy in another article is folded, and shown when the first one goes", async () => {
  await drop(1, text);
  await until(metrics, (found) => found.length === 1);
  await drop(2, `${text} The summer may be better.`);
  const [fact, ...others] = await until(metrics, ([first]) => first?.occurrences !== undefined);
  expect(others).toEqual([]);
  expect(fact?.article.key).toBe("incoming/1.json");
  expect(fact?.occurrences?.map(({ relation }) => relation)).toEqual([undefined, "near"]);
  await s3.send(new DeleteObjectCommand({ Bucket: stack.bucket, Key: "incoming/1.json" }));
  const [left] = await until(metrics, ([first]) => first?.article.key === "incoming/2.json");
  expect(left).toMatchObject({ text: "12%", factId: fact?.factId });
  expect(left?.occurrences).toBeUndefined();
});
