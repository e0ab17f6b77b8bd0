import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role } from "aws-cdk-lib/aws-iam";
import { Schedule, type ScheduleExpression, ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import type { ProgramFunction } from "./program-function.ts";
import { schedulerPrincipal } from "./scheduler-principal.ts";

export interface RecurringProps {
  readonly function: ProgramFunction;
  readonly schedule: ScheduleExpression;
  readonly description: string;
  /** How long a call that does not succeed at once is retried. */
  readonly maxEventAge: Duration;
}

/**
 * Calls a function periodically. A failed call is not repeated: the next one repairs as well.
 *
 * Called by Scheduler, like everything timed here, but from its own group: in the mailings'
 * group it would look like a schedule without a departure.
 */
export class Recurring extends Construct {
  constructor(scope: Construct, id: string, props: RecurringProps) {
    super(scope, id);

    const once = { retryAttempts: 0, maxEventAge: props.maxEventAge };
    props.function.configureAsyncInvoke(once);
    const scheduleGroup = new ScheduleGroup(this, "Group", {
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Caller", { assumedBy: schedulerPrincipal(scheduleGroup) });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [props.function.functionArn],
      }),
    );
    new Schedule(this, "Schedule", {
      description: props.description,
      schedule: props.schedule,
      scheduleGroup,
      // Unchanged: the target would add every version of the function.
      target: new LambdaInvoke(props.function, { ...once, role: role.withoutPolicyUpdates() }),
    });
  }
}
