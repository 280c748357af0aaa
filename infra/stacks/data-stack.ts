import { Stack, type StackProps } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { timeouts } from "../../shared/contract/limits.ts";
import { ArticleBucket } from "../constructs/article-bucket.ts";
import { CursorKey } from "../constructs/cursor-key.ts";
import { RecordsTable } from "../constructs/records-table.ts";
import { WorkQueue } from "../constructs/work-queue.ts";
import type { Environment } from "../environments.ts";

export interface DataStackProps extends StackProps {
  environment: Environment;
}

/** What must outlive a deploy: dropped files, records, and work that waits. */
export class DataStack extends Stack {
  readonly bucket: ArticleBucket;
  readonly table: RecordsTable;
  readonly incoming: WorkQueue;
  readonly versions: WorkQueue;
  readonly cursorKey: CursorKey;

  constructor(scope: Construct, id: string, { environment, ...props }: DataStackProps) {
    super(scope, id, props);
    const key = environment.kmsKey === undefined ? {} : { key: Key.fromKeyArn(this, "Key", environment.kmsKey) };
    this.incoming = new WorkQueue(this, "Deduplicate", {
      environment,
      worker: "deduplicate",
      timeout: timeouts.deduplicate,
      ...key,
    });
    this.versions = new WorkQueue(this, "Extract", {
      environment,
      worker: "extract",
      timeout: timeouts.extract,
      fifo: true,
      ...key,
    });
    this.bucket = new ArticleBucket(this, "Bucket", { environment, notify: this.incoming.queue, ...key });
    this.table = new RecordsTable(this, "Table", { environment, ...key });
    this.cursorKey = new CursorKey(this, "CursorKey", environment);
  }
}
