import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import type { LocalStack } from "../../lib/local/local-stack.ts";

/** What the program asks of Scheduler, for a mailing due on the first Tuesday at nine. */
export function schedule(
  { environment }: LocalStack,
  changes: Partial<CreateScheduleCommandInput> = {},
): CreateScheduleCommandInput {
  return {
    Name: "departure.react.1",
    GroupName: environment.SCHEDULE_GROUP_NAME,
    ScheduleExpression: "at(2026-11-03T09:00:00)",
    ScheduleExpressionTimezone: "Europe/Amsterdam",
    FlexibleTimeWindow: { Mode: "OFF" },
    ActionAfterCompletion: "DELETE",
    Target: target(changes.Name ?? "departure.react.1", environment),
    ...changes,
  };
}

export function target(input: string, environment: NodeJS.ProcessEnv) {
  return {
    Arn: environment.MAIL_QUEUE_ARN,
    RoleArn: environment.SCHEDULE_ROLE_ARN,
    Input: JSON.stringify(input),
    DeadLetterConfig: { Arn: environment.DEAD_LETTER_QUEUE_ARN },
    RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 },
  };
}

export async function create(
  stack: LocalStack,
  changes: Partial<CreateScheduleCommandInput> = {},
): Promise<void> {
  await new SchedulerClient().send(new CreateScheduleCommand(schedule(stack, changes)));
}
