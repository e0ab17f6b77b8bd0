import type {
  CreateScheduleCommandInput,
  DeleteScheduleCommandInput,
  GetScheduleCommandInput,
  ListSchedulesCommandInput,
} from "@aws-sdk/client-scheduler";
import { AwsError } from "../aws-error.ts";
import type { MovableClock } from "../clock.ts";
import { checkSchedule } from "./check-schedule.ts";
import { type Schedule, scheduleArn } from "./schedule.ts";
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
      return { State: "ENABLED", ...input, ...heading(schedule) };
    },

    DeleteSchedule({ Name, GroupName }: DeleteScheduleCommandInput) {
      store.remove(existing(GroupName, Name));
      return {};
    },

    ListSchedules({
      GroupName,
      NamePrefix = "",
      State,
      MaxResults = 100,
      NextToken,
    }: ListSchedulesCommandInput) {
      if (!(MaxResults >= 1 && MaxResults <= 100)) {
        throw new AwsError("ValidationException", "'maxResults' must be 1 to 100.");
      }
      const group = GroupName === undefined ? undefined : groupOf(GroupName);
      const matching = store
        .all()
        .filter((schedule) => group === undefined || schedule.group === group)
        .filter(({ name }) => name.startsWith(NamePrefix))
        .filter(({ input }) => State === undefined || (input.State ?? "ENABLED") === State);
      const start = NextToken ? startAfter(matching, NextToken) : 0;
      const page = matching.slice(start, start + Number(MaxResults));
      const last = page.at(-1);
      const more = last && start + page.length < matching.length;
      return {
        Schedules: page.map((schedule) => ({
          ...heading(schedule),
          State: schedule.input.State ?? "ENABLED",
          Target: { Arn: schedule.input.Target?.Arn },
        })),
        ...(more && { NextToken: Buffer.from(scheduleArn(last)).toString("base64url") }),
      };
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

  /** A moment in the past: undocumented, reported as refused. */
  function dueOf({
    ScheduleExpression = "",
    ScheduleExpressionTimezone,
  }: CreateScheduleCommandInput) {
    const due = parseScheduleExpression(ScheduleExpression, ScheduleExpressionTimezone);
    if (due.epochMilliseconds > clock.milliseconds()) return due.epochMilliseconds;
    throw new AwsError(
      "ValidationException",
      `Invalid Schedule Expression ${ScheduleExpression}: it is in the past (now is ${clock.now()}).`,
    );
  }
}

/** The client's token makes a create that is tried again after a lost answer the same create. */
function isSameRequest({ input }: Schedule, { ClientToken }: CreateScheduleCommandInput): boolean {
  return ClientToken !== undefined && input.ClientToken === ClientToken;
}

function heading(schedule: Schedule) {
  const date = schedule.created / 1000;
  return {
    Arn: scheduleArn(schedule),
    Name: schedule.name,
    GroupName: schedule.group,
    CreationDate: date,
    LastModificationDate: date,
  };
}

function startAfter(schedules: readonly Schedule[], token: string): number {
  const after = Buffer.from(token, "base64url").toString();
  const index = schedules.findIndex((schedule) => scheduleArn(schedule) > after);
  return index === -1 ? schedules.length : index;
}
