import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as CdkFunction, Code, LoggingFormat, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { metricNamespace } from "../../shared/contract/telemetry.ts";
import { bundleFunction, type FunctionName } from "../bundle.ts";
import type { Environment } from "../environments.ts";

export interface LambdaFunctionProps {
  environment: Environment;
  name: FunctionName;
  description: string;
  /** Seconds. */
  timeout: number;
  variables: Record<string, string>;
}

/** A function with what each of ours has: arm64, its own role and log group, tracing, source maps. */
export class LambdaFunction extends Construct {
  readonly function: CdkFunction;
  readonly role: Role;

  constructor(
    scope: Construct,
    id: string,
    { environment, name, description, timeout, variables }: LambdaFunctionProps,
  ) {
    super(scope, id);
    const functionName = `quotient-${environment.name}-${name}`;
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: environment.logRetentionDays,
      removalPolicy: environment.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What the function ${functionName} may do`,
    });
    this.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.function = new CdkFunction(this, "Function", {
      functionName,
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(bundleFunction(name)),
      memorySize: environment.memory[name],
      timeout: Duration.seconds(timeout),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: {
        NODE_OPTIONS: "--enable-source-maps",
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace(environment.name),
        ...variables,
      },
    });
    Validations.of(this.function).acknowledge(
      {
        id: "Serverless-LambdaDLQ",
        reason: "Never invoked asynchronously: workers get their messages from a queue with its own dead-letter queue.",
      },
      {
        id: "Serverless-LambdaEventSourceMappingDestination",
        reason: "A queue's failed messages go where its redrive policy says; Lambda takes no destination for SQS.",
      },
    );
    Validations.of(this.role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "X-Ray's two write actions, which Lambda's tracing needs, know no resources.",
    });
  }
}
