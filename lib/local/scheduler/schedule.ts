import type { CreateScheduleCommandInput } from "@aws-sdk/client-scheduler";
import { ACCOUNT, REGION } from "../names.ts";

/** One stored schedule. */
export interface Schedule {
  readonly name: string;
  readonly group: string;
  readonly created: number;
  /** When it fires next, epoch milliseconds; a retry or a fault moves it. */
  readonly due: number;
  /** When it was meant to fire. */
  readonly planned: number;
  readonly attempts: number;
  /** Fired, and kept by its settings. */
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

/** Common to every answer about a schedule; dates are epoch seconds. */
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
