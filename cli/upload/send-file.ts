import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { HeadObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { readArticles } from "../../shared/article/read-article.ts";
import { articleId } from "../../shared/records/keys.ts";
import type { PlannedFile } from "./plan.ts";

/** A file that is in the bucket now. */
export interface SentFile {
  bytes: number;
  /** SHA-256 in hex, as the article's item has it. */
  contentHash: string;
  /** The articles that it will become: one, or one a part. */
  articleIds: string[];
  /** It was there already with the same content. */
  unchanged: boolean;
}

/** Where the object keeps its SHA-256: ETags are no hash of the content where a key of KMS encrypts. */
const hashName = "sha256";

/** Puts a file into the bucket unless the same content is there. Rejects with the file system's error where it cannot be read. */
export async function sendFile(
  { path, key, sidecar }: PlannedFile,
  { s3, bucket }: { s3: S3Client; bucket: string },
): Promise<SentFile> {
  const bytes = await readFile(path);
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const unchanged = await isThere(s3, { Bucket: bucket, Key: key }, bytes, contentHash);
  if (!unchanged)
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, Metadata: { [hashName]: contentHash } }),
    );
  const articleIds = sidecar ? [] : await articleIdsOf(key, bytes);
  return { bytes: bytes.length, contentHash, articleIds, unchanged };
}

async function isThere(
  s3: S3Client,
  object: { Bucket: string; Key: string },
  bytes: Uint8Array,
  contentHash: string,
): Promise<boolean> {
  try {
    const { ContentLength, ETag, Metadata } = await s3.send(new HeadObjectCommand(object));
    if (ContentLength !== bytes.length) return false;
    const stated = Metadata?.[hashName];
    if (stated !== undefined) return stated === contentHash;
    return ETag?.replaceAll('"', "") === createHash("md5").update(bytes).digest("hex");
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    // Who may write but not list is answered "denied" for an object that is not there.
    if (status === 404 || status === 403) return false;
    throw error;
  }
}

/** Only archives, JSON and XML hold more than one article; the bytes tell which those are, as they do in the worker. */
async function articleIdsOf(key: string, bytes: Uint8Array): Promise<string[]> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 256)).replace(/^[^\u0021-\u007e\u001f]+/, "");
  if (!/^(?:[<{[]|PK|\u001f)/.test(head)) return [articleId(key)];
  const read = await readArticles({ key, bytes });
  return read.ok ? read.value.map(({ part }) => articleId(key, part)) : [articleId(key)];
}
