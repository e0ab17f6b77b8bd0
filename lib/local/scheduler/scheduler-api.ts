import type {
  CreateScheduleCommandInput,
  DeleteScheduleCommandInput,
  GetScheduleCommandInput,
  ListSchedulesCommandInput,
} from "@aws-sdk/client-scheduler";
import { AwsError } from "../aws-error.ts";
import type { MovableClock } from "../clock.ts";
import { checkSchedule } from "./check-schedule.ts";
import { listSchedules } from "./list-schedules.ts";
import { type Schedule, scheduleArn, scheduleHeading } from "./schedule.ts";
import { parseScheduleExpression } from "./schedule-expression.ts";
import type { ScheduleStore } from "./schedule-store.ts";

export interface SchedulerApiOptions {
  readonly store: ScheduleStore;
  readonly clock: MovableClock;
  /** The groups there are, besides `default`. */
  readonly groups: readonly string[];
}

/** EventBridge Scheduler's operations on one-time schedules. */
export function schedulerApi({ store, clock, groups }: SchedulerApiOptions) {
  return {
    CreateSchedule(input: CreateScheduleCommandInput) {
      checkSchedule(input);
      const group = groupOf(input.GroupName);
      const name = input.Name ?? "";
      const due = dueOf(input);
      const existing = store.find(group, name);
      if (existing && isSameRequest(existing, input)) return { ScheduleArn: scheduleArn(existing) };
      if (existing)
        throw new AwsError("ConflictException", `Schedule ${name} already exists.`, 409);
      const created = clock.milliseconds();
      store.save({ name, group, created, due, planned: due, attempts: 0, completed: false, input });
      return { ScheduleArn: scheduleArn({ group, name }) };
    },

    GetSchedule({ Name, GroupName }: GetScheduleCommandInput) {
      const schedule = existing(GroupName, Name);
      const { ClientToken: _, ...input } = schedule.input;
      return { State: "ENABLED", ...input, ...scheduleHeading(schedule) };
    },

    DeleteSchedule({ Name, GroupName }: DeleteScheduleCommandInput) {
      store.remove(existing(GroupName, Name));
      return {};
    },

    ListSchedules(input: ListSchedulesCommandInput) {
      if (input.GroupName !== undefined) groupOf(input.GroupName);
      return listSchedules(store.all(), input);
    },
  };

  function existing(group: string | undefined, name = ""): Schedule {
    const schedule = store.find(groupOf(group), name);
    if (schedule) return schedule;
    throw new AwsError("ResourceNotFoundException", `Schedule ${name} does not exist.`, 404);
  }

  function groupOf(name = "default"): string {
    if (name === "default" || groups.includes(name)) return name;
    throw new AwsError("ResourceNotFoundException", `Schedule group ${name} does not exist.`, 404);
  }

  /** A past moment: undocumented, reported as refused. */
  function dueOf(input: CreateScheduleCommandInput): number {
    const { ScheduleExpression = "", ScheduleExpressionTimezone } = input;
    const due = parseScheduleExpression(ScheduleExpression, ScheduleExpressionTimezone);
    if (due.epochMilliseconds > clock.milliseconds()) return due.epochMilliseconds;
    throw new AwsError(
      "ValidationException",
      `Invalid Schedule Expression ${ScheduleExpression}: it is in the past (now is ${clock.now()}).`,
    );
  }
}

/** The client token makes a retried create idempotent. */
function isSameRequest({ input }: Schedule, { ClientToken }: CreateScheduleCommandInput): boolean {
  return ClientToken !== undefined && input.ClientToken === ClientToken;
}
