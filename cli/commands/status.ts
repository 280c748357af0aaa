import { Command } from "commander";
import { get } from "../client/api.ts";
import { findTarget, type TargetOptions } from "../client/target.ts";
import { writeOut } from "../output/write-out.ts";
import { withTarget } from "./target-options.ts";

const help = `
Examples:
  $ quotient status               the stack on this machine
  $ quotient status --env dev     an environment in AWS
`;

/** `quotient status`: where a stack is, and what it holds. */
export const statusCommand = (): Command =>
  withTarget(new Command("status").description("tell where a stack is and what it holds"))
    .addHelpText("after", help)
    .action(async (options: TargetOptions) => {
      const target = await findTarget(options);
      const { data } = await get<{ data: Record<string, unknown> }>(target, "/v1/stats");
      const facts: [string, unknown][] = [
        ["environment", target.name],
        ["API", target.apiUrl],
        ["bucket", `s3://${target.bucket}/${target.incomingPrefix}`],
        ...(target.endpointUrl === undefined ? [] : [["S3 endpoint", target.endpointUrl] as [string, unknown]]),
        ...Object.entries(data),
      ];
      const shown = facts.map(
        ([name, value]) => `${name.padEnd(14)} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
      );
      await writeOut(`${shown.join("\n")}\n`);
    });
