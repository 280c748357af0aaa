import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { Environment } from "../environments.ts";

export interface RecordsTableProps {
  environment: Environment;
  key?: IKey;
}

/** One table for all records: on demand, encrypted, with point-in-time recovery and without an index. */
export class RecordsTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { environment, key }: RecordsTableProps) {
    super(scope, id);
    this.table = new TableV2(this, "Records", {
      tableName: `quotient-${environment.name}-records`,
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: key === undefined ? TableEncryptionV2.awsManagedKey() : TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: environment.protected,
      removalPolicy: environment.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
