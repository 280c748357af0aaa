import { GetObjectCommand, NoSuchKey, S3Client } from "@aws-sdk/client-s3";
import { canonicalPrefix } from "../contract/limits.ts";
import type { CanonicalArticle } from "../contract/records.ts";
import { canonicalKey } from "../records/keys.ts";

/** So many characters of JSON are kept for the next page of the same article. */
const mostKept = 30_000_000;

/** Canonical articles as queries read them. One version never changes, so the last one is kept. */
export class CanonicalReader {
  private readonly client: S3Client;
  private readonly bucket: string;
  private kept: { key: string; article: CanonicalArticle } | undefined;

  constructor({ bucket, client }: { bucket: string; client?: S3Client }) {
    this.client = client ?? new S3Client({ maxAttempts: 3 });
    this.bucket = bucket;
  }

  /** Undefined where there is no such version, or no longer. */
  async canonical(id: string, version: string): Promise<CanonicalArticle | undefined> {
    const key = canonicalKey(canonicalPrefix, id, version);
    if (this.kept?.key === key) return this.kept.article;
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      const json = (await Body?.transformToString("utf-8")) ?? "";
      const article = JSON.parse(json) as CanonicalArticle;
      this.kept = json.length > mostKept ? undefined : { key, article };
      return article;
    } catch (error) {
      if (error instanceof NoSuchKey || (error as Error).name === "NoSuchKey") return undefined;
      throw error;
    }
  }
}
