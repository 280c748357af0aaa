import { buffer } from "node:stream/consumers";
import { Command, InvalidArgumentError, Option } from "commander";
import { CliError, exitCodes } from "../exit-codes.ts";
import { describeFailure, extractBytes } from "../extract/extract-file.ts";
import { type OutputFormat, outputFormats, writerFor } from "../extract/formats.ts";
import { runJsonLines } from "../extract/json-lines.ts";
import { runFiles } from "../extract/run-files.ts";
import { findFiles } from "../files/find-files.ts";
import { paint } from "../output/paint.ts";
import { startProgress } from "../output/progress.ts";
import { writeOut } from "../output/write-out.ts";

const help = `
Formats: text (a summary; default on a terminal), jsonl (default elsewhere), json, csv (one row a record), html (highlighted).
FILE may be a folder, or - for standard input.

Examples:
  $ quotient extract article.txt
  $ quotient extract news/ --format jsonl > facts.jsonl
  $ quotient extract article.txt --format html > article.html
  $ echo '{"id":"1","text":"売上高は前年比12%増の3億円だった。"}' | quotient extract --jsonl
`;

const count = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 64) throw new InvalidArgumentError("1 to 64 is expected.");
  return number;
};

interface Options {
  format?: OutputFormat;
  jsonl?: true;
  jobs?: number;
}

/** `quotient extract`: files to records on this machine, without AWS. */
export const extractCommand = (done: (code: number) => void): Command =>
  new Command("extract")
    .description("extract metrics and quotes from files on this machine, without AWS")
    .argument("[files...]", "files or folders; - reads standard input")
    .addOption(new Option("-f, --format <format>", "how to write the records").choices([...outputFormats]))
    .option("--jsonl", "read JSON lines {id, text, language?, publishedAt?} from standard input, write JSON lines")
    .option("-j, --jobs <n>", "how many cores to use (default: all, for 64 files or more)", count)
    .addHelpText("after", help)
    .action(async (files: string[], options: Options) => {
      if (options.jsonl === true) {
        if (files.length > 0 && files.join() !== "-")
          throw new CliError("--jsonl reads standard input; name no files with it.", exitCodes.usage);
        const clean = await runJsonLines(process.stdin, writeOut, complain);
        done(clean ? exitCodes.ok : exitCodes.partly);
        return;
      }
      if (files.length === 0 && process.stdin.isTTY === true)
        throw new CliError("name a file or a folder, or - for standard input.", exitCodes.usage);
      const format = options.format ?? (process.stdout.isTTY === true ? "text" : "jsonl");
      const columns = process.stdout.columns ?? 100;
      if (files.length === 0 || files.join() === "-") done(await runStdin(format, columns));
      else
        done(await runPaths(files, { format, columns, ...(options.jobs === undefined ? {} : { jobs: options.jobs }) }));
    });

const complain = (message: string): void => {
  process.stderr.write(`${paint(process.stderr).red("error:")} ${message}\n`);
};

async function runStdin(format: OutputFormat, columns: number): Promise<number> {
  const found = await extractBytes("stdin", new Uint8Array(await buffer(process.stdin)));
  if (!Array.isArray(found)) {
    complain(`standard input: ${found.code}: ${describeFailure(found)}`);
    return exitCodes.partly;
  }
  const writer = writerFor(format, columns);
  await writeOut(writer.head + found.map((file) => writer.write(file)).join(writer.separator) + writer.tail);
  return exitCodes.ok;
}

async function runPaths(
  paths: string[],
  options: { format: OutputFormat; columns: number; jobs?: number },
): Promise<number> {
  const { files, unreadable } = await findFiles(paths);
  for (const { path, reason } of unreadable) complain(`${path}: ${reason}`);
  let failed = unreadable.length;
  if (files.length === 0 && failed === 0) throw new CliError(`no files in ${paths.join(", ")}`, exitCodes.partly);
  const writer = writerFor(options.format, options.columns);
  const progress = startProgress("extracting", files.length);
  let articles = 0;
  let finished = 0;
  await writeOut(writer.head);
  await runFiles(
    files.map(({ path }) => path),
    options,
    async (path, outcome) => {
      progress.update(++finished, path);
      if (!outcome.ok) {
        failed++;
        progress.end();
        complain(`${path}: ${outcome.reason}`);
        return;
      }
      for (const written of outcome.written) {
        if (articles++ > 0) await writeOut(writer.separator);
        await writeOut(written);
      }
    },
  );
  progress.end();
  await writeOut(writer.tail);
  return failed > 0 ? exitCodes.partly : exitCodes.ok;
}
