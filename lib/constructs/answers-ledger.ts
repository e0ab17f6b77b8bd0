import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyDocument } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { ANSWERS_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { onlyOverTls } from "./only-over-tls.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface AnswersLedgerProps {
  /** Deletes it with the stack. */
  readonly disposable: boolean;
}

/**
 * Hashes of what was cut loose or deleted of what leavers answered, for 36 days. A table of its own: when the departures are
 * restored to an earlier moment, it says what must go again.
 */
export class AnswersLedger extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { disposable }: AnswersLedgerProps) {
    super(scope, id);

    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      resourcePolicy: new PolicyDocument({ statements: [onlyOverTls()] }),
      timeToLiveAttribute: "ttl",
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  }

  /** Grants adding notes, not reading them. */
  allowNotes(program: ProgramFunction): void {
    program.learn({ [ANSWERS_ENVIRONMENT.ledger]: this.table.tableName });
    program.may(["dynamodb:UpdateItem"], this.table.tableArn);
  }
}
