/** A request of a function (or a client) to one of the emulated services. */
export interface ServiceCall {
  service: "s3" | "sqs" | "dynamodb" | "ssm";
  method: string;
  path: string;
  /** `PutItem`, `SendMessage` …; empty for S3. */
  operation: string;
}

/**
 * Where tests let things go wrong. Every hook is asked each time, and says nothing to let the stack do its work.
 */
export interface Faults {
  /** Answer instead of the service: a status with a code such as `ThrottlingException`, or a broken connection. */
  onCall?(call: ServiceCall): { status: number; code: string } | "disconnect" | undefined;
  /** Kill the function's process so many milliseconds after the invocation began; `undefined` spares it. */
  killAfter?(functionName: string, event: unknown): number | undefined;
  /** S3 events as they go out: drop, double or reorder them. */
  onEvents?(records: unknown[]): unknown[];
}
