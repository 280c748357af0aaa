/** What happened to one object, as S3 tells of it. */
export interface ObjectEvent {
  /** Decoded object key. */
  key: string;
  kind: "created" | "removed" | "reread";
  /** Orders the events of one key: the sequencer, right-padded; undefined where S3 gives none. */
  version?: string;
  /** Version of the object in a versioned bucket. */
  versionId?: string;
  /** Bytes of the object, where S3 tells. */
  size?: number;
  /** When it happened, to the millisecond; ISO 8601. */
  time?: string;
}

/** Characters of a version; sequencers are shorter, and S3 compares them right-padded with zeros. */
const versionLength = 24;

export const paddedVersion = (sequencer: string): string => sequencer.toUpperCase().padEnd(versionLength, "0");

/** The version of an object that is known by its time alone, in the form of S3's sequencers (seconds in hex). */
export const versionOfTime = (time: Date): string =>
  paddedVersion(
    `00${Math.floor(time.getTime() / 1000)
      .toString(16)
      .padStart(8, "0")}`,
  );

/**
 * The events in a message's body: none for S3's test event. Throws for anything that is no S3 notice: such a message
 * is nobody's work and ends where an operator sees it.
 */
export function readObjectEvents(body: string): ObjectEvent[] {
  const notice: unknown = JSON.parse(body);
  if (!isFields(notice)) throw malformed("body");
  if (notice.Event === "s3:TestEvent") return [];
  if (!Array.isArray(notice.Records)) throw malformed("Records");
  return notice.Records.map(readRecord);
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const malformed = (what: string): Error => new Error(`not a notice of S3: ${what}`);

// checked by hand: a library of schemas takes a tenth of the function's cold start
function readRecord(record: unknown): ObjectEvent {
  if (!isFields(record)) throw malformed("record");
  if (record.eventSource !== "aws:s3") throw malformed("eventSource");
  const object = isFields(record.s3) ? record.s3.object : undefined;
  if (!isFields(object)) throw malformed("s3.object");
  const name = textOf(record, "eventName");
  const key = textOf(object, "key");
  if (name === undefined || key === undefined || key === "") throw malformed("eventName or key");
  const time = textOf(record, "eventTime", instant);
  if (time !== undefined && Number.isNaN(Date.parse(time))) throw malformed("eventTime");
  const sequencer = textOf(object, "sequencer", sequencerForm);
  const versionId = textOf(object, "versionId");
  const { size } = object;
  if (size !== undefined && (typeof size !== "number" || size < 0)) throw malformed("size");
  return {
    key: decodeKey(key),
    kind: kindOf(name, versionId),
    ...(sequencer === undefined ? {} : { version: paddedVersion(sequencer) }),
    ...(versionId === undefined ? {} : { versionId }),
    ...(size === undefined ? {} : { size }),
    ...(time === undefined ? {} : { time }),
  };
}

const sequencerForm = /^[0-9a-f]{1,40}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A text that may be absent but not malformed. */
function textOf(fields: Fields, name: string, form?: RegExp): string | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string" || form?.test(value) === false) throw malformed(name);
  return value;
}

/**
 * Backfills tell of objects that were there before. A version that is deleted for good need not be the current one: what the object is now decides, so it is read again.
 * Only a delete marker removes for sure.
 */
function kindOf(eventName: string, versionId: string | undefined): ObjectEvent["kind"] {
  if (eventName === "ObjectRemoved:Delete" && versionId !== undefined) return "reread";
  if (eventName === "ObjectCreated:Backfill") return "reread";
  return eventName.startsWith("ObjectRemoved:") ? "removed" : "created";
}

/** Keys come encoded like form fields: `+` for a space, `%xx` for the rest. */
function decodeKey(key: string): string {
  const spaced = key.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
