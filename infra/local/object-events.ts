import type { Emulators, S3Store } from "./emulators.ts";
import type { Faults } from "./faults.ts";
import { send } from "./queues.ts";
import type { Template } from "./template.ts";

interface BucketProperties {
  BucketName: string;
  NotificationConfiguration?: {
    QueueConfigurations?: {
      Event: string;
      Queue: string;
      Filter?: { S3Key: { Rules: { Name: string; Value: string }[] } };
    }[];
  };
}

/** By what the spy calls them; a copy is also told of as an upload. */
const events: Record<string, { name: string; created: boolean } | undefined> = {
  uploaded: { name: "ObjectCreated:Put", created: true },
  renamed: { name: "ObjectCreated:Copy", created: true },
  deleted: { name: "ObjectRemoved:Delete", created: false },
};

/**
 * Creates the template's buckets and sends their notifications. fauxqs has none, but tells its spy of what happens to
 * objects; the sequencer, which orders the versions of one key, is ours: time, then a counter.
 */
export function createBuckets(template: Template, emulators: Emulators, faults: Faults): string[] {
  const { s3Store } = emulators;
  const buckets = template.all<BucketProperties>("AWS::S3::Bucket");
  for (const { properties } of buckets) {
    if (!s3Store.hasBucket(properties.BucketName)) s3Store.createBucket(properties.BucketName);
  }
  const rules = new Map(
    buckets.map(({ properties }) => [
      properties.BucketName,
      properties.NotificationConfiguration?.QueueConfigurations ?? [],
    ]),
  );
  let count = 0;
  const addMessage = (seen: { service: string; bucket?: string; key?: string; status: string }): void => {
    const event = events[seen.status];
    if (seen.service !== "s3" || event === undefined || seen.bucket === undefined || seen.key === undefined) return;
    const { bucket, key } = seen;
    const sequencer = (BigInt(Date.now()) * 65536n + BigInt(count++ % 65536))
      .toString(16)
      .toUpperCase()
      .padStart(16, "0");
    const record = recordOf(template, s3Store, { bucket, key, sequencer, ...event });
    for (const rule of rules.get(bucket) ?? []) {
      if (!rule.Event.startsWith(`s3:${event.name.split(":")[0]}`)) continue;
      if (!(rule.Filter?.S3Key.Rules ?? []).every((part) => keyMatches(key, part))) continue;
      const queue = emulators.sqsStore.getQueueByArn(rule.Queue);
      if (queue === undefined) continue;
      for (const one of faults.onEvents?.([record]) ?? [record]) void send(queue, JSON.stringify({ Records: [one] }));
    }
  };
  // Only the spy's one method that stores call; a whole spy would keep copies of every message.
  s3Store.spy = { addMessage } as unknown as NonNullable<S3Store["spy"]>;
  return buckets.map(({ properties }) => properties.BucketName);
}

/** ARN of the queue that is told of dropped objects. */
export function incomingQueue(template: Template): string {
  const [configuration] = template
    .all<BucketProperties>("AWS::S3::Bucket")
    .flatMap(({ properties }) => properties.NotificationConfiguration?.QueueConfigurations ?? []);
  if (configuration === undefined) throw new Error("no bucket of the template tells a queue of its objects");
  return configuration.Queue;
}

const keyMatches = (key: string, { Name, Value }: { Name: string; Value: string }): boolean =>
  Name.toLowerCase() === "prefix" ? key.startsWith(Value) : key.endsWith(Value);

/** Keys in events are encoded like form fields: `+` for a space, `%xx` for the rest. */
const encodeKey = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/")
    .replace(/[!'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function recordOf(
  { place }: Template,
  store: S3Store,
  {
    bucket,
    key,
    sequencer,
    name,
    created,
  }: Record<"bucket" | "key" | "sequencer" | "name", string> & { created: boolean },
): unknown {
  const object = created ? headOf(store, bucket, key) : undefined;
  return {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: place.region,
    eventTime: new Date().toISOString(),
    eventName: name,
    userIdentity: { principalId: "local" },
    requestParameters: { sourceIPAddress: "127.0.0.1" },
    responseElements: {},
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: "local",
      bucket: { name: bucket, ownerIdentity: { principalId: "local" }, arn: `arn:aws:s3:::${bucket}` },
      object: {
        key: encodeKey(key),
        ...(object === undefined ? {} : { size: object.contentLength, eTag: object.etag.replaceAll('"', "") }),
        sequencer,
      },
    },
  };
}

function headOf(store: S3Store, bucket: string, key: string): { contentLength: number; etag: string } | undefined {
  try {
    return store.headObject(bucket, key);
  } catch {
    return undefined;
  }
}
