import { setTimeout as sleep } from "node:timers/promises";
import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { SQSClient } from "@aws-sdk/client-sqs";
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { itemSize, readUnits, writeUnits } from "./item-size.ts";

/** Milliseconds that a call takes within a region; medians as usually seen, for the time that a function waits. */
const latency = { objectRead: 25, objectWrite: 40, table: 6, queue: 10 };

type Item = Record<string, unknown>;

/** Counts what the workers' own adapters ask of the services, and answers from memory. */
export class Meter {
  readonly counts = {
    writeUnits: 0,
    readUnits: 0,
    objectWrites: 0,
    objectReads: 0,
    messages: 0,
    rowBytes: 0,
    rows: 0,
  };
  /** Write units by the kind of row. */
  readonly unitsOf: Record<string, number> = {};
  readonly items = new Map<string, Item>();
  readonly objects = new Map<string, { body: Uint8Array; contentType?: string }>();
  private readonly waits: boolean;

  /** @param waits takes as long as the services would, so that the time of a function can be measured */
  constructor(waits: boolean) {
    this.waits = waits;
  }

  s3(): S3Client {
    const send = async (command: unknown): Promise<unknown> => {
      if (command instanceof PutObjectCommand) {
        await this.wait(latency.objectWrite);
        this.counts.objectWrites++;
        this.objects.set(command.input.Key as string, { body: Buffer.from(command.input.Body as string) });
        return {};
      }
      if (command instanceof GetObjectCommand) {
        await this.wait(latency.objectRead);
        this.counts.objectReads++;
        const found = this.objects.get(command.input.Key as string);
        if (found === undefined) throw new NoSuchKey({ message: "none", $metadata: {} });
        return {
          ContentLength: found.body.length,
          LastModified: new Date(0),
          Body: {
            transformToByteArray: async () => found.body,
            transformToString: async () => Buffer.from(found.body).toString(),
          },
        };
      }
      if (command instanceof ListObjectsV2Command) this.counts.objectWrites++;
      return {};
    };
    return { send } as unknown as S3Client;
  }

  sqs(): SQSClient {
    const send = async (command: { input: { Entries?: unknown[] } }): Promise<unknown> => {
      await this.wait(latency.queue);
      this.counts.messages += command.input.Entries?.length ?? 0;
      return {};
    };
    return { send } as unknown as SQSClient;
  }

  table(): DynamoDBDocumentClient {
    const send = async (command: unknown): Promise<unknown> => {
      await this.wait(latency.table);
      if (command instanceof GetCommand) {
        const Item = this.items.get(keyOf(command.input.Key as Item));
        this.counts.readUnits += readUnits(itemSize(Item ?? {}), true);
        return { Item };
      }
      if (command instanceof QueryCommand) {
        this.counts.readUnits += readUnits(0, command.input.ConsistentRead === true);
        return { Items: [] };
      }
      if (command instanceof PutCommand) this.put(command.input.Item as Item);
      if (command instanceof BatchWriteCommand)
        for (const requests of Object.values(command.input.RequestItems ?? {}))
          for (const { PutRequest } of requests) if (PutRequest?.Item !== undefined) this.put(PutRequest.Item);
      if (command instanceof UpdateCommand) {
        const { Key, ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = command.input;
        const name = Object.values(ExpressionAttributeNames)[0] ?? "";
        const Attributes = { ...Key, [name]: Object.values(ExpressionAttributeValues)[0] };
        this.put(Attributes);
        return { Attributes };
      }
      return {};
    };
    return { send } as unknown as DynamoDBDocumentClient;
  }

  private put(item: Item): void {
    const bytes = itemSize(item);
    const units = writeUnits(bytes);
    this.items.set(keyOf(item), item);
    this.counts.writeUnits += units;
    this.counts.rows++;
    this.counts.rowBytes += bytes;
    const kind = kindOf(item);
    this.unitsOf[kind] = (this.unitsOf[kind] ?? 0) + units;
  }

  private async wait(milliseconds: number): Promise<void> {
    if (this.waits) await sleep(milliseconds);
  }
}

const keyOf = ({ pk, sk }: Item): string => `${pk}\n${sk}`;

function kindOf({ pk, sk }: Item): string {
  const [table, facet = ""] = String(pk).split("#");
  if (table === "A") return String(sk).startsWith("METRIC") || String(sk).startsWith("QUOTE") ? "fact" : "article";
  if (table === "P" || table === "R") return "paragraph link";
  if (table === "N") return "anchor";
  if (table === "O") return "article";
  return ["subject", "speaker", "organization"].includes(facet) ? facet : facet === "article" ? "article" : "family";
}
