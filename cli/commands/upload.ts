import { S3Client } from "@aws-sdk/client-s3";
import { Command, Option } from "commander";
import type { Article } from "../../shared/contract/records.ts";
import { get } from "../client/api.ts";
import { clientSettings } from "../client/services.ts";
import { findTarget, type Target, type TargetOptions } from "../client/target.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { findFiles } from "../files/find-files.ts";
import { startProgress } from "../output/progress.ts";
import { writeOut } from "../output/write-out.ts";
import { keyPrefix, planUploads } from "../upload/plan.ts";
import { reportLines, summaryLine } from "../upload/report.ts";
import { ResultFollower } from "../upload/result-follower.ts";
import { type UploadOptions, type UploadResult, uploadFiles } from "../upload/upload-files.ts";
import { changedFiles } from "../upload/watch-folder.ts";
import { wholeNumber, withTarget } from "./target-options.ts";

const help = `
A file keeps its name, one in a folder its path within the folder; the same name again is a new version of the same
article. What is there with the same content is not sent again, so a command that was cut off is simply repeated.
FILE.meta.json beside a file holds its metadata: {"title", "source", "author", "publishedAt", "url", "language"}.

Examples:
  $ quotient upload article.txt                       to the stack that \`npm start\` runs
  $ quotient upload news/ --prefix kyoto/2026         as incoming/kyoto/2026/…
  $ quotient upload news/*.html --env dev --no-wait
  $ quotient upload --watch inbox/                    new and changed files, until Ctrl-C
  $ quotient upload news/ | jq 'select(.state == "rejected")'
`;

interface Options extends TargetOptions {
  prefix?: string;
  jobs: number;
  wait: boolean;
  patience: number;
  watch?: string;
  format?: "table" | "jsonl";
}

/** `quotient upload`: files into the bucket, and what became of them. */
export const uploadCommand = (done: (code: number) => void): Command =>
  withTarget(
    new Command("upload")
      .description("drop files into the bucket of a stack, and wait for what becomes of them")
      .argument("[files...]", "files or folders")
      .option("-p, --prefix <prefix>", "folder in the bucket, below incoming/")
      .option("--watch <folder>", "upload new and changed files of a folder until Ctrl-C")
      .option("--no-wait", "do not wait until the articles are extracted")
      .option("--patience <seconds>", "give up when no article was finished for so long", wholeNumber(1, 86_400), 120)
      .option("-j, --jobs <n>", "how many files are sent at once", wholeNumber(1, 64), 8)
      .addOption(
        new Option("-f, --format <format>", "how to tell what became of them (default: table on a terminal)").choices([
          "table",
          "jsonl",
        ]),
      ),
  )
    .addHelpText("after", help)
    .action(async (paths: string[], options: Options) => {
      if (paths.length === 0 && options.watch === undefined)
        throw new CliError("name files or folders, or a folder with --watch.", exitCodes.usage);
      const { files, unreadable } = await findFiles(paths);
      const watched = options.watch === undefined ? [] : (await findFiles([options.watch])).unreadable;
      if (watched[0] !== undefined) throw new CliError(`${watched[0].path}: ${watched[0].reason}`, exitCodes.partly);
      const missing = unreadable.map(
        ({ path, reason }): UploadResult => ({
          file: path,
          key: "",
          state: "unreadable",
          failure: { code: "unreadable", message: reason },
        }),
      );
      if (files.length === 0 && missing.length === 0 && options.watch === undefined)
        throw new CliError(`no files in ${paths.join(", ")}`, exitCodes.partly);
      const target = await findTarget(options);
      const results = await run(target, options, { files, missing });
      done(codeOf(results));
    });

async function run(
  target: Target,
  options: Options,
  { files, missing }: { files: Awaited<ReturnType<typeof findFiles>>["files"]; missing: UploadResult[] },
): Promise<UploadResult[]> {
  const prefix = keyPrefix(target.incomingPrefix, options.prefix);
  const table = (options.format ?? (process.stdout.isTTY === true ? "table" : "jsonl")) === "table";
  const settings = uploadOptions(target, options);
  const results: UploadResult[] = [];
  const take = (found: UploadResult[]): void => {
    results.push(...found);
    if (!table) void writeOut(found.map((result) => `${JSON.stringify(result)}\n`).join(""));
  };
  take(missing);
  const planned = planUploads(files, prefix);
  const progress = startProgress("uploading", planned.length);
  let finished = 0;
  try {
    await uploadFiles(planned, settings, (found) => {
      progress.update(++finished, found[0]?.file);
      take(found);
    });
  } finally {
    progress.end();
  }
  const columns = process.stdout.columns ?? 120;
  if (options.watch !== undefined) {
    process.stderr.write(`Watching ${options.watch}; Ctrl-C ends.\n`);
    for await (const changed of changedFiles(options.watch, interrupted())) {
      const batch: UploadResult[] = [];
      await uploadFiles(planUploads(changed, prefix), settings, (found) => {
        batch.push(...found);
        take(found);
      });
      if (table) await writeOut(`${reportLines(batch, columns).join("\n")}\n`);
    }
  } else if (table) await writeOut(`${reportLines(results, columns).join("\n")}\n`);
  if (!table || options.watch !== undefined) process.stderr.write(`${summaryLine(results)}\n`);
  if (results.some(({ state }) => state === "waiting"))
    process.stderr.write(
      "Some articles are not finished yet; `quotient status` tells what waits, and repeating the command waits on.\n",
    );
  return results;
}

function uploadOptions(target: Target, { jobs, wait, patience }: Options): UploadOptions {
  const read = async (id: string): Promise<Article> =>
    (await get<{ data: Article }>(target, `/v1/articles/${encodeURIComponent(id)}`)).data;
  // Few questions at once keep below an environment's throttle.
  const atOnce = target.endpointUrl === undefined ? 2 : 4;
  return {
    s3: new S3Client(clientSettings(target)),
    bucket: target.bucket,
    jobs,
    ...(wait ? { follower: new ResultFollower({ read, atOnce, patience: patience * 1000 }) } : {}),
  };
}

/** Aborted by the first Ctrl-C, after which what is on its way is finished; a second one ends at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      controller.abort();
    });
  return controller.signal;
}

function codeOf(results: readonly UploadResult[]): number {
  if (results.some(({ state }) => state === "rejected" || state === "unreadable")) return exitCodes.partly;
  return results.some(({ state }) => state === "waiting") ? exitCodes.service : exitCodes.ok;
}
