import { ArnFormat, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { incomingPrefix } from "../../shared/contract/limits.ts";
import type { Environment } from "../environments.ts";

export interface BackfillProps {
  environment: Environment;
  bucket: IBucket;
  /** The queue that S3's own events go to. */
  queue: IQueue;
}

/**
 * Sends every object under a prefix through the pipeline again: Step Functions lists the bucket and puts one message an
 * object into the queue of deduplicate, in the form of an S3 event without a sequencer. Started with
 * `{"prefix": "incoming/"}`. The definition is written out: CDK's distributed map grants itself wildcards.
 */
export class Backfill extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { environment, bucket, queue }: BackfillProps) {
    super(scope, id);
    const name = `quotient-${environment.name}-backfill`;
    const arn = Stack.of(this).formatArn({
      service: "states",
      resource: "stateMachine",
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const executions = Stack.of(this).formatArn({
      service: "states",
      resource: "execution",
      resourceName: `${name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/vendedlogs/states/${name}`,
      retention: environment.logRetentionDays,
      removalPolicy: environment.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("states.amazonaws.com") });
    const allow = (actions: string[], resources: string[]): void => {
      role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    };
    allow(["s3:ListBucket"], [bucket.bucketArn]);
    allow(["sqs:SendMessage"], [queue.queueArn]);
    allow(["states:StartExecution"], [arn]);
    allow(["states:DescribeExecution", "states:StopExecution"], [executions]);
    allow(logDelivery, ["*"]);
    allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]);
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "The delivery of Step Functions' logs and X-Ray's write actions know no resources.",
    });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*]`,
      reason:
        "A distributed map runs its parts as executions of this one state machine, whose names are not known before.",
    });
    const machine = new CfnStateMachine(this, "StateMachine", {
      stateMachineName: name,
      stateMachineType: "STANDARD",
      roleArn: role.roleArn,
      definition: definitionOf(environment, bucket.bucketName, queue.queueUrl),
      loggingConfiguration: {
        level: "ALL",
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.logGroupArn } }],
      },
      tracingConfiguration: { enabled: true },
    });
    machine.node.addDependency(role);
    this.arn = machine.ref;
  }
}

const logDelivery = [
  "logs:CreateLogDelivery",
  "logs:GetLogDelivery",
  "logs:UpdateLogDelivery",
  "logs:DeleteLogDelivery",
  "logs:ListLogDeliveries",
  "logs:PutResourcePolicy",
  "logs:DescribeResourcePolicies",
  "logs:DescribeLogGroups",
];

function definitionOf({ backfill }: Environment, bucket: string, queueUrl: string): unknown {
  return {
    Comment: "Every object under a prefix goes through the pipeline again",
    QueryLanguage: "JSONata",
    StartAt: "Objects",
    States: {
      Objects: {
        Type: "Map",
        Label: "Objects",
        ItemReader: {
          Resource: "arn:aws:states:::s3:listObjectsV2",
          Arguments: {
            Bucket: bucket,
            Prefix: `{% $exists($states.input.prefix) ? $states.input.prefix : '${incomingPrefix}' %}`,
          },
        },
        MaxConcurrency: backfill.concurrency,
        ToleratedFailurePercentage: backfill.toleratedFailurePercentage,
        ItemProcessor: {
          ProcessorConfig: { Mode: "DISTRIBUTED", ExecutionType: "EXPRESS" },
          StartAt: "Send",
          States: {
            Send: {
              Type: "Task",
              Resource: "arn:aws:states:::sqs:sendMessage",
              Arguments: { QueueUrl: queueUrl, MessageBody: eventExpression(bucket) },
              Retry: [
                {
                  ErrorEquals: ["States.ALL"],
                  IntervalSeconds: 2,
                  BackoffRate: 2,
                  MaxAttempts: 5,
                  JitterStrategy: "FULL",
                },
              ],
              End: true,
            },
          },
        },
        Output: "{% {} %}",
        End: true,
      },
    },
  };
}

/** The object as S3's own event tells of it; keys come encoded there, with `+` for a space. */
const eventExpression = (bucket: string): string => `{% {
  'Records': [{
    'eventSource': 'aws:s3',
    'eventName': 'ObjectCreated:Backfill',
    'eventTime': $now(),
    's3': {
      'bucket': { 'name': '${bucket}' },
      'object': {
        'key': $join($split($join($split($encodeUrlComponent($states.input.Key), '%20'), '+'), '%2F'), '/'),
        'size': $states.input.Size,
        'eTag': $replace($states.input.Etag, '"', '')
      }
    }
  }]
} %}`;
