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
          const letters = await listDeadLetters(sqs, queue, options.limit);
          await writeOut(letters.map((letter) => `${JSON.stringify(letter)}\n`).join(""));
          const { waiting } = await queueDepth(sqs, queue.url);
          process.stderr.write(`${queue.name}: ${Math.max(waiting, letters.length)} messages\n`);
          continue;
        }
        const moved = await (target.endpointUrl === undefined ? moveInCloud : moveByHand)(sqs, queue);
        await writeOut(`${queue.name}: ${moved} ${moved === 1 ? "message" : "messages"} moved back\n`);
      }
    });
