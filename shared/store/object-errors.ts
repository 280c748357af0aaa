/** Names that S3 gives an object or a version of it that is gone. */
const missing: ReadonlySet<string> = new Set(["NoSuchKey", "NotFound", "NoSuchVersion", "MethodNotAllowed"]);

/** Whether S3 says that there is no such object, or no such version of it. */
export const isMissing = (error: unknown): boolean => missing.has((error as Error).name);

/** Whether S3 answered 304: the object is still what was asked about. */
export const isUnchanged = (error: unknown): boolean =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 304;
