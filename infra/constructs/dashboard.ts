import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard as CdkDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Stats,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Function as CdkFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { telemetry } from "../../shared/contract/telemetry.ts";
import type { Environment } from "../environments.ts";
import { workerMetric } from "./alarms.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface DashboardProps {
  environment: Environment;
  alarms: Alarm[];
  queues: Record<"deduplicate" | "extract", WorkQueue>;
  functions: Record<"deduplicate" | "extract" | "query", CdkFunction>;
  api: HttpApi;
  table: TableV2;
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

/** The pipeline in reading order: what came in, what became of it, what was asked. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { environment, alarms, queues, functions, api, table }: DashboardProps) {
    super(scope, id);
    const own = (metric: { name: string; worker: string }, statistic?: string): IMetric =>
      workerMetric(environment, metric, statistic);
    const queue = ({ queue: work, deadLetters }: WorkQueue): [IMetric[], IMetric[]] => [
      [
        work.metricApproximateNumberOfMessagesVisible({ label: "waiting" }),
        deadLetters.metricApproximateNumberOfMessagesVisible({ label: "dead letters" }),
      ],
      [work.metricApproximateAgeOfOldestMessage({ label: "oldest, seconds" })],
    ];
    const work = (made: CdkFunction): [IMetric[], IMetric[]] => [
      [made.metricInvocations(), made.metricErrors(), made.metricThrottles()],
      [made.metricDuration({ statistic: Stats.p(99), label: "p99, ms" })],
    ];
    new CdkDashboard(this, "Dashboard", {
      dashboardName: `quotient-${environment.name}`,
      defaultInterval: Duration.hours(12),
      widgets: [
        [new TextWidget({ markdown: "# Dropped → deduplicated → extracted → asked", width: 24, height: 1 })],
        [new AlarmStatusWidget({ alarms, width: 24, height: 4 })],
        [
          graph(
            "Dropped",
            [own(telemetry.received), own(telemetry.rejected), own(telemetry.stale)],
            [own(telemetry.bytes)],
          ),
          graph("Queue of deduplicate", ...queue(queues.deduplicate)),
          graph("deduplicate", ...work(functions.deduplicate)),
        ],
        [
          graph("Deduplicated", [own(telemetry.deduplicated), own(telemetry.duplicatesRemoved), own(telemetry.failed)]),
          graph("Queue of extract", ...queue(queues.extract)),
          graph("extract", ...work(functions.extract)),
        ],
        [
          graph("Extracted", [own(telemetry.extracted), own(telemetry.facts)]),
          graph("Drop to records, ms", [own(telemetry.freshness, Stats.p(50)), own(telemetry.freshness, Stats.p(99))]),
          graph("Table", [table.metricConsumedReadCapacityUnits(), table.metricConsumedWriteCapacityUnits()]),
        ],
        [
          graph("API", [api.metricCount(), api.metricClientError(), api.metricServerError()]),
          graph("API latency, ms", [
            api.metricLatency({ statistic: Stats.p(50) }),
            api.metricLatency({ statistic: Stats.p(99) }),
          ]),
          graph("query", ...work(functions.query)),
        ],
      ],
    });
  }
}
