import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
} from "@aws-sdk/client-scheduler";
import type { Temporal } from "temporal-polyfill";
import { localText } from "../departure/model/local-text.ts";
import { type MailingMessage, scheduleName } from "../departure/model/mailing.ts";
import type { Schedules } from "../departure/model/ports.ts";

export interface SchedulerOptions {
  readonly client: SchedulerClient;
  readonly groupName: string;
  readonly roleArn: string;
  /** The mail queue. */
  readonly targetArn: string;
  readonly deadLetterArn: string;
}

/** Schedules in EventBridge Scheduler: one per mailing, deleted after it has fired. */
export function schedulerSchedules(options: SchedulerOptions): Schedules {
  const { client, groupName } = options;
  return {
    async create(message, at) {
      try {
        await client.send(new CreateScheduleCommand(describe(message, at, options)));
      } catch (error) {
        // The name contains the mailing's id and revision, so an existing one is the same.
        if (!(error instanceof ConflictException)) throw error;
      }
    },

    async remove(name) {
      try {
        await client.send(new DeleteScheduleCommand({ GroupName: groupName, Name: name }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

function describe(
  message: MailingMessage,
  at: Temporal.ZonedDateTime,
  { groupName, roleArn, targetArn, deadLetterArn }: SchedulerOptions,
): CreateScheduleCommandInput {
  return {
    GroupName: groupName,
    Name: scheduleName(message),
    // Scheduler gets local time and zone, not an instant: if a government changes its clocks meanwhile, nine
    // o'clock stays nine o'clock.
    ScheduleExpression: `at(${localText(at)})`,
    ScheduleExpressionTimezone: at.timeZoneId,
    FlexibleTimeWindow: { Mode: "OFF" },
    ActionAfterCompletion: "DELETE",
    Target: {
      Arn: targetArn,
      RoleArn: roleArn,
      DeadLetterConfig: { Arn: deadLetterArn },
      // After an hour the sweep has put the message on the queue itself.
      RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 20 },
      Input: JSON.stringify(message),
    },
  };
}
