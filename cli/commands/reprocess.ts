import { S3Client } from "@aws-sdk/client-s3";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Command } from "commander";
import { rulesVersion } from "../../shared/pipeline.ts";
import { rows } from "../client/api.ts";
import { clientSettings } from "../client/services.ts";
import { findTarget, type Target, type TargetOptions } from "../client/target.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { isOlder } from "../operate/rules.ts";
import { articleKeys, sendBackfill } from "../operate/send-again.ts";
import { writeOut } from "../output/write-out.ts";
import { keyPrefix } from "../upload/plan.ts";
import { withTarget } from "./target-options.ts";

const help = `
Records are replaced where they come out differently; nothing is lost meanwhile. In AWS the state machine
quotient-<env>-backfill walks the bucket; with --rules-before this command asks the API which articles are older.

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
      const keys =
        before === undefined
          ? articleKeys(new S3Client(clientSettings(target)), target.bucket, prefix)
          : olderKeys(target, prefix, before);
      const sent = await sendBackfill(keys, {
        sqs: new SQSClient(clientSettings(target)),
        queueUrl: target.incomingQueueUrl,
        bucket: target.bucket,
        onSent: (n) => {
          if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${n} objects sent`);
        },
      });
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
      await writeOut(
        sent === 0
          ? `Nothing to reprocess under ${prefix}.\n`
          : `${sent} objects go through the pipeline again; \`quotient status\` tells when none waits any more.\n`,
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

/** Keys of the objects that hold an article of older rules, each once. */
async function* olderKeys(target: Target, prefix: string, before: string): AsyncGenerator<string> {
  const seen = new Set<string>();
  for await (const { key, rules } of rows(target, "/v1/articles", {}, Number.POSITIVE_INFINITY)) {
    if (typeof key !== "string" || typeof rules !== "string") continue;
    if (!key.startsWith(prefix) || seen.has(key) || !isOlder(rules, before)) continue;
    seen.add(key);
    yield key;
  }
}
