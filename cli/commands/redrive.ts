import { SQSClient } from "@aws-sdk/client-sqs";
import { Command } from "commander";
import { clientSettings } from "../client/services.ts";
import { findTarget, type TargetOptions } from "../client/target.ts";
import { listDeadLetters, moveByHand, moveInCloud, queueDepth } from "../operate/dead-letters.ts";
import { writeOut } from "../output/write-out.ts";
import { wholeNumber, withTarget } from "./target-options.ts";

const help = `
Mend the cause first (docs/runbook.md): what fails again comes back after five tries. Replays are safe.

Examples:
  $ quotient redrive --dry-run             the messages as JSON lines; they stay where they are
  $ quotient redrive                       the stack on this machine
  $ quotient redrive --env prod
`;

const messages = (count: number): string => `${count} ${count === 1 ? "message" : "messages"}`;

/** `quotient redrive`: messages that failed too often go back to their queues. */
export const redriveCommand = (): Command =>
  withTarget(
    new Command("redrive")
      .description("put messages of the dead-letter queues back to where they came from")
      .option("--dry-run", "list the messages, move none")
      .option("-n, --limit <n>", "how many messages of a queue --dry-run lists at most", wholeNumber(1, 10_000), 100),
  )
    .addHelpText("after", help)
    .action(async (options: TargetOptions & { dryRun?: true; limit: number }) => {
      const target = await findTarget(options);
      const sqs = new SQSClient(clientSettings(target));
      for (const queue of target.deadLetterQueues) {
        if (options.dryRun === true) {
          const letters = await listDeadLetters(sqs, queue, {
            most: options.limit,
            // A short look at a distributed queue may miss some of its messages.
            waitSeconds: target.endpointUrl === undefined ? 2 : 0,
          });
          await writeOut(letters.map((letter) => `${JSON.stringify(letter)}\n`).join(""));
          const { waiting } = await queueDepth(sqs, queue.url);
          process.stderr.write(`${queue.name}: ${messages(Math.max(waiting, letters.length))}\n`);
          continue;
        }
        const moved = await (target.endpointUrl === undefined ? moveInCloud : moveByHand)(sqs, queue);
        await writeOut(`${queue.name}: ${messages(moved)} moved back\n`);
      }
    });
