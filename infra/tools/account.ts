import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { defaultProvider } from "@aws-sdk/credential-provider-node";

/** `node account.ts REGION`: exits with 1 and says what is missing, unless a bootstrapped account answers. */
const [region = ""] = process.argv.slice(2);

async function check(): Promise<void> {
  const credentials = defaultProvider({ maxRetries: 0, timeout: 1000 });
  try {
    await credentials();
  } catch {
    throw new Error(
      "No AWS credentials were found. Run `aws configure` (or `aws sso login`) and set AWS_PROFILE, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    );
  }
  const client = new CloudFormationClient({ credentials, ...(region === "" ? {} : { region }), maxAttempts: 2 });
  try {
    await client.config.region();
  } catch {
    throw new Error("No AWS region is set. Set AWS_REGION, or fix one for the environment in infra/environments.ts.");
  }
  const place = await client.config.region();
  try {
    await client.send(new DescribeStacksCommand({ StackName: "CDKToolkit" }));
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "ValidationError" && message.includes("does not exist")) {
      throw new Error(
        `This account is not prepared for the CDK in ${place}. Run once: npx cdk bootstrap aws://ACCOUNT/${place} -c env=dev`,
      );
    }
    throw new Error(`AWS (CloudFormation, ${place}) answered: ${message}`);
  }
}

try {
  await check();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
