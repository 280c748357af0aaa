import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { BuildAppOptions } from "fauxqs";

type Stores = NonNullable<BuildAppOptions["stores"]>;
export type SqsStore = Stores["sqsStore"];
export type SqsQueue = NonNullable<ReturnType<SqsStore["getQueue"]>>;
export type S3Store = Stores["s3Store"];

interface Persistence {
  db: DatabaseSync;
  load(sqs: SqsStore, sns: Stores["snsStore"], s3: S3Store): void;
  close(): void;
}

/** S3 and SQS in this process, kept in one SQLite file. */
export interface Emulators extends Stores {
  close(): void;
}

/**
 * fauxqs' stores with its persistence. Its own start does the same but listens on every interface; its modules below
 * the entry are not exported, so they are found beside it.
 */
export async function openEmulators(folder: string): Promise<Emulators> {
  mkdirSync(folder, { recursive: true });
  const part = <T>(path: string): Promise<T> => import(new URL(path, import.meta.resolve("fauxqs")).href) as Promise<T>;
  const { SqsStore } = await part<{ SqsStore: new () => SqsStore }>("./sqs/sqsStore.js");
  const { SnsStore } = await part<{ SnsStore: new () => Stores["snsStore"] }>("./sns/snsStore.js");
  const { S3Store } = await part<{ S3Store: new () => S3Store }>("./s3/s3Store.js");
  const { PersistenceManager } = await part<{ PersistenceManager: new (folder: string) => Persistence }>(
    "./persistence.js",
  );
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = new PersistenceManager(join(folder));
  // Each request is a transaction of its own and would wait for the disk. With a write-ahead log nothing is lost when
  // this process dies, only when the machine does.
  persistence.db.exec("PRAGMA synchronous = NORMAL");
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  const kept = persistence as unknown as NonNullable<SqsStore["persistence"]>;
  stores.sqsStore.persistence = kept;
  stores.snsStore.persistence = kept;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = kept;
  stores.s3Store.persistence = kept;
  return { ...stores, close: () => persistence.close() };
}
