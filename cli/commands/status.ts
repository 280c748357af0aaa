import { SQSClient } from "@aws-sdk/client-sqs";
import { Command } from "commander";
import { get } from "../client/api.ts";
import { clientSettings } from "../client/services.ts";
import { findTarget, type Target, type TargetOptions } from "../client/target.ts";
import { queueDepth } from "../operate/dead-letters.ts";
import { paint } from "../output/paint.ts";
import { displayWidth } from "../output/width.ts";
import { writeOut } from "../output/write-out.ts";
import { withTarget } from "./target-options.ts";

const help = `
Examples:
  $ quotient status               the stack on this machine
  $ quotient status --env dev     an environment in AWS
  $ quotient status --json | jq .deadLetters
`;

/** `quotient status`: where a stack is, what it holds, and what waits. */
export const statusCommand = (): Command =>
  withTarget(
    new Command("status")
      .description("tell where a stack is, what it holds and what waits")
      .option("--json", "as one JSON object"),
  )
    .addHelpText("after", help)
    .action(async (options: TargetOptions & { json?: true }) => {
      const target = await findTarget(options);
      const [{ data }, queues] = await Promise.all([
        get<{ data: Record<string, unknown> }>(target, "/v1/stats"),
        depths(target),
      ]);
      const facts: Record<string, unknown> = {
        environment: target.name,
        api: target.apiUrl,
        bucket: `s3://${target.bucket}/${target.incomingPrefix}`,
        ...(target.endpointUrl === undefined ? {} : { endpoint: target.endpointUrl }),
        ...data,
        ...queues,
      };
      await writeOut(options.json === true ? `${JSON.stringify(facts)}\n` : lines(facts));
    });

/** What waits in the queues; nothing where the credentials may not ask. */
async function depths(target: Target): Promise<Record<string, unknown>> {
  const sqs = new SQSClient(clientSettings(target));
  try {
    const all = await Promise.all(
      target.deadLetterQueues.map(async ({ url, source }) => ({
        queue: await queueDepth(sqs, source),
        dead: await queueDepth(sqs, url),
      })),
    );
    const sum = (pick: (one: (typeof all)[number]) => number): number => all.reduce((n, one) => n + pick(one), 0);
    return {
      waiting: sum(({ queue }) => queue.waiting),
      inWork: sum(({ queue }) => queue.inWork),
      deadLetters: sum(({ dead }) => dead.waiting + dead.inWork),
    };
  } catch (error) {
    if (/AccessDenied/.test((error as Error).name)) return {};
    throw error;
  }
}

function lines(facts: Record<string, unknown>): string {
  const names = Object.keys(facts);
  const width = Math.max(...names.map(displayWidth));
  const colours = paint(process.stdout);
  return names.map((name) => `${colours.dim(name.padEnd(width))}  ${shown(facts[name])}\n`).join("");
}

/** `ja 3, en 2` for counts by name. */
function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${typeof one === "object" ? JSON.stringify(one) : one}`)
    .join(", ");
}
