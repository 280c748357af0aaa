import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

/** Places in the bucket that a caller may put one file into. */
export class UploadPresigner {
  private readonly client: S3Client;
  private readonly bucket: string;
  private known: string | undefined;

  constructor({ bucket, client }: { bucket: string; client?: S3Client }) {
    this.bucket = bucket;
    // A checksum of the body cannot be signed before there is one.
    this.client = client ?? new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" });
  }

  /** Where such URLs lead to. */
  async origin(): Promise<string> {
    this.known ??= new URL(await this.presign({ key: "-", type: "text/plain", size: 0, seconds: 60 })).origin;
    return this.known;
  }

  /** A URL that takes one PUT of exactly this type and size. */
  presign({ key, type, size, seconds }: { key: string; type: string; size: number; seconds: number }): Promise<string> {
    const command = new PutObjectCommand({ Bucket: this.bucket, Key: key, ContentType: type, ContentLength: size });
    return getSignedUrl(this.client, command, {
      expiresIn: seconds,
      signableHeaders: new Set(["host", "content-type", "content-length"]),
    });
  }
}
