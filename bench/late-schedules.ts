import type { CreateScheduleCommandInput, SchedulerClient } from "@aws-sdk/client-scheduler";
import { schedulerSchedules } from "../lambdas/aws/scheduler-schedules.ts";
import { submit } from "../lambdas/departure/changes/submit.ts";
import type { Plan } from "../lambdas/departure/model/plan.ts";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";
import { applyOutbox, type OutboxPorts } from "../lambdas/use-cases/outbox/apply-outbox.ts";
import type { LateDeparture } from "./late-departures.ts";

/** The moments at which Scheduler would fire, in epoch milliseconds, by the steps that leave then: as the program orders them. */
export async function scheduledMoments(
  { submission, submitted }: LateDeparture,
  plan: Plan,
): Promise<Map<string, number>> {
  const now = submitted.toZonedDateTime(plan.settings.timeZone).toInstant();
  const identity = { id: "0".repeat(32), requestHash: "", uniquenessLock: "", person: "" };
  const context = { plan, calendar: workCalendar(plan.daysOff), now, who: "bench" };
  const departure = submit(submission, identity, context);
  const ordered = new Map<string, number>();
  await applyOutbox(
    departure,
    outboxInto(ordered, () => now),
  );
  return new Map(
    departure.mailings.flatMap(({ id, steps }) => {
      const at = ordered.get(id);
      return at === undefined ? [] : steps.map((step) => [step, at] as const);
    }),
  );
}

/** Everything else that a save leaves to do is nothing here. */
function outboxInto(ordered: Map<string, number>, clock: OutboxPorts["clock"]): OutboxPorts {
  const nothing = async () => undefined;
  const client = {
    async send({ input }: { readonly input: CreateScheduleCommandInput }) {
      const { mailingId } = JSON.parse(input.Target?.Input ?? "{}");
      ordered.set(mailingId, epochOf(input));
    },
  } as unknown as SchedulerClient;
  const schedules = schedulerSchedules({
    client,
    groupName: "bench",
    roleArn: "bench",
    targetArn: "bench",
    deadLetterArn: "bench",
  });
  return {
    schedules,
    clock,
    departures: { clearOutbox: nothing, keepRoles: nothing },
    names: { keep: nothing },
    queue: { put: nothing },
    forgetting: { order: nothing },
    tallyOrders: { order: nothing },
    feedback: { add: nothing },
  } as unknown as OutboxPorts;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** What `at(…)` means in its zone, by the time-zone data of the platform: the moment at which a clock on that wall shows it. */
function epochOf({
  ScheduleExpression = "",
  ScheduleExpressionTimezone: timeZone = "UTC",
}: CreateScheduleCommandInput): number {
  const [, text = ""] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression) ?? [];
  const wanted = Date.parse(`${text}Z`);
  const guess = wanted - (shown(wanted, timeZone) - wanted);
  const corrected = guess - (shown(guess, timeZone) - wanted);
  return shown(corrected, timeZone) === wanted ? corrected : Number.NaN;
}

/** What the wall shows at a moment, as if it were UTC. */
function shown(epochMilliseconds: number, timeZone: string): number {
  const wall = wallClocks.get(timeZone) ?? wallClock(timeZone);
  wallClocks.set(timeZone, wall);
  return Date.parse(`${wall.format(epochMilliseconds).replace(" ", "T")}Z`);
}

/** Swedish writes `2027-03-29 09:00:00`. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
}
