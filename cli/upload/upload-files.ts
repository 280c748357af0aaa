import type { S3Client } from "@aws-sdk/client-s3";
import type { Article, FailureRecord } from "../../shared/contract/records.ts";
import { fileError } from "../files/find-files.ts";
import { inLanes } from "../files/lanes.ts";
import type { PlannedFile } from "./plan.ts";
import type { ResultFollower } from "./result-follower.ts";
import { type SentFile, sendFile } from "./send-file.ts";

/** What became of a file, or of one of the articles in it. */
export interface UploadResult {
  file: string;
  key: string;
  /** `sent`: not waited for; `waiting`: not finished in time; `sidecar`: metadata of another file. */
  state: "extracted" | "rejected" | "unreadable" | "sent" | "waiting" | "sidecar";
  /** The same content was there before and was not sent again. */
  unchanged?: true;
  articleId?: string;
  title?: string;
  counts?: Article["counts"];
  failure?: Omit<FailureRecord, "code"> & { code: string };
}

export interface UploadOptions {
  s3: S3Client;
  bucket: string;
  /** Files on their way at once. */
  jobs: number;
  /** Waits for results where there is one. */
  follower?: ResultFollower;
}

/** So many files may wait for their results while others are sent. */
const mostWaiting = 500;

/** Sends files, some at once, and tells what became of each; a service that fails ends it with its error. */
export async function uploadFiles(
  files: readonly PlannedFile[],
  { s3, bucket, jobs, follower }: UploadOptions,
  onResults: (results: UploadResult[]) => void,
): Promise<void> {
  const waiting = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const finishLater = (file: PlannedFile, sent: SentFile): void => {
    const done = resultsOf(file, sent, follower)
      .then(onResults, (error: unknown) => void errors.push(error))
      .finally(() => waiting.delete(done));
    waiting.add(done);
  };
  const send = async (file: PlannedFile): Promise<void> => {
    if (errors.length > 0) return;
    let sent: SentFile;
    try {
      sent = await sendFile(file, { s3, bucket });
    } catch (error) {
      if (!isFileError(error)) throw error;
      onResults([
        {
          file: file.path,
          key: file.key,
          state: "unreadable",
          failure: { code: "unreadable", message: fileError(error) },
        },
      ]);
      return;
    }
    finishLater(file, sent);
    while (waiting.size >= mostWaiting) await Promise.race(waiting);
  };
  try {
    for (const sidecars of [true, false])
      await inLanes(
        files.filter(({ sidecar }) => sidecar === sidecars),
        jobs,
        send,
      );
  } catch (error) {
    follower?.stop();
    throw error;
  }
  await Promise.all(waiting);
  if (errors.length > 0) throw errors[0];
}

const isFileError = (error: unknown): boolean => (error as NodeJS.ErrnoException).path !== undefined;

async function resultsOf(
  { path, key, sidecar }: PlannedFile,
  { contentHash, bytes, articleIds, unchanged }: SentFile,
  follower: ResultFollower | undefined,
): Promise<UploadResult[]> {
  const common = { file: path, key, ...(unchanged ? { unchanged } : {}) };
  if (sidecar) return [{ ...common, state: "sidecar" }];
  return Promise.all(
    articleIds.map(async (id): Promise<UploadResult> => {
      if (follower === undefined) return { ...common, state: "sent", articleId: id };
      const article = await follower.follow({ id, contentHash, bytes });
      if (article === undefined) return { ...common, state: "waiting", articleId: id };
      const { title, counts, failure } = article;
      return {
        ...common,
        state: article.state === "rejected" ? "rejected" : "extracted",
        articleId: id,
        ...(title === undefined ? {} : { title }),
        counts,
        ...(failure === undefined ? {} : { failure }),
      };
    }),
  );
}
