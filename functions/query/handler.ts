import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { readQuerySettings } from "../../shared/contract/environment.ts";
import { pageFolder } from "../../shared/contract/limits.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { FactsReader } from "../../shared/store/facts-reader.ts";
import { httpHandler } from "../middleware/http.ts";
import type { QueryDeps } from "./deps.ts";
import { dispatch } from "./dispatch.ts";
import { once } from "./once.ts";

const { environment, table, bucket, facetShards, maxObjectBytes, cursorKeyParameter } = readQuerySettings(process.env);

// Most requests need the table alone; the other clients are loaded with the first request that asks for them.
const canonicals = once(async () => {
  const { CanonicalArticles } = await import("../../shared/store/canonical-articles.ts");
  return new CanonicalArticles({ bucket, mostKept: 30_000_000 });
});
const cursorKeys = once(async () => {
  const { CursorKeyStore } = await import("../../shared/store/cursor-key-store.ts");
  return new CursorKeyStore({ name: cursorKeyParameter });
});
const uploads = once(async () => {
  const { UploadPresigner } = await import("../../shared/store/upload-presigner.ts");
  return new UploadPresigner({ bucket });
});

const deps: QueryDeps = {
  table: new FactsReader({ client: documentClient(), table }),
  canonicals: { canonical: async (id, version) => (await canonicals()).canonical(id, version) },
  cursorKeys: { keys: async () => (await cursorKeys()).keys() },
  uploads: { presign: async (file) => (await uploads()).presign(file) },
  environment,
  facetShards,
  maxObjectBytes,
  page: join(import.meta.dirname, pageFolder),
  uploadOrigin: async () => (await uploads()).origin(),
  now: () => new Date(),
  newId: () => randomUUID().slice(0, 8),
};

/** The HTTP API and the explorer page. */
export const handler = httpHandler((request) => dispatch(request, deps));
