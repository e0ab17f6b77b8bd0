import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { digestKey } from "../../lambdas/departure/digest/digest-day.ts";
import { JOBS_KEY } from "../../lambdas/store/dynamo-job-runs.ts";
import { SESSION_KEYS } from "../../lambdas/store/session-key.ts";
import {
  ENTRY_PREFIXES,
  TABLE_INDEXES,
  type TableIndex,
} from "../../lambdas/store/table-indexes.ts";
import {
  CLOSING_PARTITIONS,
  COUNTED_PARTITION,
  FEEDBACK_PARTITION,
  VOICE_PREFIXES,
} from "../../lambdas/store/voice-keys.ts";
import type { Keeping } from "./keeping.ts";
import { onlyOverTls } from "./only-over-tls.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface DepartureTableProps {
  readonly keeping: Keeping;
}

/** Keys as a policy names them: only a departure's has 32 characters (its id), all others begin with a word and a dot. */
const KEYS = {
  departure: "?".repeat(32),
  indexEntries: ENTRY_PREFIXES.map((prefix) => `${prefix}.*`),
  /** A partition of the due index. */
  day: "????-??-??",
};
/** What leavers said: only functions that are granted it may touch it. */
const CLOSED = (["answers", "named", "line", "count", "managers", "pool"] as const).map(keysOf);
/** What was cut loose. */
const LOOSE = (["line", "count", "managers", "pool"] as const).map(keysOf);
/** Read by mailer and pages, and written at the desk alone. */
const LESSONS = [keysOf("lesson")];
const WRITING = ["PutItem", "UpdateItem", "DeleteItem"] as const;
/** Beside ordering that a departure is counted, and adding a manager's line, which each outbox may do. */
const BESIDE_ORDERING = ["BatchGetItem", "GetItem", "UpdateItem", "DeleteItem"] as const;

type ItemAction = "GetItem" | "BatchGetItem" | "PutItem" | "UpdateItem" | "DeleteItem";

const SORT_TYPES = { number: AttributeType.NUMBER, text: AttributeType.STRING } as const;

/** The one table: departures, what leavers answered, uniqueness locks and the search index. It survives a deleted stack. */
export class DepartureTable extends Construct {
  readonly table: Table;
  /** Functions whose rights on what leavers said are settled. */
  readonly #settled = new Set<ProgramFunction>();

  constructor(scope: Construct, id: string, { keeping }: DepartureTableProps) {
    super(scope, id);

    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      // With AWS's own key: a key in this account would be paid for by the request, and open to the same people.
      encryption: TableEncryption.DEFAULT,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      resourcePolicy: new PolicyDocument({ statements: [onlyOverTls()] }),
      timeToLiveAttribute: "ttl",
      deletionProtection: keeping.isProtected,
      removalPolicy: keeping.removalPolicy,
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

  /** Grants these actions on single items, none on whole tables, and none on what leavers said or on sessions. */
  allowItems(program: ProgramFunction, actions: readonly ItemAction[]): void {
    if (!this.#settled.has(program)) {
      this.#deny(program, ["*"], [...CLOSED, SESSION_KEYS]);
      this.#deny(program, WRITING, LESSONS);
      this.#deny(program, BESIDE_ORDERING, [keysOf("tally"), keysOf("feedback")]);
    }
    this.#settled.add(program);
    program.learn({ [ENVIRONMENT.table]: this.table.tableName });
    program.may(
      actions.map((action) => `dynamodb:${action}`),
      this.table.tableArn,
    );
  }

  /** Grants reading and writing single departures and their search index; no locks, drafts or imports. */
  allowDepartures(program: ProgramFunction): void {
    program.learn({ [ENVIRONMENT.table]: this.table.tableName });
    this.#allow(program, ["GetItem", "PutItem", "UpdateItem"], [KEYS.departure]);
    this.#allow(
      program,
      ["PutItem"],
      [...KEYS.indexEntries, keysOf("forget"), keysOf("tally"), keysOf("feedback")],
    );
  }

  /** Grants answering, for the pages behind links: each reaches what belongs to its own link. */
  allowAnswering(program: ProgramFunction): void {
    this.#settled.add(program);
    this.#allow(
      program,
      ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
      [keysOf("answers"), keysOf("named")],
    );
    this.#allow(program, ["GetItem", "UpdateItem"], [keysOf("card"), keysOf("moment")]);
    // A manager who forwards a leaver's mail can print a card instead.
    this.#allow(program, ["PutItem"], [keysOf("card")]);
    this.#allow(program, ["GetItem"], LESSONS);
    this.#deny(program, ["*"], LOOSE);
  }

  /** Grants counting departures and what leavers answered, deleting it, and asking the due index for it. */
  allowClosing(program: ProgramFunction): void {
    this.#settled.add(program);
    this.#allow(
      program,
      ["GetItem", "UpdateItem", "DeleteItem"],
      [keysOf("answers"), keysOf("named"), keysOf("forget"), keysOf("tally")],
    );
    this.#allow(program, ["GetItem", "PutItem", "DeleteItem"], [keysOf("line"), keysOf("pool")]);
    this.#allow(program, ["UpdateItem"], [keysOf("count"), keysOf("managers"), JOBS_KEY]);
    this.#allowDue(program, Object.values(CLOSING_PARTITIONS));
  }

  /** Grants reading what was counted, and nothing of what it was counted from; and leaving a mail to HR about it. */
  allowPublishing(program: ProgramFunction): void {
    this.#settled.add(program);
    program.learn({ [ENVIRONMENT.table]: this.table.tableName });
    this.#allow(program, ["BatchGetItem"], [keysOf("count"), keysOf("managers")]);
    this.#allow(program, ["PutItem"], [digestKey("*")]);
    this.#allow(program, ["UpdateItem"], [JOBS_KEY]);
    this.#allowDue(program, [COUNTED_PARTITION]);
  }

  /** Grants asking the due index for managers' lines about the plan. */
  allowFeedback(program: ProgramFunction): void {
    this.#allowDue(program, [FEEDBACK_PARTITION]);
  }

  /**
   * Of what leavers said, leaves reading named answers and gathered lines only; of managers' lines, reading. Comes before other
   * grants.
   */
  keepToReading(program: ProgramFunction): void {
    this.#settled.add(program);
    const readable = [keysOf("named"), keysOf("pool")];
    this.#deny(
      program,
      ["*"],
      CLOSED.filter((keys) => !readable.includes(keys)),
    );
    this.#deny(program, ["BatchGetItem", ...WRITING], readable);
    this.#deny(program, BESIDE_ORDERING, [keysOf("tally")]);
    this.#deny(program, ["UpdateItem", "DeleteItem"], [keysOf("feedback")]);
  }

  /** Grants asking the due index what is due on some days; not what waits for the closing job. */
  allowDue(program: ProgramFunction): void {
    this.#allowDue(program, [KEYS.day]);
  }

  /** Grants querying these indexes for keys. */
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

  #allowDue(program: ProgramFunction, partitions: readonly string[]): void {
    program.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ["dynamodb:Query"],
        resources: [`${this.table.tableArn}/index/${TABLE_INDEXES.due.name}`],
        conditions: onlyKeys(partitions),
      }),
    );
  }

  #allow(program: ProgramFunction, actions: readonly ItemAction[], keys: readonly string[]): void {
    program.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
        conditions: onlyKeys(keys),
      }),
    );
  }

  /** Whatever else allows it. */
  #deny(
    program: ProgramFunction,
    actions: readonly (ItemAction | "*")[],
    keys: readonly string[],
  ): void {
    program.role.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
        conditions: { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": keys } },
      }),
    );
  }
}

function keysOf(prefix: keyof typeof VOICE_PREFIXES): string {
  return `${VOICE_PREFIXES[prefix]}.*`;
}

function onlyKeys(keys: readonly string[]) {
  return {
    "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keys },
    // Without this, requests without a key would match.
    Null: { "dynamodb:LeadingKeys": "false" },
  };
}
