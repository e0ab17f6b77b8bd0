import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role } from "aws-cdk-lib/aws-iam";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Schedule, ScheduleExpression, ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import type { StateStack } from "../state-stack.ts";
import { ProgramFunction } from "./program-function.ts";
import { schedulerPrincipal } from "./scheduler-principal.ts";

export interface SweepProps {
  readonly state: StateStack;
  readonly logRetention: RetentionDays;
}

/**
 * Finds, every five minutes, what is due and not sent and what has no schedule, and repairs it.
 *
 * Called by Scheduler, like all else that is timed here, but from a group of its own: in the group of
 * the mailings it would look like a schedule that belongs to no departure.
 */
export class Sweep extends Construct {
  readonly function: ProgramFunction;

  constructor(scope: Construct, id: string, { state, logRetention }: SweepProps) {
    super(scope, id);

    const { departures, schedules, mails } = state;
    this.function = new ProgramFunction(this, "Function", {
      folder: "sweep",
      description: "Finds what is due and not sent, and what has no schedule, and repairs it.",
      // Less than the time between two, so that they do not overlap.
      timeout: Duration.minutes(4),
      memorySize: 512,
      logRetention,
      environment: { ...departures.environment, ...schedules.environment, ...mails.environment },
    });
    departures.allowItems(this.function, ["GetItem", "PutItem", "UpdateItem"]);
    departures.allowDue(this.function);
    schedules.allowConverge(this.function);
    mails.allowSend(this.function);

    // One that failed is not repeated: the next is never more than five minutes away.
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(5) };
    this.function.configureAsyncInvoke(once);
    const scheduleGroup = new ScheduleGroup(this, "Group", {
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Caller", { assumedBy: schedulerPrincipal(scheduleGroup) });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [this.function.functionArn],
      }),
    );
    new Schedule(this, "Schedule", {
      description: "Repairs mailings that are due and not sent.",
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      scheduleGroup,
      // As it is: the target would add every version of the function.
      target: new LambdaInvoke(this.function, { ...once, role: role.withoutPolicyUpdates() }),
    });
  }
}
