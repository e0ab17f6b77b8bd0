import { Duration, TimeZone } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";
import { Recurring } from "./recurring.ts";

export interface PublishProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
  /** The plan's, so that a month ends where the organisation is. */
  readonly timeZone: string;
}

/**
 * Once a month publishes what may be shown of what leavers answered. The only function that reads counters; it reaches no
 * departure and no answer. It is called every morning, so that a month whose first run failed has its release a day later.
 */
export class Publish extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention, timeZone }: PublishProps) {
    super(scope, id);

    const { departures, ledger } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "upkeep/publish",
      description: "Publishes once a month what may be shown of what leavers answered.",
      timeout: Duration.minutes(5),
      memorySize: 512,
      logRetention,
    });
    departures.allowPublishing(this.function);
    ledger.allowPublishing(this.function);

    new Recurring(this, "Daily", {
      function: this.function,
      schedule: ScheduleExpression.cron({
        hour: "6",
        minute: "0",
        timeZone: TimeZone.of(timeZone),
      }),
      description: "Publishes the figures of a new month.",
      maxEventAge: Duration.hours(1),
    });
  }
}
