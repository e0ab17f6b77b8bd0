import { Duration, TimeZone } from "aws-cdk-lib";
import { RecursiveLoop } from "aws-cdk-lib/aws-lambda";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { StateStack } from "../state-stack.ts";
import { HandingOn } from "./handing-on.ts";
import { ProgramFunction } from "./program-function.ts";
import { Recurring } from "./recurring.ts";

export interface ReconcileProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
  /** The plan's, so that it runs at night. */
  readonly timeZone: string;
}

/** Every night compares all schedules with the departures that need them, and repairs differences. */
export class Reconcile extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention, timeZone }: ReconcileProps) {
    super(scope, id);

    const { departures, schedules, keys } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "upkeep/reconcile",
      description:
        "Compares all schedules with all departures that want one, and mends what differs.",
      // Tens of thousands of departures fit; what takes longer is handed on.
      timeout: Duration.minutes(15),
      memorySize: 512,
      logRetention,
      recursiveLoop: RecursiveLoop.ALLOW,
    });
    new HandingOn(this, "HandingOn", { function: this.function });
    // Releases the locks of purged departures and adds missing ones.
    keys.allowRead(this.function);
    state.allowRecord(this.function);
    departures.allowItems(this.function, ["BatchGetItem"]);
    departures.allowIndexes(this.function, ["due"], "Scan");
    schedules.allowList(this.function);

    new Recurring(this, "Daily", {
      function: this.function,
      schedule: ScheduleExpression.cron({
        hour: "3",
        minute: "0",
        timeZone: TimeZone.of(timeZone),
      }),
      description: "Compares schedules and departures.",
      maxEventAge: Duration.hours(1),
    });
  }
}
