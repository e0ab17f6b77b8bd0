import { Duration } from "aws-cdk-lib";
import { RecursiveLoop } from "aws-cdk-lib/aws-lambda";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { StateStack } from "../state-stack.ts";
import { HandingOn } from "./handing-on.ts";
import { ProgramFunction } from "./program-function.ts";
import { Recurring } from "./recurring.ts";

export interface SweepProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/**
 * Every five minutes finds and repairs mailings that are due but unsent or lack a schedule, and starts HR's
 * digests.
 */
export class Sweep extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention }: SweepProps) {
    super(scope, id);

    const { departures, keys, mails } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "upkeep/sweep",
      description: "Finds what is due and not sent, and what has no schedule, and repairs it.",
      // Less than the interval, so that runs do not overlap; what takes longer is handed on.
      timeout: Duration.minutes(4),
      memorySize: 512,
      logRetention,
      recursiveLoop: RecursiveLoop.ALLOW,
    });
    new HandingOn(this, "HandingOn", { function: this.function });
    // Purged departures are removed from their person's lock.
    state.allowRecord(this.function);
    // Of many departures that are due, HR's digests are made before they are repaired.
    departures.allowItems(this.function, ["BatchGetItem"]);
    departures.allowDue(this.function);
    keys.allowRead(this.function);
    // While the queue is empty, what is due and not sent has lost its message.
    mails.allowCount(this.function);

    new Recurring(this, "Every", {
      function: this.function,
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      description: "Repairs mailings that are due and not sent.",
      maxEventAge: Duration.minutes(5),
    });
  }
}
