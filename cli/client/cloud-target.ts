import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { CliError, exitCodes } from "../exit-codes.ts";
import type { Target } from "./target.ts";

/** Reads what an environment's service stack says of itself in its outputs. */
export async function findCloudTarget(env: string, client = new CloudFormationClient({})): Promise<Target> {
  const stackName = `quotient-${env}-service`;
  let outputs: Map<string, string>;
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    outputs = new Map(Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey ?? "", OutputValue ?? ""]));
  } catch (error) {
    const { name, message } = error as Error;
    const advice =
      name === "CredentialsProviderError"
        ? "No AWS credentials were found: run `aws configure` or set AWS_PROFILE."
        : `Is the environment deployed (npm run deploy -- ${env}) in this account and region?`;
    throw new CliError(`cannot read the stack ${stackName}: ${message} ${advice}`, exitCodes.service, { cause: error });
  }
  const need = (key: string): string => {
    const value = outputs.get(key);
    if (value === undefined || value === "")
      throw new CliError(`the stack ${stackName} has no output ${key}; deploy it again.`, exitCodes.service);
    return value;
  };
  const stateMachineArn = outputs.get("BackfillArn");
  const deadLetters = (worker: "Deduplicate" | "Extract"): Target["deadLetterQueues"][number] => {
    const url = need(`${worker}DeadLettersUrl`);
    return { name: url.slice(url.lastIndexOf("/") + 1), url, source: need(`${worker}QueueUrl`) };
  };
  return {
    name: env,
    apiUrl: need("ApiUrl").replace(/\/$/, ""),
    bucket: need("ArticlesBucketName"),
    incomingPrefix: outputs.get("IncomingPrefix") ?? "incoming/",
    region: await client.config.region(),
    authorization: (outputs.get("Authorization") ?? "iam") as Target["authorization"],
    incomingQueueUrl: need("DeduplicateQueueUrl"),
    deadLetterQueues: [deadLetters("Deduplicate"), deadLetters("Extract")],
    ...(stateMachineArn === undefined ? {} : { stateMachineArn }),
  };
}
