import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";
import { Recurring } from "./recurring.ts";

export interface ClosingProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/**
 * Every five minutes counts departures and answers whose questions closed, cuts the answers loose, and deletes what has to go;
 * once a month gathers open lines. The only function that reaches counters and single lines.
 */
export class Closing extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention }: ClosingProps) {
    super(scope, id);

    const { departures, keys, ledger, schedules, mails } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "upkeep/closing",
      description:
        "Counts departures and answers when the questions close, and deletes answers in time.",
      // Less than the interval, so that runs do not overlap.
      timeout: Duration.minutes(4),
      memorySize: 512,
      logRetention,
    });
    departures.allowDepartures(this.function);
    departures.allowClosing(this.function);
    ledger.allowNotes(this.function);
    // Managers of a department are counted by their hashes.
    keys.allowRead(this.function);
    // A departure follows what was answered with a name, or half a year later.
    schedules.allowOutbox(this.function);
    mails.allowSend(this.function);

    new Recurring(this, "Every", {
      function: this.function,
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      description: "Closes questions and deletes answers in time.",
      maxEventAge: Duration.minutes(5),
    });
  }
}
