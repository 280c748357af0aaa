import { S3Client } from "@aws-sdk/client-s3";
import { readExtractSettings } from "../../shared/contract/environment.ts";
import { telemetry } from "../../shared/contract/telemetry.ts";
import { CanonicalArticles } from "../../shared/store/canonical-articles.ts";
import { documentClient } from "../../shared/store/document-client.ts";
import { RecordsWriter } from "../../shared/store/records-writer.ts";
import { workerHandler } from "../middleware/worker.ts";
import { readExtractMessage } from "./extract-message.ts";
import { type ExtractDeps, extractVersion, type SearchNearCopies } from "./extract-version.ts";

const settings = readExtractSettings(process.env);
const canonicals = new CanonicalArticles({ client: new S3Client({ maxAttempts: 5 }), bucket: settings.bucket });
const table = new RecordsWriter({ client: documentClient(), table: settings.table });
const deps: ExtractDeps = {
  canonicals,
  table,
  facetShards: settings.facetShards,
  ...(settings.nearCopies ? { nearCopies: await nearCopies() } : {}),
  now: () => new Date(),
};

/** What the search for near copies needs is loaded only where it is asked for. */
async function nearCopies(): Promise<SearchNearCopies> {
  const { searchNearCopies } = await import("./near-copies.ts");
  return (article, facts, linked) => searchNearCopies(article, facts, linked, { table, canonicals });
}

/** Article versions from the queue → rows of metrics and quotes in place of those of the version before. */
export const handler = workerHandler(
  async (record, telling) => {
    const outcome = await extractVersion(readExtractMessage(record.body), deps);
    telling.info(outcome.fate, { ...outcome });
    if (outcome.fate === "stale") telling.count(telemetry.stale);
    if (outcome.fate !== "extracted") return;
    telling.count(telemetry.extracted);
    telling.count(telemetry.facts, outcome.metrics + outcome.quotes);
    if (outcome.freshness !== undefined) telling.count(telemetry.freshness, outcome.freshness);
  },
  { concurrency: 4 },
);
