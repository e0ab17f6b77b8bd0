import type { CreateScheduleCommandInput } from "@aws-sdk/client-scheduler";
import { ACCOUNT, REGION } from "../names.ts";

/** One schedule as it is kept. */
export interface Schedule {
  readonly name: string;
  readonly group: string;
  readonly created: number;
  /** When it fires next, epoch milliseconds; a retry or a fault moves it. */
  readonly due: number;
  /** When it was meant to fire. */
  readonly planned: number;
  readonly attempts: number;
  /** It has fired and was told to stay. */
  readonly completed: boolean;
  readonly input: CreateScheduleCommandInput;
}

export function scheduleKey(group: string, name: string): string {
  return `${group}/${name}`;
}

export function scheduleArn({ group, name }: Pick<Schedule, "group" | "name">): string {
  return `arn:aws:scheduler:${REGION}:${ACCOUNT}:schedule/${group}/${name}`;
}

export function isPending({ completed, input }: Schedule): boolean {
  return !completed && input.State !== "DISABLED";
}

/** What every answer about a schedule begins with; dates travel as epoch seconds. */
export function scheduleHeading(schedule: Schedule) {
  const date = schedule.created / 1000;
  return {
    Arn: scheduleArn(schedule),
    Name: schedule.name,
    GroupName: schedule.group,
    CreationDate: date,
    LastModificationDate: date,
  };
}
