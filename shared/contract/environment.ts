/**
 * The environment variables of the functions: the template sets them, `functions/` reads them through the readers
 * below and nowhere else. A variable that is missing or malformed is an error at cold start that names it.
 */
export const variables = {
  /** dev, staging, prod. */
  environment: "ENVIRONMENT",
  /** The records table: string keys `pk` and `sk`. */
  table: "TABLE_NAME",
  /** The bucket that articles are dropped into and canonical articles stand in. */
  bucket: "ARTICLES_BUCKET",
  /** FIFO queue of the extract worker: group = article id, deduplication id set by the sender. */
  extractQueue: "EXTRACT_QUEUE_URL",
  /** Shards of the dense facets (month, unit); a positive whole number. Only raising it is safe on a filled table. */
  facetShards: "FACET_SHARDS",
  /** `on` or `off`: whether near copies of paragraphs are looked for in other articles. */
  nearCopies: "NEAR_COPIES_ACROSS_ARTICLES",
  /** Larger objects are rejected unread. */
  maxObjectBytes: "MAX_OBJECT_BYTES",
  /**
   * What `ssm:GetParameter` (WithDecryption) is asked for. The value is JSON, `{"current": "…", "previous": "…"}`:
   * cursors are signed with `current`; both are accepted, and `previous` is absent until the first rotation.
   * In AWS it is Parameter Store's reference to a Secrets Manager secret that the template generates; on this
   * machine the local stack answers the same call.
   */
  cursorKey: "CURSOR_KEY_PARAMETER",
} as const;

/** The variables as they are found, for example `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What every function knows. */
export interface CommonSettings {
  environment: string;
  table: string;
  bucket: string;
}

export interface DeduplicateSettings extends CommonSettings {
  extractQueueUrl: string;
  maxObjectBytes: number;
}

export interface ExtractSettings extends CommonSettings {
  facetShards: number;
  nearCopies: boolean;
}

export interface QuerySettings extends CommonSettings {
  facetShards: number;
  maxObjectBytes: number;
  cursorKeyParameter: string;
}

function text(from: Variables, name: string): string {
  const value = from[name];
  if (value === undefined || value === "") throw new Error(`the environment variable ${name} is not set`);
  return value;
}

function wholeNumber(from: Variables, name: string): number {
  const value = text(from, name);
  if (!/^[1-9]\d{0,14}$/.test(value)) {
    throw new Error(`the environment variable ${name} must be a positive whole number, not "${value}"`);
  }
  return Number(value);
}

function onOrOff(from: Variables, name: string): boolean {
  const value = text(from, name);
  if (value !== "on" && value !== "off") {
    throw new Error(`the environment variable ${name} must be "on" or "off", not "${value}"`);
  }
  return value === "on";
}

const common = (from: Variables): CommonSettings => ({
  environment: text(from, variables.environment),
  table: text(from, variables.table),
  bucket: text(from, variables.bucket),
});

export const readDeduplicateSettings = (from: Variables): DeduplicateSettings => ({
  ...common(from),
  extractQueueUrl: text(from, variables.extractQueue),
  maxObjectBytes: wholeNumber(from, variables.maxObjectBytes),
});

export const readExtractSettings = (from: Variables): ExtractSettings => ({
  ...common(from),
  facetShards: wholeNumber(from, variables.facetShards),
  nearCopies: onOrOff(from, variables.nearCopies),
});

export const readQuerySettings = (from: Variables): QuerySettings => ({
  ...common(from),
  facetShards: wholeNumber(from, variables.facetShards),
  maxObjectBytes: wholeNumber(from, variables.maxObjectBytes),
  cursorKeyParameter: text(from, variables.cursorKey),
});
