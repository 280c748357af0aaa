import { createHash } from "node:crypto";
import { GetObjectCommand, GetObjectTaggingCommand, type S3Client } from "@aws-sdk/client-s3";
import type { SourceObject } from "../article/source.ts";
import { failure, type Result, success } from "../failures.ts";
import { isMissing } from "./object-errors.ts";

export interface ArticleObjectsOptions {
  client: S3Client;
  bucket: string;
  /** Larger objects are not read. */
  maxObjectBytes: number;
}

/** A sidecar holds a few fields; a larger one is not what it seems. */
const mostSidecarBytes = 256 * 1024;

type Fetched = SourceObject & { lastModified: Date; contentHash: string };

/** The bucket's dropped objects with all that is known of them. */
export class ArticleObjects {
  private readonly options: ArticleObjectsOptions;

  constructor(options: ArticleObjectsOptions) {
    this.options = options;
  }

  /** The object's bytes, metadata, tags and sidecar; fails with `object-missing` or `too-large`. */
  async read(key: string, versionId?: string): Promise<Result<Fetched>> {
    const { maxObjectBytes } = this.options;
    const [found, sidecar] = await Promise.all([this.get(key, versionId), this.sidecar(key)]);
    if (found === undefined) return failure("object-missing");
    const { ContentLength = 0, LastModified = new Date(0), ContentType, Metadata = {}, TagCount = 0, Body } = found;
    if (ContentLength > maxObjectBytes) {
      (Body as { destroy?: () => void } | undefined)?.destroy?.();
      return failure("too-large", { bytes: ContentLength, most: maxObjectBytes });
    }
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    const tags = TagCount > 0 ? await this.tags(key, versionId) : undefined;
    return success({
      key,
      bytes,
      lastModified: LastModified,
      contentHash: createHash("sha256").update(bytes).digest("hex"),
      userMetadata: Metadata,
      ...(ContentType === undefined ? {} : { contentType: ContentType }),
      ...(tags === undefined ? {} : { tags }),
      ...(sidecar === undefined ? {} : { sidecar }),
    });
  }

  private async get(key: string, versionId?: string) {
    const { client, bucket } = this.options;
    try {
      return await client.send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...(versionId === undefined ? {} : { VersionId: versionId }),
        }),
      );
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async tags(key: string, versionId?: string): Promise<Record<string, string>> {
    const { client, bucket } = this.options;
    const { TagSet = [] } = await client.send(
      new GetObjectTaggingCommand({
        Bucket: bucket,
        Key: key,
        ...(versionId === undefined ? {} : { VersionId: versionId }),
      }),
    );
    return Object.fromEntries(TagSet.map(({ Key = "", Value = "" }) => [Key, Value]));
  }

  /** Parsed content of the sidecar; undefined where there is none or it is not JSON. */
  private async sidecar(key: string): Promise<unknown> {
    const found = await this.get(`${key}.meta.json`);
    if (found?.Body === undefined) return undefined;
    if ((found.ContentLength ?? 0) > mostSidecarBytes) {
      (found.Body as { destroy?: () => void }).destroy?.();
      return undefined;
    }
    try {
      return JSON.parse(await found.Body.transformToString("utf-8")) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}
