import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Environment } from "../environments.ts";

/** Where alarms and the budget write to. */
export class Notices extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { topicName: `quotient-${environment.name}-notices`, enforceSSL: true });
    if (environment.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(environment.alarmEmail));
    for (const service of ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"]) {
      this.topic.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ["sns:Publish"],
          resources: [this.topic.topicArn],
        }),
      );
    }
    const subscribers = [{ subscriptionType: "SNS", address: this.topic.topicArn }];
    new CfnBudget(this, "Budget", {
      budget: {
        budgetName: `quotient-${environment.name}`,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: environment.monthlyBudget, unit: "USD" },
        costFilters: { TagKeyValue: [`user:environment$${environment.name}`] },
      },
      notificationsWithSubscribers: [
        { notificationType: "ACTUAL", threshold: 80 },
        { notificationType: "FORECASTED", threshold: 100 },
      ].map((notification) => ({
        notification: { ...notification, comparisonOperator: "GREATER_THAN", thresholdType: "PERCENTAGE" },
        subscribers,
      })),
    });
  }
}
