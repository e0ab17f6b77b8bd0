import type { ListSchedulesCommandInput } from "@aws-sdk/client-scheduler";
import { AwsError } from "../aws-error.ts";
import { type Schedule, scheduleArn, scheduleHeading } from "./schedule.ts";

/** A page of names, states and targets, without expressions and inputs; `schedules` are all, sorted. */
export function listSchedules(schedules: readonly Schedule[], input: ListSchedulesCommandInput) {
  const most = Number(input.MaxResults ?? 100);
  if (!(most >= 1 && most <= 100)) {
    throw new AwsError("ValidationException", `'maxResults' is ${most}; allowed: 1 to 100.`);
  }
  const matching = schedules.filter((schedule) => isAsked(schedule, input));
  const start = input.NextToken ? startAfter(matching, input.NextToken) : 0;
  const page = matching.slice(start, start + most);
  const last = page.at(-1);
  const isMore = start + page.length < matching.length;
  return {
    Schedules: page.map((schedule) => ({
      ...scheduleHeading(schedule),
      State: schedule.input.State ?? "ENABLED",
      Target: { Arn: schedule.input.Target?.Arn },
    })),
    ...(last && isMore && { NextToken: Buffer.from(scheduleArn(last)).toString("base64url") }),
  };
}

function isAsked(
  { group, name, input }: Schedule,
  { GroupName = group, NamePrefix = "", State }: ListSchedulesCommandInput,
): boolean {
  const isInState = State === undefined || (input.State ?? "ENABLED") === State;
  return group === GroupName && name.startsWith(NamePrefix) && isInState;
}

function startAfter(schedules: readonly Schedule[], token: string): number {
  const after = Buffer.from(token, "base64url").toString();
  const index = schedules.findIndex((schedule) => scheduleArn(schedule) > after);
  return index === -1 ? schedules.length : index;
}
