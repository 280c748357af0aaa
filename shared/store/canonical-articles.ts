import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { canonicalPrefix } from "../contract/limits.ts";
import type { CanonicalArticle } from "../contract/records.ts";
import { canonicalKey } from "../records/keys.ts";
import { isMissing, isUnchanged } from "./object-errors.ts";

export interface CanonicalArticlesOptions {
  /** By default one of its own. */
  client?: S3Client;
  bucket: string;
  /** Articles of up to so many characters of JSON stay in memory, the last one read, for the next page of it. */
  mostKept?: number;
}

interface Kept {
  key: string;
  etag: string;
  article: CanonicalArticle;
}

/** Canonical articles in the bucket, one object a version. */
export class CanonicalArticles {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly mostKept: number;
  private kept: Kept | undefined;

  constructor({ client, bucket, mostKept = 0 }: CanonicalArticlesOptions) {
    this.client = client ?? new S3Client({ maxAttempts: 3 });
    this.bucket = bucket;
    this.mostKept = mostKept;
  }

  /**
   * Undefined where there is no such version, or no longer. What is kept is asked after by its ETag, since the same
   * version may be written again by newer rules.
   */
  async canonical(id: string, version: string): Promise<CanonicalArticle | undefined> {
    const key = canonicalKey(canonicalPrefix, id, version);
    const kept = this.kept?.key === key ? this.kept : undefined;
    try {
      const { Body, ETag } = await this.client.send(
        new GetObjectCommand({
          Bucket: this.bucket,
          Key: key,
          ...(kept === undefined ? {} : { IfNoneMatch: kept.etag }),
        }),
      );
      const json = (await Body?.transformToString("utf-8")) ?? "";
      const article = JSON.parse(json) as CanonicalArticle;
      this.kept = ETag === undefined || json.length > this.mostKept ? undefined : { key, etag: ETag, article };
      return article;
    } catch (error) {
      if (kept !== undefined && isUnchanged(error)) return kept.article;
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async putCanonical(article: CanonicalArticle): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: canonicalKey(canonicalPrefix, article.id, article.version),
        Body: JSON.stringify(article),
        ContentType: "application/json; charset=utf-8",
      }),
    );
  }

  /** Removes the canonical forms of an article's versions before this one, or up to this one. */
  async dropCanonicals(id: string, versions: { before: string } | { upTo: string }): Promise<void> {
    const end = canonicalKey(canonicalPrefix, id, "before" in versions ? versions.before : versions.upTo);
    const { Contents = [] } = await this.client.send(
      new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${canonicalPrefix}${id}/` }),
    );
    const earlier = Contents.flatMap(({ Key }) =>
      Key !== undefined && (Key < end || (Key === end && "upTo" in versions)) ? [Key] : [],
    );
    for (const Key of earlier) await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key }));
  }
}
