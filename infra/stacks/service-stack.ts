import { CfnOutput, Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { variables } from "../../shared/contract/environment.ts";
import { canonicalPrefix, incomingPrefix, timeouts } from "../../shared/contract/limits.ts";
import { Alarms } from "../constructs/alarms.ts";
import { Backfill } from "../constructs/backfill.ts";
import { Dashboard } from "../constructs/dashboard.ts";
import { LambdaFunction } from "../constructs/lambda-function.ts";
import { Notices } from "../constructs/notices.ts";
import { QueryApi } from "../constructs/query-api.ts";
import type { Environment } from "../environments.ts";
import type { DataStack } from "./data-stack.ts";

export interface ServiceStackProps extends StackProps {
  environment: Environment;
  data: DataStack;
}

const readTable = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const writeTable = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"];

/** What a deploy replaces: functions, API, operations. */
export class ServiceStack extends Stack {
  readonly deduplicate: LambdaFunction;
  readonly extract: LambdaFunction;
  readonly query: LambdaFunction;
  readonly api: QueryApi;
  private readonly data: DataStack;

  constructor(scope: Construct, id: string, { environment, data, ...props }: ServiceStackProps) {
    super(scope, id, props);
    this.data = data;
    const common = {
      [variables.environment]: environment.name,
      [variables.table]: data.table.table.tableName,
      [variables.bucket]: data.bucket.bucket.bucketName,
    };
    const facetShards = { [variables.facetShards]: String(environment.facetShards) };
    const maxObjectBytes = { [variables.maxObjectBytes]: String(environment.maxObjectBytes) };

    this.deduplicate = new LambdaFunction(this, "Deduplicate", {
      environment,
      name: "deduplicate",
      description: "A dropped object becomes a canonical article without its repeated paragraphs",
      timeout: timeouts.deduplicate,
      variables: { ...common, ...maxObjectBytes, [variables.extractQueue]: data.versions.queue.queueUrl },
    });
    this.allowTable(this.deduplicate, [...readTable, ...writeTable]);
    this.allowObjects(this.deduplicate, incomingPrefix, ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTagging"]);
    this.allowObjects(this.deduplicate, canonicalPrefix, ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]);
    this.deduplicate.role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [data.versions.queue.queueArn] }),
    );
    this.deduplicate.function.addEventSource(
      new SqsEventSource(data.incoming.queue, {
        batchSize: 10,
        maxBatchingWindow: Duration.seconds(0),
        maxConcurrency: environment.concurrency.deduplicate,
        reportBatchItemFailures: true,
      }),
    );

    this.extract = new LambdaFunction(this, "Extract", {
      environment,
      name: "extract",
      description: "A canonical article becomes rows of metrics and quotes",
      timeout: timeouts.extract,
      variables: {
        ...common,
        ...facetShards,
        [variables.nearCopies]: environment.nearCopiesAcrossArticles ? "on" : "off",
      },
    });
    this.allowTable(this.extract, [...readTable, ...writeTable]);
    this.allowObjects(this.extract, canonicalPrefix, ["s3:GetObject"]);
    this.extract.function.addEventSource(
      new SqsEventSource(data.versions.queue, {
        batchSize: 10,
        maxConcurrency: environment.concurrency.extract,
        reportBatchItemFailures: true,
      }),
    );

    this.query = new LambdaFunction(this, "Query", {
      environment,
      name: "query",
      description: "Answers the HTTP API and serves the explorer page",
      timeout: timeouts.query,
      variables: {
        ...common,
        ...facetShards,
        ...maxObjectBytes,
        [variables.cursorKey]: data.cursorKey.parameterName,
      },
    });
    this.allowTable(this.query, readTable);
    this.allowObjects(this.query, canonicalPrefix, ["s3:GetObject"]);
    this.allowObjects(this.query, incomingPrefix, ["s3:PutObject"]);
    data.cursorKey.grantRead(this.query.role);

    this.api = new QueryApi(this, "QueryApi", { environment, handler: this.query.function });
    const backfill = new Backfill(this, "Backfill", {
      environment,
      bucket: data.bucket.bucket as IBucket,
      queue: data.incoming.queue,
    });
    this.operate(environment);
    this.describe(environment, backfill);
  }

  private allowTable({ role }: LambdaFunction, actions: string[]): void {
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.data.table.table.tableArn] }));
  }

  private allowObjects({ role }: LambdaFunction, prefix: string, actions: string[]): void {
    const { bucket } = this.data.bucket;
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${prefix}*`)] }));
    // Without the right to list, S3 answers "denied" for an object that is gone, which looks like a fault.
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn] }));
    const arn = this.resolve(this.data.exportValue(bucket.bucketArn)) as { "Fn::ImportValue": string };
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn["Fn::ImportValue"]}/${prefix}*]`,
      reason: `Objects come and go under ${prefix}; the actions are named one by one.`,
    });
  }

  private operate(environment: Environment): void {
    const { incoming, versions, table } = this.data;
    const watched = {
      environment,
      queues: { deduplicate: incoming, extract: versions },
      functions: {
        deduplicate: this.deduplicate.function,
        extract: this.extract.function,
        query: this.query.function,
      },
      api: this.api.api,
    };
    const { topic } = new Notices(this, "Notices", environment);
    const { all } = new Alarms(this, "Alarms", { ...watched, topic });
    new Dashboard(this, "Operations", { ...watched, alarms: all, table: table.table });
  }

  /** What the command line reads to find its way (cli/client/cloud-target.ts). */
  private describe(environment: Environment, backfill: Backfill): void {
    const outputs = {
      ApiUrl: this.api.api.apiEndpoint,
      ArticlesBucketName: this.data.bucket.bucket.bucketName,
      IncomingPrefix: incomingPrefix,
      Authorization: environment.authorization.type,
      BackfillArn: backfill.arn,
      DeduplicateQueueUrl: this.data.incoming.queue.queueUrl,
      DeduplicateDeadLettersUrl: this.data.incoming.deadLetters.queueUrl,
      ExtractQueueUrl: this.data.versions.queue.queueUrl,
      ExtractDeadLettersUrl: this.data.versions.deadLetters.queueUrl,
    };
    for (const [id, value] of Object.entries(outputs)) new CfnOutput(this, id, { value });
  }
}
