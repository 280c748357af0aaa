import { App, type AppProps, PermissionsBoundary, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import type { Environment } from "./environments.ts";
import { DataStack } from "./stacks/data-stack.ts";
import { ServiceStack } from "./stacks/service-stack.ts";

export interface BuiltApp {
  app: App;
  data: DataStack;
  service: ServiceStack;
}

export interface BuildOptions extends AppProps {
  /** Check every construct against AWS's rules; only the stack on this machine goes without. */
  checked?: boolean;
}

/** CDK's feature flags that our templates rely on; here, so that tests and the local stack synthesize the same. */
const flags = {
  "@aws-cdk/core:target-partitions": ["aws"],
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/core:checkSecretUsage": true,
  "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy": true,
  "@aws-cdk/core:defaultCrossStackReferences": "strong",
  "@aws-cdk/aws-lambda:recognizeLayerVersion": true,
};

/** Both stacks of one environment. */
export function buildApp(environment: Environment, { checked = true, ...props }: BuildOptions = {}): BuiltApp {
  const app = new App({ analyticsReporting: false, ...props, context: { ...flags, ...props.context } });
  if (checked)
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }), new ServerlessChecks(app));
  const shared = {
    environment,
    terminationProtection: environment.protected,
    env: {
      ...(environment.account === undefined ? {} : { account: environment.account }),
      ...(environment.region === undefined ? {} : { region: environment.region }),
    },
    ...(environment.permissionsBoundary === undefined
      ? {}
      : { permissionsBoundary: PermissionsBoundary.fromArn(environment.permissionsBoundary) }),
  };
  const data = new DataStack(app, "Data", {
    ...shared,
    stackName: `quotient-${environment.name}-data`,
    description: `Quotient ${environment.name}: bucket, table and queues`,
  });
  const service = new ServiceStack(app, "Service", {
    ...shared,
    data,
    stackName: `quotient-${environment.name}-service`,
    description: `Quotient ${environment.name}: functions, API and operations`,
  });
  Tags.of(app).add("application", "quotient");
  Tags.of(app).add("environment", environment.name);
  return { app, data, service };
}
