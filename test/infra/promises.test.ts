import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { environmentNames } from "../../infra/environments.ts";
import { otherwiseKey, routeKey, routes } from "../../shared/contract/routes.ts";
import { type Statement, synthesized } from "./synthesized.ts";

describe.each(environmentNames)("%s", (name) => {
  const { environment, data, service, all, statements } = synthesized(name);

  it("carries its name in the name of everything", () => {
    const names: [string, string][] = [
      ["AWS::S3::Bucket", "BucketName"],
      ["AWS::SQS::Queue", "QueueName"],
      ["AWS::DynamoDB::GlobalTable", "TableName"],
      ["AWS::Lambda::Function", "FunctionName"],
      ["AWS::ApiGatewayV2::Api", "Name"],
      ["AWS::Logs::LogGroup", "LogGroupName"],
      ["AWS::CloudWatch::Alarm", "AlarmName"],
      ["AWS::SecretsManager::Secret", "Name"],
    ];
    for (const [type, property] of names) {
      expect(all(type).length).toBeGreaterThan(0);
      for (const { Properties } of all(type))
        expect(JSON.stringify(Properties[property])).toContain(`quotient-${name}`);
    }
  });

  it("keeps its data where it is protected, and only there", () => {
    const kept = environment.protected ? "Retain" : "Delete";
    for (const type of [
      "AWS::S3::Bucket",
      "AWS::DynamoDB::GlobalTable",
      "AWS::SQS::Queue",
      "AWS::SecretsManager::Secret",
    ]) {
      for (const resource of all(type)) {
        expect(resource.DeletionPolicy).toBe(kept);
        expect(resource.UpdateReplacePolicy).toBe(kept);
      }
    }
    data.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      BillingMode: "PAY_PER_REQUEST",
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: environment.protected,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  it("has a private, versioned, encrypted bucket with a lifecycle that refuses anything but TLS", () => {
    data.hasResourceProperties("AWS::S3::Bucket", {
      VersioningConfiguration: { Status: "Enabled" },
      BucketEncryption: Match.anyValue(),
      LoggingConfiguration: Match.anyValue(),
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
          Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: environment.noncurrentDays } }),
        ]),
      },
    });
    for (const { Properties } of all("AWS::S3::Bucket")) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    for (const type of ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"]) {
      for (const { Properties } of all(type)) {
        const { Statement } = Properties.PolicyDocument as { Statement: Statement[] };
        expect(Statement).toContainEqual(
          expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        );
      }
    }
    expect(all("AWS::SQS::QueuePolicy")).toHaveLength(4);
  });

  it("is told of objects that come and go under incoming/, by way of the queue", () => {
    const filter = { S3Key: { Rules: [{ Name: "prefix", Value: "incoming/" }] } };
    data.hasResourceProperties("AWS::S3::Bucket", {
      NotificationConfiguration: {
        QueueConfigurations: [
          Match.objectLike({ Event: "s3:ObjectCreated:*", Filter: filter }),
          Match.objectLike({ Event: "s3:ObjectRemoved:*", Filter: filter }),
        ],
      },
    });
    expect(all("AWS::Lambda::Function")).toHaveLength(3);
    expect(all("Custom::S3BucketNotifications")).toHaveLength(0);
  });

  it("gives every queue six timeouts, a dead-letter queue of its kind and partial batch responses", () => {
    const work = all("AWS::SQS::Queue").filter(({ Properties }) => Properties.RedrivePolicy !== undefined);
    expect(work).toHaveLength(2);
    for (const { Properties } of work) {
      const worker = all("AWS::Lambda::Function").find(
        ({ Properties: { FunctionName } }) => FunctionName === String(Properties.QueueName).replace(".fifo", ""),
      );
      expect(Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(worker?.Properties.Timeout));
      expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    }
    const fifo = all("AWS::SQS::Queue").filter(({ Properties }) => Properties.FifoQueue === true);
    expect(fifo.map(({ Properties }) => Properties.ContentBasedDeduplication)).toEqual([false, false]);
    for (const { Properties } of all("AWS::Lambda::EventSourceMapping")) {
      expect(Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
      expect(Properties.ScalingConfig).toEqual({ MaximumConcurrency: expect.any(Number) });
    }
  });

  it("runs arm64 functions on Node 24 with explicit memory, tracing, source maps and log retention", () => {
    for (const { Properties } of all("AWS::Lambda::Function")) {
      expect(Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        MemorySize: expect.any(Number),
        TracingConfig: { Mode: "Active" },
        Environment: { Variables: { NODE_OPTIONS: "--enable-source-maps" } },
      });
    }
    for (const { Properties } of all("AWS::Logs::LogGroup")) {
      expect(Properties.RetentionInDays).toBe(environment.logRetentionDays);
    }
    for (const role of all("AWS::IAM::Role")) expect(role.Properties.ManagedPolicyArns).toBeUndefined();
  });

  it("keeps secrets out of the environment of functions", () => {
    expect(JSON.stringify(all("AWS::Lambda::Function"))).not.toMatch(/resolve:secretsmanager|SecretString/);
    data.hasResourceProperties("AWS::SecretsManager::Secret", { GenerateSecretString: Match.anyValue() });
  });

  it("names each action, never Scan, and every resource but the two services that know none", () => {
    const unbounded = new Set<string>();
    for (const { Action, Resource } of statements()) {
      for (const action of [Action].flat()) {
        expect(action).not.toContain("*");
        expect(action).not.toBe("dynamodb:Scan");
        if (Resource === "*") unbounded.add(action.split(":")[0] as string);
      }
    }
    expect([...unbounded].sort()).toEqual(["logs", "xray"]);
    const ofFunctions = Object.entries(service.findResources("AWS::IAM::Policy")).filter(
      ([id]) => !id.startsWith("Backfill"),
    );
    expect(ofFunctions).toHaveLength(3);
    expect(JSON.stringify(ofFunctions).match(/"Resource":"\*"/g)).toHaveLength(3);
  });

  it("lets the query function write nothing but uploads", () => {
    const [policy] =
      Object.entries(service.findResources("AWS::IAM::Policy")).find(([id]) => id.startsWith("QueryRole")) ?? [];
    const actions = JSON.stringify(service.findResources("AWS::IAM::Policy")[policy as string]);
    expect(actions).not.toMatch(/dynamodb:(Put|Update|Delete|BatchWrite)/);
    expect(actions).not.toMatch(/s3:Delete/);
  });

  it("has a route for each of the contract, and asks for authorisation on each that serves data", () => {
    const found = new Map(
      all("AWS::ApiGatewayV2::Route").map(({ Properties }) => [Properties.RouteKey, Properties.AuthorizationType]),
    );
    expect([...found.keys()].sort()).toEqual([...Object.values(routes).map(routeKey), otherwiseKey].sort());
    const open = Object.values(routes)
      .filter(({ access }) => access === "open")
      .map(routeKey);
    for (const [key, type] of found) {
      const isOpen = open.includes(key as string) || key === otherwiseKey;
      expect([key, type]).toEqual([key, isOpen ? "NONE" : "AWS_IAM"]);
    }
    expect(open).toEqual(["GET /v1/openapi.json", "GET /v1/health", "GET /", "GET /assets/{file}"]);
  });

  it("throttles and logs the API", () => {
    service.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: Match.objectLike({
        ThrottlingRateLimit: environment.throttle.rate,
        ThrottlingBurstLimit: environment.throttle.burst,
      }),
      AccessLogSettings: Match.objectLike({ DestinationArn: Match.anyValue() }),
    });
    expect(JSON.stringify(all("AWS::ApiGatewayV2::Api"))).not.toContain('"AllowOrigins":["*"]');
  });

  it("has alarms that tell somebody, a dashboard and a budget", () => {
    const alarms = all("AWS::CloudWatch::Alarm");
    expect(alarms).toHaveLength(17);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.TreatMissingData).toBe("notBreaching");
    }
    expect(all("AWS::CloudWatch::Dashboard")).toHaveLength(1);
    expect(all("AWS::Budgets::Budget")).toHaveLength(1);
  });

  it("can send a bucket through the pipeline again with bounded concurrency", () => {
    const [machine] = all("AWS::StepFunctions::StateMachine");
    expect(machine?.Properties.Definition).toMatchObject({
      States: {
        Objects: {
          MaxConcurrency: environment.backfill.concurrency,
          ToleratedFailurePercentage: environment.backfill.toleratedFailurePercentage,
          ItemProcessor: { ProcessorConfig: { Mode: "DISTRIBUTED" } },
        },
      },
    });
  });

  it("tells the command line where everything is", () => {
    const outputs = Object.keys(service.findOutputs("*"));
    expect(outputs).toEqual(
      expect.arrayContaining(["ApiUrl", "ArticlesBucketName", "IncomingPrefix", "Authorization", "BackfillArn"]),
    );
  });
});
