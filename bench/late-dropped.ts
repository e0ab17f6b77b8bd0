import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DeleteScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { Temporal } from "temporal-polyfill";
import { ROUTES } from "../lambdas/http/routes.ts";
import { type LocalStack, startLocalStack } from "../lib/local/local-stack.ts";
import { SCHEDULE_GROUP_NAME } from "../lib/local/names.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";

const SAMPLE = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "samples", "common.json"), "utf8"),
);
const START = Temporal.Instant.from("2027-01-14T14:30:00Z");
/** Not a divisor of the sweep's five minutes: each mail meets the sweep at another phase. */
const SECONDS_APART = 49;
const MAILS = 24;

/** Scheduler fires within the minute: from then on it can be known that one did not. */
const FIRES_WITHIN_MINUTES = 1;

/**
 * Minutes from when its schedule must have fired until each mail left, whose schedule was dropped: every second one deleted, the others
 * never fired. Nothing else is under way.
 */
export async function minutesUntilSent(): Promise<number[]> {
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    clock: "stands",
    startAt: START,
    reconciles: false,
  });
  try {
    return await dropped(stack);
  } finally {
    await stack.close();
  }
}

async function dropped(stack: LocalStack): Promise<number[]> {
  const scheduler = new SchedulerClient();
  const lost = new Set<string>();
  stack.faults.inject({
    service: "scheduler",
    operation: "Invoke",
    how: "lose",
    when: ({ Name }) => lost.has(Name),
    times: MAILS,
  });
  const due = new Map<string, number>();
  for (let number = 0; number < MAILS; number += 1) {
    await stack.advanceTo(START.add({ seconds: number * SECONDS_APART }));
    const first = await firstSchedule(stack, number);
    due.set(first.departure, first.due);
    if (number % 2 === 0) lost.add(first.name);
    else
      await scheduler.send(
        new DeleteScheduleCommand({ GroupName: SCHEDULE_GROUP_NAME, Name: first.name }),
      );
  }
  await stack.advanceTo(START.add({ hours: 3 }));
  const left = stack.mails().filter(({ tags }) => tags.mailing === "react");
  if (left.length !== MAILS) throw new Error(`${left.length} of ${MAILS} mails left.`);
  return left.map(
    ({ sentAt, tags }) =>
      (Date.parse(sentAt) - (due.get(tags.departure ?? "") ?? Number.NaN)) / 60_000 -
      FIRES_WITHIN_MINUTES,
  );
}

/** Records somebody, and gives the schedule of the first mail. */
async function firstSchedule(stack: LocalStack, number: number) {
  const before = new Set(stack.pendingSchedules().map(({ name }) => name));
  const employee = {
    ...SAMPLE.employee,
    workAddress: `s${number}@delinde.example`,
    personnelNumber: `1${number}`,
  };
  const answer = await fetch(`${stack.url}${ROUTES.submit.path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await stack.accessToken()}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ ...SAMPLE, employee }),
  });
  if (answer.status !== 201) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  const [first] = stack.pendingSchedules().filter(({ name }) => !before.has(name));
  if (!first) throw new Error("A departure brought no schedule.");
  const { departureId } = JSON.parse(first.input.Target?.Input ?? "{}");
  return { ...first, departure: String(departureId) };
}
