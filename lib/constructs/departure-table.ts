import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import {
  ENTRY_PREFIXES,
  TABLE_INDEXES,
  type TableIndex,
} from "../../lambdas/store/table-indexes.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface DepartureTableProps {
  /** Throws the departures away with the stack. */
  readonly disposable: boolean;
}

/** DynamoDB itself also answers over plain HTTP. The star is this table: a policy of its own cannot name it. */
const ONLY_OVER_TLS = new PolicyStatement({
  effect: Effect.DENY,
  principals: [new AnyPrincipal()],
  actions: ["dynamodb:*"],
  resources: ["*"],
  conditions: { Bool: { "aws:SecureTransport": "false" } },
});

/** Keys as a policy names them: only a departure's has 32 characters (its id), all others begin with a word and a dot. */
const KEYS = {
  departure: "?".repeat(32),
  indexEntries: ENTRY_PREFIXES.map((prefix) => `${prefix}.*`),
};

type ItemAction = "GetItem" | "BatchGetItem" | "PutItem" | "UpdateItem" | "DeleteItem";

const SORT_TYPES = { number: AttributeType.NUMBER, text: AttributeType.STRING } as const;

/** The one table: departures, the locks that keep one running for each person and the words by which they are found. It survives a deleted stack. */
export class DepartureTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { disposable }: DepartureTableProps) {
    super(scope, id);

    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      // AWS encrypts every table; with this key each use of it also stands in CloudTrail.
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      resourcePolicy: new PolicyDocument({ statements: [ONLY_OVER_TLS] }),
      timeToLiveAttribute: "ttl",
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    for (const { name, partition, sort, sortIs } of Object.values<TableIndex>(TABLE_INDEXES)) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: partition, type: AttributeType.STRING },
        ...(sort && sortIs ? { sortKey: { name: sort, type: SORT_TYPES[sortIs] } } : {}),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }

  /** Lets a function do these things to single items, and nothing to whole tables. */
  allowItems(program: ProgramFunction, actions: readonly ItemAction[]): void {
    program.learn({ [ENVIRONMENT.table]: this.table.tableName });
    program.may(
      actions.map((action) => `dynamodb:${action}`),
      this.table.tableArn,
    );
  }

  /** Lets a function read and change departures one by one, and write what they are found by; no guard, draft or file. */
  allowDepartures(program: ProgramFunction): void {
    program.learn({ [ENVIRONMENT.table]: this.table.tableName });
    const allow = (actions: readonly ItemAction[], keys: readonly string[]) =>
      program.role.addToPrincipalPolicy(
        new PolicyStatement({
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: [this.table.tableArn],
          conditions: {
            "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keys },
            // Without this a request that names no key would fit.
            Null: { "dynamodb:LeadingKeys": "false" },
          },
        }),
      );
    allow(["GetItem", "PutItem", "UpdateItem"], [KEYS.departure]);
    allow(["PutItem"], KEYS.indexEntries);
  }

  /** Lets a function ask these indexes for keys. */
  allowIndexes(
    program: ProgramFunction,
    indexes: readonly (keyof typeof TABLE_INDEXES)[],
    action: "Query" | "Scan" = "Query",
  ): void {
    program.may(
      [`dynamodb:${action}`],
      ...indexes.map((index) => `${this.table.tableArn}/index/${TABLE_INDEXES[index].name}`),
    );
  }
}
