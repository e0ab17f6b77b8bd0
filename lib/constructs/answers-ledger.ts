import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { ANSWERS_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { VOICE_PREFIXES } from "../../lambdas/store/voice-keys.ts";
import type { Keeping } from "./keeping.ts";
import { onlyOverTls } from "./only-over-tls.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface AnswersLedgerProps {
  readonly keeping: Keeping;
}

/**
 * Hashes of what was cut loose or deleted of what leavers answered, for 36 days, and what was published of their answers. A table
 * of its own: when the departures are restored to an earlier moment, it says what must go again and what is known already.
 */
export class AnswersLedger extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { keeping }: AnswersLedgerProps) {
    super(scope, id);

    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.DEFAULT,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      resourcePolicy: new PolicyDocument({ statements: [onlyOverTls()] }),
      timeToLiveAttribute: "ttl",
      deletionProtection: keeping.isProtected,
      removalPolicy: keeping.removalPolicy,
    });
  }

  /** Grants reading what was published, and nothing else here. */
  allowReleases(program: ProgramFunction): void {
    this.#allowReleases(program, ["dynamodb:GetItem"]);
  }

  /** Grants publishing, too. */
  allowPublishing(program: ProgramFunction): void {
    this.#allowReleases(program, ["dynamodb:GetItem", "dynamodb:PutItem"]);
  }

  #allowReleases(program: ProgramFunction, actions: string[]): void {
    program.learn({ [ANSWERS_ENVIRONMENT.ledger]: this.table.tableName });
    program.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions,
        resources: [this.table.tableArn],
        conditions: {
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`${VOICE_PREFIXES.release}.*`] },
          // Without this, requests without a key would match.
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      }),
    );
  }

  /** Grants adding notes, not reading them. */
  allowNotes(program: ProgramFunction): void {
    program.learn({ [ANSWERS_ENVIRONMENT.ledger]: this.table.tableName });
    program.may(["dynamodb:UpdateItem"], this.table.tableArn);
  }
}
