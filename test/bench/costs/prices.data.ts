/**
 * List prices in US dollars, without free tier, discounts and tax. Read from the services' price pages as of November
 * 2025; a price that could not be read again when the table was made says so. Mend them here and run `npm run costs`.
 */
export interface Prices {
  /** DynamoDB on demand, a million request units (aws.amazon.com/dynamodb/pricing/on-demand, halved on 2024-11-01). */
  tableWrites: number;
  tableReads: number;
  /** DynamoDB, a GB and month above the first 25. */
  tableStorage: number;
  /** DynamoDB point-in-time recovery, a GB and month. */
  tableBackup: number;
  /** S3 Standard, a million requests (aws.amazon.com/s3/pricing). */
  objectWrites: number;
  objectReads: number;
  /** S3 Standard, a GB and month, first 50 TB. */
  objectStorage: number;
  /** SQS, a million requests (aws.amazon.com/sqs/pricing). */
  queue: number;
  queueFifo: number;
  /** Lambda on arm64 (aws.amazon.com/lambda/pricing): a million requests, and a GB-second of the first tier. */
  invocations: number;
  gigabyteSeconds: number;
  /** CloudWatch Logs, a GB taken in (aws.amazon.com/cloudwatch/pricing). */
  logs: number;
  /** X-Ray, a million traces recorded (aws.amazon.com/xray/pricing). */
  traces: number;
}

export const prices: Record<string, Prices> = {
  "us-east-1": {
    tableWrites: 0.625,
    tableReads: 0.125,
    tableStorage: 0.25,
    tableBackup: 0.2,
    objectWrites: 5,
    objectReads: 0.4,
    objectStorage: 0.023,
    queue: 0.4,
    queueFifo: 0.5,
    invocations: 0.2,
    gigabyteSeconds: 0.0000133334,
    logs: 0.5,
    traces: 5,
  },
  // The table's prices are half of those before November 2024; not read again on the page.
  "ap-northeast-1": {
    tableWrites: 0.715,
    tableReads: 0.1425,
    tableStorage: 0.285,
    tableBackup: 0.228,
    objectWrites: 4.7,
    objectReads: 0.37,
    objectStorage: 0.025,
    queue: 0.4,
    queueFifo: 0.5,
    invocations: 0.2,
    gigabyteSeconds: 0.0000133334,
    logs: 0.76,
    traces: 5,
  },
};

/** Language models, US dollars a million tokens in and out: the least and the most that is asked for one of use here. */
export const modelPrices = {
  smallest: { input: 0.05, output: 0.4 },
  largest: { input: 5, output: 25 },
} as const;
