import { Command, CommanderError } from "commander";
import { CliError, exitCodes } from "./exit-codes.ts";
import { paint } from "./output/paint.ts";

type MakeCommand = (done: (code: number) => void) => Command;

/** Commands load when they are called: AWS's clients take longer to load than an article to extract. */
const commands: Record<string, () => Promise<MakeCommand>> = {
  extract: async () => (await import("./commands/extract.ts")).extractCommand,
  upload: async () => (await import("./commands/upload.ts")).uploadCommand,
  query: async () => (await import("./commands/query.ts")).queryCommand,
  status: async () => (await import("./commands/status.ts")).statusCommand,
  reprocess: async () => (await import("./commands/reprocess.ts")).reprocessCommand,
  redrive: async () => (await import("./commands/redrive.ts")).redriveCommand,
};

const codes = `Exit codes: 0 done · 1 some input was rejected or unreadable · 2 wrong usage · 3 a service did not answer or refused
`;

const examples = `
Examples:
  $ quotient extract article.txt                   a readable summary
  $ quotient extract news/ --format csv > facts.csv
  $ quotient upload news/*.txt                     to the stack that \`npm start\` runs
  $ quotient query quotes --speaker 山田太郎
  $ quotient status --env dev

quotient COMMAND --help shows each command's options and examples.
`;

/** Runs one command line and returns its exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.ok;
  const done = (result: number): void => {
    code = result;
  };
  const program = new Command("quotient")
    .description("News articles to facts: metrics and quotes with their exact place in the text.")
    .addHelpText("after", `${examples}\n${codes}`)
    .exitOverride()
    .showHelpAfterError("(--help shows the options)");
  const [first = ""] = args;
  for (const name of Object.hasOwn(commands, first) ? [first] : Object.keys(commands)) {
    const make = (await commands[name]?.()) as MakeCommand;
    program.addCommand(
      make(done).exitOverride().showHelpAfterError("(--help shows the options)").addHelpText("after", codes),
    );
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const known = error instanceof CliError ? error : await serviceErrorOf(error);
    if (known === undefined) throw error;
    process.stderr.write(`${paint(process.stderr).red("error:")} ${known.message}\n`);
    return known.exitCode;
  }
}

async function serviceErrorOf(error: unknown): Promise<CliError | undefined> {
  const { serviceError } = await import("./client/services.ts");
  return serviceError(error);
}
