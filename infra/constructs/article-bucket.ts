import { Aws, CfnResource, Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { canonicalPrefix, incomingPrefix } from "../../shared/contract/limits.ts";
import type { Environment } from "../environments.ts";

export interface ArticleBucketProps {
  environment: Environment;
  /** Told of every object that comes or goes under the incoming prefix. */
  notify: Queue;
  key?: IKey;
}

/** Where articles are dropped: private, TLS only, versioned, encrypted, with access logs and a lifecycle. */
export class ArticleBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { environment, notify, key }: ArticleBucketProps) {
    super(scope, id);
    const shared = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: environment.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    };
    const named = (what: string) => ({
      bucketName: `quotient-${environment.name}-${what}-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
    });
    const logs = new Bucket(this, "AccessLogs", {
      ...shared,
      ...named("access-logs"),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(environment.logRetentionDays) }],
    });
    Validations.of(logs).acknowledge({
      id: "AwsSolutions-S1",
      reason: "This bucket holds the access logs; logging its own access would never end.",
    });
    this.bucket = new Bucket(this, "Articles", {
      ...shared,
      ...named("articles"),
      cors: [
        {
          // The explorer page uploads by presigned PUT; it is served from API Gateway's own domain.
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [`https://*.execute-api.${Aws.REGION}.amazonaws.com`, ...environment.corsOrigins],
          allowedHeaders: ["content-type", "content-length", "x-amz-*"],
          exposedHeaders: ["etag"],
          maxAge: 3600,
        },
      ],
      ...(key === undefined
        ? { encryption: BucketEncryption.S3_MANAGED }
        : { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
      versioned: true,
      // The cast: under exactOptionalPropertyTypes CDK's own Bucket does not fit its own IBucket.
      serverAccessLogsBucket: logs as IBucket,
      serverAccessLogsPrefix: "articles/",
      lifecycleRules: [
        { id: "unfinished-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { id: "noncurrent", noncurrentVersionExpiration: Duration.days(environment.noncurrentDays) },
        { id: "canonical-noncurrent", prefix: canonicalPrefix, noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    this.notify(notify);
  }

  /**
   * On the L1 resource: the L2 way adds a helper function with broad rights. S3 checks on deploy that it may send, so
   * the queue's policy comes first.
   */
  private notify(queue: Queue): void {
    queue.grantSendMessages(new ServicePrincipal("s3.amazonaws.com"));
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    const filter = { s3Key: { rules: [{ name: "prefix", value: incomingPrefix }] } };
    bucket.notificationConfiguration = {
      queueConfigurations: ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"].map((event) => ({
        event,
        queue: queue.queueArn,
        filter,
      })),
    };
    const policy = queue.node.tryFindChild("Policy")?.node.defaultChild;
    if (policy instanceof CfnResource) bucket.addResourceDependency(policy);
  }
}
