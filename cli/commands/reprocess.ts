import { S3Client } from "@aws-sdk/client-s3";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Command } from "commander";
import type { ExtractMessage } from "../../shared/contract/messages.ts";
import { rulesVersion } from "../../shared/rules-version.ts";
import { rows } from "../client/api.ts";
import { clientSettings } from "../client/services.ts";
import { findTarget, type Target, type TargetOptions } from "../client/target.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { isOlder } from "../operate/rules.ts";
import { articleKeys, sendBackfill, sendVersions } from "../operate/send-again.ts";
import { writeOut } from "../output/write-out.ts";
import { keyPrefix } from "../upload/plan.ts";
import { withTarget } from "./target-options.ts";

const help = `
Records are replaced where they come out differently; nothing is lost meanwhile. In AWS the state machine
quotient-<env>-backfill walks the bucket and reads every object anew. With --rules-before this command asks the API
which articles are older, and has their records extracted anew from their canonical form, without the objects.

Examples:
  $ quotient reprocess                                everything, on this machine
  $ quotient reprocess --env prod --prefix kyoto/     what stands under incoming/kyoto/
  $ quotient reprocess --env prod --rules-before      what older rules than this release's have made (${rulesVersion})
`;

interface Options extends TargetOptions {
  prefix?: string;
  rulesBefore?: string | true;
}

/** `quotient reprocess`: objects that are there go through the pipeline again. */
export const reprocessCommand = (): Command =>
  withTarget(
    new Command("reprocess")
      .description("send articles that are in the bucket through the pipeline again")
      .option("-p, --prefix <prefix>", "only what stands under this folder of incoming/")
      .option(
        "--rules-before [version]",
        "only articles whose records older rules have made (default: than this release's)",
      ),
  )
    .addHelpText("after", help)
    .action(async (options: Options) => {
      const before = options.rulesBefore === true ? rulesVersion : options.rulesBefore;
      if (before !== undefined && !/^\d+(?:\.\d+)*$/.test(before))
        throw new CliError(`--rules-before ${before}: a version such as ${rulesVersion} is expected.`, exitCodes.usage);
      const target = await findTarget(options);
      const prefix = keyPrefix(target.incomingPrefix, options.prefix);
      if (before === undefined && target.endpointUrl === undefined) return startBackfill(target, prefix);
      const sqs = new SQSClient(clientSettings(target));
      const onSent = (n: number): void => {
        if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${n} sent`);
      };
      const sent =
        before === undefined
          ? await sendBackfill(articleKeys(new S3Client(clientSettings(target)), target.bucket, prefix), {
              sqs,
              queueUrl: target.incomingQueueUrl,
              bucket: target.bucket,
              onSent,
            })
          : await sendVersions(olderVersions(target, prefix, before), { sqs, queueUrl: versionsUrl(target), onSent });
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
      await writeOut(
        sent === 0
          ? `Nothing to reprocess under ${prefix}.\n`
          : `${sent} ${before === undefined ? "objects go through the pipeline" : "articles are extracted"} again; \`quotient status\` tells when none waits any more.\n`,
      );
    });

async function startBackfill(target: Target, prefix: string): Promise<void> {
  const { stateMachineArn, region, name } = target;
  if (stateMachineArn === undefined)
    throw new CliError(`the environment ${name} has no state machine for this; deploy it again.`, exitCodes.service);
  const { executionArn = "" } = await new SFNClient(clientSettings(target)).send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify({ prefix }) }),
  );
  await writeOut(
    `Started: everything under ${prefix} goes through the pipeline again.\nFollow it at https://${region}.console.aws.amazon.com/states/home?region=${region}#/v2/executions/details/${executionArn}\nor with: aws stepfunctions describe-execution --execution-arn ${executionArn}\n`,
  );
}

/** The queue that extract reads. */
function versionsUrl({ deadLetterQueues, name }: Target): string {
  const found = deadLetterQueues.find(({ source }) => source.endsWith(".fifo"));
  if (found === undefined)
    throw new CliError(
      `the environment ${name} does not tell its queue of versions; deploy it again.`,
      exitCodes.service,
    );
  return found.source;
}

/** Articles whose records older rules have made. */
async function* olderVersions(target: Target, prefix: string, before: string): AsyncGenerator<ExtractMessage> {
  for await (const { id, version, key, rules, state } of rows(target, "/v1/articles", {}, Number.POSITIVE_INFINITY)) {
    if (typeof id !== "string" || typeof version !== "string" || typeof key !== "string") continue;
    if (state !== "extracted" || !key.startsWith(prefix) || !isOlder(String(rules), before)) continue;
    yield { articleId: id, version };
  }
}
