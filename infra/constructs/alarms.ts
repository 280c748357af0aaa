import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Function as CdkFunction } from "aws-cdk-lib/aws-lambda";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { timeouts } from "../../shared/contract/limits.ts";
import { metricNamespace, telemetry } from "../../shared/contract/telemetry.ts";
import type { Environment } from "../environments.ts";
import type { WorkQueue } from "./work-queue.ts";

export interface AlarmsProps {
  environment: Environment;
  topic: ITopic;
  queues: Record<"deduplicate" | "extract", WorkQueue>;
  functions: Record<"deduplicate" | "extract" | "query", CdkFunction>;
  api: HttpApi;
}

interface Condition {
  id: string;
  metric: IMetric;
  above: number;
  /** What it means, in a sentence. */
  says: string;
  /** Heading of docs/runbook.md, as its link. */
  section: string;
  /** Periods that must be over the threshold. */
  periods?: number;
}

const five = Duration.minutes(5);

/** A metric that the workers write. */
export const workerMetric = (
  environment: Environment,
  { name, worker }: { name: string; worker: string },
  statistic: string = Stats.SUM,
): Metric =>
  new Metric({
    namespace: metricNamespace(environment.name),
    metricName: name,
    dimensionsMap: { service: worker },
    statistic,
    period: five,
  });

/** What an operator must know of; each alarm names its section of the runbook. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { environment, topic, queues, functions, api } = props;
    const action = new SnsAction(topic);
    for (const condition of conditionsOf({ environment, topic, queues, functions, api })) {
      const settings: AlarmProps = {
        alarmName: `quotient-${environment.name}-${condition.id}`,
        alarmDescription: `${condition.says} docs/runbook.md#${condition.section}`,
        metric: condition.metric,
        threshold: condition.above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: condition.periods ?? 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      };
      const alarm = new Alarm(this, condition.id, settings);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      this.all.push(alarm);
    }
  }
}

function conditionsOf({ environment, queues, functions, api }: AlarmsProps): Condition[] {
  const conditions: Condition[] = [];
  for (const [worker, { queue, deadLetters }] of Object.entries(queues)) {
    conditions.push(
      {
        id: `${worker}-dead-letters`,
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: five }),
        above: 0,
        says: `Messages of ${worker} failed for good and wait for a hand.`,
        section: "dead-letters",
      },
      {
        id: `${worker}-oldest-message`,
        metric: queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: five }),
        above: environment.freshnessSeconds * 5,
        says: `The queue of ${worker} is not keeping up.`,
        section: "backlog",
        periods: 2,
      },
    );
  }
  for (const [name, made] of Object.entries(functions)) {
    const timeout = timeouts[name as keyof typeof timeouts];
    conditions.push(
      {
        id: `${name}-errors`,
        metric: made.metricErrors({ period: five }),
        above: 0,
        says: `The function ${name} fails as a whole.`,
        section: "function-errors",
        periods: 2,
      },
      {
        id: `${name}-duration`,
        metric: made.metricDuration({ statistic: Stats.p(99), period: five }),
        above: timeout * 1000 * 0.8,
        says: `The function ${name} comes close to its timeout.`,
        section: "function-duration",
      },
      {
        id: `${name}-throttles`,
        metric: made.metricThrottles({ period: five }),
        above: 0,
        says: `The function ${name} is denied concurrency.`,
        section: "throttles",
        periods: 3,
      },
    );
  }
  const rejected = workerMetric(environment, telemetry.rejected);
  const received = workerMetric(environment, telemetry.received);
  conditions.push(
    {
      id: "freshness",
      metric: workerMetric(environment, telemetry.freshness, Stats.p(99)),
      above: environment.freshnessSeconds * 1000,
      says: "Articles take too long from drop to records.",
      section: "backlog",
      periods: 3,
    },
    {
      id: "rejected-rate",
      metric: new MathExpression({
        // Ten files are too few for a rate.
        expression: "IF(received > 10, 100 * rejected / received, 0)",
        usingMetrics: { rejected, received },
        period: five,
        label: "rejected, % of received",
      }),
      above: 10,
      says: "Many dropped files are no article that can be read.",
      section: "rejected-files",
      periods: 3,
    },
    {
      id: "api-faults",
      metric: api.metricServerError({ period: five }),
      above: 0,
      says: "The API answers with 5xx.",
      section: "api-faults",
      periods: 2,
    },
    {
      id: "api-latency",
      metric: api.metricLatency({ statistic: Stats.p(99), period: five }),
      above: 2000,
      says: "The API is slow.",
      section: "api-latency",
      periods: 3,
    },
  );
  return conditions;
}
