import { Stack } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";

export const SCHEDULER = "scheduler.amazonaws.com";

/**
 * Scheduler, acting for this one group of this one account: another account's schedule cannot use the
 * role (the confused deputy).
 */
export function schedulerPrincipal(group: ScheduleGroup): ServicePrincipal {
  return new ServicePrincipal(SCHEDULER, {
    conditions: {
      StringEquals: {
        "aws:SourceAccount": Stack.of(group).account,
        "aws:SourceArn": group.scheduleGroupArn,
      },
    },
  });
}
