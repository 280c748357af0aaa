import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { readQuerySettings } from "../../shared/contract/environment.ts";
import { pageFolder } from "../../shared/contract/limits.ts";
import { CanonicalReader } from "../../shared/store/canonical-reader.ts";
import { CursorKeyStore } from "../../shared/store/cursor-key-store.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { FactsReader } from "../../shared/store/facts-reader.ts";
import { UploadPresigner } from "../../shared/store/upload-presigner.ts";
import { httpHandler } from "../middleware/http.ts";
import type { QueryDeps } from "./deps.ts";
import { dispatch } from "./dispatch.ts";

const { environment, table, bucket, facetShards, maxObjectBytes, cursorKeyParameter } = readQuerySettings(process.env);
const uploads = new UploadPresigner({ bucket });

const deps: QueryDeps = {
  table: new FactsReader({ client: documentClient(), table }),
  canonicals: new CanonicalReader({ client: new S3Client({ maxAttempts: 3 }), bucket }),
  cursorKeys: new CursorKeyStore({ name: cursorKeyParameter }),
  uploads,
  environment,
  facetShards,
  maxObjectBytes,
  page: join(import.meta.dirname, pageFolder),
  uploadOrigin: () => uploads.origin(),
  now: () => new Date(),
  newId: () => randomUUID().slice(0, 8),
};

/** The HTTP API and the explorer page. */
export const handler = httpHandler((request) => dispatch(request, deps));
