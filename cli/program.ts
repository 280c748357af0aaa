import { Command, CommanderError } from "commander";
import { extractCommand } from "./commands/extract.ts";
import { CliError, exitCodes } from "./exit-codes.ts";
import { paint } from "./output/paint.ts";

const help = `
Exit codes: 0 done · 1 some input was rejected or unreadable · 2 wrong usage · 3 a service did not answer

Examples:
  $ quotient extract article.txt                   a readable summary
  $ quotient extract news/ --format csv > facts.csv
  $ quotient upload news/*.txt                     to the stack that \`npm start\` runs
  $ quotient query quotes --speaker 山田太郎
`;

/** Runs one command line and returns its exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.ok;
  const done = (result: number): void => {
    code = result;
  };
  const program = new Command("quotient")
    .description("News articles to facts: metrics and quotes with their exact place in the text.")
    .addHelpText("after", help)
    .exitOverride()
    .showHelpAfterError("(--help shows the options)");
  for (const command of [extractCommand(done)])
    program.addCommand(command.exitOverride().showHelpAfterError("(--help shows the options)"));
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (error instanceof CliError) {
      process.stderr.write(`${paint(process.stderr).red("error:")} ${error.message}\n`);
      return error.exitCode;
    }
    throw error;
  }
}
