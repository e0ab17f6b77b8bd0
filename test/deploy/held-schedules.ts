import assert from "node:assert/strict";
import {
  DeleteScheduleCommand,
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  paginateListSchedules,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import type { Shown, ShownMailing } from "./deployed-api.ts";

/** What Scheduler itself says that it holds. */
export interface HeldSchedules {
  namesOf(departureId: string): Promise<string[]>;
  remove(name: string): Promise<void>;
  /** That there is one schedule for each mail that is to leave, at its wall clock's time, and none else. */
  holds(departure: Shown): Promise<void>;
}

export interface SchedulesOf {
  readonly group: string;
  readonly queueArn: string;
  readonly deadLetterArn: string;
}

export function heldSchedules({ group, queueArn, deadLetterArn }: SchedulesOf): HeldSchedules {
  const client = new SchedulerClient();
  return { namesOf, remove, holds };

  async function namesOf(departureId: string): Promise<string[]> {
    const names: string[] = [];
    const asked = { GroupName: group, NamePrefix: `${departureId}.` };
    for await (const { Schedules = [] } of paginateListSchedules({ client }, asked))
      names.push(...Schedules.map(({ Name = "" }) => Name));
    return names.sort();
  }

  async function remove(Name: string): Promise<void> {
    await client.send(new DeleteScheduleCommand({ GroupName: group, Name }));
  }

  async function holds(departure: Shown): Promise<void> {
    const wanted = departure.mailings.filter(({ state }) => state === "pending");
    const names = wanted.map((mailing) => scheduleName(departure.id, mailing)).sort();
    assert.deepEqual(await namesOf(departure.id), names, "Scheduler holds other schedules.");
    for (const mailing of wanted) {
      const asked = { GroupName: group, Name: scheduleName(departure.id, mailing) };
      assertRings(await client.send(new GetScheduleCommand(asked)), departure.id, mailing);
    }
  }

  function assertRings(
    schedule: GetScheduleCommandOutput,
    departureId: string,
    { id: mailingId, at, revision }: ShownMailing,
  ): void {
    const { ScheduleExpression, ScheduleExpressionTimezone, ActionAfterCompletion, Target } =
      schedule;
    assert.deepEqual(
      {
        ScheduleExpression,
        ScheduleExpressionTimezone,
        ActionAfterCompletion,
        queue: Target?.Arn,
        deadLetters: Target?.DeadLetterConfig?.Arn,
        message: JSON.parse(Target?.Input ?? "{}"),
      },
      {
        ScheduleExpression: `at(${at.local})`,
        ScheduleExpressionTimezone: at.zone,
        ActionAfterCompletion: "DELETE",
        queue: queueArn,
        deadLetters: deadLetterArn,
        message: { departureId, mailingId, revision },
      },
    );
  }
}

export function scheduleName(departureId: string, { id, revision }: ShownMailing): string {
  return `${departureId}.${id}.${revision}`;
}
