import * as z from "zod";

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

const record = z.object({
  eventSource: z.literal("aws:s3"),
  eventName: z.string(),
  eventTime: z.iso.datetime({ offset: true }).optional(),
  s3: z.object({
    object: z.object({
      key: z.string().min(1),
      sequencer: z
        .string()
        .regex(/^[0-9a-f]{1,40}$/i)
        .optional(),
      versionId: z.string().optional(),
      size: z.number().nonnegative().optional(),
    }),
  }),
});

const notice = z.union([
  z.object({ Event: z.literal("s3:TestEvent") }).transform(() => []),
  z.object({ Records: z.array(record) }).transform(({ Records }) => Records),
]);

/**
 * The events in a message's body: none for S3's test event. Throws for anything that is no S3 notice: such a message
 * is nobody's work and ends where an operator sees it.
 */
export function readObjectEvents(body: string): ObjectEvent[] {
  return notice.parse(JSON.parse(body)).map(({ eventName, eventTime, s3: { object } }) => ({
    key: decodeKey(object.key),
    kind: kindOf(eventName, object.versionId),
    ...(object.sequencer === undefined ? {} : { version: paddedVersion(object.sequencer) }),
    ...(object.versionId === undefined ? {} : { versionId: object.versionId }),
    ...(object.size === undefined ? {} : { size: object.size }),
    ...(eventTime === undefined ? {} : { time: eventTime }),
  }));
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
